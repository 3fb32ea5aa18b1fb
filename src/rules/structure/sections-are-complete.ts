import { isWrittenOut, type Section, type SectionId, sectionIds } from "../../model/narrative.ts";
import type { Report } from "../../model/report.ts";
import { regulationsTable, sixSections } from "../example-pages.ts";
import { type ObservationRule, wholePage } from "../rule.ts";
export const sectionsAreComplete: ObservationRule = {
  id: "sections-are-complete",
  severity: "warning",
  summary: {
    "zh-Hans": "报告有格式规定的六个部分，不遗漏",
    "zh-Hant": "報告有格式規定的六個部分，不遺漏",
    en: "The report has all six sections of the form",
  },
  formula: {
    "zh-Hans": "六个部分的标题各出现一次",
    "zh-Hant": "六個部分的標題各出現一次",
    en: "sections of the form ⊆ headings of the page",
  },
  because: {
    origin: "law",
    quote: "不能遗漏，也不宜泛化",
    source: {
      "zh-Hans":
        "国办公开办函〔2021〕30号；《政府信息公开条例》第五十条。只有表格的文件不在此列；表格在而标题认不出的，不算遗漏",
      "zh-Hant":
        "國辦公開辦函〔2021〕30號；《政府信息公開條例》第五十條。只有表格的檔案不在此列；表格在而標題認不出的，不算遺漏",
      en: "The notice of 2021, and article 50 of the Regulations. A file of tables alone is exempt; a section whose table is there is not missing",
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
      page: ["<h2>二、主动公开政府信息情况</h2>", regulationsTable],
      breaks: [],
    },
    {
      as: "html",
      page: sixSections({ 5: [] }),
      breaks: [wholePage],
    },
  ],
  *observe(report) {
    const { narrative, notes } = report;
    // What follows the place where a page breaks off is not missing from the report.
    if (!isWrittenOut(narrative) || notes.some(({ kind }) => kind === "page-breaks-off")) return;
    const missing = sectionIds.filter((id) => !isThere(id, report));
    const [first] = missing;
    if (first === undefined) return;
    const at = placeOf(first, narrative.sections);
    yield {
      detail: { kind: "sections-missing", sections: missing },
      primary: { cell: wholePage, text: null, value: null, at },
    };
  },
};

function isThere(section: SectionId, { narrative, tables }: Report): boolean {
  const table = tables[section as keyof typeof tables];
  return narrative.sections.some(({ id }) => id === section) || (table?.found ?? false);
}

/** Where a missing section should have ended: at the heading of a later one, or else at the last heading. */
function placeOf(missing: SectionId, sections: readonly Section[]) {
  const later = sections.find(({ id }) => sectionIds.indexOf(id) > sectionIds.indexOf(missing));
  return (later ?? sections.at(-1))?.at ?? null;
}
