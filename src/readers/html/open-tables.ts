import type { Picture } from "../../model/document.ts";
import type { TextPlace } from "../../model/place.ts";
import { layOut, type SourceCell, type SourceRow } from "../grid.ts";
import { Flow, type FlowNode, type Framed } from "./flow.ts";
import type { StartTag } from "./scanner.ts";
import type { TableEvents } from "./table-modes.ts";

/** What stands for a cell whose content is no text: its figure may be seen, but not read. */
const pictureText = "[图片]";

const widestColspan = 1000;
const tallestRowspan = 65534;

interface OpenCell {
  readonly start: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly flow: Flow;
  /** Null for a cell that is not displayed. */
  readonly row: SourceCell[] | null;
}

/** A table that is open, with what was read of it. */
interface OpenTable {
  readonly start: number;
  /** What the table stands in. */
  readonly around: Flow;
  readonly isUnseen: boolean;
  readonly wasUnseen: boolean;
  readonly wasForeign: boolean;
  /** How many blocks were open around it. */
  readonly blocks: number;
  readonly rows: SourceRow[];
  readonly captions: Flow[];
  readonly pictures: Picture[];
  readonly layout: (readonly FlowNode[])[];
  /** The cells of this table and of those in it. */
  cells: number;
  group: number;
  isGroupUnseen: boolean;
  /** The cells of the open row; null where it is not displayed. */
  row: SourceCell[] | null;
  isRowInvisible: boolean;
  cell: OpenCell | null;
  /** The cell last closed: of a table of one cell its content. */
  only: Flow | null;
}

/** The tables that are open, one inside another: gathers their cells and hands each table to the flow it stands in. */
export class OpenTables implements TableEvents {
  /** Where text goes now. */
  flow: Flow;
  readonly #placeAt: (offset: number) => TextPlace;
  readonly #tables: OpenTable[] = [];

  constructor(flow: Flow, placeAt: (offset: number) => TextPlace) {
    this.flow = flow;
    this.#placeAt = placeAt;
  }

  /** True where a table is open that is displayed. */
  get areSeen(): boolean {
    return this.#tables.some((table) => !table.isUnseen);
  }

  /** True between the cells of a table that stands in something hidden: no tag there ends the hiding. */
  get isInUnseen(): boolean {
    const table = this.#tables.at(-1);
    return table?.wasUnseen === true && table.around === this.flow;
  }

  isCell(flow: Flow): boolean {
    return this.#tables.at(-1)?.cell?.flow === flow;
  }

  openTable(tag: StartTag): void {
    const around = this.flow;
    const isUnseen = !around.shows || tag.isHidden || tag.isInvisible || around.foreign?.isDrawing === true;
    this.#tables.push({
      start: tag.start,
      around,
      isUnseen,
      wasUnseen: around.unseen !== null,
      wasForeign: around.foreign !== null,
      blocks: around.depth,
      rows: [],
      captions: [],
      pictures: [],
      layout: [],
      cells: 0,
      group: 0,
      isGroupUnseen: false,
      row: null,
      isRowInvisible: false,
      cell: null,
      only: null,
    });
  }

  closeTable(): void {
    const table = this.#tables.pop() as OpenTable;
    const { around, captions, rows, pictures, layout } = table;
    this.flow = around;
    this.#endStray(table);
    if (table.isUnseen) return;
    around.cells += table.cells;
    const nodes = captions.flatMap((caption) => caption.nodes());
    if (table.cells < 2) {
      const framed = framedBy(table);
      around.addTable({ captions: nodes, grid: null, pictures: [], layout: [table.only?.nodes() ?? []], framed });
      return;
    }
    const hasText = rows.some(({ cells }) => cells.some((cell) => cell.text !== ""));
    const grid = hasText ? layOut(rows, this.#placeAt(table.start)) : null;
    around.addTable({ captions: nodes, grid, pictures, layout, framed: null });
  }

  openCaption(tag: StartTag): void {
    const table = this.#table();
    this.flow = new Flow(this.#placeAt, table.isUnseen || tag.isHidden || tag.isInvisible);
    table.captions.push(this.flow);
  }

  closeCaption(): void {
    this.flow = this.#table().around;
  }

  openColumns(): void {
    this.#table();
  }

  openGroup(tag: StartTag | null): void {
    const table = this.#table();
    table.group++;
    table.isGroupUnseen = tag?.isHidden === true;
  }

  openRow(tag: StartTag | null): void {
    const table = this.#table();
    const isUnseen = table.isUnseen || table.isGroupUnseen || tag?.isHidden === true;
    table.row = isUnseen ? null : [];
    table.isRowInvisible = tag?.isInvisible === true;
    if (table.row !== null) table.rows.push({ group: table.group, cells: table.row });
  }

  openCell(tag: StartTag): void {
    const table = this.#table();
    const row = tag.isHidden ? null : table.row;
    const flow = new Flow(this.#placeAt, row === null || tag.isInvisible || table.isRowInvisible);
    table.cell = { start: tag.start, colspan: colspanOf(tag), rowspan: rowspanOf(tag), flow, row };
    this.flow = flow;
  }

  closeCell(): void {
    const table = this.#tables.at(-1) as OpenTable;
    const { start, colspan, rowspan, flow, row } = table.cell as OpenCell;
    table.cell = null;
    this.flow = table.around;
    if (row === null) return;
    table.cells += 1 + flow.cells;
    // A cell with a table of several cells is layout: what is in it is read after what the grid itself holds.
    if (flow.cells > 1) {
      table.layout.push(flow.nodes());
      row.push({ text: "", at: this.#placeAt(start), colspan, rowspan });
      return;
    }
    const printed = flow.text();
    const text = printed === "" && flow.hasPicture ? pictureText : printed;
    table.pictures.push(...flow.pictures());
    table.only = flow;
    row.push({ text, at: this.#placeAt(flow.offset ?? start), colspan, rowspan });
  }

  /** The table whose tags are read. What was astray between its cells is over. */
  #table(): OpenTable {
    const table = this.#tables.at(-1) as OpenTable;
    this.#endStray(table);
    return table;
  }

  #endStray({ around, wasUnseen, wasForeign, blocks }: OpenTable): void {
    if (!wasUnseen && !around.unseen?.isFormatting) around.unseen = null;
    if (!wasForeign) around.foreign = null;
    if (around.depth > blocks) around.endParagraph();
    while (around.depth > blocks) around.blocks.pop();
  }
}

/** A table of one cell at most is a frame around that cell's text. */
function framedBy({ captions, only }: OpenTable): Framed {
  const flows = only === null ? captions : [...captions, only];
  return {
    text: flows
      .map((flow) => flow.text())
      .filter((text) => text !== "")
      .join(" "),
    offset: flows.find(({ offset }) => offset !== null)?.offset ?? null,
    hasPicture: flows.some(({ hasPicture }) => hasPicture),
  };
}

/** Spans by the HTML Standard's rules for parsing integers, with its limits. */
function colspanOf({ colspan }: StartTag): number {
  const number = colspan === null ? 1 : Number.parseInt(colspan, 10);
  return number > 0 ? Math.min(number, widestColspan) : 1;
}

function rowspanOf({ rowspan }: StartTag): number {
  const number = rowspan === null ? 1 : Number.parseInt(rowspan, 10);
  return number >= 0 ? Math.min(number, tallestRowspan) : 1;
}
