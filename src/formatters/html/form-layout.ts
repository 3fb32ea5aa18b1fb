import {
  type Address,
  outcomeGroups,
  type ProactiveRow,
  positionOf,
  type RequestRow,
  requestColumns,
  reviewColumns,
  reviewRows,
  type TableId,
} from "../../model/form.ts";
import type { EditionId } from "../../model/report.ts";
import type { GroupLabel, Words } from "../../words/index.ts";
import { groupLabels, printedColumn, printedRow } from "../../words/printed-form.ts";
import type { FormTable, Head, Line, Slot } from "./form-table.ts";

/** An article item of table 2: its rows under a header of its own. */
interface Item {
  readonly heading: GroupLabel;
  readonly rows: readonly ProactiveRow[];
  readonly columns: readonly string[];
}

const itemsAndDecisions = ["priorYearItems", "change", "decisions"];

const items: Readonly<Record<EditionId, readonly Item[]>> = {
  "2019": [
    {
      heading: "article20(1)",
      rows: ["regulations", "normativeDocuments"],
      columns: ["made", "newlyDisclosed", "totalDisclosed"],
    },
    { heading: "article20(5)", rows: ["licensing", "otherServices"], columns: itemsAndDecisions },
    { heading: "article20(6)", rows: ["penalties", "coercion"], columns: itemsAndDecisions },
    { heading: "article20(8)", rows: ["fees"], columns: ["priorYearItems", "change"] },
    { heading: "article20(9)", rows: ["procurement"], columns: ["projects", "amount"] },
  ],
  "2021": [
    {
      heading: "article20(1)",
      rows: ["regulations", "normativeDocuments"],
      columns: ["issued", "repealed", "inForce"],
    },
    { heading: "article20(5)", rows: ["licensing"], columns: ["decisions"] },
    { heading: "article20(6)", rows: ["penalties", "coercion"], columns: ["decisions"] },
    { heading: "article20(8)", rows: ["fees"], columns: ["amount"] },
  ],
};

/** Rows of table 3, and rows under a label that stands beside all of them. */
type Rows = readonly (RequestRow | { readonly group: GroupLabel; readonly rows: Rows })[];

/** （六）其他处理 is one row of the older edition, three of the newer. */
const otherHandling: Readonly<Record<EditionId, Rows[number]>> = {
  "2019": "outcomes.otherHandling.undivided",
  "2021": {
    group: "otherHandling",
    rows: [
      "outcomes.otherHandling.correctionOverdue",
      "outcomes.otherHandling.feeOverdue",
      "outcomes.otherHandling.other",
    ],
  },
};

/** Columns that 信息内容 and the figures of table 2 share, so that one, two or three figures fill a row. */
const figureWidth = 6;

/** Columns of labels in table 3: the group, the group within it, the row. */
const labelDepth = 3;

/** The tables of the form as the editions print them, each with the labels of a language. */
export function formTables(words: Words): readonly FormTable[] {
  const editions = Object.keys(items) as EditionId[];
  return [
    ...editions.map((edition) => proactiveTable(edition, words)),
    ...editions.map((edition) => requestsTable(edition, words)),
    reviewTable(words),
  ];
}

function proactiveTable(edition: EditionId, words: Words): FormTable {
  const blocks = items[edition].map(({ heading, rows, columns }) => {
    const width = figureWidth / columns.length;
    const [first] = rows;
    const columnHeads = columns.map((column) =>
      head(printedColumn(`proactiveDisclosure.${first}.${column}` as Address, edition, words), width),
    );
    return {
      heads: [
        [head(groupLabels[heading][words.language], 1 + figureWidth)],
        [head(groupLabels.content[words.language]), ...columnHeads],
      ],
      lines: rows.map((row) => ({
        heads: [head(printedRow(row, edition, words))],
        slots: columns.map((column) => slot(`proactiveDisclosure.${row}.${column}`, width)),
      })),
    };
  });
  return { table: "proactiveDisclosure", caption: captionOf("proactiveDisclosure", words), labelColumns: 1, blocks };
}

function requestsTable(edition: EditionId, words: Words): FormTable {
  const { language } = words;
  const rows: Rows = [
    "received",
    "carriedIn",
    {
      group: "outcomes",
      rows: [
        "outcomes.granted",
        "outcomes.partiallyGranted",
        grouped("denied"),
        grouped("unavailable"),
        grouped("notProcessed"),
        otherHandling[edition],
        "outcomes.total",
      ],
    },
    "carriedForward",
  ];
  const columnHead = (column: (typeof requestColumns)[number], rows = 1) =>
    head(printedColumn(`requests.received.${column}`, edition, words), 1, rows);
  const [person, ...others] = requestColumns;
  const organizations = others.slice(0, -1);
  const heads = [
    [head(groupLabels.balance[language], labelDepth, 3), head(groupLabels.applicants[language], requestColumns.length)],
    [columnHead(person, 2), head(groupLabels.organizations[language], organizations.length), columnHead("total", 2)],
    organizations.map((column) => columnHead(column)),
  ];
  const lines = linesOf(rows, labelDepth, edition, words);
  return {
    table: "requests",
    caption: captionOf("requests", words),
    labelColumns: labelDepth,
    blocks: [{ heads, lines }],
  };
}

function grouped(group: "denied" | "unavailable" | "notProcessed"): Rows[number] {
  return { group, rows: outcomeGroups[group].map((row) => `outcomes.${group}.${row}` as RequestRow) };
}

/** The lines of rows, with labels that together span `depth` columns. */
function linesOf(rows: Rows, depth: number, edition: EditionId, words: Words): readonly Line[] {
  return rows.flatMap((row) => {
    if (typeof row === "string") {
      const slots = requestColumns.map((column) => slot(`requests.${row}.${column}`));
      return [{ heads: [head(printedRow(row, edition, words), depth)], slots }];
    }
    const [first, ...others] = linesOf(row.rows, depth - 1, edition, words);
    if (first === undefined) return [];
    const group = head(groupLabels[row.group][words.language], 1, others.length + 1);
    return [{ ...first, heads: [group, ...first.heads] }, ...others];
  });
}

function reviewTable(words: Words): FormTable {
  const { language } = words;
  const width = reviewColumns.length;
  // No edition prints them otherwise.
  const columns = (rows = 1) =>
    reviewColumns.map((column) => head(printedColumn(`reviewAndLitigation.review.${column}`, "2021", words), 1, rows));
  const heads = [
    [head(groupLabels.review[language], width), head(groupLabels.litigation[language], 2 * width)],
    [
      ...columns(2),
      head(groupLabels.litigationDirect[language], width),
      head(groupLabels.litigationAfterReview[language], width),
    ],
    [...columns(), ...columns()],
  ];
  const slots = reviewRows.flatMap((row) =>
    reviewColumns.map((column) => slot(`reviewAndLitigation.${row}.${column}`)),
  );
  return {
    table: "reviewAndLitigation",
    caption: captionOf("reviewAndLitigation", words),
    labelColumns: 0,
    blocks: [{ heads, lines: [{ heads: [], slots }] }],
  };
}

function captionOf(table: TableId, words: Words): string {
  return words.phrases.sections[table];
}

function head(text: string, columns = 1, rows = 1): Head {
  return { text, columns, rows };
}

function slot(address: string, columns = 1): Slot {
  return { cell: positionOf(address as Address), columns };
}
