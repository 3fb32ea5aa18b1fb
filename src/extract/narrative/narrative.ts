import type { Document } from "../../model/document.ts";
import type { Narrative } from "../../model/narrative.ts";
import type { Simplify } from "../labels.ts";
import { compact } from "../metadata/compact.ts";
import type { Metadata } from "../metadata/metadata.ts";
import { digestsOf } from "./digests.ts";
import { sectionsOf } from "./sections.ts";
import { statementsOf } from "./statements.ts";

/** Reads what a document says in words; whose figures are meant depends on agency and year. */
export function readNarrative(document: Document, simplify: Simplify, { agency, year }: Metadata): Narrative {
  const reporter = { agency: agency === null ? null : compact(agency, simplify).text, year };
  return {
    sections: sectionsOf(document, simplify),
    statements: statementsOf(document, simplify, reporter),
    digests: digestsOf(document),
  };
}
