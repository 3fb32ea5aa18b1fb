import { load } from "cheerio/slim";
import type { AnyNode, Element, ParentNode } from "domhandler";
import { parse } from "parse5";
import { adapter } from "parse5-htmlparser2-tree-adapter";
import type { Block, Document, Picture } from "../../src/model/document.ts";
import { layOut, type SourceCell, type SourceRow } from "../../src/readers/grid.ts";
import { placesIn } from "../../src/readers/places.ts";

const unseen = new Set("script style template noscript select textarea iframe noembed noframes title".split(" "));
const drawn = new Set("object canvas audio video".split(" "));
const struck = new Set("del s strike".split(" "));
const pictured = new Set("img select textarea object canvas audio video".split(" "));
const breaking = new Set(
  "address article aside blockquote br center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre search section sub summary sup ul xmp".split(
    " ",
  ),
);
const cells = new Set(["td", "th"]);

/**
 * Reads a page from the tree that parse5 builds of it: slower than the reader, simpler, and right by construction where
 * parse5 is. What it gives is what the reader must give.
 */
export function readByTree(text: string): Document {
  return readTree(parse(text, { treeAdapter: adapter, sourceCodeLocationInfo: true }), text);
}

/** Reads a page from a tree of it; places are those of `text`, where the tree knows them. */
export function readTree(tree: ParentNode, text: string): Document {
  const $ = load(tree as never);
  const placeAt = placesIn(text);
  const meta = new Map<string, string>();
  for (const { attribs } of $("meta")) {
    const name = attribs.name?.toLowerCase();
    if (name !== undefined && attribs.content !== undefined && !meta.has(name)) meta.set(name, attribs.content.trim());
  }
  const start = (node: AnyNode) => node.sourceCodeLocation?.startOffset ?? 0;
  const titles = $("title").filter((_, element) => element.namespace === "http://www.w3.org/1999/xhtml");
  return {
    title: titles.first().text().replace(/\s+/g, " ").trim() || null,
    meta,
    blocks: flow(tree),
    endsInsideTable: null,
  };

  /** The blocks of what stands below a node. */
  function flow(root: ParentNode): Block[] {
    const blocks: Block[] = [];
    let gathered = "";
    let offset: number | null = null;
    const flush = () => {
      const text = tidy(gathered);
      if (text !== "") blocks.push({ kind: "paragraph", text, at: placeAt(offset ?? 0) });
      gathered = "";
      offset = null;
    };
    const visit = (node: AnyNode) => {
      if (node.type === "text") {
        if (gathered.trim() === "" && node.data.trim() !== "") offset = visibleStart(node);
        gathered += node.data;
      }
      if (!isElement(node) || isUnseen(node)) return;
      if (node.name === "img") {
        flush();
        blocks.push({ kind: "picture", at: placeAt(start(node)) });
      } else if (node.name === "input") {
        if (gathered.trim() === "" && fieldValue(node).trim() !== "") offset = start(node);
        gathered += fieldValue(node);
      } else if (node.name === "table") {
        flush();
        blocks.push(...table(node));
      } else {
        if (breaking.has(node.name)) flush();
        node.children.forEach(visit);
        if (breaking.has(node.name)) flush();
      }
    };
    root.children.forEach(visit);
    flush();
    return blocks;
  }

  /** The blocks of a table: captions, grid, pictures, and what its layout cells hold. */
  function table(element: Element): Block[] {
    const captions: Block[] = [];
    const pictures: Picture[] = [];
    const layout: Block[] = [];
    const rows: SourceRow[] = [];
    let group = 0;
    const addRow = (row: Element) => {
      if (isHidden(row)) return;
      const shown = row.children.filter(isElement).filter(({ name }) => cells.has(name));
      const sourceCells = shown
        .filter((cell) => !isHidden(cell))
        .map((cell): SourceCell => {
          const isBlank = isInvisible(cell) || isInvisible(row);
          if (!isBlank && cellsInside(cell) > 1) {
            layout.push(...flow(cell));
            return { text: "", at: placeAt(start(cell)), ...spans(cell) };
          }
          const { text, offset, hasPicture } = isBlank ? blank : content(cell, pictures);
          return {
            text: text === "" && hasPicture ? "[图片]" : text,
            at: placeAt(offset ?? start(cell)),
            ...spans(cell),
          };
        });
      rows.push({ group, cells: sourceCells });
    };
    for (const child of element.children.filter(isElement)) {
      if (child.name === "caption" && !isUnseen(child)) captions.push(...flow(child));
      if (["tbody", "thead", "tfoot"].includes(child.name)) {
        group++;
        if (isHidden(child)) continue;
        for (const row of child.children.filter(isElement)) if (row.name === "tr") addRow(row);
      }
    }
    if (cellsInside(element) < 2) {
      const only = find(element, isCell);
      return [...captions, ...(only === null || isInvisible(only) ? [] : flow(only))];
    }
    const hasText = rows.some((row) => row.cells.some(({ text }) => text !== ""));
    const grid = hasText ? [layOut(rows, placeAt(start(element)))] : [];
    return [...captions, ...grid, ...pictures, ...layout];
  }

  /** The text of a cell that is no layout. */
  function content(cell: Element, pictures: Picture[]) {
    let gathered = "";
    let offset: number | null = null;
    let hasPicture = false;
    const visit = (node: AnyNode) => {
      if (node.type === "text") {
        if (offset === null && node.data.trim() !== "") offset = visibleStart(node);
        gathered += node.data;
      }
      if (!isElement(node)) return;
      hasPicture ||= (pictured.has(node.name) || isDrawing(node)) && !isHidden(node) && !isInvisible(node);
      if (isUnseen(node)) return;
      if (node.name === "img") pictures.push({ kind: "picture", at: placeAt(start(node)) });
      if (node.name === "input") {
        if (fieldValue(node).trim() !== "") offset ??= start(node);
        gathered += fieldValue(node);
      }
      const isBreaking = breaking.has(node.name) || ["table", "caption", ...cells].includes(node.name);
      if (isBreaking) gathered += "\n";
      node.children.forEach(visit);
      if (isBreaking) gathered += "\n";
    };
    cell.children.forEach(visit);
    return { text: tidy(gathered), offset, hasPicture };
  }

  function visibleStart(node: Extract<AnyNode, { data: string }>): number {
    const from = start(node);
    // Blanks may be written as references.
    const blank = /\r\n|\s|&(?:#\d+|#x[\da-f]+|\w+);?/iy;
    blank.lastIndex = from;
    let end = from;
    const blanks = node.data.length - node.data.trimStart().length;
    for (let i = 0; i < blanks && blank.test(text); i++) end = blank.lastIndex;
    return end;
  }
}

const blank = { text: "", offset: null, hasPicture: false };

/** The cells that are displayed below an element. */
function cellsInside(element: Element): number {
  return element.children.filter(isElement).reduce((sum, child) => {
    // A cell that is not visible keeps its place.
    if (isCell(child) && isInvisible(child) && !isHidden(child)) return sum + 1;
    if (isUnseen(child)) return sum;
    return sum + (isCell(child) ? 1 : 0) + cellsInside(child);
  }, 0);
}

/** The first displayed element below another that is sought. */
function find(element: Element, isSought: (child: Element) => boolean): Element | null {
  for (const child of element.children.filter(isElement)) {
    if (isUnseen(child)) continue;
    const found = isSought(child) ? child : find(child, isSought);
    if (found !== null) return found;
  }
  return null;
}

function isElement(node: AnyNode): node is Element {
  return node.type === "tag" || node.type === "script" || node.type === "style";
}

function isUnseen(element: Element): boolean {
  if (["html", "head", "body"].includes(element.name)) return false;
  const { name, namespace } = element;
  const isOwnText = namespace !== "http://www.w3.org/1999/xhtml" && (name === "title" || name === "style");
  return (
    (unseen.has(name) && !isOwnText) ||
    drawn.has(name) ||
    isDrawing(element) ||
    struck.has(name) ||
    isHidden(element) ||
    isInvisible(element)
  );
}

function isCell({ name, namespace }: Element): boolean {
  return cells.has(name) && namespace === "http://www.w3.org/1999/xhtml";
}

function isDrawing({ name, namespace }: Element): boolean {
  return name === "svg" && namespace === "http://www.w3.org/2000/svg";
}

const rows = new Set(["tbody", "thead", "tfoot", "tr"]);

function isHidden({ name, attribs }: Element): boolean {
  const isCollapsed = rows.has(name) && declared(attribs, "visibility") === "collapse";
  return attribs.hidden !== undefined || isCollapsed || declared(attribs, "display") === "none";
}

function isInvisible({ attribs }: Element): boolean {
  return ["hidden", "collapse"].includes(declared(attribs, "visibility"));
}

/** The value that a `style` declares last, an important one before any other; empty where it declares none. */
function declared({ style = "" }: Element["attribs"], property: string): string {
  const values = style
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .toLowerCase()
    .split(";")
    .map((declaration) => declaration.split(":").map((part) => part.trim()))
    .filter(([name, , ...more]) => name === property && more.length === 0)
    .map(([, value = ""]) => value.replace(/\s*!\s*important$/, "!"))
    .filter((value) => /^(?:none|block|inline|table(?:-row|-cell)?|visible|hidden|collapse|inherit)!?$/.test(value));
  return (values.findLast((value) => value.endsWith("!")) ?? values.at(-1) ?? "").replace("!", "");
}

function fieldValue({ attribs }: Element): string {
  return attribs.type?.toLowerCase() === "hidden" ? "" : ` ${attribs.value ?? ""} `;
}

function spans({ attribs }: Element): Pick<SourceCell, "colspan" | "rowspan"> {
  const colspan = Number.parseInt(attribs.colspan ?? "", 10);
  const rowspan = Number.parseInt(attribs.rowspan ?? "", 10);
  return {
    colspan: colspan > 0 ? Math.min(colspan, 1000) : 1,
    rowspan: rowspan >= 0 ? Math.min(rowspan, 65534) : 1,
  };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
