/** The library: the same pipeline as the command line, without streams or a process. */
export { type CheckOptions, checkReport, type FailOn } from "./check.ts";
export {
  type CheckSourcesOptions,
  type Conversion,
  check,
  checkTogether,
  convert,
  type ReadOptions,
  read,
  type Source,
  type Sources,
} from "./library.ts";
export type { Detail } from "./model/detail.ts";
export { type Address, addresses, type TableId, tables } from "./model/form.ts";
export type { Language } from "./model/language.ts";
export type { Narrative } from "./model/narrative.ts";
export type { Diagnostic, Failure, Outcome, ReportOutcome, Severity, Verdict } from "./model/outcome.ts";
export { type Cell, cellAt, cellsOf, type EditionId, type Report } from "./model/report.ts";
export type { Alternatives, Change, Explanation, Suggestion, SuggestionKind } from "./model/suggestion.ts";
export { alone, type Surroundings } from "./model/surroundings.ts";
export type { Network } from "./network/network.ts";
export { fromJson } from "./normalized/from-json.ts";
export { toJson } from "./normalized/to-json.ts";
export { rules } from "./rules/index.ts";
export { checkInput, type Input, type Reading, readReport } from "./run.ts";
export type { OutcomeJson } from "./schema/generated/outcome.ts";
export type { ReportJson } from "./schema/generated/report.ts";
export { Words, wordsIn } from "./words/index.ts";
