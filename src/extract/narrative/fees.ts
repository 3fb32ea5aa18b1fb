import type { StatementOf } from "../../model/narrative.ts";
import type { Simplify } from "../labels.ts";
import { compact } from "../metadata/compact.ts";
import type { Clause, Figure } from "./clauses.ts";
import { type Parts, sum } from "./parts.ts";
import type { Prose } from "./prose.ts";
import { isOtherTime, type Reporter } from "./scope.ts";

/** How the fee of 国办函〔2020〕109号 is called. */
const name = /信息(?:公开)?(?:依申请公开)?处理费/;
const none =
  /(?:未|没有|没|不|无|免)(?:曾|有|予|于|需|涉及|发生|产生|收取|收到|征收|收|取|按规定|过|任何|依申请|公开|政府|的)*(?:信息公开|信息)(?:依申请公开)?处理费|处理费(?:的)?(?:收取)?(?:情况|金额|总额|收入|收费|为|是|方面|事项|:|：)*(?:无|零|未收|未发生|未产生|没有|不收)/;
/** What was asked for, or waived, was not collected. */
const notCollected = /应收|应缴|通知|减免|免收|免除|未缴|拟收|退/;
/** A rate is no amount. */
const rate = /每|标准|超过|按/;

export interface Fee {
  readonly clause: Clause;
  readonly yuan: number;
  readonly isCollected: boolean;
  /** Of the figure, or of the words that say that there was none, within the clause. */
  readonly from: number;
  readonly to: number;
}

export function speaksOfFee(text: string): boolean {
  return name.test(text);
}

/** The amounts of the fee that a sentence states for the year as a whole; 0 where it says that none was charged. */
export function feesIn(sentence: readonly Clause[], reporter: Reporter): Fee[] {
  const first = sentence.findIndex(({ text }) => name.test(text));
  if (first < 0) return [];
  const fees: Fee[] = [];
  for (const [i, clause] of sentence.slice(first).entries()) {
    // What is listed behind 其中 are parts.
    if (/其中/.test(clause.text)) break;
    if (clause.depth > 0 || clause.isQuoted || isOtherTime(clause.text, reporter)) continue;
    const figures = clause.figures.filter(isAmount);
    const isDenied =
      none.test(clause.text) || (i === 0 && /^(?:无|零|没有|未收取?|未发生)$/.test(sentence[first + 1]?.text ?? ""));
    if (isDenied && figures.length === 0 && name.test(clause.text)) {
      const found = name.exec(clause.text) as RegExpExecArray;
      const isCollected = true;
      fees.push({ clause, yuan: 0, isCollected, from: found.index, to: found.index + found[0].length });
    }
    for (const { value, unit, head, from, digits } of figures) {
      const yuan = unit === "万元" ? sum([value * 10_000]) : value;
      fees.push({ clause, yuan, isCollected: !notCollected.test(head), from, to: from + digits });
    }
  }
  return fees;
}

function isAmount({ unit, head, tail }: Figure): boolean {
  return (unit === "元" || unit === "万元") && !rate.test(head) && !/^(?:\/|每)/.test(tail);
}

/**
 * The cases and the amounts of a list such as `25件、2950元，其中市教育局1件420元、…`. What follows 其中 may be some of
 * them only; where either of the two adds up it is all.
 */
export function feePartsIn(sentence: readonly Clause[]): Parts[] {
  const first = sentence.findIndex(({ text }) => name.test(text));
  const list = sentence.findIndex(
    (clause, i) => i >= first && (clause.depth > 0 || /其中/.test(clause.text)) && pairOf(clause) !== null,
  );
  if (first < 0 || list < 0) return [];
  const items = sentence.slice(list).map(pairOf);
  const pairs = items.filter((pair) => pair !== null);
  if (pairs.length < 2 || pairs.length < items.length) return [];
  const totals = sentence.slice(0, list).flatMap((clause) => clause.figures.map((total) => ({ clause, total })));
  const found = (["件", "元"] as const).flatMap((unit) => {
    const stated = totals.filter(({ total }) => total.unit === unit);
    const [only] = stated;
    return only === undefined || stated.length > 1 ? [] : [{ ...only, parts: pairs.map((pair) => pair[unit]) }];
  });
  const isAll = found.some(({ total, parts }) => sum(parts) >= total.value);
  return isAll ? found : [];
}

/** `市教育局1件420元`. */
function pairOf({ figures }: Clause): Readonly<Record<"件" | "元", number>> | null {
  const [cases, amount] = [figures.find(({ unit }) => unit === "件"), figures.find(({ unit }) => unit === "元")];
  return figures.length === 2 && cases !== undefined && amount !== undefined
    ? { 件: cases.value, 元: amount.value }
    : null;
}

const sectionSix = /^[六6]?[、.．]?其他需要报告的?事项[：:]?$/;
const nextHeading = /^(?:[七八九][、.．]|附[件表录：:])/;
const longestHeading = 24;
/** A shorter text, as 无, says that there is nothing to report. */
const shortestText = 8;
const nothing =
  /^[（(]?(?:[无無]|.{0,12}(?:[无無]|[没沒]有)[^，,。；]{0,12}(?:[报報]告|[说說]明|[补補]充|事[项項])[^，,。；]{0,6}[。；.;]?$)/;
/** Whatever a section says of charges is for people to judge. */
const charges = /收费|处理费|费用/;

/** The first sentence of section six, where it has text and the page nowhere speaks of the fee. */
export function silenceOnFee(prose: readonly Prose[], simplify: Simplify): StatementOf<"fee-not-mentioned">[] {
  const heading = prose.findLastIndex(
    ({ text }) =>
      text.length <= longestHeading && /事[项項]/.test(text) && sectionSix.test(compact(text, simplify).text),
  );
  if (heading < 0) return [];
  const [first, ...others] = textOfSection(prose.slice(heading + 1));
  if (first === undefined) return [];
  const isSilent = ![first, ...others].some(({ text }) => charges.test(compact(text, simplify).text));
  if (!isSilent || prose.some(({ text }) => /处理费|處理費/.test(text))) return [];
  const { text, pieces } = first;
  const sentence = /^[^。；]{1,60}/.exec(text)?.[0] ?? text;
  return [{ kind: "fee-not-mentioned", sentence, range: [0, 0], at: (pieces[0] as Prose["pieces"][number]).at }];
}

/** What is written under a heading: sentences up to the first line that is none, as a signature or a footer. */
function textOfSection(prose: readonly Prose[]): Prose[] {
  const end = prose.findIndex(({ text }) => nextHeading.test(text) || !/[。；！.;]$/.test(text.trim()));
  const own = end < 0 ? prose : prose.slice(0, end);
  return own.some(({ text }) => text.length >= shortestText && !nothing.test(text)) ? [...own] : [];
}
