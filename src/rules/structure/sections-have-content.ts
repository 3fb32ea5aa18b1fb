import { isWrittenOut, proseSections, type Section } from "../../model/narrative.ts";
import { sixSections } from "../example-pages.ts";
import { type ObservationRule, wholePage } from "../rule.ts";

const fewestCharacters = 10;
const none = /^(?:暂|暫)?(?:无|無|没有|沒有)[。.]?$/;
/** However short, it says what the section is for: that there was no fee, or nothing else to report. */
const saysEnough = /[费費]|(?:无|無|没有|沒有).*(?:报告|報告|事项|事項)/;

export const sectionsHaveContent: ObservationRule = {
  id: "sections-have-content",
  severity: "info",
  summary: {
    "zh-Hans": "第一、五、六部分有内容，不空着，也不只写“无”",
    "zh-Hant": "第一、五、六部分有內容，不空著，也不只寫「無」",
    en: "Sections one, five and six say something: they are not empty, and not just “none”",
  },
  formula: {
    "zh-Hans": "第五、六部分的文字 ≥ 10 字（第六部分写明费用或无其他事项的除外），第一部分不空",
    "zh-Hant": "第五、六部分的文字 ≥ 10 字（第六部分寫明費用或無其他事項的除外），第一部分不空",
    en: "characters(sections 5 and 6) ≥ 10, but in section 6 fewer state the fee or that nothing else is to report; characters(section 1) > 0",
  },
  because: {
    origin: "practice",
    quote: null,
    source: {
      "zh-Hans":
        "现有的年度报告审核系统核对第五、六部分是否为空、只写“无”或不足十字；第一部分由此推定；第六部分按惯例写明信息处理费",
      "zh-Hant":
        "現有的年度報告審核系統核對第五、六部分是否為空、只寫「無」或不足十字；第一部分由此推定；第六部分按慣例寫明信息處理費",
      en: "An existing web system for these reports checks whether sections five and six are empty, “无” or under ten characters; section one is inferred from it; section six by practice states the processing fee",
    },
  },
  examples: [
    {
      as: "html",
      page: sixSections(),
      breaks: [],
    },
    {
      as: "html",
      page: sixSections({ 6: ["<h2>六、其他需要报告的事项</h2>", "<p>未收取信息处理费。</p>"] }),
      breaks: [],
    },
    {
      as: "html",
      page: sixSections({ 6: ["<h2>六、其他需要报告的事项</h2>", "<p>无</p>"] }),
      breaks: [wholePage],
    },
    {
      as: "html",
      page: sixSections({ 5: ["<h2>五、存在的主要问题及改进情况</h2>"] }),
      breaks: [wholePage],
    },
  ],
  *observe({ narrative }) {
    if (!isWrittenOut(narrative)) return;
    for (const section of narrative.sections) {
      if (!proseSections.includes(section.id) || !isBare(section)) continue;
      const { id, text, characters, opening, at } = section;
      yield {
        detail: { kind: "section-empty", section: id, text: characters === 0 ? null : opening },
        primary: { cell: wholePage, text, value: null, at },
      };
    }
  },
};

/** What a picture or a table says is not nothing; of the overview only its absence is certain. */
function isBare({ id, characters, opening, hasTable, hasPicture }: Section): boolean {
  if (hasTable || hasPicture) return false;
  if (id === "overview") return characters === 0;
  if (id === "other" && opening !== null && saysEnough.test(opening)) return false;
  return characters < fewestCharacters || (opening !== null && none.test(opening));
}
