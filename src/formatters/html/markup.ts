/** A piece of HTML, as against a text that a page shows. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: a text is escaped, null and false are left out. */
export type Content = Markup | string | number | null | false | readonly Content[];

/**
 * HTML with contents put in, whatever they hold: a text stays the text of its element or its quoted attribute.
 * Contents never stand in a tag's name, outside quotes, or in a script.
 */
export function html(pieces: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let markup = pieces[0] ?? "";
  for (const [i, content] of contents.entries()) markup += written(content) + pieces[i + 1];
  return { markup };
}

/** A JSON document for a script element that is data: no text in it ends the element or opens another. */
export function jsonMarkup(value: unknown): Markup {
  return { markup: JSON.stringify(value).replaceAll("<", "\\u003c") };
}

/** The text of the program's own style or script, which no text of a report goes into. */
export function ownMarkup(text: string): Markup {
  return { markup: text };
}

function written(content: Content): string {
  if (content === null || content === false) return "";
  if (typeof content === "string") return escapeText(content);
  if (typeof content === "number") return String(content);
  if ("markup" in content) return content.markup;
  let markup = "";
  for (const piece of content) markup += written(piece);
  return markup;
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // A parser would read a line feed.
  "\r": "&#13;",
  // No reference writes it.
  "\0": "\uFFFD",
};

function escapeText(text: string): string {
  return text.replace(/[&<>"'\r\0]/g, (character) => escapes[character] as string);
}
