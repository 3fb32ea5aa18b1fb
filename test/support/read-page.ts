import { decodeAll } from "../../src/readers/html/all-references.ts";
import { readHtml } from "../../src/readers/html.ts";

/** The document of a page, whatever character references it has. */
export const readPage = (text: string) => readHtml(text, decodeAll);
