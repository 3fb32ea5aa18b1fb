import { OpenElements } from "./open-elements.ts";

/** HTML tags that end foreign content wherever they stand: section 13.2.6.5 of the HTML Standard. */
const breakouts = new Set(
  "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var".split(
    " ",
  ),
);

/** Elements of SVG, and of MathML, in which HTML may stand. */
const inDrawings = new Set(["foreignobject", "desc", "title"]);
const inFormulas = new Set(["mi", "mo", "mn", "ms", "mtext"]);

/** An `<svg>` or `<math>` and the elements open in it. */
export class ForeignContent {
  /** A drawing shows no text that could be read; a formula does. */
  readonly isDrawing: boolean;
  readonly #open = new OpenElements();

  constructor(root: string) {
    this.isDrawing = root === "svg";
    this.#open.push(root);
  }

  get isOver(): boolean {
    return this.#open.size === 0;
  }

  /** True where HTML may stand and its rules hold. */
  get isHtml(): boolean {
    return (this.isDrawing ? inDrawings : inFormulas).has(this.#open.innermost ?? "");
  }

  /** Takes a start tag for itself; false where the tag is HTML. */
  start(name: string, isSelfClosing: boolean): boolean {
    if (this.isHtml) {
      if (name !== "svg" && name !== "math") return false;
    } else if (breakouts.has(name)) {
      this.#breakOut();
      return false;
    }
    if (!isSelfClosing) this.#open.push(name);
    return true;
  }

  /** Takes an end tag for itself; false where it belongs to HTML. */
  end(name: string): boolean {
    if (name !== "p" && name !== "br") return this.#open.close(name);
    this.#breakOut();
    return false;
  }

  #breakOut(): void {
    while (!this.isOver && !this.isHtml) this.#open.pop();
  }
}
