import type { CellValue, TextDetail } from "../../model/detail.ts";
import { splitAddress } from "../../model/form.ts";
import type { Text } from "../../model/language.ts";
import { fill } from "../phrases.ts";
import type { Words } from "../words.ts";
import type { Sentences } from "./sentence.ts";

/** Up to so many terms are written out with their zeros. */
const shortSum = 4;

export const textSentences: Sentences<TextDetail> = {
  "text-differs": {
    text: {
      "zh-Hans": "文中写“{quote}”，而{table}，相差 {difference}。",
      "zh-Hant": "文中寫「{quote}」，而{table}，相差 {difference}。",
      en: "The text says “{quote}”, but {table}; they differ by {difference}.",
    },
    values: (detail, words) => ({
      quote: marked(detail),
      table: sumOf(detail.cells, detail.table, words),
      difference: Math.abs(detail.stated - detail.table),
    }),
  },
  "not-all-upheld": {
    text: {
      "zh-Hans": "文中写“{quote}”，而表四另有 {others} 件纠正、其他结果或尚未审结。",
      "zh-Hant": "文中寫「{quote}」，而表四另有 {others} 件糾正、其他結果或尚未審結。",
      en: "The text says “{quote}”, but table 4 has {others} that were corrected, ended otherwise or are still pending.",
    },
    values: (detail) => ({ quote: marked(detail), others: detail.others }),
  },
  "percentage-differs": {
    text: {
      "zh-Hans": "文中写“{quote}”，而 {part} 占 {whole} 的 {expected}%。",
      "zh-Hant": "文中寫「{quote}」，而 {part} 佔 {whole} 的 {expected}%。",
      en: "The text says “{quote}”, but {part} is {expected}% of {whole}.",
    },
    values: ({ part, whole, expected, ...detail }) => ({ quote: marked(detail), part, whole, expected }),
  },
  "growth-differs": {
    text: {
      "zh-Hans": "文中写“{quote}”，而上年为 {before}，本年为 {now}，变动 {expected}%。",
      "zh-Hant": "文中寫「{quote}」，而上年為 {before}，本年為 {now}，變動 {expected}%。",
      en: "The text says “{quote}”, but last year had {before} and this year {now}, a change of {expected}%.",
    },
    values: ({ before, now, expected, ...detail }) => ({ quote: marked(detail), before, now, expected }),
  },
  "change-differs": {
    text: {
      "zh-Hans": "文中写“{quote}”，而上年为 {before}，本年为 {now}，{change}。",
      "zh-Hant": "文中寫「{quote}」，而上年為 {before}，本年為 {now}，{change}。",
      en: "The text says “{quote}”, but last year had {before} and this year {now}, {change}.",
    },
    values: ({ before, now, expected, ...detail }, words) => ({
      quote: marked(detail),
      before,
      now,
      change: fill(changes[Math.sign(expected) as Sign][words.language], { difference: Math.abs(expected) }),
    }),
  },
  "parts-differ": {
    text: {
      "zh-Hans": "文中写“{quote}”，而所列各项 {parts} = {sum}，相差 {difference}。",
      "zh-Hant": "文中寫「{quote}」，而所列各項 {parts} = {sum}，相差 {difference}。",
      en: "The text says “{quote}”, but the items listed are {parts} = {sum}; they differ by {difference}.",
    },
    values: ({ parts, sum, stated, ...detail }) => ({
      quote: marked(detail),
      parts: parts.join(" + "),
      sum,
      difference: Number(Math.abs(stated - sum).toFixed(6)),
    }),
  },
  "fee-not-multiple": {
    text: {
      "zh-Hans": "文中写“{quote}”，而信息处理费按件、按量计收，收费标准都是 10 元的倍数，{yuan} 元不是。",
      "zh-Hant": "文中寫「{quote}」，而信息處理費按件、按量計收，收費標準都是 10 元的倍數，{yuan} 元不是。",
      en: "The text says “{quote}”, but every rate of the processing fee is a multiple of 10 yuan, and {yuan} is none.",
    },
    values: ({ yuan, ...detail }) => ({ quote: marked(detail), yuan }),
  },
  "fee-exceeds-fees": {
    text: {
      "zh-Hans": "文中写“{quote}”，即 {amount} 万元，而表二行政事业性收费只有 {fees} 万元；信息处理费是其中一种。",
      "zh-Hant": "文中寫「{quote}」，即 {amount} 萬元，而表二行政事業性收費只有 {fees} 萬元；信息處理費是其中一種。",
      en: "The text says “{quote}”, which is {amount} in 10,000 yuan, but all administrative fees in table 2 come to {fees}; the processing fee is one of them.",
    },
    values: ({ yuan, fees, ...detail }) => ({ quote: marked(detail), amount: yuan / 10_000, fees }),
  },
  "fee-not-mentioned": {
    text: {
      "zh-Hans": "第六部分“{quote}”没有说明收取信息处理费的情况；没有收取的，也写明“未收取”。",
      "zh-Hant": "第六部分「{quote}」沒有說明收取信息處理費的情況；沒有收取的，也寫明「未收取」。",
      en: "Section six (“{quote}”) says nothing of the processing fee; where none was charged, say so.",
    },
    values: (detail) => ({ quote: detail.sentence }),
  },
};

type Sign = -1 | 0 | 1;
const changes: Readonly<Record<Sign, Text>> = {
  "-1": { "zh-Hans": "减少 {difference}", "zh-Hant": "減少 {difference}", en: "{difference} fewer" },
  0: { "zh-Hans": "没有增减", "zh-Hant": "沒有增減", en: "as many" },
  1: { "zh-Hans": "增加 {difference}", "zh-Hant": "增加 {difference}", en: "{difference} more" },
};

/** The sentence with its figure marked: `行政复议案件【134】件`. */
function marked({ sentence, range: [from, to] }: Pick<TextDetail, "sentence" | "range">): string {
  return `${sentence.slice(0, from)}【${sentence.slice(from, to)}】${sentence.slice(to)}`;
}

/** `表三“总计”列 （一）予以公开 272 + （二）部分公开 3 = 275`; in a long sum the zeros are left out. */
function sumOf(cells: readonly CellValue[], sum: number, words: Words): string {
  const [first] = cells;
  if (first === undefined) return String(sum);
  if (cells.length === 1) return `${words.cell(first.cell)} ${sum}`;
  const places = cells.map(({ cell }) => splitAddress(cell));
  const isOne = (part: "row" | "column") => new Set(places.map((place) => place[part])).size === 1;
  const table = words.table(splitAddress(first.cell).table);
  const { columnOf, rowOf, restZero } = words.phrases.parts;
  const [where, name] = isOne("row")
    ? [fill(rowOf, { table, row: words.row(splitAddress(first.cell).row) }), (cell: string) => words.column(cell)]
    : isOne("column")
      ? [
          fill(columnOf, { table, column: words.column(first.cell) }),
          (cell: string) => words.row(splitAddress(cell).row),
        ]
      : [table, (cell: string) => words.cell(cell)];
  const isPrinted = (one: CellValue) => cells.length <= shortSum || one.value !== 0;
  const terms = cells.filter(isPrinted).map(({ cell, value }) => `${name(cell)} ${value}`);
  if (terms.length > 1) return `${where} ${terms.join(" + ")} = ${sum}`;
  return `${where} ${fill(restZero, { term: terms[0] ?? `${name(first.cell)} ${first.value}` })}`;
}
