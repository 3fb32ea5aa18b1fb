import { textPlaceOf } from "../../formatters/text-place.ts";
import { unreadAlone } from "../../formatters/unread.ts";
import type { Diagnostic, Failure, ReportOutcome } from "../../model/outcome.ts";
import type { Words } from "../../words/index.ts";
import { integer, number, type Row, storable, type Table, text, type Value } from "./table.ts";

/** A row for each finding, and one for each input that could not be read. */
export function findingTable(words: Words): Table {
  return {
    columns: [
      text("path"),
      text("agency"),
      integer("year"),
      text("rule"),
      text("severity"),
      text("cell"),
      text("text"),
      number("value"),
      number("difference"),
      text("message"),
      text("fingerprint"),
      integer("line"),
      integer("column"),
      text("suggestion"),
    ],
    *rowsOf({ outcome }) {
      if (outcome === null) return;
      const { path, report } = outcome;
      const of: Row = [path, report?.agency ?? null, report?.year ?? null];
      for (const diagnostic of outcome.diagnostics) {
        yield [...of, ...findingRow(diagnostic, outcome, words)].map(storableValue);
      }
      const failure = unreadAlone(outcome);
      if (failure !== null) yield [...of, ...unreadRow(failure, words)].map(storableValue);
    },
  };
}

function findingRow(diagnostic: Diagnostic, { suggestions }: ReportOutcome, words: Words): Row {
  const { rule, severity, primary, detail, fingerprint, story } = diagnostic;
  const place = textPlaceOf(primary);
  const suggested = suggestions.filter((one) => one.story === story).map((one) => words.suggestion(one));
  return [
    rule,
    severity,
    primary?.cell ?? null,
    primary?.text ?? null,
    primary?.value ?? null,
    detail.kind === "relation" ? detail.difference : null,
    words.sentence(detail),
    fingerprint,
    place?.line ?? null,
    place?.column ?? null,
    suggested.length === 0 ? null : suggested.join(words.language === "en" ? " " : ""),
  ];
}

/** An input that could not be read breaks no rule; it stands here, so that it is not lost. */
function unreadRow(failure: Failure, words: Words): Row {
  const message = words.unread(failure) + words.colon + words.failure(failure);
  return ["unreadable", "error", null, null, null, null, message, null, null, null, null];
}

function storableValue(value: Value): Value {
  return typeof value === "string" ? storable(value) : value;
}
