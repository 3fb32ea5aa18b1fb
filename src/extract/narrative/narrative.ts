import type { Document } from "../../model/document.ts";
import { type Narrative, noNarrative } from "../../model/narrative.ts";
import type { Simplify } from "../labels.ts";
import { sectionsOf } from "./sections.ts";

/** Reads what a document says in words. */
export function readNarrative(document: Document, simplify: Simplify): Narrative {
  return { ...noNarrative, sections: sectionsOf(document, simplify) };
}
