import type { Reading } from "../../model/narrative.ts";
import type { Figure } from "./clauses.ts";
import { isNarrower, isOnOtherMatters, isOtherTime, type Reporter, scopeOf } from "./scope.ts";
import {
  alsoGranted,
  applicantReadings,
  carriedForwardReadings,
  carriedForwardWords,
  carriedInReadings,
  carriedInWords,
  fillers,
  granted,
  inTotal,
  receivedReadings,
  requestNames,
  resultsIn,
  verbReadings,
} from "./subjects.ts";

/** What stands around a figure in its sentence. */
export interface Around {
  readonly reporter: Reporter;
  /** The text so far speaks of requests for information. */
  readonly isOnRequests: boolean;
  /** The figure is said to be a part of one before it: 其中. */
  readonly isPart: boolean;
  /** The last figure of the sentence counted requests. */
  readonly followsRequests: boolean;
  /** The clauses before in the sentence leave whose figure it is, and of when, to this one. */
  readonly isOpen: boolean;
  /** They narrow what is counted, whoever is named here. */
  readonly isNarrowed: boolean;
  readonly sentence: string;
}

/** What requests are counted in. */
const units = new Set(["件", "宗", "起", "份", "条", "例", "项", "个", "件次"]);

interface Verb {
  readonly before: RegExp;
  readonly alone: RegExp;
  readonly readings: readonly Reading[];
  readonly isOfAnswers: boolean;
}
const verbs: readonly Verb[] = verbReadings.map(({ verb, readings }) => ({
  before: new RegExp(`^(?<scope>.*?)(?:${verb})到?${requestNames}${fillers}$`),
  alone: new RegExp(`^(?<scope>.*?)(?:${verb})(?:到|了)?(?:共计|共)?$`),
  readings,
  isOfAnswers: verb.startsWith("答复"),
}));
const namesBehind = new RegExp(`^${requestNames}${fillers}$`);
/** What became of requests that were not answered; where it is counted beside the answers, these are not all results. */
const unanswered = /不予受理|撤[回销件]|终止|补正|不再处理|转办|转交|转送|移[交送]/;
/** What may be left out behind a figure that counted requests: 收到申请12件，办结12件. */
const elided = /(?:答复|回复|办结|办复)(?:了|共计|共)?$/;
const few = /^(?:其中|其余|另有|尚有|还有|剩余|余|有|，)*$/;
const noWord = /(?:未|没有|从未)(?:曾)?(?:收到|接到|接收到?|受理|收)(?:过|到|任何|有关|相关|关于)*/;
const none = new RegExp(`^(?<scope>.*?)(?<figure>${noWord.source})${requestNames}${fillers}$`);

/** What a figure says of requests, or null where it says nothing, or not enough. */
export function requestReadings(figure: Figure, clause: string, around: Around): readonly Reading[] | null {
  const { head, tail } = figure;
  if (!units.has(figure.unit) || around.isNarrowed || isOnOtherMatters(clause)) return null;
  return (
    (around.isOnRequests ? (carriedOver(head, tail, around) ?? partOfRequests(figure, clause, around)) : null) ??
    countedByVerb(head, tail, clause, around)
  );
}

function carriedOver(head: string, tail: string, around: Around): readonly Reading[] | null {
  if (!around.isOpen) return null;
  const { year } = around.reporter;
  const isOf = (named: string | undefined, shift: number) =>
    named === undefined || year === null || Number(named) === year + shift;
  const forward = new RegExp(`${carriedForwardWords.source}${fillers}$`).exec(head);
  const behind = few.test(head) && tail.length < 30 ? carriedForwardWords.exec(tail) : null;
  const onward = forward ?? behind;
  if (onward !== null) return isOf(onward.groups?.year, 1) ? carriedForwardReadings : null;
  const inward = carriedInWords.exec(head);
  return inward !== null && isOf(inward.groups?.year, -1) ? carriedInReadings : null;
}

/** Applicants and results: words of the form's own, which need nothing before them but a sentence on requests. */
function partOfRequests({ head, tail }: Figure, clause: string, around: Around): readonly Reading[] | null {
  if (isOtherTime(clause, around.reporter)) return null;
  const applicants = applicantReadings(head, tail);
  if (applicants !== null) return around.isOpen ? applicants : null;
  const results = resultsIn(head, tail);
  if (results === null || !around.isOpen || !isOwnResult(results.before, around)) return null;
  if (ofDocuments.test(around.sentence)) return null;
  const because = resultsIn(results.before, "")?.rows ?? [];
  if (because.length > 0) return because.every((row) => results.rows.includes(row)) ? [inTotal(...because)] : null;
  const isGrantedAlone = results.rows.join() === granted.join() && !around.sentence.includes("部分公开");
  return isGrantedAlone ? [inTotal(...granted), inTotal(...alsoGranted)] : [inTotal(...results.rows)];
}

/** Documents are sorted in the words of results: 公文属性为主动公开80件、依申请公开10件、不予公开30件. */
const ofDocuments = /主动公开[^，。；]{0,8}[件份条个项]/;

/** Reasons, and words for what an answer is, say nothing of whose it is. */
const reason = /(?:因|由于)[^，]*$/;
const answering = /(?:作出?|给予|属于?|答复|决定|为|是|共|结果|，|：|:)+$/;

function isOwnResult(before: string, { reporter }: Around): boolean {
  const prefix = before.replace(/^其中/, "").replace(reason, "").replace(answering, "");
  return !isNarrower(prefix) && scopeOf(prefix, reporter) !== "other";
}

function countedByVerb(head: string, tail: string, clause: string, around: Around): readonly Reading[] | null {
  if (around.isPart || !/[收受接登办处承答回审新]/.test(head) || isOtherTime(clause, around.reporter)) return null;
  for (const { before, alone, readings, isOfAnswers } of verbs) {
    const match = before.exec(head) ?? (namesBehind.test(tail) ? alone.exec(head) : null);
    const scope = match?.groups?.scope ?? (around.followsRequests && elided.test(head) ? elidedScope(head) : null);
    if (scope === null || (match === null && !alone.test(head))) continue;
    if (isOfAnswers && unanswered.test(around.sentence) && !/其中|含|包括/.test(around.sentence)) return null;
    return isOwn(scope, around) ? readings : null;
  }
  return null;
}

function elidedScope(head: string): string {
  return head.replace(elided, "");
}

function isOwn(prefix: string, { reporter, isOpen }: Around): boolean {
  if (isNarrower(prefix)) return false;
  const scope = scopeOf(prefix, reporter);
  return scope === "own" || (scope === "unmarked" && isOpen);
}

/** A clause that says that there was no request: where the words stand that say so; null for any other. */
export function saysNoRequests(
  clause: string,
  around: Around,
): { readonly from: number; readonly to: number; readonly readings: readonly Reading[] } | null {
  const { scope, figure } = none.exec(clause)?.groups ?? {};
  if (scope === undefined || figure === undefined || around.isNarrowed || around.isPart) return null;
  if (isOnOtherMatters(clause) || isOtherTime(clause, around.reporter) || !isOwn(scope, around)) return null;
  return { from: scope.length, to: scope.length + figure.length, readings: [receivedReadings[0] as Reading] };
}
