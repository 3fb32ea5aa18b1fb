import type { Printer } from "../formatters/formatter.ts";

/** What a terminal obeys instead of showing it; marks that turn the direction of a line around among it. */
const controls = /[^\P{Cc}\t\n]|[\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;

/** What colours a text, as the formats for people do, and hides none of it; or else what a terminal obeys. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
const colorsOrControls = /\u{1B}\[(?:[1-47]|2[2-47]|[39]\d)m|[^\P{Cc}\t\n]|[\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;

/** U+2400 to U+241F picture the first control characters. */
const firstPicture = 0x2400;

/** The same for people, at a terminal that nothing in a page or a name of a file is a command to; a name is one line. */
export function withoutControls(printer: Printer, color: boolean): Printer {
  const cleaned = (text: string) => textWithoutControls(text, color);
  return {
    add: (report) => cleaned(printer.add({ ...report, path: report.path.replace(/[\p{Cc}]/gu, picture) })),
    end: (summary, statistics) => cleaned(printer.end(summary, statistics)),
  };
}

/** A text for people, at such a terminal. */
export function textWithoutControls(text: string, color: boolean): string {
  return text.replace(color ? colorsOrControls : controls, (found) => (found.length > 1 ? found : picture(found)));
}

/** A name as it may be printed at a terminal, within a line. */
export function oneLine(name: string): string {
  return name.replace(/[\p{Cc}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, picture);
}

function picture(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(firstPicture + code) : "\u{FFFD}";
}
