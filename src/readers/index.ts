import { looksDelimited } from "./delimiter.ts";
import type { Reader } from "./reader.ts";

/** One line per file format, in the order in which a text of unknown kind is tried; each is loaded when it is used. */
export const readers: readonly Reader[] = [
  {
    mediaType: "text/html",
    extensions: ["html", "htm", "shtml", "xhtml"],
    recognises: (text) => /<(?:!doctype\s+html|html|head|body|table|div|p)\b/i.test(text.slice(0, 65536)),
    load: async () => (await import("./html.ts")).readHtml,
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
    extensions: ["txt", "text", "md"],
    recognises: () => true,
    load: async () => (await import("./text.ts")).readText,
  },
];

/** The reader for a text: HTML wherever it is plainly HTML, else what the file name says, else what the text looks like. */
export function readerFor(path: string, text: string): Reader {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  const named = readers.find((reader) => reader.extensions.includes(extension));
  const html = readers[0] as Reader;
  if (named !== undefined) return named !== html && isMarkup(text) ? html : named;
  return readers.find((reader) => reader.recognises(text)) as Reader;
}

/** Pages are saved under any name, `.txt`, `.csv` and `.xls` among them. */
function isMarkup(text: string): boolean {
  return /^\s*</.test(text) && /<(?:table|html|body)\b/i.test(text);
}
