import { type Address, splitAddress } from "../../model/form.ts";
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
  ["(?:制发|印发|制定|新制定|新制作|出台|制定出台|制定印发)", ["issued", "made"]],
  ["废止", ["repealed"]],
  ["现行有效的?", ["inForce"]],
  ["新公开", ["newlyDisclosed"]],
  ["对外公开总数?量?", ["totalDisclosed"]],
];
const onDocuments = documents.flatMap(([document, row]) =>
  deeds.map(([deed, columns]) => ({
    before: new RegExp(`^(?<scope>.*?)${deed}(?:了)?${document}${fillers}$`),
    alone: new RegExp(`^(?<scope>.*?)${deed}(?:了)?(?:共计|共)?$`),
    behind: new RegExp(`^${document}$`),
    /** Of the documents that the figure before it counted: 制发规范性文件3件，废止1件. */
    next: new RegExp(`^(?:本年)?${deed}(?:的|了|数量|件数|共计|共|为)*$`),
    row: `proactiveDisclosure.${row}`,
    reading: columns.map((column) => `proactiveDisclosure.${row}.${column}` as Address),
  })),
);

const decisions: readonly (readonly [pattern: string, row: string])[] = [
  ["行政许可", "licensing"],
  ["行政处罚", "penalties"],
  ["行政强制(?!执行)", "coercion"],
];
const onDecisions = decisions.map(([name, row]) => ({
  /** Decisions are made; in the form's own words they need not be said to be. */
  before: new RegExp(
    `^(?<scope>.*?)(?:(?:作出|做出)(?:了)?(?:的)?${name}(?:处理)?(?:决定)?|${name}处理决定)${fillers}$`,
  ),
  /** Of a list that names the kinds of decisions as the form does. */
  handled: new RegExp(`^(?<scope>.*?)(?:办理|办结|实施)(?:了)?${name}(?:案件|决定)?(?:共计|共)?$`),
  alone: /^(?<scope>.*?)(?:作出|做出)(?:了)?(?:共计|共)?$/,
  behind: new RegExp(`^${name}(?:处理)?(?:决定)?$`),
  next: new RegExp(`^(?:和|及)?${name}(?:处理)?(?:决定)?${fillers}$`),
  /** As the subject of a growth without a count. */
  subject: new RegExp(`^(?<scope>.*?)${name}(?:处理)?决定(?:数量|件数|数|量)?$`),
  name: new RegExp(name, "g"),
  reading: [`proactiveDisclosure.${row}.decisions` as Address],
}));
const fewestInList = 2;

/** Sums and items that are said in the form's words. */
const onItems: readonly { readonly pattern: RegExp; readonly units: readonly string[]; readonly reading: Reading }[] = [
  {
    pattern: /^(?<scope>.*?)(?:收取)?行政事业性收费(?:金额|总额|收入)?(?:共计|合计|共|总计|为|达|:|：)*$/,
    units: ["元", "万元"],
    reading: ["proactiveDisclosure.fees.amount"],
  },
  {
    pattern: /^(?<scope>.*?)政府集中采购项目(?:数量)?(?:共计|合计|共|总计|为|有|:|：)*$/,
    units: ["个", "项", "件"],
    reading: ["proactiveDisclosure.procurement.projects"],
  },
];
const yuanInUnit: Readonly<Record<string, number>> = { 元: 1 / 10_000 };

/** What is put on show is counted by the page, not by the decision. */
const shown = /公示|公布|发布|公开|上传|归集|推送|录入|信息|备案/;
const shownOnForm = /新公开|对外公开总数?量?/;

export interface Proactive {
  readonly readings: readonly Reading[];
  /** In the unit of the cell. */
  readonly value: number;
}

/** What a figure says of documents, decisions and sums, or null; `before` is what the figure before it in the sentence says. */
export function proactiveIn(
  figure: Figure,
  clause: string,
  around: Around,
  before: readonly Reading[],
): Proactive | null {
  const { head, tail, unit, value } = figure;
  if (around.isNarrowed || around.isPart || !around.isOpen || isOtherTime(clause, around.reporter)) return null;
  const item = onItems.find((one) => one.units.includes(unit) && tail === "" && one.pattern.test(head));
  if (item !== undefined) {
    const scope = item.pattern.exec(head)?.groups?.scope ?? "";
    const inUnit = Number((value * (yuanInUnit[unit] ?? 1)).toFixed(6));
    return isOfReporter(scope, around) ? { readings: [item.reading], value: inUnit } : null;
  }
  if (!units.has(unit) || shown.test(head.replace(shownOnForm, "")) || shown.test(tail)) return null;
  const reading = next(head, before) ?? (/规范|规章|行政/.test(clause) ? named(figure, around) : null);
  return reading === null ? null : { readings: [reading], value };
}

function named({ head, tail }: Figure, around: Around): Reading | null {
  for (const { before, alone, behind, reading } of [...onDocuments, ...onDecisions]) {
    const match = before.exec(head) ?? (behind.test(tail) ? alone.exec(head) : null);
    // 我局作出行政许可决定: what a body decides it decides in the year of its report.
    const isOfYear = isOwn(match?.groups?.scope ?? "", around) || (/决定/.test(head) && isByReporter(match, around));
    if (match !== null) return isOfYear ? reading : null;
  }
  const kinds = onDecisions.filter(({ name }) => around.sentence.search(name) >= 0).length;
  if (kinds < fewestInList) return null;
  for (const { handled, reading } of onDecisions) {
    const match = handled.exec(head);
    if (match !== null) return isOwn(match.groups?.scope ?? "", around) ? reading : null;
  }
  return null;
}

/** The next item of a list of decisions, or of what was done to documents. */
function next(head: string, before: readonly Reading[]): Reading | null {
  const [last] = before[0] ?? [];
  if (last === undefined || !last.startsWith("proactiveDisclosure.")) return null;
  if (last.endsWith(".decisions")) return onDecisions.find((one) => one.next.test(head))?.reading ?? null;
  const { row } = splitAddress(last);
  return onDocuments.find((one) => one.row === `proactiveDisclosure.${row}` && one.next.test(head))?.reading ?? null;
}

/** What a growth without a count is of: 行政许可决定同比增长5%. */
export function decisionsNamed(subject: string, around: Around): readonly Reading[] | null {
  if (around.isNarrowed || around.isPart) return null;
  for (const { subject: pattern, reading } of onDecisions) {
    const match = pattern.exec(subject);
    if (match !== null) return isOfReporter(match.groups?.scope ?? "", around) ? [reading] : null;
  }
  return null;
}

/** Decisions of one field, or of one campaign, are not all there are. */
const fields = /领域|行业|专项|检查|整治|查处|执法/;
/** Words that speak of the year as a whole, and words of the form, which does. */
const ofTheYear = /年|共|现行有效|处理决定|新制作|新公开|对外公开总/;

function isOwn(prefix: string, around: Around): boolean {
  return ofTheYear.test(around.sentence) && isOfReporter(prefix, around);
}

function isByReporter(match: RegExpExecArray | null, around: Around): boolean {
  const scope = match?.groups?.scope ?? "";
  return scopeOf(scope, around.reporter) === "own" && isOfReporter(scope, around);
}

function isOfReporter(prefix: string, { reporter, isOpen, sentence }: Around): boolean {
  if (isNarrower(prefix) || fields.test(sentence)) return false;
  const scope = scopeOf(prefix, reporter);
  return scope === "own" || (scope === "unmarked" && isOpen);
}
