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
  isCarriedIn,
  isReceived,
  otherOrganisations,
  poolReadings,
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
  /** They are what is spoken of here, so that a verb need not name them: 答复119件. */
  readonly isSubject: boolean;
  /** The text is on reviews and suits over information disclosure. */
  readonly isOnReviews: boolean;
  /** The figure is said to be a part of one before it: 其中. */
  readonly isPart: boolean;
  /** What the figures before it in the sentence counted; null for those of which that is not known. */
  readonly counted: readonly (Counted | null)[];
  /** The last figure of the sentence counted requests. */
  readonly followsRequests: boolean;
  /** The clauses before in the sentence leave whose figure it is, and of when, to this one. */
  readonly isOpen: boolean;
  /** They narrow what is counted, whoever is named here. */
  readonly isNarrowed: boolean;
  readonly sentence: string;
  /** The clause behind this one. */
  readonly behind: string;
}

/** A count that was read, for what follows to refer to. */
export interface Counted {
  readonly value: number;
  readonly readings: readonly Reading[];
}

/** What requests are counted in. */
const units = new Set(["件", "宗", "起", "份", "条", "例", "项", "个", "件次"]);

const onRequests = /信息公开/;

interface Verb {
  readonly itself: RegExp;
  readonly before: RegExp;
  readonly alone: RegExp;
  /** Without a word on what is counted, and of what was counted: 已答复的119件申请中. */
  readonly bare: RegExp;
  readonly of: RegExp;
  readonly readings: readonly Reading[];
  readonly isOfAnswers: boolean;
}
const bareUnits = new Set(["件", "宗", "起", "份", "件次"]);
const bareFillers = "(?:的|各类|有效|申请|件|数|量|总|共|计|合|为|是|了|到|:|：)*";
const verbs: readonly Verb[] = verbReadings.map(({ verb, readings }) => ({
  itself: new RegExp(verb),
  before: new RegExp(`^(?<scope>.*?)(?:${verb})到?${requestNames}${fillers}$`),
  alone: new RegExp(`^(?<scope>.*?)(?:${verb})(?:到|了)?(?:共计|共)?$`),
  bare: new RegExp(`^(?<scope>.*?)(?:${verb})${bareFillers}$`),
  of: new RegExp(`^[在对从]?(?<scope>.*?)(?:${verb})到?的$`),
  readings,
  isOfAnswers: verb.startsWith("答复"),
}));
const namesBehind = new RegExp(`^${requestNames}${fillers}$`);
const behindBare = /^(?:申请)?$/;
const behindOf = /^(?:政[府务]信息公开的?)?申请(?:件)?(?:中|里|均|全部|都|$)/;
/** What was received and what was carried in, added up. */
const added = /^(?:共计?|合计|总计|总共|一共|累计)(?:申请|件|为)*$/;
/** Both in one breath: 本年新收和上年结转的申请共13件. */
const joinedBefore = /(?:新收|新增|收到|受理|接收|本年)[^，]{0,16}(?:和|与|及|加上?|、)$/;
const allOfThem = /^(?:政[府务]信息公开)?申请(?:全部|均)(?:已|已经|按时|按期)*(?:办结|答复|办理)/;
/** What became of requests that were not answered; where it is counted beside the answers, these are not all results. */
const unanswered = /不予受理|撤[回销件]|终止|补正|不再处理|转办|转交|转送|移[交送]/;
/** What may be left out behind a figure that counted requests: 收到申请12件，办结12件. */
const elided = /(?:答复|回复|办结|办复)(?:了|共计|共)?$/;
const few = /^(?:其中|其余|另有|尚有|还有|剩余|余|有|，)*$/;
const forwardAtEnd = new RegExp(`${carriedForwardWords.source}${fillers}$`);
const isBeingHandled = /(?:正在|尚在|仍在)办理/;
const noWord = /(?:未|没有|从未)(?:曾)?(?:收到|接到|接收到?|受理|收)(?:过|到|任何|有关|相关|关于)*/;
const none = new RegExp(`^(?<scope>.*?)(?<figure>${noWord.source})${requestNames}${fillers}$`);
const ofRequests = "(?:办理|处理|答复)?的?(?:政[府务]信息公开)?(?:申请|事项|案件|件|情况)*$";
const nones: readonly (readonly [pattern: RegExp, reading: Reading])[] = [
  [none, receivedReadings[0]],
  [
    new RegExp(`^(?<scope>.*?)(?<figure>(?:无|没有)(?:申请)?结转(?:至|到)?(?:下一?年度?|次年))(?:继续)?${ofRequests}`),
    carriedForwardReadings[0],
  ],
  [new RegExp(`^(?<scope>.*?)也?(?<figure>(?:无|没有)上一?年度?结转)${ofRequests}`), carriedInReadings[0]],
];

/** What a figure says of requests, or null where it says nothing, or not enough. */
export function requestReadings(figure: Figure, clause: string, around: Around): readonly Reading[] | null {
  const { head, tail } = figure;
  if (!units.has(figure.unit) || around.isNarrowed || isOnOtherMatters(clause)) return null;
  return (
    (around.isOnRequests ? (carriedOver(head, tail, around) ?? partOfRequests(figure, clause, around)) : null) ??
    addedUp(head, tail, around) ??
    countedByVerb(figure, clause, around)
  );
}

function addedUp(head: string, tail: string, { counted }: Around): readonly Reading[] | null {
  const [first, second] = counted.slice(-2).map((one) => one?.readings ?? []);
  if (first === undefined || second === undefined) return null;
  const isBoth = (isReceived(first) && isCarriedIn(second)) || (isCarriedIn(first) && isReceived(second));
  return isBoth && (added.test(head) || (head === "" && allOfThem.test(tail))) ? poolReadings : null;
}

function carriedOver(head: string, tail: string, around: Around): readonly Reading[] | null {
  const { year } = around.reporter;
  if (!around.isOpen) return null;
  const isOf = (named: string | undefined, shift: number) =>
    named === undefined || year === null || Number(named) === year + shift;
  const forward = forwardAtEnd.exec(head);
  const rest = isBeingHandled.test(tail) ? `${tail}，${around.behind}` : tail;
  const behind = few.test(head) && rest.length < 30 ? carriedForwardWords.exec(rest) : null;
  const onward = forward ?? behind;
  if (onward !== null) return isOf(onward.groups?.year, 1) ? carriedForwardReadings : null;
  const inward = carriedInWords.exec(head);
  if (inward !== null && joinedBefore.test(head.slice(0, inward.index))) return poolReadings;
  return inward !== null && !isNarrower(head.slice(0, inward.index)) && isOf(inward.groups?.year, -1)
    ? carriedInReadings
    : null;
}

/** Applicants and results: words of the form's own, which need nothing before them but a sentence on requests. */
function partOfRequests({ head, tail }: Figure, clause: string, around: Around): readonly Reading[] | null {
  if (isOtherTime(clause, around.reporter)) return null;
  const applicants = applicantReadings(head, tail) ?? otherOrganisations(head, around.counted.at(-1)?.readings ?? []);
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
const answering = /(?:作出?|予以|给予|属于?|答复|决定|为|是|共|结果|，|：|:)+$/;

function isOwnResult(before: string, { reporter }: Around): boolean {
  const prefix = before.replace(/^其中/, "").replace(reason, "").replace(answering, "");
  return !isNarrower(prefix) && scopeOf(prefix, reporter) !== "other";
}

function countedByVerb(figure: Figure, clause: string, around: Around): readonly Reading[] | null {
  const { head, tail, unit } = figure;
  if (!/[收受接登办处承答回审新有]/.test(head) || isOtherTime(clause, around.reporter)) return null;
  // 其中 opens parts; only what is new can be nothing but what was received.
  if (around.isPart && !(around.isSubject && /新收/.test(head) && /结转/.test(around.sentence))) return null;
  const isBare = around.isSubject && bareUnits.has(unit) && behindBare.test(tail);
  const isOf = behindOf.test(tail) && (around.isSubject || onRequests.test(tail));
  for (const { itself, before, alone, bare, of, readings, isOfAnswers } of verbs) {
    if (!itself.test(head)) continue;
    const match =
      before.exec(head) ??
      (namesBehind.test(tail) ? alone.exec(head) : null) ??
      (isBare ? bare.exec(head) : null) ??
      (isOf ? of.exec(head) : null);
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

/** What a growth without a count is of, where that is requests: 政府信息公开申请数量同比增长5%. */
const grown = /^(?<scope>.*?)(?:新收|收到|受理)?的?(?:政府信息公开|政府信息依申请公开|依申请公开)$/;

export function requestsNamed(subject: string, around: Around): readonly Reading[] | null {
  const { scope } = grown.exec(subject)?.groups ?? {};
  if (scope === undefined || around.isNarrowed || around.isPart || !isOwn(scope, around)) return null;
  return [...receivedReadings, inTotal("outcomes.total")];
}

/** A clause that says that there was no request, or none carried over: where it says so; null for any other. */
export function saysNoRequests(
  clause: string,
  around: Around,
): { readonly from: number; readonly to: number; readonly readings: readonly Reading[] } | null {
  const [nothing, readings] =
    nones.flatMap(([pattern, own]) => {
      const match = around.isOnRequests || pattern === none ? pattern.exec(clause) : null;
      return match === null ? [] : [[match.groups, [own]] as const];
    })[0] ?? [];
  const { scope, figure } = nothing ?? {};
  if (readings === undefined || scope === undefined || figure === undefined || around.isNarrowed || around.isPart)
    return null;
  if (isOnOtherMatters(clause) || isOtherTime(clause, around.reporter) || !isOwn(scope, around)) return null;
  return { from: scope.length, to: scope.length + figure.length, readings };
}
