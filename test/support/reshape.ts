import { type FormCell, type FormTable, slotsOf } from "./form-table.ts";

/** Cuts, doubles or fills up tables as sites do; no figure is lost. */
export type Reshape = (tables: readonly FormTable[]) => readonly FormTable[];

const blank: FormCell = { text: "", role: "header", address: null, colspan: 1, rowspan: 1 };
const only =
  (table: FormTable["table"], change: (table: FormTable) => readonly FormTable[]): Reshape =>
  (tables) =>
    tables.flatMap((one) => (one.table === table ? change(one) : [one]));
const eachRow =
  (change: (cells: readonly FormCell[], y: number) => readonly (readonly FormCell[])[]) =>
  (table: FormTable): FormTable => ({ ...table, rows: table.rows.flatMap(change) });

/** Every cell changed by itself. */
export function eachCell(change: (cell: FormCell) => FormCell): Reshape {
  return (tables) => tables.map(eachRow((cells) => [cells.map(change)]));
}

/** Zeros printed as another mark, or not at all. */
export function zerosAs(mark: string): Reshape {
  return eachCell((cell) => (cell.role === "figure" && cell.text === "0" ? { ...cell, text: mark } : cell));
}

/** Table 2 as a table for each article item. */
export const oneTablePerArticle: Reshape = only("proactiveDisclosure", (table) => {
  const parts: FormCell[][][] = [];
  for (const cells of table.rows) {
    if (cells.length === 1) parts.push([]);
    parts.at(-1)?.push([...cells]);
  }
  return parts.map((rows, i) => ({ ...table, heading: i === 0 ? table.heading : "", rows }));
});

/** Table 3 cut by a page break; the groups that the break cuts are printed again, or lost. */
export function cutAtPage(above: number, groups: "restarted" | "lost"): Reshape {
  return only("requests", (table) => {
    const slots = slotsOf(table);
    const head = table.rows
      .slice(0, above)
      .map((cells, y) => cells.map((cell) => ({ ...cell, rowspan: Math.min(cell.rowspan, above - y) })));
    const [first = [], ...rest] = table.rows.slice(above);
    const running = new Set(slots[above]?.filter(({ isFirst }) => !isFirst).map(({ cell }) => cell));
    const left = (cell: FormCell) =>
      slots.slice(above).filter((line) => line.some((slot) => slot.cell === cell)).length;
    const groupsAgain = [...running]
      .filter((cell) => cell.role === "group")
      .map((cell) => ({ ...cell, rowspan: left(cell) }));
    const rows = [[...(groups === "restarted" ? groupsAgain : []), ...first], ...rest];
    return [
      { ...table, rows: head },
      { ...table, heading: "", rows },
    ];
  });
}

/** Table 4 as a table for review and one for litigation. */
export const reviewInTwoTables: Reshape = only("reviewAndLitigation", (table) => {
  const [groups = [], suits = [], results = [], figures = []] = table.rows;
  const flat = (cells: readonly FormCell[]) => cells.map((cell) => ({ ...cell, rowspan: 1 }));
  return [
    { ...table, rows: [groups.slice(0, 1), flat(suits.slice(0, 5)), figures.slice(0, 5)] },
    { ...table, heading: "", rows: [groups.slice(1), suits.slice(5), results, figures.slice(5)] },
  ];
});

/** The organisations of table 3 on two lines, `商业` over `企业`. */
export const headersOnTwoLines: Reshape = only("requests", (table) => [
  {
    ...table,
    rows: table.rows.flatMap((cells, y) => {
      if (y === 0) return [cells.map((cell) => (cell.rowspan > 1 ? { ...cell, rowspan: cell.rowspan + 1 } : cell))];
      if (y === 1) return [cells.map((cell) => (cell.rowspan > 1 ? { ...cell, rowspan: cell.rowspan + 1 } : cell))];
      if (y > 2) return [cells];
      const half = ({ text }: FormCell) => (text.length < 4 ? text.length : Math.ceil(text.length / 2));
      return [
        cells.map((cell) => ({ ...cell, text: cell.text.slice(0, half(cell)) })),
        cells.map((cell) => ({ ...cell, text: cell.text.slice(half(cell)) })),
      ];
    }),
  },
]);

/** Headers and groups of one character to a line. */
export const rotatedHeaders: Reshape = eachCell((cell) =>
  cell.role === "header" || cell.role === "group" ? { ...cell, text: [...cell.text].join("\n") } : cell,
);

/** The results of table 4 with each character in a row of its own. */
export const resultsCharacterByCharacter: Reshape = only("reviewAndLitigation", (table) => {
  const [groups = [], suits = [], results = [], figures = []] = table.rows;
  const texts = [...suits.slice(0, 5), ...results];
  const longest = Math.max(...texts.map(({ text }) => text.length));
  const character = (cell: FormCell, i: number) => ({ ...cell, rowspan: 1, text: cell.text[i] ?? "" });
  const lines = Array.from({ length: longest }, (_, i) => texts.map((cell) => character(cell, i)));
  return [{ ...table, rows: [groups, [{ ...blank, colspan: 5 }, ...suits.slice(5)], ...lines, figures] }];
});

/** The figures of table 2 without the colspans of their headers. */
export const colspansDisagree: Reshape = only("proactiveDisclosure", (table) => [
  eachRow((cells) => [cells.map((cell) => (cell.role === "figure" ? { ...cell, colspan: 1 } : cell))])(table),
]);

/** The figures of table 3 in two slots each, under headers of one. */
export const figuresTooWide: Reshape = only("requests", (table) => [
  eachRow((cells) => [cells.map((cell) => (cell.role === "figure" ? { ...cell, colspan: 2 } : cell))])(table),
]);

/** A column of blanks behind every table, and a row of blanks below every header. */
export const emptyColumnsAndRows: Reshape = (tables) =>
  tables.map((table) => {
    const width = Math.max(...slotsOf(table).map((line) => line.length));
    return eachRow((cells, y) => {
      const next = table.rows[y + 1]?.some((cell) => cell.role === "figure") === true;
      const isHeader = cells.every((cell) => cell.role === "header");
      const filled = [...cells, blank, blank];
      return isHeader && next ? [filled, Array.from({ length: width + 2 }, () => blank)] : [filled];
    })(table);
  });

/** Every table a second time, as pages have them for print and for the screen. */
export const printedTwice: Reshape = (tables) => tables.flatMap((table) => [table, { ...table, heading: "" }]);
