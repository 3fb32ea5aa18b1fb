import { editions, type Part } from "../../src/editions/index.ts";
import { type Address, reviewColumns, type TableId } from "../../src/model/form.ts";
import type { Figures } from "./balanced.ts";

/** A cell as the form prints it, with the slots it spans. */
export interface FormCell {
  readonly text: string;
  /** What the cell is to the form. A group names several rows. */
  readonly role: "header" | "group" | "label" | "figure";
  /** The figure's address, or null for any other cell. */
  readonly address: Address | null;
  readonly colspan: number;
  readonly rowspan: number;
}
export interface FormTable {
  readonly table: TableId;
  readonly heading: string;
  readonly rows: readonly (readonly FormCell[])[];
}

const header = (text: string, colspan = 1, rowspan = 1): FormCell => ({
  text,
  role: "header",
  address: null,
  colspan,
  rowspan,
});
const label = (text: string, colspan = 1): FormCell => ({ ...header(text, colspan), role: "label" });
const group = (text: string, rowspan: number): FormCell => ({ ...header(text, 1, rowspan), role: "group" });

/** The three tables of a report as its edition's form prints them, merged cells and all. */
export function formTables(figures: Figures): FormTable[] {
  return [proactiveTable(figures), requestsTable(figures), reviewTable(figures)];
}

const articles = ["一", "五", "六", "八", "九"];

function proactiveTable({ edition, cells }: Figures): FormTable {
  const form = editionOf(edition);
  const width = 1 + Math.max(...form.proactiveDisclosure.map((part) => part.columns.length));
  const rows = form.proactiveDisclosure.flatMap((part, i) => {
    const span = (column: number) => (column === part.columns.length - 1 ? width - part.columns.length : 1);
    return [
      [header(`第二十条第（${articles[i]}）项`, width)],
      [header("信息内容"), ...part.columns.map((column, c) => header(column.label, span(c)))],
      ...part.rows.map((row) => [
        label(row.label),
        ...part.columns.map((column, c) => figure(cells, `proactiveDisclosure.${row.id}.${column.id}`, span(c))),
      ]),
    ];
  });
  return { table: "proactiveDisclosure", heading: "二、主动公开政府信息情况", rows };
}

const groupNames: Readonly<Record<string, string>> = {
  denied: "（三）不予公开",
  unavailable: "（四）无法提供",
  notProcessed: "（五）不予处理",
  otherHandling: "（六）其他处理",
};

function requestsTable({ edition, cells }: Figures): FormTable {
  const part: Part = editionOf(edition).requests;
  const outcomes = part.rows.filter((row) => row.id.startsWith("outcomes."));
  const rows = part.rows.map((row) => {
    const figures = part.columns.map((column) => figure(cells, `requests.${row.id}.${column.id}`));
    if (!row.id.startsWith("outcomes.")) return [label(row.label, 3), ...figures];
    const name = row.id.split(".")[1] ?? "";
    const members = outcomes.filter((other) => other.id.startsWith(`outcomes.${name}.`));
    const opening = row === outcomes[0] ? [group("三、本年度办理结果", outcomes.length)] : [];
    if (members.length < 2) return [...opening, label(row.label, 2), ...figures];
    const grouping = row === members[0] ? [group(groupNames[name] ?? "", members.length)] : [];
    return [...opening, ...grouping, label(row.label), ...figures];
  });
  const [natural, ...others] = part.columns;
  return {
    table: "requests",
    heading: "三、收到和处理政府信息公开申请情况",
    rows: [
      [header("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), header("申请人情况", 7)],
      [header(natural?.label ?? "", 1, 2), header("法人或其他组织", 5), header(others.at(-1)?.label ?? "", 1, 2)],
      others.slice(0, -1).map((column) => header(column.label)),
      ...rows,
    ],
  };
}

function reviewTable({ edition, cells }: Figures): FormTable {
  const { columns, groups, litigation } = editionOf(edition).reviewAndLitigation;
  const results = columns.map((column) => header(column.label));
  const [review, ...suits] = groups;
  return {
    table: "reviewAndLitigation",
    heading: "四、政府信息公开行政复议、行政诉讼情况",
    rows: [
      [header(review?.label ?? "", 5, 1), header(litigation.label, 10)],
      [...columns.map((column) => header(column.label, 1, 2)), ...suits.map((suit) => header(suit.label, 5))],
      [...results, ...results],
      groups.flatMap((row) => reviewColumns.map((column) => figure(cells, `reviewAndLitigation.${row.id}.${column}`))),
    ],
  };
}

function editionOf(id: string) {
  const edition = editions.find((candidate) => candidate.id === id);
  if (edition === undefined) throw new Error(`no edition ${id}`);
  return edition;
}

function figure(cells: Figures["cells"], address: string, colspan = 1): FormCell {
  const value = (cells as Record<string, number>)[address];
  if (value === undefined) throw new Error(`no figure at ${address}`);
  return { text: String(value), role: "figure", address: address as Address, colspan, rowspan: 1 };
}

/** The slots of a table: in each the cell that covers it, and whether that is the cell's first slot. */
export function slotsOf({ rows }: Pick<FormTable, "rows">): { cell: FormCell; isFirst: boolean }[][] {
  const slots: { cell: FormCell; isFirst: boolean }[][] = rows.map(() => []);
  rows.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (slots[y]?.[x] !== undefined) x++;
      for (let j = y; j < Math.min(y + cell.rowspan, rows.length); j++) {
        for (let i = x; i < x + cell.colspan; i++) {
          (slots[j] as { cell: FormCell; isFirst: boolean }[])[i] = { cell, isFirst: i === x && j === y };
        }
      }
      x += cell.colspan;
    }
  });
  return slots;
}
