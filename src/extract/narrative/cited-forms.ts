import { type Edition, editions } from "../../editions/index.ts";
import type { Document } from "../../model/document.ts";
import type { Note } from "../../model/report.ts";
import type { Simplify } from "../labels.ts";
import { compact } from "../metadata/compact.ts";
import { type Content, contentOf, type Line } from "./content.ts";

/** `国办公开办函〔2021〕30号`, with any brackets and however the office is abbreviated. */
const notice = /国办(?:公开)?(?:办)?函[^\d号]{0,2}(20\d\d)[^\d号]{0,2}(\d{1,3})号/g;
/** Only who says that the report follows a notice cites it; sites also list notices. */
const citing = /根据|依据|依照|按照|遵照|按|要求|编制/;
const longestCitation = 1000;

const forms = editions.map((edition) => {
  const [, year = "", number = ""] = new RegExp(notice.source).exec(edition.authority.document) ?? [];
  return { edition, year, number };
});

interface Citation {
  readonly edition: Edition;
  readonly text: string;
  readonly line: Line;
}

/** The notice that the text says the report follows, where none of those it cites governs the report's year. */
export function citedForms(document: Document, year: number | null, simplify: Simplify): Note[] {
  if (year === null) return [];
  const cited = contentOf(document).flatMap((content) => citationsIn(content, simplify));
  const [first] = cited;
  const governing = editions.find((edition) => governs(edition, year));
  if (first === undefined || governing === undefined || cited.some(({ edition }) => edition === governing)) return [];
  const { edition, text, line } = first;
  return [{ kind: "form-of-another-year", year, text, cited: edition.id, governing: governing.id, at: line.at }];
}

function governs({ years: [first, last] }: Edition, year: number): boolean {
  return year >= first && year <= (last ?? year);
}

function citationsIn(content: Content, simplify: Simplify): Citation[] {
  if (content.kind !== "line" || !content.text.includes("函") || content.text.length > longestCitation) return [];
  const { text, at } = compact(content.text, simplify);
  if (!citing.test(text)) return [];
  return [...text.matchAll(notice)].flatMap((match) => {
    const [found, year, number] = match;
    const form = forms.find((own) => own.year === year && own.number === number);
    const end = at[match.index + found.length - 1] as number;
    return form === undefined
      ? []
      : [{ edition: form.edition, text: content.text.slice(at[match.index], end + 1), line: content }];
  });
}
