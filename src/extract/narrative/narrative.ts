import type { Document } from "../../model/document.ts";
import { type Narrative, noNarrative } from "../../model/narrative.ts";
import type { Simplify } from "../labels.ts";

/** Reads what a document says in words. */
export function readNarrative(_document: Document, _simplify: Simplify): Narrative {
  return noNarrative;
}
