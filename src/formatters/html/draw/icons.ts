import type { Severity, Verdict } from "../../../model/outcome.ts";
import { html, type Markup } from "../markup.ts";

const cross = html`<path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.2 9.1-1.1 1.1L8 9.1l-2.1 2.1-1.1-1.1L6.9 8 4.8 5.9l1.1-1.1L8 6.9l2.1-2.1 1.1 1.1L9.1 8Z"/>`;

/** Shapes on a field of 16 by 16, told apart without colour. */
const shapes: Readonly<Record<Severity | Verdict, Markup>> = {
  error: cross,
  warning: html`<path d="M8 1.2.6 14.4h14.8ZM7.2 6h1.6v4.2H7.2Zm0 5.3h1.6v1.6H7.2Z"/>`,
  info: html`<path d="M2 2h12v12H2Zm5.2 4.9v4.9h1.6V6.9Zm0-2.7v1.6h1.6V4.2Z"/>`,
  passed: html`<path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-.9 10.4L3.9 8.2 5 7.1l2.1 2.1L11 5.3l1.1 1.1Z"/>`,
  failed: cross,
  "not-assessable": html`<path d="M8 1 15 8l-7 7-7-7ZM4.5 7.2v1.6h7V7.2Z"/>`,
};

/** The shapes, once for the whole page. */
export function iconSheet(): Markup {
  const symbols = Object.entries(shapes).map(
    ([name, shape]) => html`<symbol id="icon-${name}" viewBox="0 0 16 16">${shape}</symbol>`,
  );
  return html`<svg class="sheet" width="0" height="0" aria-hidden="true" focusable="false">${symbols}</svg>`;
}

/** A shape beside a word that says the same. */
export function icon(name: Severity | Verdict): Markup {
  return html`<svg class="icon" width="16" height="16" aria-hidden="true" focusable="false"><use href="#icon-${name}"/></svg>`;
}
