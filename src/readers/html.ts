import type { Document } from "../model/document.ts";
import { blocksOf } from "./html/flow.ts";
import { Page } from "./html/page.ts";
import { type DecodeReference, decodeCommon, hasUncommonReferences } from "./html/references.ts";
import { scan } from "./html/scanner.ts";
import type { Read } from "./reader.ts";

/** A reader for one page: the Standard's table of character references is loaded where the page needs it. */
export async function htmlReader(text: string): Promise<Read> {
  const decode = hasUncommonReferences(text) ? (await import("./html/all-references.ts")).decodeAll : decodeCommon;
  return (page) => readHtml(page, decode);
}

/**
 * Reads a page as a browser shows it, in one pass and without a tree: the scanner cuts it into tags and text, the table
 * modes tell which cell each of them belongs to, and the page gathers the blocks.
 */
export function readHtml(text: string, decode: DecodeReference): Document {
  const page = new Page(text, decode);
  scan(text, page);
  const endsInsideTable = page.endInsideTable();
  return { title: page.pageTitle, meta: page.meta, blocks: blocksOf(page.finish()), endsInsideTable };
}
