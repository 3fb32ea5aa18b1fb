import type { Block, Grid, Picture } from "../../model/document.ts";
import type { TextPlace } from "../../model/place.ts";
import type { ForeignContent } from "./foreign-content.ts";
import { OpenElements } from "./open-elements.ts";
import type { UnseenElement } from "./unseen-element.ts";

/** A table among the blocks of a flow, with what stands in it besides its figures. */
export interface TableNode {
  readonly captions: readonly FlowNode[];
  /** Null for a table without text of its own. */
  readonly grid: Grid | null;
  readonly pictures: readonly Picture[];
  /** What the cells hold that only lay the page out or frame a text, cell by cell. */
  readonly layout: readonly (readonly FlowNode[])[];
  /** The text of a table that has one cell at most, and so is a frame around it; null for any other. */
  readonly framed: Framed | null;
}
export type FlowNode = Block | TableNode;

/** What a cell shows where it is no layout. */
export interface Framed {
  readonly text: string;
  /** Where its text begins, or null where it has none. */
  readonly offset: number | null;
  readonly hasPicture: boolean;
}

/** Where a piece of the text begins: in the text gathered, and in the source. */
interface Piece {
  readonly at: number;
  readonly offset: number;
}

/** Stands between two paragraphs in the text gathered; no page prints it. */
const paragraphEnd = "\0";

/** Text that runs from block to block: that of a page, a cell or a caption. */
export class Flow {
  /** Nothing of it is seen: it is in something hidden. */
  readonly isUnseen: boolean;
  /** The element open in it that hides what is inside. */
  unseen: UnseenElement | null = null;
  foreign: ForeignContent | null = null;
  /** How many cells the tables in it have. */
  cells = 0;
  /** How many `<pre>` are open. */
  preformatted = 0;
  hasPicture = false;
  /** The offset of its first visible character, or null. */
  offset: number | null = null;

  readonly #placeAt: (offset: number) => TextPlace;
  #blocks: OpenElements | null = null;
  #nodes: FlowNode[] | null = null;
  #text = "";
  /** The pieces after the first, which begins at the first character. */
  #pieces: Piece[] | null = null;
  #firstPiece = -1;
  /** Pictures, each at the number of pieces before it. */
  #pictures: Piece[] | null = null;
  /** The next text begins a piece. */
  #begins = true;
  #endsWord = false;

  constructor(placeAt: (offset: number) => TextPlace, isUnseen: boolean) {
    this.#placeAt = placeAt;
    this.isUnseen = isUnseen;
  }

  get shows(): boolean {
    return !this.isUnseen && this.unseen === null;
  }

  /** True where the place of the next text must be known. */
  get begins(): boolean {
    return this.#begins;
  }

  /** The blocks open in it: an end tag of any other ends no paragraph. */
  get blocks(): OpenElements {
    this.#blocks ??= new OpenElements();
    return this.#blocks;
  }

  /** How many blocks are open in it. */
  get depth(): number {
    return this.#blocks === null ? 0 : this.#blocks.size;
  }

  /** True where a block of that name is open in it. */
  isOpen(name: string): boolean {
    return this.#blocks?.has(name) === true;
  }

  /** Adds a text that begins with the visible character at `offset`. */
  add(text: string, offset: number): void {
    if (!this.#begins) this.#text += this.#endsWord ? ` ${text}` : text;
    else if (this.#firstPiece < 0) {
      this.#firstPiece = offset;
      this.#text = text;
    } else {
      this.#text += paragraphEnd;
      this.#pieces ??= [];
      this.#pieces.push({ at: this.#text.length, offset });
      this.#text += text;
    }
    this.offset ??= offset;
    this.#begins = false;
    this.#endsWord = false;
  }

  addBlank(): void {
    this.#endsWord = true;
  }

  endParagraph(): void {
    this.#begins = true;
    this.#endsWord = false;
  }

  addPicture(offset: number): void {
    this.hasPicture = true;
    this.#pictures ??= [];
    this.#pictures.push({ at: this.#firstPiece < 0 ? 0 : 1 + (this.#pieces?.length ?? 0), offset });
  }

  /** Ends the paragraph a picture stands in: on the page itself it is a block of its own. */
  addPictureBlock(offset: number): void {
    this.endParagraph();
    this.addPicture(offset);
  }

  addTable(table: TableNode): void {
    this.#flush().push(table);
    if (table.framed === null) return;
    this.offset ??= table.framed.offset;
    this.hasPicture ||= table.framed.hasPicture;
  }

  /** Its paragraphs, pictures and tables, in order. */
  nodes(): readonly FlowNode[] {
    return this.#flush();
  }

  /** Its whole text on one line. */
  text(): string {
    if (this.#nodes === null) return tidy(this.#text);
    const texts = this.#flush().map((node) => {
      if (!("kind" in node)) return node.framed?.text ?? "";
      return node.kind === "paragraph" ? node.text : "";
    });
    return texts.filter((text) => text !== "").join(" ");
  }

  /** The pictures that stand in it and in the frames around its text. */
  pictures(): readonly Picture[] {
    if (this.#nodes === null) return this.#pictures?.map(({ offset }) => this.#picture(offset)) ?? [];
    return this.#flush().flatMap((node) => ("kind" in node ? (node.kind === "picture" ? [node] : []) : node.pictures));
  }

  /** Makes paragraphs and pictures of what was gathered; all nodes so far. */
  #flush(): FlowNode[] {
    this.#nodes ??= [];
    const pieces = [{ at: 0, offset: this.#firstPiece }, ...(this.#pieces ?? [])];
    const pictures = this.#pictures ?? [];
    let next = 0;
    const addPictures = (upTo: number) => {
      for (; next < pictures.length && (pictures[next] as Piece).at <= upTo; next++) {
        this.#nodes?.push(this.#picture((pictures[next] as Piece).offset));
      }
    };
    pieces.forEach(({ at, offset }, i) => {
      addPictures(i);
      const text = tidy(this.#text.slice(at, pieces[i + 1]?.at));
      if (text !== "") this.#nodes?.push({ kind: "paragraph", text, at: this.#placeAt(offset) });
    });
    addPictures(Number.POSITIVE_INFINITY);
    this.#text = "";
    this.#pieces = null;
    this.#firstPiece = -1;
    this.#pictures = null;
    this.endParagraph();
    return this.#nodes;
  }

  #picture(offset: number): Picture {
    return { kind: "picture", at: this.#placeAt(offset) };
  }
}

const blanks = /[\s\0]+/g;
const blank = /[\s\0]/;

function tidy(text: string): string {
  return blank.test(text) ? text.replace(blanks, " ").trim() : text;
}

/** The blocks of nodes in document order: of a table first its captions, then itself, then what its cells lay out. */
export function blocksOf(nodes: readonly FlowNode[]): Block[] {
  const blocks: Block[] = [];
  const open: { readonly nodes: readonly FlowNode[]; next: number }[] = [{ nodes, next: 0 }];
  for (let list = open.at(-1); list !== undefined; list = open.at(-1)) {
    const node = list.nodes[list.next++];
    if (node === undefined) open.pop();
    else if ("kind" in node) blocks.push(node);
    else {
      const own: FlowNode[] = node.grid === null ? [...node.pictures] : [node.grid, ...node.pictures];
      for (const layout of node.layout.toReversed()) open.push({ nodes: layout, next: 0 });
      open.push({ nodes: [...node.captions, ...own], next: 0 });
    }
  }
  return blocks;
}
