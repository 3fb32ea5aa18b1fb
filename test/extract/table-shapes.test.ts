import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkReport } from "../../src/check.ts";
import { applicants, reviewColumns, reviewRows } from "../../src/model/form.ts";
import { cellsOf } from "../../src/model/report.ts";
import { readReport } from "../../src/run.ts";
import { balanced, type Figures } from "../support/balanced.ts";
import { type FormCell, type FormTable, formTables } from "../support/form-table.ts";

const cell = (text: string | number, colspan = 1, rowspan = 1): FormCell => ({
  text: String(text),
  role: "header",
  address: null,
  colspan,
  rowspan,
});
const isFigure = ({ text }: FormCell) => /^-?\d+$/.test(text);
const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const groups = ["行政复议", "未经复议直接起诉", "复议后起诉"];

type Table = FormTable["rows"];
/** How one of the tables is printed: as blocks of HTML, or as another table. */
type Print = (table: Table, figures: Figures) => Table | string;

interface Shape {
  readonly name: string;
  readonly table: 0 | 1 | 2;
  readonly print: Print;
  /** Findings besides those of the figures. */
  readonly findings?: readonly string[];
  /** Cells that the page does not have. */
  readonly lacks?: RegExp;
}

const html = (rows: Table) =>
  `<table>${rows
    .map(
      (cells) =>
        `<tr>${cells.map((c) => `<td colspan=${c.colspan} rowspan=${c.rowspan}>${c.text}</td>`).join("")}</tr>`,
    )
    .join("")}</table>`;

const reviewFigures = ({ cells }: Figures) =>
  reviewRows.map((row) => reviewColumns.map((column) => cell(cells[`reviewAndLitigation.${row}.${column}`] ?? 0)));
const lastYear = (count: number) => Array.from({ length: count }, (_, i) => cell(((i * 7) % 5) + 1));
/** The header of table 4 with a column of labels before it. */
const reviewHeader = (table: Table) => [[cell("项目", 1, 3), ...(table[0] ?? [])], ...table.slice(1, 3)];
const paragraph = (text: string) => `<p>${text}</p>`;
const withoutColumns = (table: Table, headings: readonly string[], slots: readonly number[]): Table =>
  table.map((cells) => {
    const first = cells.findIndex(isFigure);
    const kept = cells.filter((c, i) => !headings.includes(c.text) && !(first >= 0 && slots.includes(i - first)));
    return kept.map((c) => (c.text === "法人或其他组织" ? { ...c, colspan: 5 - slots.length } : c));
  });

const shapes: readonly Shape[] = [
  {
    name: "table 4 with the results as lines",
    table: 2,
    print: (_, figures) => [
      ["", ...groups].map((text) => cell(text)),
      ...results.map((text, i) => [cell(text), ...reviewFigures(figures).map((own) => own[i] as FormCell)]),
    ],
  },
  {
    name: "table 4 as three tables below paragraphs that name the groups",
    table: 2,
    print: (_, figures) =>
      reviewFigures(figures)
        .map((own, i) => paragraph(`（${i + 1}）${groups[i]}情况`) + html([results.map((text) => cell(text)), own]))
        .join(""),
  },
  {
    name: "table 4 with a line for each group, result and figure",
    table: 2,
    print: (_, figures) =>
      reviewFigures(figures).flatMap((own, i) =>
        own.map((figure, j) => [...(j === 0 ? [cell(groups[i] ?? "", 1, 5)] : []), cell(results[j] ?? ""), figure]),
      ),
  },
  {
    name: "table 4 with last year's line above this year's",
    table: 2,
    print: (table, figures) => [
      ...reviewHeader(table),
      [cell("2021年"), ...lastYear(15)],
      [cell("2022年"), ...reviewFigures(figures).flat()],
    ],
    findings: ["label-unknown"],
  },
  {
    name: "table 4 with last year's table above this year's",
    table: 2,
    print: (table) =>
      paragraph("2021年情况") + html([...table.slice(0, 3), lastYear(15)]) + paragraph("2022年情况") + html(table),
  },
  {
    name: "table 4 with its columns numbered, and a label",
    table: 2,
    print: (table, figures) => [
      ...reviewHeader(table),
      [cell("栏次"), ...Array.from({ length: 15 }, (_, i) => cell(i + 1))],
      [cell("件数"), ...reviewFigures(figures).flat()],
    ],
  },
  {
    name: "table 4 with a line for each department and one for all",
    table: 2,
    print: (table, figures) => [
      ...reviewHeader(table),
      [cell("财政局"), ...lastYear(15)],
      [cell("合计"), ...reviewFigures(figures).flat()],
    ],
  },
  {
    name: "table 3 with applicants as lines",
    table: 1,
    print: (table) => {
      const lines = table.slice(3).map((cells) => cells.filter((c, i) => isFigure(c) || isFigure(cells[i + 1] ?? c)));
      const names = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
      return [
        [cell("申请人"), ...lines.map((cells) => cell(cells[0]?.text ?? ""))],
        ...names.map((name, i) => [cell(name), ...lines.map((cells) => cells[i + 1] as FormCell)]),
      ];
    },
  },
  {
    name: "table 3 with the figures of a row in one cell",
    table: 1,
    print: (table) =>
      table.map((cells) => {
        const figures = cells.filter(isFigure);
        return figures.length === 0
          ? cells
          : [...cells.filter((c) => !isFigure(c)), cell(figures.map((c) => c.text).join("<br>"), 7)];
      }),
  },
  {
    name: "table 3 as one cell with a line break after each row",
    table: 1,
    print: (table) =>
      `<table><tr><td>${table.map((cells) => cells.map(({ text }) => text).join(" ")).join("<br>")}</td></tr></table>`,
  },
  {
    name: "table 3 as preformatted text with bars",
    table: 1,
    print: (table) =>
      `<pre>${table.map((cells) => `| ${cells.map(({ text }) => text).join(" | ")} |`).join("\n")}</pre>`,
  },
  {
    name: "table 3 with a paragraph for each row",
    table: 1,
    print: (table) => table.map((cells) => paragraph(cells.map(({ text }) => text).join(" "))).join(""),
  },
  {
    name: "table 3 with a share beside each count",
    table: 1,
    print: (table) => [
      ...table
        .slice(0, 3)
        .map((cells) =>
          cells.map((c, i) => (c.rowspan === 3 && i === 0 ? { ...c, rowspan: 4 } : { ...c, colspan: c.colspan * 2 })),
        ),
      Array.from({ length: 7 }, () => [cell("件数"), cell("占比")]).flat(),
      ...table.slice(3).map((cells) => cells.flatMap((c) => (isFigure(c) ? [c, cell("12.5%")] : [c]))),
    ],
  },
  {
    name: "table 3 without two of its columns",
    table: 1,
    print: (table) => withoutColumns(table, ["科研机构", "社会公益组织"], [2, 3]),
    findings: ["column-missing"],
    lacks: /requests\..*\.(researchInstitution|publicWelfareOrganization)$/,
  },
  {
    name: "table 3 with only 自然人 and 总计",
    table: 1,
    print: (table) => [
      [cell("", 3), cell("自然人"), cell("总计")],
      ...table
        .slice(3)
        .map((cells) => cells.filter((c, i) => !isFigure(c) || [0, 6].includes(i - cells.findIndex(isFigure)))),
    ],
    findings: ["column-missing"],
    lacks: new RegExp(`requests\\..*\\.(${applicants.slice(1).join("|")})$`),
  },
  {
    name: "table 3 with a heading that nobody knows",
    table: 1,
    print: (table) => table.map((cells) => cells.map((c) => (c.text === "商业企业" ? { ...c, text: "公司" } : c))),
    findings: ["column-by-position"],
  },
  {
    name: "table 2 with last year's figures in a column without a heading",
    table: 0,
    print: (table) =>
      table.map((cells) =>
        cells.length === 1
          ? [cell(cells[0]?.text ?? "", 5)]
          : [...cells.slice(0, 1), cell(cells.some(isFigure) ? 17 : ""), ...cells.slice(1)],
      ),
    findings: ["column-unknown"],
  },
  {
    name: "table 2 with label and figure in one cell",
    table: 0,
    print: (table) =>
      table.map((cells) =>
        cells.length === 2 && cells.some(isFigure) ? [cell(`${cells[0]?.text}：${cells[1]?.text}`, 4)] : cells,
      ),
  },
];

/** A page with one of its tables in another shape. */
function page(figures: Figures, { table, print }: Shape): string {
  const body = formTables(figures).map(({ heading, rows }, i) => {
    const printed = i === table ? print(rows, figures) : rows;
    return paragraph(heading) + (typeof printed === "string" ? printed : html(printed));
  });
  return `<h1>某县财政局2022年政府信息公开工作年度报告</h1>${body.join("")}`;
}

describe("every figure that is on the page is read, and what is not is named, from", () => {
  it.each(shapes)("$name", async (shape) => {
    await fc.assert(
      fc.asyncProperty(balanced, async (figures) => {
        const bytes = Buffer.from(page(figures, shape));
        const { report } = await readReport({ path: "r.html", read: async () => bytes });
        const cells = report === null ? [] : cellsOf(report).filter(({ onForm }) => onForm);
        const isLacking = (address: string) => shape.lacks?.test(address) === true;
        const expected = Object.entries(figures.cells).map(([address, value]) => [
          address,
          isLacking(address) ? null : value,
        ]);
        expect(Object.fromEntries(cells.map(({ address, value }) => [address, value]))).toEqual(
          Object.fromEntries(expected),
        );
        const kinds = new Set(report?.notes.map(({ kind }) => kind));
        kinds.delete("edition-of-another-year");
        expect([...kinds]).toEqual(shape.findings ?? []);
        const errors =
          report === null ? [] : checkReport(report).diagnostics.filter(({ rule }) => /sum|balance|total/.test(rule));
        expect(errors).toEqual([]);
      }),
      { seed: 7, numRuns: 15 },
    );
  });
});
