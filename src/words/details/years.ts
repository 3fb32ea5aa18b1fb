import type { FigureOfTwoYears, YearDetail } from "../../model/detail.ts";
import type { ReportRef } from "../../model/report.ts";
import { fill } from "../phrases.ts";
import type { Words } from "../words.ts";
import { listed } from "./listed.ts";
import type { Sentences } from "./sentence.ts";

export const yearSentences: Sentences<YearDetail> = {
  "carried-in-differs": {
    text: {
      "zh-Hans": "表三“{now}”行与上一年度（{year}）报告的“{before}”行不符：{columns}。",
      "zh-Hant": "表三「{now}」行與上一年度（{year}）報告的「{before}」行不符：{columns}。",
      en: "Table 3, row “{now}” differs from row “{before}” of last year's report ({year}): {columns}.",
    },
    values: ({ year, columns }, words) => ({
      now: words.row("carriedIn"),
      before: words.row("carriedForward"),
      year: yearOr(year),
      columns: twoYears(columns, words, (figure) => words.column(figure.cell)),
    }),
  },
  "figures-jump": {
    text: {
      "zh-Hans": "{table}与上一年度（{year}）相比升降很大，请核对数字和单位：{figures}。",
      "zh-Hant": "{table}與上一年度（{year}）相比升降很大，請核對數字和單位：{figures}。",
      en: "{table} rises or falls a great deal against last year ({year}); look at the figures and their units: {figures}.",
    },
    values: ({ table, year, figures }, words) => ({
      table: words.table(table),
      year: yearOr(year),
      figures: twoYears(figures, words, ({ cell }) => words.cellInTable(cell)),
    }),
  },
  "pending-cases-vanish": {
    text: {
      "zh-Hans":
        "表四“{cases}”：上一年度（{year}）尚未审结 {pending} 件，本年度总计只有 {total} 件，少于结转来的案件。",
      "zh-Hant":
        "表四「{cases}」：上一年度（{year}）尚未審結 {pending} 件，本年度總計只有 {total} 件，少於結轉來的案件。",
      en: "Table 4, “{cases}”: {pending} cases were pending at the end of last year ({year}), but this year's total is only {total}.",
    },
    values: ({ cases, year, pending, total }, { phrases }) => ({
      cases: cases === "review" ? phrases.rows.review : phrases.parts.litigation,
      year: yearOr(year),
      pending,
      total,
    }),
  },
  "litigation-without-reviews": {
    text: {
      "zh-Hans": "表四：“{row}”总计 {litigation} 件，多于本年度与上一年度（{year}）的行政复议总计之和 {reviews} 件。",
      "zh-Hant": "表四：「{row}」總計 {litigation} 件，多於本年度與上一年度（{year}）的行政復議總計之和 {reviews} 件。",
      en: "Table 4: “{row}” totals {litigation}, more than the reviews of this year and last ({year}) together, {reviews}.",
    },
    values: ({ litigation, reviews, year }, words) => ({
      row: words.row("litigationAfterReview"),
      litigation,
      reviews,
      year: yearOr(year),
    }),
  },
  "years-missing": {
    text: {
      "zh-Hans": "这个机关缺少 {years} 年度的报告，与上一年度的关系没有核验。",
      "zh-Hant": "這個機關缺少 {years} 年度的報告，與上一年度的關係沒有核驗。",
      en: "Of this agency there is no report for {years}; relations with last year were not checked.",
    },
    values: ({ years }, words) => ({ years: listed(years.map(String), words) }),
  },
  "others-of-the-year": {
    text: {
      "zh-Hans":
        "同一机关同一年度另有数字不同的报告：{others}。第一份有 {differing} 个数字不同，首先是{cell}：这里是 {value}，那里是 {other}。",
      "zh-Hant":
        "同一機關同一年度另有數字不同的報告：{others}。第一份有 {differing} 個數字不同，首先是{cell}：這裡是 {value}，那裡是 {other}。",
      en: "There are other reports for this agency and year, with other figures: {others}. The first differs in {differing}, beginning with {cell}: {value} here, {other} there.",
    },
    values: ({ others, differing, cell, value, otherValue }, words) => ({
      others: listed(
        others.map(({ path }) => path),
        words,
      ),
      differing,
      cell: words.cell(cell),
      value: value ?? words.phrases.parts.blank,
      other: otherValue ?? words.phrases.parts.blank,
    }),
  },
  "other-names": {
    text: {
      "zh-Hans":
        "没有“{agency}”上一年度的报告；以下机关的名称可能是另一种写法：{others}。如是同一机关，请用 --previous 指定上一年度的报告。",
      "zh-Hant":
        "沒有「{agency}」上一年度的報告；以下機關的名稱可能是另一種寫法：{others}。如是同一機關，請用 --previous 指定上一年度的報告。",
      en: "There is no report of last year by “{agency}”; another spelling of its name may be: {others}. If it is the same agency, name last year's report with --previous.",
    },
    values: ({ agency, others }, words) => ({ agency, others: listed(others.map(nameOf), words) }),
  },
  "text-copied": {
    text: {
      "zh-Hans": "{sentences} 个句子中有 {identical} 个（{percent}%）与上一年度（{year}）报告的完全相同。",
      "zh-Hant": "{sentences} 個句子中有 {identical} 個（{percent}%）與上一年度（{year}）報告的完全相同。",
      en: "Of {sentences} sentences {identical} ({percent}%) are word for word those of last year's report ({year}).",
    },
    values: ({ sentences, identical, year }) => ({
      sentences,
      identical,
      percent: Math.floor((identical / sentences) * 100),
      year: yearOr(year),
    }),
  },
};

function yearOr(year: number | null): string {
  return year === null ? "?" : String(year);
}

function nameOf({ agency, path }: ReportRef): string {
  return agency === null ? path : `${agency} (${path})`;
}

/** `自然人 5，上一年度 7`, of each figure. */
function twoYears(
  figures: readonly FigureOfTwoYears[],
  words: Words,
  name: (figure: FigureOfTwoYears) => string,
): string {
  const { againstLastYear } = words.phrases.parts;
  return listed(
    figures.map((figure) =>
      fill(againstLastYear, { name: name(figure), value: figure.value, lastYear: figure.lastYear }),
    ),
    words,
  );
}
