import type { PageFacts } from "../facts.ts";
import type { FormTable, Head, Line, Slot } from "../form-table.ts";
import { type Content, html, type Markup } from "../markup.ts";
import type { PrintedText } from "../packed-cells.ts";
import { icon } from "./icons.ts";
import { cellId, reportId } from "./ids.ts";
import type { CellMark } from "./marks.ts";

/** A report as far as its tables need it. */
export interface DrawnCells {
  readonly report: number;
  readonly texts: readonly PrintedText[];
  readonly marks: ReadonlyMap<number, CellMark>;
}

/** A table with the header and the rows that the form prints, and in each cell what the page prints. */
export function drawFormTable(form: FormTable, drawn: DrawnCells, page: PageFacts): Markup {
  const { table, caption, labelColumns, blocks } = form;
  const id = `${reportId(drawn.report)}-${table}`;
  // Where every block has a header of its own, a figure names its headers; elsewhere its column and row tell.
  const isStacked = blocks.length > 1;
  const body = blocks.map(({ heads, lines }, block) => {
    const idOf = (row: string | number) => (isStacked ? `${id}-${block}-${row}` : null);
    const headRows = heads.map((row, y) => drawHeads(row, labelColumns, idOf(`h${y}`)));
    const rows = lines.map((line, y) => drawLine(line, idOf(y), drawn, page));
    return isStacked ? html`<tbody>${headRows}${rows}</tbody>` : html`<thead>${headRows}</thead><tbody>${rows}</tbody>`;
  });
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}">
<table class="form ${table}"><caption id="${id}">${caption}</caption>${drawColumns(form)}${body}</table></div>`;
}

/** The columns, by what stands in them. */
function drawColumns({ labelColumns, blocks }: FormTable): Markup {
  const [line] = blocks[0]?.lines ?? [];
  const figures = line?.slots.reduce((sum, { columns }) => sum + columns, 0) ?? 0;
  const groups = labelColumns > 1 && html`<col class="group" span="${labelColumns - 1}">`;
  const label = labelColumns > 0 && html`<col class="label">`;
  return html`<colgroup>${groups}${label}<col class="figure" span="${figures}"></colgroup>`;
}

/** A row of labels over columns. */
function drawHeads(heads: readonly Head[], labelColumns: number, id: string | null): Markup {
  const cells = heads.map((head, x) => {
    // The note in the corner of table 3 is about the columns and heads none.
    if (head.rows > 1 && head.columns === labelColumns) return html`<td class="note"${spans(head)}>${head.text}</td>`;
    const scope = head.columns > 1 ? "colgroup" : "col";
    return html`<th scope="${scope}"${id !== null && html` id="${id}-${x}"`}${spans(head)}>${head.text}</th>`;
  });
  return html`<tr>${cells}</tr>`;
}

function drawLine({ heads, slots }: Line, id: string | null, drawn: DrawnCells, page: PageFacts): Markup {
  const labels = heads.map((head) => {
    const kind = head.rows > 1 ? "group" : "label";
    return html`<th scope="row" class="${kind}"${id !== null && html` id="${id}"`}${spans(head)}>${head.text}</th>`;
  });
  const cells = slots.map((slot, x) => drawCell(slot, id === null ? null : headersOf(id, x), drawn, page));
  return html`<tr>${labels}${cells}</tr>\n`;
}

/** The headers of the figure `x` in a line of a block: the item, its column, its row. */
function headersOf(line: string, x: number): string {
  const block = line.slice(0, line.lastIndexOf("-"));
  return `${block}-h0-0 ${block}-h1-${x + 1} ${line}`;
}

function drawCell({ cell, columns }: Slot, headers: string | null, drawn: DrawnCells, page: PageFacts): Markup {
  const { report, texts, marks } = drawn;
  const text = texts[cell];
  const mark = marks.get(cell);
  const kinds = [kindOf(text), mark === undefined ? "" : kindOfMark(mark)].filter(Boolean).join(" ");
  const attributes = [
    html` data-cell="${cell}"`,
    mark !== undefined && html` id="${cellId(report, cell)}"`,
    kinds !== "" && html` class="${kinds}"`,
    headers !== null && html` headers="${headers}"`,
    columns > 1 && html` colspan="${columns}"`,
  ];
  const printed = drawText(text, page);
  return html`<td${attributes}>${mark === undefined ? printed : drawMark(printed, mark, page)}</td>`;
}

function kindOf(text: PrintedText): string {
  if (text === null || text === undefined) return "absent";
  if (text === "") return "blank";
  return text === "0" ? "zero" : "";
}

/** A cell that should be changed looks the same whatever else is found of it. */
function kindOfMark({ severity, should }: CellMark): string {
  if (should !== null && severity !== "error") return "suspect";
  return severity ?? "disagrees";
}

function drawText(text: PrintedText, { say }: PageFacts): Content {
  if (text === null || text === undefined) return html`<span class="none">${say.absent}</span>`;
  return text === "" ? html`<span class="unseen">${say.blank}</span>` : text;
}

/** A cell that something is said of: what it prints, what it should be, and the severity, by shape and word. */
function drawMark(printed: Content, mark: CellMark, page: PageFacts): Markup {
  const { severity, should, saidBy, takesPartIn } = mark;
  const correction =
    should !== null && html` <span class="should">→ ${should.to}</span> <span class="word">${should.word}</span>`;
  const flag =
    severity !== null && html` <span class="flag ${severity}">${icon(severity)}${page.severities[severity]}</span>`;
  const aside = kindOfMark(mark) === "disagrees" && html` <span class="flag">${page.say.disagrees}</span>`;
  const contents = [html`<span class="printed">${printed}</span>`, correction, flag, aside];
  const also = takesPartIn.length > 0 && html` data-also="${takesPartIn.join(" ")}"`;
  return html`<button type="button" class="mark" aria-describedby="${saidBy.join(" ")}"${also}>${contents}</button>`;
}

function spans({ columns, rows }: Head): Content {
  return [columns > 1 && html` colspan="${columns}"`, rows > 1 && html` rowspan="${rows}"`];
}
