import { html, type Markup } from "../../markup.ts";

/** Fields are told apart by their pattern too, so that neither colour blindness nor a black printer takes it away. */
const patterns = {
  hatched: html`<path d="M-1 7 7-1M3 11l8-8"/>`,
  crossed: html`<path d="M-1 7 7-1M3 11l8-8M-1 1l8 8M3-3l8 8"/>`,
  lined: html`<path d="M0 2h8M0 6h8"/>`,
  dotted: html`<path d="M1 2h2M5 6h2"/>`,
} as const;
const size = 8;

/** What a field is filled with, each by its class in the style sheet. */
export type Fill =
  | "passed"
  | "failed"
  | "not-assessable"
  | "granted"
  | "partiallyGranted"
  | "denied"
  | "unavailable"
  | "notProcessed"
  | "otherHandling"
  | "middle-half"
  | "median";

const patternOf: Readonly<Partial<Record<Fill, keyof typeof patterns>>> = {
  "not-assessable": "hatched",
  partiallyGranted: "hatched",
  denied: "crossed",
  unavailable: "lined",
  notProcessed: "dotted",
};

/** The patterns, once for the page. */
export function patternSheet(): Markup {
  const drawn = (Object.entries(patternOf) as [Fill, keyof typeof patterns][]).map(
    ([fill, pattern]) =>
      html`<pattern id="fill-${fill}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" class="fill ${fill}">
<rect width="${size}" height="${size}"/>${patterns[pattern]}</pattern>`,
  );
  return html`<svg class="sheet" width="0" height="0" aria-hidden="true" focusable="false">${drawn}</svg>`;
}

/** A field of a chart. */
export function field(fill: Fill, x: number, y: number, width: number, height: number): Markup {
  const pattern = patternOf[fill] !== undefined && html` fill="url(#fill-${fill})"`;
  return html`<rect class="field ${fill}" x="${x}" y="${y}" width="${width}" height="${height}"${pattern}/>`;
}

/** A small field, for a legend. */
export function swatch(fill: Fill): Markup {
  return html`<svg viewBox="0 0 20 12" width="20" height="12" aria-hidden="true" focusable="false">${field(fill, 0.5, 0.5, 19, 11)}</svg>`;
}
