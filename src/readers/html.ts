import { load } from "cheerio/slim";
import type { Element, ParentNode } from "domhandler";
import { parse } from "parse5";
import { adapter } from "parse5-htmlparser2-tree-adapter";
import type { Block, Document, GridCell } from "../model/document.ts";
import { layOut, type SourceCell, type SourceRow } from "./grid.ts";
import { Prose } from "./html-prose.ts";
import {
  elementsIn,
  isCell,
  isElement,
  isHidden,
  isInvisible,
  isUnseen,
  layoutCells,
  offsetOf,
  walk,
} from "./html-tree.ts";
import { placesIn } from "./lines.ts";

/** What stands for a cell whose content is no text: its figure may be seen, but not read. */
const pictureText = "[图片]";
const unreadable = new Set(["img", "select", "textarea", "object", "canvas", "svg"]);

/** Raised and lowered text is no part of the figure it stands at: `399<sup>1</sup>` is not 3991. */
const raised = new Set(["sup", "sub"]);

/** Elements that stand in the line; every other one begins and ends a paragraph. */
const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr o:p q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

const widestColspan = 1000;
const tallestRowspan = 65534;

/** Reads a page as a browser shows it: parse5 builds the tree, tables are laid out by the Standard's table model. */
export function readHtml(text: string): Document {
  const tree = parse(text, { treeAdapter: adapter, sourceCodeLocationInfo: true });
  const $ = load(tree);
  const meta = new Map<string, string>();
  let title: string | null = null;
  for (const element of $("meta, title")) {
    if (element.name === "title") title ??= $(element).text().replace(/\s+/g, " ").trim() || null;
    const name = element.attribs.name?.toLowerCase();
    const content = element.attribs.content?.trim();
    if (name !== undefined && content !== undefined && !meta.has(name)) meta.set(name, content);
  }
  const page = new Page(text, layoutCells(tree));
  page.readFlow(tree);
  return {
    title,
    meta,
    blocks: page.blocks,
    endsInsideTable: page.endInsideTable(tree),
  };
}

/** Walks the tree in document order and collects blocks. */
class Page {
  readonly blocks: Block[] = [];
  readonly #text: string;
  readonly #placeAt: ReturnType<typeof placesIn>;
  readonly #layout: ReadonlySet<Element>;

  constructor(text: string, layout: ReadonlySet<Element>) {
    this.#text = text;
    this.#placeAt = placesIn(text);
    this.#layout = layout;
  }

  readFlow(root: ParentNode): void {
    let paragraph = new Prose(this.#text);
    const flush = () => {
      const { text, offset } = paragraph;
      if (text !== "") this.blocks.push({ kind: "paragraph", text, at: this.#placeAt(offset ?? 0) });
      paragraph = new Prose(this.#text);
    };
    walk(root, {
      enter: (node) => {
        if (node.type === "text") paragraph.add(node);
        if (!isElement(node)) return true;
        if (isUnseen(node)) return false;
        if (node.name === "img") {
          flush();
          this.blocks.push({ kind: "picture", at: this.#placeAt(offsetOf(node)) });
        }
        if (node.name === "table") {
          flush();
          this.#readTable(node);
          return false;
        }
        if (!inline.has(node.name)) flush();
        return true;
      },
      leave: (node) => {
        if (isElement(node) && !inline.has(node.name)) flush();
      },
    });
    flush();
  }

  /** A cell that holds a table of its own is layout: what is in it is read as flow, after what the grid itself holds. */
  #readTable(table: Element): void {
    const rows: SourceRow[] = [];
    const layout: Element[] = [];
    const pictures: Block[] = [];
    let group = 0;
    const addRow = (row: Element) => {
      const cells = row.children.filter(isElement).filter((child) => isCell(child) && !isUnseen(child));
      const sourceCells = cells.map((cell) => {
        if (this.#layout.has(cell)) {
          layout.push(cell);
          return spanned(cell, { text: "", at: this.#placeAt(offsetOf(cell)) });
        }
        return spanned(cell, this.#readCell(cell, pictures));
      });
      rows.push({ group, cells: sourceCells });
    };
    for (const section of table.children.filter(isElement)) {
      if (isUnseen(section)) continue;
      group++;
      if (section.name === "tr") addRow(section);
      else if (section.name === "caption") this.readFlow(section);
      else if (["tbody", "thead", "tfoot"].includes(section.name)) {
        for (const row of section.children.filter(isElement)) if (row.name === "tr" && !isUnseen(row)) addRow(row);
      }
    }
    if (rows.some(({ cells }) => cells.some((cell) => cell.text !== ""))) {
      this.blocks.push(layOut(rows, this.#placeAt(offsetOf(table))));
    }
    this.blocks.push(...pictures);
    for (const cell of layout) this.readFlow(cell);
  }

  /** Reads the text of a cell; the pictures in it are added to `pictures`. */
  #readCell(cell: Element, pictures: Block[]): GridCell {
    const prose = new Prose(this.#text);
    let hasPicture = false;
    if (isInvisible(cell)) return { text: "", at: this.#placeAt(offsetOf(cell)) };
    walk(cell, {
      enter: (node) => {
        if (node.type === "text") prose.add(node);
        if (!isElement(node)) return true;
        hasPicture ||= unreadable.has(node.name) && !isHidden(node);
        if (node.name === "input" && node.attribs.type !== "hidden") prose.addValue(node);
        if (isUnseen(node) || isInvisible(node)) return false;
        if (node.name === "img") pictures.push({ kind: "picture", at: this.#placeAt(offsetOf(node)) });
        if (!inline.has(node.name) || raised.has(node.name)) prose.breakLine();
        return true;
      },
      leave: (node) => {
        if (isElement(node) && (!inline.has(node.name) || raised.has(node.name))) prose.breakLine();
      },
    });
    const text = prose.text === "" && hasPicture ? pictureText : prose.text;
    return { text, at: this.#placeAt(prose.offset ?? offsetOf(cell)) };
  }

  /** The end of a page without `</body>` or `</html>` in which a table is still open there, else null. */
  endInsideTable(tree: ParentNode): Document["endsInsideTable"] {
    if (/<\/(?:body|html)\s*>/i.test(this.#text.slice(-4096))) return null;
    const isOpen = elementsIn(tree, "table").some((table) => !table.sourceCodeLocation?.endTag);
    return isOpen ? this.#placeAt(this.#text.length) : null;
  }
}

/** Reads `colspan` and `rowspan` by the HTML Standard's rules for parsing integers, with its limits. */
function spanned(element: Element, cell: GridCell): SourceCell {
  const colspan = Number.parseInt(element.attribs.colspan ?? "", 10);
  const rowspan = Number.parseInt(element.attribs.rowspan ?? "", 10);
  return {
    ...cell,
    colspan: colspan > 0 ? Math.min(colspan, widestColspan) : 1,
    rowspan: rowspan >= 0 ? Math.min(rowspan, tallestRowspan) : 1,
  };
}
