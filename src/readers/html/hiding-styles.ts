import type { StartTag } from "./scanner.ts";
import { kinds } from "./tags.ts";

/** What a value of `display` may be; a browser passes over a declaration with any other. */
const displays = new Set(
  (
    "none block inline inline-block list-item flow-root contents flex inline-flex grid inline-grid table inline-table " +
    "table-row table-row-group table-header-group table-footer-group table-cell table-column table-column-group " +
    "table-caption initial inherit unset revert"
  ).split(" "),
);
const visibilities = new Set("visible hidden collapse initial inherit unset revert".split(" "));

const comment = /\/\*[\s\S]*?\*\//g;
const declaration = /^\s*(display|visibility)\s*:\s*([\w-]+)\s*(!\s*important)?\s*$/i;

/** Where a page says `display:none`, or that something is not visible: seldom, and so found in one pass ahead of the tags. */
export class HidingStyles {
  /** The offset of the next one that no tag has passed. */
  next: number;
  readonly #source: string;
  readonly #pattern = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)/gi;

  constructor(source: string) {
    this.#source = source;
    this.next = 0;
    this.#advance();
  }

  /** Notes on a tag what its `style`, from `start` to `end`, hides. */
  apply(start: number, end: number, tag: StartTag): void {
    while (this.next < start) this.#advance();
    if (this.next >= end) return;
    while (this.next < end) this.#advance();
    const { display, visibility } = declaredIn(this.#source.slice(start, end));
    const isRow = tag.kind >= kinds.tbody && tag.kind <= kinds.tr;
    if (display === "none" || (isRow && visibility === "collapse")) tag.isHidden = true;
    else if (visibility === "hidden" || visibility === "collapse") tag.isInvisible = true;
  }

  #advance(): void {
    this.next = this.#pattern.exec(this.#source)?.index ?? Number.POSITIVE_INFINITY;
  }
}

/** What a `style` declares in the end: of several declarations the last, but an important one before any other. */
function declaredIn(style: string): { readonly display?: string; readonly visibility?: string } {
  const declared: { display?: string; visibility?: string } = {};
  const important = new Set<string>();
  for (const part of style.replace(comment, "").split(";")) {
    const [, property = "", printed = "", mark] = declaration.exec(part) ?? [];
    const name = property.toLowerCase() === "display" ? "display" : "visibility";
    const value = printed.toLowerCase();
    const isKnown = (name === "display" ? displays : visibilities).has(value);
    if (!isKnown || (important.has(name) && mark === undefined)) continue;
    declared[name] = value;
    if (mark !== undefined) important.add(name);
  }
  return declared;
}
