import type { Document } from "../../model/document.ts";
import type { Simplify } from "../labels.ts";
import { type Title, titleInName } from "./title.ts";

/** In the standard for government web sites. */
const metaTitle = "articletitle";

/** What a page calls itself, where no reader of it looks: `<meta name="ArticleTitle">`, `<title>`. */
export function ownNames({ meta, title }: Document): string[] {
  return [meta.get(metaTitle) ?? "", title ?? ""].filter((name) => name !== "");
}

/** The titles of reports in what a page calls itself. */
export function ownTitles(document: Document, simplify: Simplify): Title[] {
  return ownNames(document).flatMap((name) => titleInName(name, simplify) ?? []);
}
