import type { Place } from "./place.ts";

/** What a reader makes of one input: its blocks in document order, without any knowledge of the form. */
export interface Document {
  /** The document's own title (`<title>`), or null where the format has none. */
  readonly title: string | null;
  /** Named values the page states about itself (`<meta name content>`), names in lower case. */
  readonly meta: ReadonlyMap<string, string>;
  readonly blocks: readonly Block[];
  /** Where the text ends inside a table that was never closed, or null. */
  readonly endsInsideTable: Place | null;
}

export type Block = Paragraph | Grid | Picture;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly at: Place;
}

/** A picture: tables that were pasted as images can be named, not read. */
export interface Picture {
  readonly kind: "picture";
  readonly at: Place;
}

/**
 * A table laid out in slots: a merged cell stands in every slot it covers, `null` where there is no cell. A line ends with
 * its last cell; lines differ in length.
 */
export interface Grid {
  readonly kind: "grid";
  readonly slots: readonly (readonly (GridCell | null)[])[];
  readonly at: Place;
}

export interface GridCell {
  readonly text: string;
  readonly at: Place;
  /** True for a number that its medium lets be read in two ways: `12,345` where a comma may separate decimals. */
  readonly isAmbiguous?: true;
}
