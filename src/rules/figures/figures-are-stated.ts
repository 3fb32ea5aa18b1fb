import { withoutInvisible } from "../../model/blank.ts";
import type { FiguresNotStated } from "../../model/detail.ts";
import { splitAddress, tables } from "../../model/form.ts";
import { type Cell, cellsOf, isBlank } from "../../model/report.ts";
import { type ObservationRule, subject } from "../rule.ts";

export const figuresAreStated: ObservationRule = {
  id: "figures-are-stated",
  severity: "info",
  summary: {
    "zh-Hans": "各表每格有数字，没有的填 0；空白、“/”“-”按表合计提示",
    "zh-Hant": "各表每格有數字，沒有的填 0；空白、「/」「-」按表合計提示",
    en: "Every cell has a figure, 0 where there is nothing; blanks and marks such as “/” or “-” are counted by table",
  },
  formula: {
    "zh-Hans": "一张表中空白或“/”“-”“—”的格数 = 0",
    "zh-Hant": "一張表中空白或「/」「-」「—」的格數 = 0",
    en: "cells of a table that are blank or hold a mark for none = 0",
  },
  because: {
    origin: "practice",
    quote: null,
    source: {
      "zh-Hans":
        "现有的年度报告审核系统作此提示；格式没有规定没有数字时填什么，空白、“/”不当作 0 读，同一张表写法不一时分不清是没有还是漏填",
      "zh-Hant":
        "現有的年度報告審核系統作此提示；格式沒有規定沒有數字時填什麼，空白、「/」不當作 0 讀，同一張表寫法不一時分不清是沒有還是漏填",
      en: "An existing web system for these reports lists blanks. The form does not say what to print for nothing; a blank is not read as 0, and where a table does both nobody can tell what was left out",
    },
  },
  examples: [
    { cells: { "reviewAndLitigation.review.upheld": "0" }, breaks: [] },
    {
      cells: { "reviewAndLitigation.review.upheld": "", "reviewAndLitigation.review.corrected": "/" },
      breaks: ["reviewAndLitigation.review.upheld"],
    },
  ],
  *observe(report) {
    const all = cellsOf(report).filter(({ onForm, text }) => onForm && text !== null);
    for (const table of tables) {
      const cells = all.filter(({ address }) => splitAddress(address).table === table);
      const unstated = cells.filter(isBlank);
      const [first] = unstated;
      if (first === undefined) continue;
      const marks: Record<string, number> = {};
      for (const mark of unstated.map(markIn)) if (mark !== "") marks[mark] = (marks[mark] ?? 0) + 1;
      const blank = unstated.filter((cell) => markIn(cell) === "").length;
      const zeros = cells.filter(({ value }) => value === 0).length;
      const facts = { table, cells: cells.length, blank, marks, zeros };
      yield { detail: { kind: kindOf(facts, unstated.length), ...facts }, primary: subject(first) };
    }
  },
};

type Counts = Omit<FiguresNotStated, "kind">;

function kindOf({ cells, blank, marks, zeros }: Counts, unstated: number): FiguresNotStated["kind"] {
  if (unstated === cells) return "table-not-filled";
  const ways = Object.keys(marks).length + (blank > 0 ? 1 : 0) + (zeros > 0 ? 1 : 0);
  return ways > 1 ? "blanks-mixed" : "figures-not-stated";
}

/** The mark for none that a cell prints; `""` for a blank. */
function markIn({ text }: Cell): string {
  return withoutInvisible(text ?? "").trim();
}
