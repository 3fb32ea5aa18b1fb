import type { Document } from "../model/document.ts";
import { blocksOf } from "./html/flow.ts";
import { Page } from "./html/page.ts";
import { scan } from "./html/scanner.ts";

/**
 * Reads a page as a browser shows it, in one pass and without a tree: the scanner cuts it into tags and text, the table
 * modes tell which cell each of them belongs to, and the page gathers the blocks.
 */
export function readHtml(text: string): Document {
  const page = new Page(text);
  scan(text, page);
  const endsInsideTable = page.endInsideTable();
  return { title: page.pageTitle, meta: page.meta, blocks: blocksOf(page.finish()), endsInsideTable };
}
