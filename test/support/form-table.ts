import { editions, type Part } from "../../src/editions/index.ts";
import { reviewColumns } from "../../src/model/form.ts";
import type { Figures } from "./balanced.ts";

/** A cell as the form prints it, with the slots it spans. */
export interface FormCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}
export interface FormTable {
  readonly heading: string;
  readonly rows: readonly (readonly FormCell[])[];
}

const cell = (text: string | number, colspan = 1, rowspan = 1): FormCell => ({ text: String(text), colspan, rowspan });

/** The three tables of a report as its edition's form prints them, merged cells and all. */
export function formTables(figures: Figures): FormTable[] {
  return [proactiveTable(figures), requestsTable(figures), reviewTable(figures)];
}

const articles = ["一", "五", "六", "八", "九"];

function proactiveTable({ edition, cells }: Figures): FormTable {
  const form = editionOf(edition);
  const width = 1 + Math.max(...form.proactiveDisclosure.map((part) => part.columns.length));
  const rows = form.proactiveDisclosure.flatMap((part, i) => {
    const wide = (text: string | number, column: number) =>
      cell(text, column === part.columns.length - 1 ? width - part.columns.length : 1);
    return [
      [cell(`第二十条第（${articles[i]}）项`, width)],
      [cell("信息内容"), ...part.columns.map((column, c) => wide(column.label, c))],
      ...part.rows.map((row) => [
        cell(row.label),
        ...part.columns.map((column, c) => wide(figure(cells, `proactiveDisclosure.${row.id}.${column.id}`), c)),
      ]),
    ];
  });
  return { heading: "二、主动公开政府信息情况", rows };
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
    const figures = part.columns.map((column) => cell(figure(cells, `requests.${row.id}.${column.id}`)));
    if (!row.id.startsWith("outcomes.")) return [cell(row.label, 3), ...figures];
    const group = row.id.split(".")[1] ?? "";
    const members = outcomes.filter((other) => other.id.startsWith(`outcomes.${group}.`));
    const opening = row === outcomes[0] ? [cell("三、本年度办理结果", 1, outcomes.length)] : [];
    if (members.length < 2) return [...opening, cell(row.label, 2), ...figures];
    const grouping = row === members[0] ? [cell(groupNames[group] ?? "", 1, members.length)] : [];
    return [...opening, ...grouping, cell(row.label), ...figures];
  });
  const [natural, ...others] = part.columns;
  return {
    heading: "三、收到和处理政府信息公开申请情况",
    rows: [
      [cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), cell("申请人情况", 7)],
      [cell(natural?.label ?? "", 1, 2), cell("法人或其他组织", 5), cell(others.at(-1)?.label ?? "", 1, 2)],
      others.slice(0, -1).map((column) => cell(column.label)),
      ...rows,
    ],
  };
}

function reviewTable({ edition, cells }: Figures): FormTable {
  const { columns, groups, litigation } = editionOf(edition).reviewAndLitigation;
  const results = columns.map((column) => cell(column.label));
  const [review, ...suits] = groups;
  return {
    heading: "四、政府信息公开行政复议、行政诉讼情况",
    rows: [
      [cell(review?.label ?? "", 5, 1), cell(litigation.label, 10)],
      [...columns.map((column) => cell(column.label, 1, 2)), ...suits.map((group) => cell(group.label, 5))],
      [...results, ...results],
      groups.flatMap((group) =>
        reviewColumns.map((column) => cell(figure(cells, `reviewAndLitigation.${group.id}.${column}`))),
      ),
    ],
  };
}

function editionOf(id: string) {
  const edition = editions.find((candidate) => candidate.id === id);
  if (edition === undefined) throw new Error(`no edition ${id}`);
  return edition;
}

function figure(cells: Figures["cells"], address: string): number {
  const value = (cells as Record<string, number>)[address];
  if (value === undefined) throw new Error(`no figure at ${address}`);
  return value;
}
