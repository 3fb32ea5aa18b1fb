import { sixSections } from "../example-pages.ts";
import { type ObservationRule, wholePage } from "../rule.ts";
export const templateResidue: ObservationRule = {
  id: "template-residue",
  severity: "warning",
  summary: {
    "zh-Hans": "页面上留有模板的文字：没有填写的“××单位”“此处填写”，没有删去的填写说明",
    "zh-Hant": "頁面上留有模板的文字：沒有填寫的「××單位」「此處填寫」，沒有刪去的填寫說明",
    en: "The page has words of the template left on it: placeholders not filled in, instructions not taken out",
  },
  formula: {
    "zh-Hans": "页面文字中没有“××单位”“20××年”“此处填写”“（示例）”“该部分以表格形式报告”",
    "zh-Hant": "頁面文字中沒有「××單位」「20××年」「此處填寫」「（示例）」「該部分以表格形式報告」",
    en: "words of the template ∉ text of the page",
  },
  because: {
    origin: "inference",
    quote: "该部分以表格形式报告。表格如下:",
    source: {
      "zh-Hans": "推定；引文见尼勒克县某镇2023年度报告；没有填写的是警告，没有删去的说明是提示",
      "zh-Hant": "推定；引文見尼勒克縣某鎮2023年度報告；沒有填寫的是警告，沒有刪去的說明是提示",
      en: "Inferred; the quotation is from the 2023 report of a town of Nilka; a placeholder is a warning, an instruction no more than information",
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
        1: ["<h2>一、总体情况</h2>", "<p>2023年，××单位认真贯彻落实《条例》，全年主动公开信息三百条。</p>"],
      }),
      breaks: [wholePage],
    },
    {
      as: "html",
      page: sixSections({
        4: ["<h2>四、政府信息公开行政复议、行政诉讼情况</h2>", "<p>该部分以表格形式报告。表格如下:</p>"],
      }),
      breaks: [wholePage],
    },
  ],
  *observe({ notes }) {
    for (const note of notes) {
      if (note.kind !== "template-residue") continue;
      const { text, at, left } = note;
      yield {
        detail: note,
        primary: { cell: wholePage, text, value: null, at },
        severity: left === "placeholder" ? "warning" : "info",
      };
    }
  },
};
