/** Attributes in their order; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What XML 1.0 has no way to write, not even as a reference; halves of surrogate pairs among it. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  // `]]>` may not stand in a text.
  ">": "&gt;",
  '"': "&quot;",
  // A parser makes line feeds of carriage returns, and blanks of either in attributes.
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The text of an element. */
export function escapedText(text: string): string {
  return allowed(text).replace(/[&<>\r]/g, refer);
}

/** `<name a="1">`, or `<name a="1"/>` where it is empty. */
export function tag(name: string, attributes: Attributes, { isEmpty = false } = {}): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${allowed(String(value)).replace(/[&<>"\r\n\t]/g, refer)}"`,
  );
  return `<${name}${written.join("")}${isEmpty ? "/" : ""}>`;
}

/** An element that holds a text. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return `${tag(name, attributes)}${escapedText(text)}</${name}>`;
}

/** An element on lines of its own, with the lines of what it holds, if anything. */
export function element(name: string, attributes: Attributes, content: string): string {
  return content === ""
    ? `${tag(name, attributes, { isEmpty: true })}\n`
    : `${tag(name, attributes)}\n${content}</${name}>\n`;
}

function allowed(text: string): string {
  return text.replace(forbidden, "\u{FFFD}");
}

function refer(character: string): string {
  return references[character] as string;
}
