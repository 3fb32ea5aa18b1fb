import { isWrittenOut, sectionIds } from "../../model/narrative.ts";
import { sixSections } from "../example-pages.ts";
import { type ObservationRule, wholePage } from "../rule.ts";
export const sectionsAreInOrder: ObservationRule = {
  id: "sections-are-in-order",
  severity: "warning",
  summary: {
    "zh-Hans": "六个部分按格式规定的次序排列",
    "zh-Hant": "六個部分按格式規定的次序排列",
    en: "The sections stand in the order of the form",
  },
  formula: {
    "zh-Hans": "一、二、三、四、五、六依次出现",
    "zh-Hant": "一、二、三、四、五、六依次出現",
    en: "place(section n) < place(section n + 1)",
  },
  because: {
    origin: "law",
    quote: "要严格按照《中华人民共和国政府信息公开条例》第五十条的规定确定",
    source: {
      "zh-Hans": "国办公开办函〔2021〕30号；次序见其格式",
      "zh-Hant": "國辦公開辦函〔2021〕30號；次序見其格式",
      en: "The notice of 2021; the order is that of its form",
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
      page: sixSections({
        5: ["<h2>六、其他需要报告的事项</h2>", "<p>本机关2023年度未收取信息处理费。</p>"],
        6: ["<h2>五、存在的主要问题及改进情况</h2>", "<p>公开的及时性有待提高，下一步将加强业务培训。</p>"],
      }),
      breaks: [wholePage],
    },
  ],
  *observe({ narrative }) {
    if (!isWrittenOut(narrative)) return;
    const { sections } = narrative;
    const rank = (i: number) => sectionIds.indexOf((sections[i] as (typeof sections)[number]).id);
    const late = sections.findIndex((_, i) => i > 0 && rank(i) < rank(i - 1));
    const [section, behind] = [sections[late], sections[late - 1]];
    if (section === undefined || behind === undefined) return;
    const { text, at } = section;
    yield {
      detail: {
        kind: "sections-out-of-order",
        sections: sections.map(({ id }) => id),
        section: section.id,
        behind: behind.id,
      },
      primary: { cell: wholePage, text, value: null, at },
      related: [{ cell: wholePage, text: behind.text, value: null, at: behind.at }],
    };
  },
};
