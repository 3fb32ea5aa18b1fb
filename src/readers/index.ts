import { looksDelimited } from "./delimiter.ts";
import { type InputType, mostBytes } from "./limits.ts";
import type { Reader } from "./reader.ts";

export { hasTooManyTags, type InputType, mostBytes, mostTags } from "./limits.ts";
export { isOwnOutput } from "./own-output.ts";
export type { Reader } from "./reader.ts";

/** One line per file format, in the order in which a text of unknown kind is tried; each is loaded when it is used. */
export const readers: readonly Reader[] = [
  {
    mediaType: "text/html",
    extensions: ["html", "htm", "shtml", "xhtml"],
    recognises: (text) => /<(?:!doctype\s+html|html|head|body|table|div|p)\b/i.test(text.slice(0, 65536)),
    load: async (text) => (await import("./html.ts")).htmlReader(text),
  },
  {
    mediaType: "text/tab-separated-values",
    extensions: ["tsv"],
    recognises: () => false,
    load: async () => (await import("./csv.ts")).readCsv,
  },
  {
    mediaType: "text/csv",
    extensions: ["csv"],
    recognises: looksDelimited,
    load: async () => (await import("./csv.ts")).readCsv,
  },
  {
    mediaType: "text/plain",
    extensions: ["txt"],
    recognises: () => true,
    load: async () => (await import("./text.ts")).readText,
  },
];

/** The formats that an input may be declared to have. */
export const inputTypes = Object.keys(mostBytes) as readonly InputType[];

/** The reader of a declared format; null for a normalized report, which is no page. */
export function readerOf(type: InputType): Reader | null {
  return readers.find(({ mediaType }) => mediaType === type) ?? null;
}

/**
 * The reader for a text. What the text plainly is comes before what the file is called: pages are saved as `.txt` and
 * `.xls`, delimited text as `.txt`, plain text as `.html`.
 */
export function readerFor(path: string, text: string): Reader {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  const named = readers.find((reader) => reader.extensions.includes(extension));
  const looked = readers.find((reader) => reader.recognises(text)) as Reader;
  if (named === undefined || hasTables(text)) return looked;
  const isPlain = named.mediaType === "text/plain" || (named.mediaType === "text/html" && !/<[a-z!]/i.test(text));
  return isPlain ? looked : named;
}

function hasTables(text: string): boolean {
  return /<table\b/i.test(text) && /<(?:td|th)\b/i.test(text);
}
