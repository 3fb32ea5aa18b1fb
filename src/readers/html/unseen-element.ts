import { endsParagraph, OpenElements } from "./open-elements.ts";

const formatting = new Set("a b big code em font i nobr s small strike strong tt u".split(" "));

/** What ends an open `<select>` besides its end tag. */
const endsSelect = new Set(["select", "input", "keygen", "textarea"]);

/**
 * An element that hides what is inside, and the elements open in it: it tells where the hiding ends. The end of the cell
 * around it ends it as well, whatever is open.
 */
export class UnseenElement {
  readonly isSelect: boolean;
  /** Browsers open it again behind whatever closes it, until its own end tag. */
  readonly isFormatting: boolean;
  readonly #name: string;
  readonly #open = new OpenElements();

  constructor(name: string) {
    this.#name = name;
    this.isSelect = name === "select";
    this.isFormatting = formatting.has(name);
    this.#open.push(name);
  }

  /**
   * Notes a start tag inside; true where it ends the hiding and is itself seen, as a block is that ends the paragraph
   * around this element.
   */
  start(name: string, isEmpty: boolean, isInParagraph: boolean): boolean {
    if (this.isSelect) return endsSelect.has(name);
    if (this.isFormatting) {
      if (name === this.#name) this.#open.push(name);
      return false;
    }
    const endsAround = isInParagraph && endsParagraph(name) && !this.#keepsParagraphs();
    this.#open.closeBefore(name);
    if (endsAround || this.#open.size === 0) return true;
    if (!isEmpty) this.#open.push(name);
    return false;
  }

  /** True where a table ends the hiding: on a page in standards mode it ends an open paragraph. */
  endsAtTable(isInParagraph: boolean): boolean {
    if (this.isSelect || this.isFormatting) return false;
    const endsAround = isInParagraph && !this.#keepsParagraphs();
    this.#open.close("p");
    return endsAround || this.#open.size === 0;
  }

  /** Notes an end tag; true where it ends the hiding, as that of an element around this one does. */
  end(name: string, isOpenAround: boolean): boolean {
    if (this.isSelect || this.isFormatting) {
      if (name === this.#name) this.#open.pop();
      return this.#open.size === 0;
    }
    if (this.#open.has(name)) return this.#open.close(name) && this.#open.size === 0;
    // End tags do not reach through an object.
    return isOpenAround && !this.#open.has("object");
  }

  /** True where the paragraph around this element stays open: one inside it is ended first, and none ends through an object. */
  #keepsParagraphs(): boolean {
    return this.#open.has("p") || this.#open.has("object");
  }
}
