import { splitAddress } from "../model/form.ts";
import type { Language, Text } from "../model/language.ts";
import type { Alternatives, Change, MishapKind, SlipKind, Suggestion } from "../model/suggestion.ts";
import { fill } from "./phrases.ts";
import type { Words } from "./words.ts";

/** From this confidence on a correction is what should be; below it is what most likely should be. */
const firmFrom = 0.95;

/** What made one figure wrong; nothing where nothing is known of it. */
const slips: Readonly<Record<SlipKind, Text | null>> = {
  "transposed-digits": { "zh-Hans": "相邻两位数字写反", "zh-Hant": "相鄰兩位數字寫反", en: "digits swapped" },
  "dropped-digit": { "zh-Hans": "漏了一位数字", "zh-Hant": "漏了一位數字", en: "a digit is missing" },
  "extra-digit": { "zh-Hans": "多了一位数字", "zh-Hant": "多了一位數字", en: "a digit too many" },
  "replaced-digit": { "zh-Hans": "有一位数字不对", "zh-Hant": "有一位數字不對", en: "one digit is wrong" },
  "wrong-sign": { "zh-Hans": "多了负号", "zh-Hant": "多了負號", en: "a minus sign too many" },
  "wrong-scale": { "zh-Hans": "位数或单位不对", "zh-Hant": "位數或單位不對", en: "wrong by a power of ten" },
  "off-by-little": { "zh-Hans": "数错了一点", "zh-Hant": "數錯了一點", en: "miscounted by a little" },
  omitted: { "zh-Hans": "漏填", "zh-Hant": "漏填", en: "left out" },
  spurious: { "zh-Hans": "不该有数", "zh-Hant": "不該有數", en: "there should be no figure" },
  "total-not-filled-in": { "zh-Hans": "合计没有填", "zh-Hant": "合計沒有填", en: "total never filled in" },
  "stale-total": { "zh-Hans": "合计没有更新", "zh-Hant": "合計沒有更新", en: "total not updated" },
  "last-year-figure": { "zh-Hans": "与上年的数相同", "zh-Hant": "與上年的數相同", en: "still last year's figure" },
  "other-figure": null,
};

/** What made several figures wrong at once. */
const mishaps: Readonly<Record<MishapKind, Text>> = {
  "carried-into-totals": {
    "zh-Hans": "疑似填错了数，合计又是按错的数加的",
    "zh-Hant": "疑似填錯了數，合計又是按錯的數加的",
    en: "A figure looks wrong and its totals were added up with it",
  },
  "totals-not-updated": {
    "zh-Hans": "明细已改，{count} 个合计没有跟着改",
    "zh-Hant": "明細已改，{count} 個合計沒有跟著改",
    en: "{count} totals were not updated",
  },
  swapped: {
    "zh-Hans": "相邻两格疑似填串了",
    "zh-Hant": "相鄰兩格疑似填串了",
    en: "Two cells beside each other look swapped",
  },
  moved: {
    "zh-Hans": "疑似填到了相邻的格里",
    "zh-Hant": "疑似填到了相鄰的格裡",
    en: "A figure looks to stand in the cell beside its own",
  },
  shifted: {
    "zh-Hans": "一段数字疑似错位一格",
    "zh-Hant": "一段數字疑似錯位一格",
    en: "A run of figures looks shifted by one cell",
  },
  "repeated-row": {
    "zh-Hans": "整行与相邻的一行完全相同，疑似重复粘贴（数字按列推算）",
    "zh-Hant": "整行與相鄰的一行完全相同，疑似重複貼上（數字按欄推算）",
    en: "A row is identical to the one beside it, probably pasted twice (figures by its columns)",
  },
  "row-of-last-year": {
    "zh-Hans": "整行与上年报告完全相同，疑似没有更新（数字按列推算）",
    "zh-Hant": "整行與上年報告完全相同，疑似沒有更新（數字按欄推算）",
    en: "A row is identical to last year's, probably not updated (figures by its columns)",
  },
  "rewritten-row": {
    "zh-Hans": "整行疑似填错（数字按列推算）",
    "zh-Hant": "整行疑似填錯（數字按欄推算）",
    en: "A whole row looks wrong (figures by its columns)",
  },
  "missing-breakdown": {
    "zh-Hans": "只填了总计，没有填明细（数字按列推算）",
    "zh-Hant": "只填了總計，沒有填明細（數字按欄推算）",
    en: "Only the total of a row is filled in (figures by its columns)",
  },
  "counted-elsewhere": {
    "zh-Hans": "疑似计入了另一行",
    "zh-Hant": "疑似計入了另一行",
    en: "Requests look counted in another row",
  },
};

type Part =
  | "should"
  | "likely"
  | "figure"
  | "blank"
  | "figures"
  | "because"
  | "proof"
  | "end"
  | "row"
  | "joinRows"
  | "joinCells"
  | "blankFrom"
  | "causes"
  | "oneCause"
  | "register"
  | "acrossYears"
  | "unexplained";

const parts: Readonly<Record<Part, Text>> = {
  should: { "zh-Hans": "应为", "zh-Hant": "應為", en: "should be" },
  likely: { "zh-Hans": "很可能应为", "zh-Hant": "很可能應為", en: "most likely should be" },
  figure: {
    "zh-Hans": "{cell}填的是 {from}，{should} {to}{because}{proof}",
    "zh-Hant": "{cell}填的是 {from}，{should} {to}{because}{proof}",
    en: "{cell} is {from} but {should} {to}{because}{proof}",
  },
  blank: {
    "zh-Hans": "{cell}是空白，{should} {to}{because}{proof}",
    "zh-Hant": "{cell}是空白，{should} {to}{because}{proof}",
    en: "{cell} is blank but {should} {to}{because}{proof}",
  },
  figures: {
    "zh-Hans": "{what}，{should}：{changes}{proof}",
    "zh-Hant": "{what}，{should}：{changes}{proof}",
    en: "{what}; {should}: {changes}{proof}",
  },
  because: { "zh-Hans": "（{slip}）", "zh-Hant": "（{slip}）", en: " ({slip})" },
  proof: {
    "zh-Hans": "，改后相关 {count} 条勾稽全部平衡。",
    "zh-Hant": "，改後相關 {count} 條勾稽全部平衡。",
    en: "; failed checks that then balance: {count}.",
  },
  end: { "zh-Hans": "。", "zh-Hant": "。", en: "." },
  row: { "zh-Hans": "{row}：{cells}", "zh-Hant": "{row}：{cells}", en: "{row}: {cells}" },
  joinRows: { "zh-Hans": "；", "zh-Hant": "；", en: "; " },
  joinCells: { "zh-Hans": "、", "zh-Hant": "、", en: ", " },
  blankFrom: { "zh-Hans": "空白", "zh-Hant": "空白", en: "blank" },
  causes: {
    "zh-Hans": "{count} 条勾稽不平，可能的原因（最可能的在前）：",
    "zh-Hant": "{count} 條勾稽不平，可能的原因（最可能的在前）：",
    en: "Failed checks: {count}. Possible causes, the most likely first:",
  },
  oneCause: {
    "zh-Hans": "{count} 条勾稽不平，改这些格就能平衡，但不能断定：",
    "zh-Hant": "{count} 條勾稽不平，改這些格就能平衡，但不能斷定：",
    en: "Failed checks: {count}. They would balance with this, which is not certain:",
  },
  register: { "zh-Hans": "请核对原始台账。", "zh-Hant": "請核對原始臺賬。", en: "Please look at the register." },
  acrossYears: {
    "zh-Hans": "两年的报告各自平衡，无法判断哪一年有误；可能的原因：",
    "zh-Hant": "兩年的報告各自平衡，無法判斷哪一年有誤；可能的原因：",
    en: "The reports of both years balance by themselves, so that it cannot be told which is wrong. Possible causes:",
  },
  unexplained: {
    "zh-Hans": "{count} 条勾稽不平，只改少数几格解释不了，请逐格核对。",
    "zh-Hant": "{count} 條勾稽不平，只改少數幾格解釋不了，請逐格核對。",
    en: "Failed checks: {count}. A few wrong cells do not explain them; please compare every cell.",
  },
};

/** One sentence: where, what is printed, what it should be, why, and what then balances. */
export function suggestionSentence({ kind, changes, confidence, repairs }: Suggestion, words: Words): string {
  const say = speaker(words.language);
  const should = shouldBe(confidence, words);
  const proof = repairs.length > 0 ? say("proof", { count: repairs.length }) : say("end");
  const [first] = changes;
  if (changes.length === 1 && first !== undefined && isSlip(kind)) {
    const slip = slips[kind];
    const because = slip === null ? "" : say("because", { slip: slip[words.language] });
    const { from, to } = first;
    const cell = words.cell(first.cell.address);
    return say(from === null ? "blank" : "figure", { cell, from: from ?? "", should, to, because, proof });
  }
  const what = isSlip(kind) ? "" : fill(mishaps[kind][words.language], { count: changes.length });
  return say("figures", { what, should, changes: changesText(changes, words), proof });
}

/** `应为`, or as much of it as the confidence allows. */
export function shouldBe(confidence: number, { language }: Words): string {
  return parts[confidence >= firmFrom ? "should" : "likely"][language];
}

/** What leads up to the alternatives, each of them, and what to do: a line each. */
export function alternativeLines({ broken, explanations, isAcrossYears }: Alternatives, words: Words): string[] {
  const say = speaker(words.language);
  const count = broken.length;
  const all = explanations.map(({ changes }) => changesText(changes, words));
  if (all.length === 0) return [say("unexplained", { count })];
  const lead = isAcrossYears ? say("acrossYears") : say(all.length === 1 ? "oneCause" : "causes", { count });
  return [lead, ...(all.length === 1 ? all : all.map((one, i) => `${i + 1}. ${one}`)), say("register")];
}

/** `表三“（一）予以公开”行：自然人 17→15、总计 18→16`, a row after another. */
function changesText(changes: readonly Change[], words: Words): string {
  const say = speaker(words.language);
  const byRow = new Map<string, string[]>();
  for (const { cell, from, to, of } of changes) {
    const { table, row } = splitAddress(cell.address);
    const name = fill(words.phrases.parts.rowOf, { table: words.table(table), row: words.row(row) });
    const full = of === undefined ? name : fill(words.phrases.parts.ofYear, { year: of.year ?? "?", name });
    const change = `${words.column(cell.address)} ${from ?? say("blankFrom")}→${to}`;
    byRow.set(full, [...(byRow.get(full) ?? []), change]);
  }
  return [...byRow]
    .map(([row, cells]) => say("row", { row, cells: cells.join(say("joinCells")) }))
    .join(say("joinRows"));
}

function isSlip(kind: Suggestion["kind"]): kind is SlipKind {
  return kind in slips;
}

function speaker(language: Language) {
  return (part: Part, values: Readonly<Record<string, string | number>> = {}) => fill(parts[part][language], values);
}
