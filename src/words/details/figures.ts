import type { FigureDetail, FiguresNotStated } from "../../model/detail.ts";
import { splitAddress } from "../../model/form.ts";
import { fill } from "../phrases.ts";
import type { Words } from "../words.ts";
import { nameAmong, relationValues } from "./relation.ts";
import type { Sentences } from "./sentence.ts";

export const figureSentences: Sentences<FigureDetail> = {
  relation: {
    text: {
      "zh-Hans": "{where}：{left}，而{right}，相差 {difference}。",
      "zh-Hant": "{where}：{left}，而{right}，相差 {difference}。",
      en: "{where}: {left}, but {right}; they differ by {difference}.",
    },
    values: (detail, words) => relationValues(detail, words),
  },
  "missing-totals": {
    text: {
      "zh-Hans": "{table}有 {count} 个总计空白，按明细推算应为：{totals}。",
      "zh-Hant": "{table}有 {count} 個總計空白，按明細推算應為：{totals}。",
      en: "{table} leaves totals blank ({count}); by their parts they should be: {totals}.",
    },
    values: (detail, words) => ({
      table: words.table(detail.table),
      count: detail.totals.length,
      totals: detail.totals
        .map(({ cell, value }) => `${nameAmong(words, cell.address, detail.totals)} ${value}`)
        .join(words.phrases.parts.list),
    }),
  },
  negative: {
    text: {
      "zh-Hans": "{cell}：{text} 是负数，数量、金额不能为负。",
      "zh-Hant": "{cell}：{text} 是負數，數量、金額不能為負。",
      en: "{cell}: {text} is negative, and no count or amount can be.",
    },
    values: (detail, words) => ({ cell: words.cell(detail.cell.address), text: detail.cell.text ?? "" }),
  },
  fraction: {
    text: {
      "zh-Hans": "{cell}：{text} 不是整数。",
      "zh-Hant": "{cell}：{text} 不是整數。",
      en: "{cell}: {text} is not a whole number.",
    },
    values: (detail, words) => ({ cell: words.cell(detail.cell.address), text: detail.cell.text ?? "" }),
  },
  "whole-below-part": {
    text: {
      "zh-Hans": "表二“{row}”行：{whole} {wholeValue}，小于{part} {partValue}。",
      "zh-Hant": "表二「{row}」行：{whole} {wholeValue}，小於{part} {partValue}。",
      en: "Table 2, row “{row}”: {whole} {wholeValue} is less than {part} {partValue}.",
    },
    values: ({ whole, part }, words) => ({
      row: words.row(splitAddress(whole.address).row),
      whole: words.column(whole.address),
      wholeValue: whole.text ?? "",
      part: words.column(part.address),
      partValue: part.text ?? "",
    }),
  },
  "in-force-below-issued": {
    text: {
      "zh-Hans": "表二“{row}”行：现行有效件数 {inForce}，少于本年制发 {issued} − 本年废止 {repealed} = {least}。",
      "zh-Hant": "表二「{row}」行：現行有效件數 {inForce}，少於本年制發 {issued} − 本年廢止 {repealed} = {least}。",
      en: "Table 2, row “{row}”: {inForce} in force, fewer than issued {issued} − repealed {repealed} = {least}.",
    },
    values: ({ inForce, issued, repealed, least }, words) => ({
      row: words.row(splitAddress(inForce.address).row),
      inForce: inForce.text ?? "",
      issued: issued.text ?? "",
      repealed: repealed.text ?? "",
      least,
    }),
  },
  "no-rule-making-power": {
    text: {
      "zh-Hans": "{cell}：{text}，而从名称看“{agency}”没有规章制定权，应为 0；是否把规范性文件填在了规章一行？",
      "zh-Hant": "{cell}：{text}，而從名稱看「{agency}」沒有規章制定權，應為 0；是否把規範性文件填在了規章一行？",
      en: "{cell}: {text}, but by its name “{agency}” has no power to make regulations; are these normative documents?",
    },
    values: ({ cell, agency }, words) => ({ cell: words.cell(cell.address), text: cell.text ?? "", agency }),
  },
  "amount-implausible": {
    text: {
      "zh-Hans": "{cell}：{text} 万元即 {hundredMillions} 亿元，可能填的是元而不是万元。",
      "zh-Hant": "{cell}：{text} 萬元即 {hundredMillions} 億元，可能填的是元而不是萬元。",
      en: "{cell}: {text} in units of 10,000 yuan is {hundredMillions} hundred million yuan; the figure may be in yuan.",
    },
    values: ({ cell }, words) => ({
      cell: words.cell(cell.address),
      text: cell.text ?? "",
      hundredMillions: (cell.value as number) / 10_000,
    }),
  },
  "table-not-filled": {
    text: {
      "zh-Hans": "{table}一个数字也没有填：{ways}。",
      "zh-Hant": "{table}一個數字也沒有填：{ways}。",
      en: "{table} has no figure at all: {ways}.",
    },
    values: unstated,
  },
  "figures-not-stated": {
    text: {
      "zh-Hans": "{table} {cells} 格中没有数字的有：{ways}。没有的请填 0。",
      "zh-Hant": "{table} {cells} 格中沒有數字的有：{ways}。沒有的請填 0。",
      en: "Of {cells} cells of {table}, these have no figure: {ways}. Print 0 where there is none.",
    },
    values: unstated,
  },
  "blanks-mixed": {
    text: {
      "zh-Hans": "{table}没有数字的格写法不一：{ways}。没有的请一律填 0，以免与漏填混淆。",
      "zh-Hant": "{table}沒有數字的格寫法不一：{ways}。沒有的請一律填 0，以免與漏填混淆。",
      en: "{table} says “none” in several ways: {ways}. Print 0 throughout, so that nothing looks left out.",
    },
    values: unstated,
  },
};

/** `空白 90 格；“/” 8 格；“0” 20 格`. */
function unstated({ kind, table, cells, blank, marks, zeros }: FiguresNotStated, words: Words) {
  const { blank: blankName, cellCount, list } = words.phrases.parts;
  const ways: readonly (readonly [string, number])[] = [
    [blankName, blank],
    ...Object.entries(marks).map(([mark, count]) => [`“${mark}”`, count] as const),
    ["“0”", kind === "blanks-mixed" ? zeros : 0],
  ];
  const counted = ways.filter(([, count]) => count > 0);
  return {
    table: words.table(table),
    cells,
    ways: counted.map(([way, count]) => fill(cellCount, { way, count })).join(list),
  };
}
