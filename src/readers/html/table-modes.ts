import type { StartTag } from "./scanner.ts";
import { type Kind, kinds } from "./tags.ts";

/** What becomes of the table tags of a page. An element that the page leaves out has no tag: null. */
export interface TableEvents {
  openTable(tag: StartTag): void;
  closeTable(): void;
  openCaption(tag: StartTag): void;
  closeCaption(): void;
  /** `<colgroup>` or `<col>`. */
  openColumns(): void;
  /** A row group: `<thead>`, `<tbody>`, `<tfoot>`. */
  openGroup(tag: StartTag | null): void;
  openRow(tag: StartTag | null): void;
  openCell(tag: StartTag): void;
  closeCell(): void;
}

/** The insertion modes of section 13.2.6.4 of the HTML Standard that a table goes through. */
const modes = { inTable: 0, inCaption: 1, inColumnGroup: 2, inGroup: 3, inRow: 4, inCell: 5 } as const;
type Mode = (typeof modes)[keyof typeof modes];

/** A table that is open. */
interface OpenTable {
  mode: Mode;
  /** The tag of the open row group, and of the open cell. */
  group: Kind;
  cell: Kind;
}

/** Tables nested deeper are taken for text of the cell they stand in; browsers stop at 512 elements. */
const deepestTable = 256;

/** Follows the table tags of a page as a browser does, whatever is missing, doubled or misplaced; it builds no tree. */
export class TableModes {
  readonly #events: TableEvents;
  readonly #open: OpenTable[] = [];
  #top: OpenTable | null = null;
  /** Tables that are open beyond the deepest. */
  #beyond = 0;

  constructor(events: TableEvents) {
    this.#events = events;
  }

  get isInTable(): boolean {
    return this.#top !== null;
  }

  /** True where text belongs to no cell and no caption of the open table, and so stands before the table. */
  get isBetweenCells(): boolean {
    return this.#top !== null && this.#top.mode !== modes.inCell && this.#top.mode !== modes.inCaption;
  }

  start(tag: StartTag): void {
    const { kind } = tag;
    if (this.#beyond > 0) {
      if (kind === kinds.table) this.#beyond++;
      return;
    }
    for (;;) {
      const table = this.#top;
      if (table === null) {
        if (kind === kinds.table) this.#push(tag);
        return;
      }
      switch (table.mode) {
        case modes.inCell:
        case modes.inCaption:
          if (kind === kinds.table) {
            this.#push(tag);
            return;
          }
          this.#closeContent(table);
          break;
        case modes.inRow:
          if (isCell(kind)) {
            table.mode = modes.inCell;
            table.cell = kind;
            this.#events.openCell(tag);
            return;
          }
          if (kind === kinds.table) this.#pop();
          else table.mode = modes.inGroup;
          break;
        case modes.inGroup:
          if (kind === kinds.tr || isCell(kind)) {
            table.mode = modes.inRow;
            this.#events.openRow(kind === kinds.tr ? tag : null);
            if (kind === kinds.tr) return;
          } else if (kind === kinds.table) this.#pop();
          else table.mode = modes.inTable;
          break;
        case modes.inColumnGroup:
          if (kind === kinds.col) return;
          table.mode = modes.inTable;
          break;
        case modes.inTable:
          if (isGroup(kind)) {
            this.#openGroup(table, kind, tag);
            return;
          }
          if (kind === kinds.tr || isCell(kind)) this.#openGroup(table, kinds.tbody, null);
          else if (kind === kinds.caption) {
            table.mode = modes.inCaption;
            this.#events.openCaption(tag);
            return;
          } else if (kind === kinds.table) this.#pop();
          else {
            table.mode = modes.inColumnGroup;
            this.#events.openColumns();
            if (kind === kinds.colgroup) return;
          }
      }
    }
  }

  end(kind: Kind): void {
    if (this.#beyond > 0) {
      if (kind === kinds.table) this.#beyond--;
      return;
    }
    for (;;) {
      const table = this.#top;
      if (table === null) return;
      const endsGroup = isGroup(kind) && kind === table.group;
      switch (table.mode) {
        case modes.inCell:
          if (isCell(kind)) {
            if (kind === table.cell) this.#closeContent(table);
            return;
          }
          if (kind !== kinds.table && kind !== kinds.tr && !endsGroup) return;
          this.#closeContent(table);
          break;
        case modes.inCaption:
          if (kind !== kinds.caption && kind !== kinds.table) return;
          this.#closeContent(table);
          if (kind === kinds.caption) return;
          break;
        case modes.inRow:
          if (kind !== kinds.tr && kind !== kinds.table && !endsGroup) return;
          table.mode = modes.inGroup;
          if (kind === kinds.tr) return;
          break;
        case modes.inGroup:
          if (kind !== kinds.table && !endsGroup) return;
          table.mode = modes.inTable;
          if (kind !== kinds.table) return;
          break;
        case modes.inColumnGroup:
          if (kind === kinds.col) return;
          table.mode = modes.inTable;
          if (kind === kinds.colgroup) return;
          break;
        case modes.inTable:
          if (kind === kinds.table) this.#pop();
          return;
      }
    }
  }

  /** Any other tag, or text: it ends a column group. */
  other(): void {
    if (this.#top !== null && this.#top.mode === modes.inColumnGroup) this.#top.mode = modes.inTable;
  }

  /** The end of the page closes what is open. */
  finish(): void {
    while (this.#top !== null) {
      this.#closeContent(this.#top);
      this.#pop();
    }
  }

  #push(tag: StartTag): void {
    if (this.#open.length === deepestTable) {
      this.#beyond = 1;
      return;
    }
    this.#top = { mode: modes.inTable, group: kinds.tbody, cell: kinds.td };
    this.#open.push(this.#top);
    this.#events.openTable(tag);
  }

  #pop(): void {
    this.#open.pop();
    this.#top = this.#open.at(-1) ?? null;
    this.#events.closeTable();
  }

  #openGroup(table: OpenTable, group: Kind, tag: StartTag | null): void {
    table.mode = modes.inGroup;
    table.group = group;
    this.#events.openGroup(tag);
  }

  /** Closes the cell or the caption that is open, if one is. */
  #closeContent(table: OpenTable): void {
    if (table.mode === modes.inCell) {
      table.mode = modes.inRow;
      this.#events.closeCell();
    } else if (table.mode === modes.inCaption) {
      table.mode = modes.inTable;
      this.#events.closeCaption();
    }
  }
}

function isCell(kind: Kind): boolean {
  return kind === kinds.td || kind === kinds.th;
}

function isGroup(kind: Kind): boolean {
  return kind >= kinds.tbody && kind <= kinds.tfoot;
}
