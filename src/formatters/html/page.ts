import { createHash } from "node:crypto";
import type { Language } from "../../model/language.ts";
import { iconSheet } from "./draw/icons.ts";
import { script, style } from "./generated/assets.ts";
import { html, type Markup, ownMarkup } from "./markup.ts";

export interface PageParts {
  readonly language: Language;
  readonly version: string;
  readonly title: string;
  /** The words of the link that leads past what stands before the main content. */
  readonly skip: string;
  readonly kicker: string;
  readonly main: readonly (Markup | null)[];
  readonly footer: string;
  /** What the script draws more from: JSON, each document under its name. */
  readonly data: Readonly<Record<string, Markup>>;
}

/** One file that needs no other: nothing in it runs, loads or is sent but its own style and script. */
export function drawPage({ language, version, title, skip, kicker, main, footer, data }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const documents = Object.entries(data).map(
    ([name, json]) => html`<script type="application/json" id="${name}">${json}</script>\n`,
  );
  const page = html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="generator" content="disclose ${version}">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<style>${ownMarkup(style)}</style>
</head>
<body>
<a class="skip" href="#main">${skip}</a>
${iconSheet()}
<header class="page"><h1>${kicker}</h1></header>
<main id="main" tabindex="-1">
${main}</main>
<footer class="page"><p>${footer}</p></footer>
${documents}<script>${ownMarkup(script)}</script>
</body>
</html>
`;
  return page.markup;
}

/** As a content security policy names an inline style or script. */
function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
