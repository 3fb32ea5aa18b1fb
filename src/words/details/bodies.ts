import type { BodyDetail } from "../../model/detail.ts";
import { fill } from "../phrases.ts";
import { listed } from "./listed.ts";
import type { Sentences } from "./sentence.ts";

export const bodySentences: Sentences<BodyDetail> = {
  "rollup-differs": {
    text: {
      "zh-Hans": "{table}有 {count} 处不等于 {units} 个单位之和：{cells}。",
      "zh-Hant": "{table}有 {count} 處不等於 {units} 個單位之和：{cells}。",
      en: "{table} is not the sum of its {units} unit(s) in {count} place(s): {cells}.",
    },
    values: ({ table, units, cells }, words) => ({
      table: words.table(table),
      units,
      count: cells.length,
      cells: listed(
        cells.map(({ cell, value, sum }) =>
          fill(words.phrases.parts.againstSum, { name: words.cellInTable(cell), value, sum }),
        ),
        words,
      ),
    }),
  },
  "units-exceed-whole": {
    text: {
      "zh-Hans": "{table}有 {count} 处单位的数大于汇总报告的数：{cells}。",
      "zh-Hant": "{table}有 {count} 處單位的數大於匯總報告的數：{cells}。",
      en: "{table}: units report more than the whole in {count} place(s): {cells}.",
    },
    values: ({ table, cells }, words) => ({
      table: words.table(table),
      count: cells.length,
      cells: listed(
        cells.map(({ cell, value, unit, unitValue }) =>
          fill(words.phrases.parts.ofUnit, {
            name: words.cellInTable(cell),
            value,
            unit: unit.agency ?? unit.path,
            unitValue,
          }),
        ),
        words,
      ),
    }),
  },
  "units-missing": {
    text: {
      "zh-Hans": "有 {count} 个单位没有可用的该年度报告（已有 {reported} 个）：{units}。",
      "zh-Hant": "有 {count} 個單位沒有可用的該年度報告（已有 {reported} 個）：{units}。",
      en: "Of {count} unit(s) there is no report for the year that can be used ({reported} are there): {units}.",
    },
    values: ({ units, reported }) => ({ count: units.length, reported, units: units.join("、") }),
  },
};
