import type { TextPlace } from "../../model/place.ts";
import { placesIn } from "../places.ts";
import { Flow, type FlowNode } from "./flow.ts";
import { ForeignContent } from "./foreign-content.ts";
import { OpenTables } from "./open-tables.ts";
import { attributesOf, behindBlanks, type DecodeReference, textOf } from "./references.ts";
import type { StartTag, TokenHandler } from "./scanner.ts";
import { TableModes } from "./table-modes.ts";
import { isTableKind, type Kind, kinds, nameAt } from "./tags.ts";
import { UnseenElement } from "./unseen-element.ts";

/** Gathers the blocks of a page from its tags and its text. */
export class Page implements TokenHandler {
  pageTitle: string | null = null;
  readonly meta = new Map<string, string>();
  readonly #source: string;
  readonly #decode: DecodeReference;
  /** A page without a document type is laid out as the oldest browsers did: a table may stand in a paragraph. */
  readonly #isQuirky: boolean;
  readonly #placeAt: (offset: number) => TextPlace;
  readonly #body: Flow;
  readonly #tables: OpenTables;
  readonly #modes: TableModes;
  /** Templates that are open: nothing in them is part of the page. */
  #templates = 0;

  constructor(source: string, decode: DecodeReference) {
    this.#source = source;
    this.#decode = decode;
    this.#isQuirky = !/^\s*<!doctype\s+html\b/i.test(source.slice(0, 1024));
    this.#placeAt = placesIn(source);
    this.#body = new Flow(this.#placeAt, false);
    this.#tables = new OpenTables(this.#body, this.#placeAt);
    this.#modes = new TableModes(this.#tables);
  }

  get isForeign(): boolean {
    const { foreign } = this.#tables.flow;
    return foreign !== null && !foreign.isHtml;
  }

  /** The end of a page without `</body>` or `</html>` in which a table is still open there, else null. */
  endInsideTable(): TextPlace | null {
    if (!this.#tables.areSeen) return null;
    if (/<\/(?:body|html)\s*>/i.test(this.#source.slice(-4096))) return null;
    return this.#placeAt(this.#source.length);
  }

  /** Closes what is open at the end of the page; its paragraphs, pictures and tables. */
  finish(): readonly FlowNode[] {
    this.#modes.finish();
    return this.#body.nodes();
  }

  title(start: number, end: number): void {
    if (this.#templates > 0) return;
    const title = textOf(this.#source, start, end, false, this.#decode);
    this.pageTitle ??= title.replace(/\s+/g, " ").trim() || null;
  }

  text(start: number, end: number, isRaw: boolean): void {
    if (this.#templates > 0) return;
    const flow = this.#tables.flow;
    const first = this.#firstVisible(start, end);
    if (first === end) {
      // Blanks between the cells of a table are nothing; any other text there stands before the table.
      if (flow.shows && !this.#modes.isBetweenCells) this.#addBlank(flow, start, end);
      return;
    }
    this.#modes.other();
    if (!flow.shows || flow.foreign?.isDrawing) return;
    if (flow.preformatted > 0) this.#addLines(flow, start, end, isRaw);
    else this.#addText(flow, flow.begins ? first : start, end, isRaw);
  }

  startTag(tag: StartTag): void {
    const { kind } = tag;
    if (this.#templates > 0) {
      if (kind === kinds.template) this.#templates++;
      return;
    }
    const flow = this.#tables.flow;
    if (flow.foreign !== null && this.#startForeign(flow, flow.foreign, tag)) return;
    if (isTableKind(kind)) {
      if (flow.unseen?.isSelect) {
        const isColumn = kind === kinds.col || kind === kinds.colgroup;
        if (isColumn || !this.#modes.isInTable) return;
        flow.unseen = null;
      }
      const mayEnd = kind === kinds.table && flow.unseen !== null && !this.#isQuirky;
      if (mayEnd && flow.unseen?.endsAtTable(flow.isOpen("p"))) flow.unseen = null;
      this.#modes.start(tag);
      return;
    }
    if (kind === kinds.template) {
      this.#templates = 1;
      return;
    }
    if (flow.unseen !== null && (this.#tables.isInUnseen || !this.#endsUnseen(flow, flow.unseen, tag))) return;
    this.#modes.other();
    const hides = tag.isHidden || tag.isInvisible;
    if (kind !== kinds.inline) this.#startElement(flow, tag, flow.shows && !hides);
    if (hides && kind !== kinds.page && !isEmpty(kind)) flow.unseen ??= new UnseenElement(this.#nameOf(tag));
  }

  endTag(kind: Kind, nameStart: number, nameEnd: number): void {
    if (kind === kinds.template) {
      if (this.#templates > 0) this.#templates--;
      return;
    }
    if (this.#templates > 0) return;
    const flow = this.#tables.flow;
    if (flow.foreign !== null) {
      const isOwn = flow.foreign.end(this.#name(nameStart, nameEnd));
      if (flow.foreign.isOver) flow.foreign = null;
      if (isOwn) return;
    }
    if (isTableKind(kind)) {
      this.#modes.end(kind);
      return;
    }
    if (flow.unseen !== null) {
      if (this.#tables.isInUnseen) return;
      const name = this.#name(nameStart, nameEnd);
      const isAround = flow.isOpen(name);
      if (!flow.unseen.end(name, isAround)) return;
      flow.unseen = null;
      if (!isAround) return;
    }
    if (kind !== kinds.inline) this.#endElement(flow, kind, nameStart, nameEnd);
  }

  #startElement(flow: Flow, tag: StartTag, isSeen: boolean): void {
    switch (tag.kind) {
      case kinds.block:
      case kinds.seenText:
        this.#openBlock(flow, tag, isSeen);
        return;
      case kinds.lineBreak:
      case kinds.raised:
      case kinds.plaintext:
        flow.endParagraph();
        return;
      case kinds.preformatted:
        flow.endParagraph();
        if (isSeen) flow.preformatted++;
        return;
      case kinds.image:
        if (isSeen && this.#tables.isCell(flow)) flow.addPicture(tag.start);
        else if (isSeen) flow.addPictureBlock(tag.start);
        return;
      case kinds.input:
        if (isSeen) this.#addValue(flow, tag);
        return;
      case kinds.meta:
        this.#addMeta(tag);
        return;
      case kinds.textarea:
        if (isSeen) flow.hasPicture = true;
        return;
      case kinds.select:
      case kinds.object:
        if (isSeen) flow.hasPicture = true;
        flow.unseen = new UnseenElement(this.#nameOf(tag));
        return;
      case kinds.struck:
        flow.unseen = new UnseenElement(this.#nameOf(tag));
        return;
      case kinds.foreign:
        if (isSeen && this.#nameOf(tag) === "svg") flow.hasPicture = true;
        if (!tag.isSelfClosing) flow.foreign = new ForeignContent(this.#nameOf(tag));
        return;
    }
  }

  #openBlock(flow: Flow, tag: StartTag, isSeen: boolean): void {
    const name = this.#nameOf(tag);
    // Between the cells of a table a form is closed at once.
    if (name === "form" && this.#modes.isBetweenCells) return;
    flow.endParagraph();
    flow.blocks.closeBefore(name);
    // A hidden one is kept apart, with all that is in it.
    if (isSeen) flow.blocks.push(name);
  }

  #endElement(flow: Flow, kind: Kind, nameStart: number, nameEnd: number): void {
    switch (kind) {
      case kinds.block:
      case kinds.seenText: {
        const name = this.#name(nameStart, nameEnd);
        // `</p>` without a `<p>` is an empty paragraph; any other end tag without a start is nothing.
        if (flow.blocks.close(name) || name === "p") flow.endParagraph();
        return;
      }
      case kinds.preformatted:
        if (flow.preformatted > 0) flow.preformatted--;
        flow.endParagraph();
        return;
      case kinds.lineBreak:
      case kinds.raised:
        flow.endParagraph();
        return;
    }
  }

  /** True where the tag is part of the drawing or formula it stands in. */
  #startForeign(flow: Flow, foreign: ForeignContent, tag: StartTag): boolean {
    const isOwn = foreign.start(this.#nameOf(tag), tag.isSelfClosing);
    if (foreign.isOver) flow.foreign = null;
    return isOwn;
  }

  /** True where the tag ends the hidden element it stands in, and is seen itself. */
  #endsUnseen(flow: Flow, unseen: UnseenElement, tag: StartTag): boolean {
    if (!unseen.start(this.#nameOf(tag), isEmpty(tag.kind), flow.isOpen("p"))) return false;
    flow.unseen = null;
    return !(unseen.isSelect && tag.kind === kinds.select);
  }

  #addText(flow: Flow, start: number, end: number, isRaw: boolean): void {
    const text = textOf(this.#source, start, end, isRaw, this.#decode);
    const visible = flow.begins ? text.trimStart() : text;
    if (visible === "") return;
    const blanks = text.length - visible.length;
    flow.add(visible, blanks === 0 ? start : behindBlanks(this.#source, start, blanks));
  }

  /** Adds text whose line breaks end lines. */
  #addLines(flow: Flow, start: number, end: number, isRaw: boolean): void {
    for (let from = start; from <= end; ) {
      const lineFeed = this.#source.indexOf("\n", from);
      const to = lineFeed < 0 || lineFeed > end ? end : lineFeed;
      this.#addText(flow, from, to, isRaw);
      if (to < end) flow.endParagraph();
      from = to + 1;
    }
  }

  #addBlank(flow: Flow, start: number, end: number): void {
    const endsLine = flow.preformatted > 0 && this.#source.slice(start, end).includes("\n");
    if (endsLine) flow.endParagraph();
    else flow.addBlank();
  }

  /** What an input field shows. */
  #addValue(flow: Flow, tag: StartTag): void {
    const attributes = this.#attributesOf(tag);
    if (attributes.get("type")?.toLowerCase() === "hidden") return;
    const value = attributes.get("value")?.trim() ?? "";
    flow.addBlank();
    if (value !== "") flow.add(value, tag.start);
    flow.addBlank();
  }

  #addMeta(tag: StartTag): void {
    const attributes = this.#attributesOf(tag);
    const name = attributes.get("name")?.toLowerCase();
    const content = attributes.get("content")?.trim();
    if (name !== undefined && content !== undefined && !this.meta.has(name)) this.meta.set(name, content);
  }

  #attributesOf(tag: StartTag): ReadonlyMap<string, string> {
    return attributesOf(this.#source, tag.nameEnd, tag.end, this.#decode);
  }

  #nameOf(tag: StartTag): string {
    return this.#name(tag.start + 1, tag.nameEnd);
  }

  #name(start: number, end: number): string {
    return nameAt(this.#source, start, end);
  }

  /** The offset of the first character that is no blank of the source, or `end`. */
  #firstVisible(start: number, end: number): number {
    let i = start;
    for (; i < end; i++) {
      const code = this.#source.charCodeAt(i);
      if (code !== 0x20 && (code < 9 || code > 13)) break;
    }
    return i;
  }
}

/** Elements without content: nothing can be hidden inside them. */
function isEmpty(kind: Kind): boolean {
  return kind >= kinds.lineBreak && kind <= kinds.textarea;
}
