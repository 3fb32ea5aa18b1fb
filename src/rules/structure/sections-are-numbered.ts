import { isWrittenOut, type Section, sectionIds } from "../../model/narrative.ts";
import { sixSections } from "../example-pages.ts";
import { type ObservationRule, wholePage } from "../rule.ts";
export const sectionsAreNumbered: ObservationRule = {
  id: "sections-are-numbered",
  severity: "info",
  summary: {
    "zh-Hans": "各部分标题的序号依次递增，没有错、重、漏",
    "zh-Hant": "各部分標題的序號依次遞增，沒有錯、重、漏",
    en: "The headings of the sections are numbered one after the other, none twice, none garbled, none left out",
  },
  formula: {
    "zh-Hans": "序号 = 一、二、三、四、五、六（一律不编号的不算）",
    "zh-Hant": "序號 = 一、二、三、四、五、六（一律不編號的不算）",
    en: "number(section n) = n, where the sections are numbered",
  },
  because: {
    origin: "practice",
    quote: null,
    source: {
      "zh-Hans":
        "格式印定“一、”至“六、”；用“1.”“（一）”“第一部分”的也可，序号须递增；现有的年度报告审核系统核对标题序号",
      "zh-Hant":
        "格式印定「一、」至「六、」；用「1.」「（一）」「第一部分」的也可，序號須遞增；現有的年度報告審核系統核對標題序號",
      en: "The form numbers its sections 1 to 6; any style will do that rises; an existing web system for these reports checks the numbers",
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
      page: sixSections().map((line) => line.replace(/<h2>.、/, "<h2>")),
      breaks: [],
    },
    {
      as: "html",
      page: sixSections({ 6: ["<h2>l六、其他需要报告的事项</h2>", "<p>本机关2023年度未收取信息处理费。</p>"] }),
      breaks: [wholePage],
    },
    {
      as: "html",
      page: sixSections({ 4: ["<h2>三、政府信息公开行政复议、行政诉讼情况</h2>"] }),
      breaks: [wholePage],
    },
  ],
  *observe({ narrative }) {
    const { sections } = narrative;
    const numbered = sections.filter(({ numbering }) => numbering !== null).length;
    // Numbers that a program adds are not on the page: where most headings have none, none is missing.
    if (!isWrittenOut(narrative) || 2 * numbered <= sections.length) return;
    const wrong = sections.filter((section, i) => !isRight(section, sections[i - 1], sections[i + 1]));
    const [primary, ...related] = wrong.map(({ text, at }) => ({ cell: wholePage, text, value: null, at }));
    if (primary === undefined) return;
    const printed = wrong.map(({ id, numbering }) => ({ section: id, numbering }));
    // Who numbers by hand slips in one heading after the other: one finding.
    yield { detail: { kind: "sections-misnumbered", sections: printed }, primary, related };
  },
};

/** Its own number, or one between its neighbours' where a report has sections of its own, or lacks one. */
function isRight({ id, number }: Section, before: Section | undefined, after: Section | undefined): boolean {
  if (number === null) return false;
  if (number === sectionIds.indexOf(id) + 1) return true;
  return number > (before?.number ?? 0) && number < (after?.number ?? Number.POSITIVE_INFINITY);
}
