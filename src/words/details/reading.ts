import type { ReadingDetail } from "../../model/detail.ts";
import type { Sentences } from "./sentence.ts";

export const readingSentences: Sentences<ReadingDetail> = {
  "cell-unreadable": {
    text: {
      "zh-Hans": "{cell}：“{text}”读不出确定的数字，相关的关系无法核验。",
      "zh-Hant": "{cell}：「{text}」讀不出確定的數字，相關的關係無法核驗。",
      en: "{cell}: “{text}” gives no certain number; relations that need it cannot be checked.",
    },
    values: (detail, words) => ({ cell: words.cell(detail.cell.address), text: detail.cell.text ?? "" }),
  },
  "table-missing": {
    text: {
      "zh-Hans": "没有找到{table}（{section}）。",
      "zh-Hant": "沒有找到{table}（{section}）。",
      en: "{table} ({section}) was not found.",
    },
    values: (detail, words) => ({ table: words.table(detail.table), section: words.phrases.sections[detail.table] }),
  },
  "row-missing": {
    text: {
      "zh-Hans": "{table}缺 {count} 行：{rows}。",
      "zh-Hant": "{table}缺 {count} 行：{rows}。",
      en: "{table} lacks {count} row(s): {rows}.",
    },
    values: (detail, words) => ({
      table: words.table(detail.table),
      count: detail.rows.length,
      rows: words.rows(detail.rows),
    }),
  },
  "table-is-image": {
    text: {
      "zh-Hans": "{table}的位置上是图片，读不出数字；请改用文字表格。",
      "zh-Hant": "{table}的位置上是圖片，讀不出數字；請改用文字表格。",
      en: "A picture stands where {table} should be; its figures cannot be read. Use a text table.",
    },
    values: (detail, words) => ({ table: words.table(detail.table) }),
  },
  "cells-lost": {
    text: {
      "zh-Hans": "{table}有 {count} 行只有行名，数字缺失或分不清是哪一栏的：{rows}；无法还原，没有填补。",
      "zh-Hant": "{table}有 {count} 行只有行名，數字缺失或分不清是哪一欄的：{rows}；無法還原，沒有填補。",
      en: "{table} names rows whose figures are not as many as its columns ({count}: {rows}); some were lost before the page was made, or cannot be told apart. They cannot be recovered and were not filled in.",
    },
    values: (detail, words) => ({
      table: words.table(detail.table),
      count: detail.rows.length,
      rows: words.rows(detail.rows),
    }),
  },
  "unit-differs": {
    text: {
      "zh-Hans": "{cell}：“{text}”的单位是{unit}，这一栏应为{expected}；数字照录，没有换算。",
      "zh-Hant": "{cell}：「{text}」的單位是{unit}，這一欄應為{expected}；數字照錄，沒有換算。",
      en: "{cell}: “{text}” is in {unit}, and the column is {expected}; the figure was read as printed.",
    },
    values: (detail, words) => ({
      cell: words.cell(detail.address),
      text: detail.text,
      unit: detail.unit,
      expected: words.phrases.units[detail.expected],
    }),
  },
  "page-breaks-off": {
    text: {
      "zh-Hans": "页面在表格中间中断，可能没有下载完整，其后的数字没有读到。",
      "zh-Hant": "頁面在表格中間中斷，可能沒有下載完整，其後的數字沒有讀到。",
      en: "The page breaks off inside a table and may not have been downloaded whole; what follows was not read.",
    },
    values: () => ({}),
  },
  "label-unknown": {
    text: {
      "zh-Hans": "{table}有一行的行名“{text}”不在格式之内，这一行的数字没有读入。",
      "zh-Hant": "{table}有一行的行名「{text}」不在格式之內，這一行的數字沒有讀入。",
      en: "{table} has a row labelled “{text}”, which is not on the form; its figures were not read.",
    },
    values: (detail, words) => ({ table: words.table(detail.table), text: detail.text }),
  },
  "column-unknown": {
    text: {
      "zh-Hans": "{table}有一列的列名“{text}”不在格式之内，这一列的数字没有读入。",
      "zh-Hant": "{table}有一欄的欄名「{text}」不在格式之內，這一欄的數字沒有讀入。",
      en: "{table} has a column headed “{text}”, which is not on the form; its figures were not read.",
    },
    values: (detail, words) => ({ table: words.table(detail.table), text: detail.text }),
  },
  "period-of-another-year": {
    text: {
      "zh-Hans": "统计期限写的是“{text}”，而标题“{title}”是 {year} 年度。",
      "zh-Hant": "統計期限寫的是「{text}」，而標題「{title}」是 {year} 年度。",
      en: "The figures are said to be of “{text}”, but the title “{title}” names {year}.",
    },
    values: (detail) => ({ year: detail.year, text: detail.text, title: detail.other.text }),
  },
  "metadata-disagrees": {
    text: {
      "zh-Hans": "页面上的{field}互相矛盾：一处是“{text}”，另一处是“{other}”。",
      "zh-Hant": "頁面上的{field}互相矛盾：一處是「{text}」，另一處是「{other}」。",
      en: "The page contradicts itself on the {field}: “{text}” in one place, “{other}” in another.",
    },
    values: (detail, words) => ({
      field: words.phrases.fields[detail.field],
      text: detail.text,
      other: detail.other.text,
    }),
  },
  "column-by-position": {
    text: {
      "zh-Hans": "{table}有一列的列名“{text}”认不出，按位置读作“{column}”。",
      "zh-Hant": "{table}有一欄的欄名「{text}」認不出，按位置讀作「{column}」。",
      en: "{table} has a column headed “{text}”, which is not known; by its place it was read as “{column}”.",
    },
    values: (detail, words) => ({
      table: words.table(detail.table),
      text: detail.text,
      column: words.column(detail.column),
    }),
  },
  "column-missing": {
    text: {
      "zh-Hans": "{table}缺 {count} 列：{columns}；用到这些列的关系无法核验。",
      "zh-Hant": "{table}缺 {count} 欄：{columns}；用到這些欄的關係無法核驗。",
      en: "{table} lacks {count} column(s): {columns}; relations that need them cannot be checked.",
    },
    values: (detail, words) => ({
      table: words.table(detail.table),
      count: detail.columns.length,
      columns: detail.columns.map((address) => words.column(address)).join(words.phrases.parts.list),
    }),
  },
  "another-report": {
    text: {
      "zh-Hans": "页面上还有另一份报告“{text}”，没有读入；请一份报告一个文件。",
      "zh-Hant": "頁面上還有另一份報告「{text}」，沒有讀入；請一份報告一個檔案。",
      en: "The page also holds another report, “{text}”, which was not read; give each report a file of its own.",
    },
    values: (detail) => ({ text: detail.text }),
  },
  "table-printed-again": {
    text: {
      "zh-Hans": "{table}在页面上不止一份，有 {count} 个数字不同；读入的是数字最全的一份。",
      "zh-Hant": "{table}在頁面上不止一份，有 {count} 個數字不同；讀入的是數字最全的一份。",
      en: "{table} stands on the page more than once, with {count} different figures; the most complete one was read.",
    },
    values: (detail, words) => ({ table: words.table(detail.table), count: detail.differing }),
  },
  "label-differs": {
    text: {
      "zh-Hans": "{table}的行名“{text}”与格式印定的“{label}”不同，按后者读入。",
      "zh-Hant": "{table}的行名「{text}」與格式印定的「{label}」不同，按後者讀入。",
      en: "{table} labels a row “{text}” where the form prints “{label}”; it was read as the latter.",
    },
    values: (detail, words) => ({ table: words.table(detail.table), text: detail.text, label: detail.printedOnForm }),
  },
  "label-by-position": {
    text: {
      "zh-Hans": "{table}有一行的行名“{text}”认不出，按位置读作“{row}”。",
      "zh-Hant": "{table}有一行的行名「{text}」認不出，按位置讀作「{row}」。",
      en: "{table} has a row labelled “{text}”, which is not known; by its place it was read as “{row}”.",
    },
    values: (detail, words) => ({ table: words.table(detail.table), text: detail.text, row: words.row(detail.row) }),
  },
  "edition-mixture": {
    text: {
      "zh-Hans": "表二用的是{proactive}，表三用的是{requests}。",
      "zh-Hant": "表二用的是{proactive}，表三用的是{requests}。",
      en: "Table 2 is printed on {proactive}, table 3 on {requests}.",
    },
    values: (detail, words) => ({
      proactive: words.phrases.editions[detail.proactiveDisclosure],
      requests: words.phrases.editions[detail.requests],
    }),
  },
  "edition-of-another-year": {
    text: {
      "zh-Hans": "{table}用的是{edition}，不是 {year} 年度应当用的格式。",
      "zh-Hant": "{table}用的是{edition}，不是 {year} 年度應當用的格式。",
      en: "{table} is printed on {edition}, which is not the form for {year}.",
    },
    values: (detail, words) => ({
      table: words.table(detail.table),
      edition: words.phrases.editions[detail.edition],
      year: detail.year,
    }),
  },
  "encoding-disagrees": {
    text: {
      "zh-Hans": "页面声明的编码是 {declared}，实际是 {used}，已按实际编码读取。",
      "zh-Hant": "頁面聲明的編碼是 {declared}，實際是 {used}，已按實際編碼讀取。",
      en: "The page declares the charset {declared} but is {used}; it was read as what it is.",
    },
    values: (detail, words) => ({ declared: detail.declared, used: words.phrases.encodings[detail.used] }),
  },
  "characters-damaged": {
    text: {
      "zh-Hans": "有 {count} 处文字按 {used} 无法解码，显示为 �。",
      "zh-Hant": "有 {count} 處文字按 {used} 無法解碼，顯示為 �。",
      en: "{count} malformed sequences of {used} are shown as �.",
    },
    values: (detail, words) => ({ count: detail.count, used: words.phrases.encodings[detail.used] }),
  },
};
