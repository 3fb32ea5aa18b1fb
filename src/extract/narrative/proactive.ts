import type { Address } from "../../model/form.ts";
import type { Reading } from "../../model/narrative.ts";
import type { Figure } from "./clauses.ts";
import type { Around } from "./requests.ts";
import { isNarrower, isOtherTime, scopeOf } from "./scope.ts";
import { fillers } from "./subjects.ts";

const units = new Set(["件", "宗", "起", "份", "项", "个", "例", "条", "件次"]);

/** Documents, with what is done to them. What is merely disclosed is not what the form asks for. */
const documents: readonly (readonly [pattern: string, row: string])[] = [
  ["(?:行政)?规范性文件", "normativeDocuments"],
  ["(?:政府)?规章", "regulations"],
];
const deeds: readonly (readonly [pattern: string, columns: readonly string[]])[] = [
  ["(?:制发|印发|制定|新制定|出台|制定出台|制定印发)", ["issued", "made"]],
  ["废止", ["repealed"]],
  ["现行有效的?", ["inForce"]],
];
const onDocuments = documents.flatMap(([document, row]) =>
  deeds.map(([deed, columns]) => ({
    before: new RegExp(`^(?<scope>.*?)${deed}(?:了)?${document}${fillers}$`),
    alone: new RegExp(`^(?<scope>.*?)${deed}(?:了)?(?:共计|共)?$`),
    behind: new RegExp(`^${document}$`),
    reading: columns.map((column) => `proactiveDisclosure.${row}.${column}` as Address),
  })),
);

const decisions: readonly (readonly [pattern: string, row: string])[] = [
  ["行政许可", "licensing"],
  ["行政处罚", "penalties"],
  ["行政强制(?!执行)", "coercion"],
];
const onDecisions = decisions.map(([name, row]) => ({
  before: new RegExp(`^(?<scope>.*?)(?:作出|做出)(?:了)?(?:的)?${name}(?:处理)?(?:决定)?${fillers}$`),
  alone: /^(?<scope>.*?)(?:作出|做出)(?:了)?(?:共计|共)?$/,
  behind: new RegExp(`^${name}(?:处理)?(?:决定)?$`),
  next: new RegExp(`^(?:和|及)?${name}(?:处理)?(?:决定)?${fillers}$`),
  reading: [`proactiveDisclosure.${row}.decisions` as Address],
}));
/** What is put on show is counted by the page, not by the decision. */
const shown = /公示|公布|发布|公开|上传|归集|推送|录入|信息|备案/;

export interface Proactive {
  readonly readings: readonly Reading[];
  readonly isDecision: boolean;
}

/** What a figure says of documents and decisions, or null. `followsDecision` for the next item of a list of them. */
export function proactiveIn(
  figure: Figure,
  clause: string,
  around: Around,
  followsDecision: boolean,
): Proactive | null {
  const { head, tail, unit } = figure;
  if (
    !units.has(unit) ||
    !/规范|规章|行政/.test(clause) ||
    around.isNarrowed ||
    around.isPart ||
    shown.test(head) ||
    shown.test(tail)
  )
    return null;
  if (isOtherTime(clause, around.reporter)) return null;
  for (const { before, alone, behind, reading } of [...onDocuments, ...onDecisions]) {
    const match = before.exec(head) ?? (behind.test(tail) ? alone.exec(head) : null);
    const isDecision = reading[0]?.endsWith("decisions") === true;
    if (match !== null) return isOwn(match.groups?.scope ?? "", around) ? { readings: [reading], isDecision } : null;
  }
  const next = followsDecision ? onDecisions.find((decision) => decision.next.test(head)) : undefined;
  return next === undefined ? null : { readings: [next.reading], isDecision: true };
}

/** Decisions of one field, or of one campaign, are not all there are. */
const fields = /领域|行业|专项|检查|整治|查处|执法/;
/** Words that speak of the year as a whole. */
const ofTheYear = /年|共/;

function isOwn(prefix: string, { reporter, isOpen, sentence }: Around): boolean {
  if (isNarrower(prefix) || fields.test(sentence) || !ofTheYear.test(sentence)) return false;
  const scope = scopeOf(prefix, reporter);
  return scope === "own" || (scope === "unmarked" && isOpen);
}
