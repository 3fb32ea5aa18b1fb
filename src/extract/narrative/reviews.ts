import { type Address, type ReviewColumn, type ReviewRow, reviewRows } from "../../model/form.ts";
import type { Reading } from "../../model/narrative.ts";
import type { Figure } from "./clauses.ts";
import type { Around } from "./requests.ts";
import { isNarrower, isOtherTime, scopeOf } from "./scope.ts";
import { fillers } from "./subjects.ts";

const units = new Set(["件", "宗", "起", "例", "个", "次"]);
const litigation: readonly ReviewRow[] = ["litigationDirect", "litigationAfterReview"];

/** How reviews and suits are called, each with its rows. Longer names come first. */
const names: readonly (readonly [pattern: string, rows: readonly ReviewRow[]])[] = [
  ["未经(?:行政)?复议直接(?:起诉|诉讼|提起诉讼)", ["litigationDirect"]],
  ["(?:经)?(?:行政)?复议后(?:起诉|诉讼|再?提起诉讼)", ["litigationAfterReview"]],
  ["(?:行政)?复议(?:案件|申请)?(?:、|和|及|与|或)+(?:被)?(?:提起)?(?:行政)?诉讼", reviewRows],
  ["(?:行政)?诉讼", litigation],
  ["(?:行政)?复议", ["review"]],
];
const endings = names.map(([pattern, rows]) => ({
  rows,
  atEnd: new RegExp(`^(?<scope>.*?)${pattern}(?:的|申请)?${fillers}$`),
  behind: new RegExp(`^(?:的|被|提起|申请|被申请)*${pattern}(?:的|申请)?${fillers}$`),
}));

/** Reviews that the reporter itself decides are other people's; so are those that were won or lost. */
const others =
  /审理|审结|办结|复议机关|复议局|受理|收到|维持|纠正|撤销|败诉|胜诉|驳回|应诉|出庭|答复|作为|不服|办理(?!以)/;
/** Cases over whatever the body does. */
const ofAllKinds = /各类|各种|应诉|全部案件|其他案件/;
/** Words before 行政复议 that say nothing of whose it is. */
const openings =
  /^(?:因|由于?|涉及|针对|对|发生|产生|引发|引起|导致|提起|提出|被|申请|备案|共|有|新增|新|全市|政府|信息|公开|依申请|工作|政务|领域|方面|类|相关|的|而|所|与|和|、|，|案件)*$/;

export function reviewCells(rows: readonly ReviewRow[], ...columns: readonly ReviewColumn[]): Reading {
  return rows.flatMap((row) => columns.map((column) => `reviewAndLitigation.${row}.${column}` as Address));
}

export interface Reviews {
  readonly rows: readonly ReviewRow[];
  readonly readings: readonly Reading[];
}

/** What a figure says of reviews and suits over information disclosure, or null. */
export function reviewsIn({ head, tail, unit }: Figure, clause: string, around: Around): Reviews | null {
  if (!units.has(unit) || !/复议|诉讼/.test(`${head} ${tail}`)) return null;
  const isOnDisclosure = /信息公开|依申请公开/.test(around.sentence);
  if (!isOnDisclosure && !(around.isOnReviews && !ofAllKinds.test(around.sentence))) return null;
  if (around.isNarrowed || !around.isOpen || isOtherTime(clause, around.reporter) || isNarrower(clause)) return null;
  for (const { rows, atEnd, behind } of endings) {
    const match = atEnd.exec(head);
    const named = match?.groups?.scope ?? (behind.test(tail) ? head : null);
    if (named === null) continue;
    const prefix = named.replace(/^其中/, "");
    if (others.test(prefix) || !isOpening(prefix, around)) return null;
    const isDirect = rows.length > 1 && /复议后/.test(around.sentence);
    const isUpheld = saysAllUpheld.test(around.sentence);
    return {
      rows,
      readings: [
        reviewCells(rows, "total"),
        ...(isDirect ? [reviewCells(["litigationDirect"], "total")] : []),
        ...(isUpheld ? [reviewCells(rows, "upheld")] : []),
      ],
    };
  }
  return null;
}

/** How cases ended, each with its column. */
const endingsOfCases: readonly (readonly [pattern: string, column: ReviewColumn])[] = [
  ["(?:结果)?维持(?:原(?:具体)?行政行为|原判)?", "upheld"],
  ["(?:结果)?(?:被)?(?:纠正|纠错)", "corrected"],
  ["其他结果", "otherResult"],
  ["(?:尚?未审结|正在审理|尚在审理|审理中)", "pending"],
];
const ended = endingsOfCases.map(([pattern, column]) => ({
  column,
  before: new RegExp(`^(?:其中|已|均|被|获|得到|为)*${pattern}(?:的|案件|共|为|有|决定)*$`),
  behind: new RegExp(`^(?:案件)?(?:已|均|被|尚|获|得到|予以)*${pattern}$`),
}));

/** What a figure says of how the cases ended that were counted before it, the last of them first; null where it is none. */
export function endingReadings({ head, tail, unit }: Figure, counted: readonly Reviews[]): readonly Reading[] | null {
  const last = counted.at(-1);
  if (last === undefined || !units.has(unit)) return null;
  const found = ended.find(
    ({ before, behind }) => (before.test(head) && tail === "") || (/^(?:其中)?$/.test(head) && behind.test(tail)),
  );
  if (found === undefined) return null;
  const rows = [...new Set(counted.flatMap((one) => one.rows))];
  const own = reviewCells(last.rows, found.column);
  return rows.length === last.rows.length ? [own] : [own, reviewCells(rows, found.column)];
}

/** Whose reviews they are and why there were any, and nothing else. */
function isOpening(prefix: string, { reporter }: Around): boolean {
  if (openings.test(prefix)) return true;
  const cut = prefix.search(/因|由于|涉及|针对|发生|产生|引发|被|备案|新增|政府信息|信息公开/);
  return (
    cut >= 0 &&
    openings.test(prefix.slice(cut)) &&
    scopeOf(prefix.slice(0, cut).replace(/共有?$/, ""), reporter) !== "other"
  );
}

/** 均获维持: every one of the cases named before was upheld. */
export const saysAllUpheld = /(?:均|全部|都)(?:已|获|被|予以|得到|判决|裁定|结果为?|为|是|结果)*维持/;

const noReviews =
  /(?:未|没有|无)(?:有|发生|出现|产生|收到|接到|引发|引起|被|因|由|涉及|与|关于|有关|就|政府|信息|公开|依申请|工作|政务|申请|提起|提出|而|所|导致|方面|相关|的)*(?:行政复议|行政诉讼)(?:的|申请|案件)?(?:(?:、|和|及|或|或者|以及|与)(?:被)?(?:提起|引发)?(?:的)?(?:行政)?(?:诉讼|复议))(?:的|申请|案件|情况|事项|情形|事件|行为)*$/;

/** A clause that says that there was neither a review nor a suit: where the words stand that say so; null for any other. */
export function saysNoReviews(
  clause: string,
  around: Around,
): { readonly from: number; readonly to: number; readonly readings: readonly Reading[] } | null {
  const match = noReviews.exec(clause);
  if (match === null || !/信息公开|依申请公开/.test(clause) || around.isNarrowed || !around.isOpen) return null;
  const prefix = clause.slice(0, match.index);
  if (isOtherTime(clause, around.reporter) || scopeOf(prefix, around.reporter) === "other") return null;
  return { from: match.index, to: match.index + match[0].length, readings: [reviewCells(reviewRows, "total")] };
}
