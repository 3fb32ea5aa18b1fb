import type { Severity } from "../model/outcome.ts";
import type { Note } from "../model/report.ts";
import type { ObservationRule } from "./rule.ts";

/** A typo is worth knowing; a row that had to be told by its place, or not at all, is worth a look. */
const severityOf = {
  "label-differs": "info",
  "label-by-position": "warning",
  "unknown-label": "warning",
  "unknown-column": "warning",
} as const satisfies Record<string, Severity>;

type LabelNote = Extract<Note, { kind: keyof typeof severityOf }>;

function isAboutLabel(note: Note): note is LabelNote {
  return note.kind in severityOf;
}

export const labelsAreKnown: ObservationRule = {
  id: "labels-are-known",
  severity: "warning",
  summary: {
    "zh-Hans": "行名、列名与格式印定的文字一致",
    "zh-Hant": "行名、列名與格式印定的文字一致",
    en: "Rows and columns carry the labels that the form prints",
  },
  formula: "printed label = label on the form",
  because: { origin: "inference", quote: null, source: "由印定格式推定；认不出的行名一律报告，不作丢弃" },
  examples: [],
  *observe({ notes }) {
    for (const note of notes) {
      if (!isAboutLabel(note)) continue;
      const cell = "row" in note ? `${note.table}.${note.row}` : note.table;
      const primary = { cell, text: note.text, value: null, at: note.at };
      yield { detail: note, primary, severity: severityOf[note.kind] };
    }
  },
};
