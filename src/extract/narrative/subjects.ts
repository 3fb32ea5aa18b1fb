import { type Address, applicants, outcomeGroups, outcomeRows, type RequestColumn } from "../../model/form.ts";
import type { Reading } from "../../model/narrative.ts";

/** The rows of table 3 that are no results. */
const received = "received";
const carriedIn = "carriedIn";
const answered = "outcomes.total";
const carriedForward = "carriedForward";

/** Rows of table 3 in the column of all applicants. */
export function inTotal(...rows: readonly string[]): Reading {
  return rows.map((row) => `requests.${row}.total` as Address);
}

/**
 * What a report may mean by its verbs, the likeliest first: 收到 may take in what was carried over, and so may 受理,
 * which some say of what was answered.
 */
export const verbReadings: readonly { readonly verb: string; readonly readings: readonly Reading[] }[] = [
  { verb: "新收到?|新增|新接收|新受理", readings: [inTotal(received)] },
  { verb: "共有", readings: [inTotal(received), inTotal(received, carriedIn), inTotal(answered)] },
  { verb: "应办理?|应予?答复|需办理", readings: [inTotal(received, carriedIn), inTotal(received)] },
  { verb: "办理结果(?:总计|合计)?", readings: [inTotal(answered)] },
  { verb: "收办", readings: [inTotal(received, carriedIn), inTotal(received), inTotal(answered)] },
  {
    verb: "收到|接收到?|接到|受理了?|登记|收悉",
    readings: [inTotal(received), inTotal(received, carriedIn), inTotal(answered)],
  },
  { verb: "办理|处理|承办", readings: [inTotal(answered), inTotal(received, carriedIn), inTotal(received)] },
  {
    verb: "答复|回复|办结|办理完毕|办复|审结",
    readings: [
      inTotal(answered),
      // Whoever withdraws a request gets no answer to it.
      inTotal(...outcomeRows.filter((row) => !row.startsWith("outcomes.otherHandling"))),
      inTotal(received),
      inTotal(received, carriedIn),
    ],
  },
];

/**
 * What requests are called. No text is matched by these patterns in two ways, so that no sentence, however odd, costs
 * more than its length.
 */
export const requestNames =
  "(?:各类|有效的?|的)?(?:(?:自然人|公民|个人|法人|社会|公众|群众|市民|申请人|企业|其他|组织)[、和或者及以]*)*(?:提出|提交|递交)?(?:的|关于)?" +
  "(?:政府信息公开依申请|依申请公开(?:政府|政务)?信息|依申请(?:政府|政务)信息公开|政[府务]信息依申请公开|依申请信息|政[府务]信息申请公开|申请公开(?:政府)?信息|依申请公开|依申请|政[府务]信息公开|信息公开)";
/** Words between what is counted and its number. */
export const fillers =
  "(?:的|申请|案|件|表|书|信函|请求|工作|公开|信息|事项|情形|情况|数|量|总|类|共|计|合|为|是|有|达|到|作出|了|答复|:|：)*";

/** How the six groups of results and the rows in them are called, each with its rows. Longer names come first. */
const resultNames: readonly Named<readonly string[]>[] = (
  [
    ["不予公开", rowsOf("denied")],
    ["无法提供", rowsOf("unavailable")],
    ["不予处理", rowsOf("notProcessed")],
    ["其他处理", rowsOf("otherHandling")],
    ["部分公开", rowsOf("partiallyGranted")],
    ["予以公开", rowsOf("granted")],
    ["(?:属于?|涉及)国家秘密", rowsOf("denied", "stateSecret")],
    ["其他法律行政法规禁止公开", rowsOf("denied", "prohibitedByLaw")],
    ["危?及?“?三安全一稳定”?", rowsOf("denied", "securityAndStability")],
    ["保护第三方合法权益", rowsOf("denied", "thirdPartyRights")],
    ["属?于?三类内部事务信息", rowsOf("denied", "internalAffairs")],
    ["属?于?四类过程性信息", rowsOf("denied", "processInformation")],
    ["属于?行政执法案卷(?:信息)?", rowsOf("denied", "enforcementFile")],
    ["属于?行政查询事项", rowsOf("denied", "administrativeInquiry")],
    ["(?:本[机行]?[关局办]?)?不掌握相关政府信息", rowsOf("unavailable", "notHeld")],
    ["没有现成信息需要另行制作", rowsOf("unavailable", "requiresCreation")],
    ["补正后申请内容仍不明确", rowsOf("unavailable", "unclearAfterCorrection")],
    ["信访举报投诉类", rowsOf("notProcessed", "petitionOrComplaint")],
    ["重复申请", rowsOf("notProcessed", "repeated")],
    ["要求提供公开出版物", rowsOf("notProcessed", "publication")],
    ["无正当理由大量反复", rowsOf("notProcessed", "excessive")],
    ["要求行政机关确认或重新出具已获取信息", rowsOf("notProcessed", "confirmationOrReissue")],
  ] as const
).map((entry) => named<readonly string[]>(entry));

/** A name, as a pattern, and what it is of. */
interface Named<Of> {
  readonly pattern: string;
  readonly whole: RegExp;
  readonly of: Of;
}

function named<Of>([pattern, of]: readonly [string, Of]): Named<Of> {
  return { pattern, whole: new RegExp(`^(?:${pattern})$`), of };
}

function rowsOf(group: keyof typeof outcomeGroups, member?: string): readonly string[] {
  const members: readonly string[] = outcomeGroups[group];
  const some = member === undefined ? members : [member];
  return some.length === 0 ? [`outcomes.${group}`] : some.map((row) => `outcomes.${group}.${row}`);
}

const anyResult = resultNames.map(({ pattern }) => pattern).join("|");
const and = "(?:、|和|及|与|或者|或|以及|\\/)";
/** Results, joined or alone, at the end or the beginning of a text. */
const resultsAtEnd = new RegExp(`(?:${anyResult})(?:的?(?:申请)?${and}(?:${anyResult}))*(?=${fillers}$)`);
const resultsAlone = new RegExp(
  `^(?:申请|均|均为|的|作|作出|是|为|属于|被)*((?:${anyResult})(?:${and}(?:${anyResult}))*)(?:的|申请|处理|决定|答复|情形)*$`,
);
const oneResult = new RegExp(`^(?:的?(?:申请)?${and})?(${anyResult})`);
/** Before the name of a result these make another of it. */
const changesResult = /(?:未|不|应|应当|可|可以|拟|没有|无|应公开而|依法可以)$/;

export interface ResultsNamed {
  /** The rows of the results that are named, in order and once each. */
  readonly rows: readonly string[];
  /** What stands before them. */
  readonly before: string;
}

/** The results named right before a number, or right behind it; null where none is. */
export function resultsIn(head: string, tail: string): ResultsNamed | null {
  const atEnd = resultsAtEnd.exec(head);
  if (atEnd !== null) {
    const before = head.slice(0, atEnd.index);
    return changesResult.test(before) ? null : { rows: rowsNamed(atEnd[0]), before };
  }
  const alone = /^(?:其中)?对?$/.test(head) ? resultsAlone.exec(tail) : null;
  return alone === null ? null : { rows: rowsNamed(alone[1] ?? ""), before: "" };
}

function rowsNamed(names: string): string[] {
  const rows: string[] = [];
  let rest = names;
  for (;;) {
    const match = oneResult.exec(rest);
    if (match === null) return [...new Set(rows)];
    rows.push(...(resultNames.find(({ whole }) => whole.test(match[1] ?? ""))?.of ?? []));
    rest = rest.slice(match[0].length);
  }
}

/** What a report that prints 予以公开 alone may have counted with it. */
export const alsoGranted = [...rowsOf("granted"), ...rowsOf("partiallyGranted")];
export const granted = rowsOf("granted");

/** How applicants are called, each with its columns. */
const applicantNames: readonly Named<readonly RequestColumn[]>[] = (
  [
    ["法人[或和及、与]其他(?:社会)?组织", applicants.filter((column) => column !== "naturalPerson")],
    ["自然人", ["naturalPerson"]],
    ["商业企业", ["business"]],
    ["科研机构", ["researchInstitution"]],
    ["社会公益组织", ["publicWelfareOrganization"]],
    ["法律服务机构", ["legalServiceOrganization"]],
  ] as const
).map((entry) => named<readonly RequestColumn[]>(entry));
const applicant = new RegExp(
  `^(?:其中|申请人为|申请人是|由|来自|属于)*(${applicantNames.map(({ pattern }) => pattern).join("|")})(?:提出|提交|提起)?(?:的?政府信息公开)?${fillers}$`,
);

/** Of the applicants named right before or behind a number: what was received, with what was carried in, or answered. */
export function applicantReadings(head: string, tail: string): readonly Reading[] | null {
  const name = (applicant.exec(head) ?? (/^(?:其中)?$/.test(head) ? applicant.exec(tail) : null))?.[1];
  if (name === undefined) return null;
  return readingsOfColumns(applicantNames.find(({ whole }) => whole.test(name))?.of ?? []);
}

/** 其他 is the last kind of applicant where it stands behind the one before it on the form. */
export function otherOrganisations(head: string, before: readonly Reading[]): readonly Reading[] | null {
  const isLast = before[0]?.at(-1)?.endsWith(".legalServiceOrganization") === true && before[0].length === 1;
  return isLast && /^其他(?:组织)?(?:申请)?$/.test(head) ? readingsOfColumns(["otherOrganization"]) : null;
}

function readingsOfColumns(columns: readonly RequestColumn[]): readonly Reading[] {
  const cells = (...rows: readonly string[]) =>
    rows.flatMap((row) => columns.map((column) => `requests.${row}.${column}` as Address));
  return [cells(received), cells(received, carriedIn), cells(answered)];
}

/** What was carried over, with the years that the words name. */
export const carriedInWords = new RegExp(
  `(?:(?:(?:上一?年度?|去年)|(?<year>20\\d{2})年度?)(?:未办结)?(?:的)?结转|结转(?:自|的)?上一?年度?)(?:至|来|下来|而来|本年度?|今年|办理|的|政府|信息|公开|依申请)*${fillers}$`,
);
export const carriedForwardWords =
  /(?:结转|转结|顺延|延续|转)(?:到|至|入)?(?:下一?年度?|次年|明年|(?<year>20\d{2})年度?)(?:继续)?(?:办理|处理|答复)?/;
export const carriedInReadings = [inTotal(carriedIn)] as const;
export const carriedForwardReadings = [inTotal(carriedForward)] as const;
export const receivedReadings = [inTotal(received), inTotal(received, carriedIn)] as const;
/** What was to be done in the year, and what of it was. */
export const poolReadings = [inTotal(received, carriedIn)];
export const isReceived = ([reading]: readonly Reading[]) => reading?.join() === inTotal(received).join();
export const isCarriedIn = ([reading]: readonly Reading[]) => reading?.join() === inTotal(carriedIn).join();
