import type { ObservationRule } from "./rule.ts";

export const editionsAgree: ObservationRule = {
  id: "editions-agree",
  severity: "warning",
  summary: {
    "zh-Hans": "各表用同一年版的格式，并与报告年度相符",
    "zh-Hant": "各表用同一年版的格式，並與報告年度相符",
    en: "All tables are of one edition of the form, the one in force for the report's year",
  },
  formula: "edition(table 2) = edition(table 3) = edition in force for the year",
  because: {
    origin: "inference",
    quote: null,
    source: "国办公开办函〔2019〕60号用于2019、2020年度，〔2021〕30号用于2021年度起；由表头判定，不看年份",
  },
  examples: [],
  *observe({ notes }) {
    for (const note of notes) {
      if (note.kind === "editions-mixed" || note.kind === "edition-of-another-year") {
        yield { detail: note, primary: null };
      }
    }
  },
};
