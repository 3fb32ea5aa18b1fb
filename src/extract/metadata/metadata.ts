import type { Document } from "../../model/document.ts";
import type { Place } from "../../model/place.ts";
import type { Note, Report } from "../../model/report.ts";
import type { Simplify } from "../labels.ts";
import { agencyIn, isAgency, tidyName } from "./agency.ts";
import { chooseTitle } from "./choose-title.ts";
import { compact } from "./compact.ts";
import { parseDate, yearOf } from "./date.ts";
import { dateBelow } from "./dateline.ts";
import { disagreements } from "./disagreements.ts";
import { type NamedValue, readNamedValues } from "./named-values.ts";
import { ownNames, ownTitles } from "./own-names.ts";
import { type Passage, passagesOf } from "./passages.ts";
import { findPeriods } from "./period.ts";
import { findSignature } from "./signature.ts";
import { titleOf } from "./title.ts";

export type Metadata = Pick<Report, "year" | "agency" | "title" | "indexNumber" | "publishedOn">;

/** What a page says of itself, and where two places of it say different things. */
interface MetadataReading {
  readonly metadata: Metadata;
  readonly notes: readonly Note[];
}

/** A value that the page states, as printed and as understood. */
export interface Statement<T> {
  readonly value: T;
  readonly text: string;
  /** Null for what no reader of the page sees: `<title>` and `<meta>`. */
  readonly at: Place | null;
}

/** Names of `<meta>` elements in the standard for government web sites. */
const metaNames = {
  agency: ["contentsource"],
  publishedOn: ["pubdate", "publishdate", "publish_time"],
} as const;

/**
 * Reads title, year, agency, index number and date of publication from the title, the box of names and values, the
 * statement of the period and the signature. Nothing is guessed: what the page does not say is null.
 */
export function readMetadata(document: Document, simplify: Simplify): MetadataReading {
  const passages = passagesOf(document);
  const named = readNamedValues(document, simplify);
  const periods = findPeriods(passages, simplify);
  const titles = ownTitles(document, simplify);
  const agencies = named.agency.flatMap((entry) => stated(entry, agencyOf(entry, simplify)));
  const dates = [
    ...named.publishedOn.flatMap((entry) => stated(entry, parseDate(entry.value))),
    ...metaValues(document, metaNames.publishedOn).flatMap((text) => {
      const value = parseDate(text);
      return value === null ? [] : [{ value, text, at: null, isWeak: false }];
    }),
  ];
  const opening = openingYear(passages, simplify);
  const title = chooseTitle(
    {
      document,
      passages,
      names: ownNames(document),
      ownTitles: titles,
      named: named.title,
      period: periods[0] ?? null,
      publishedOn: dates[0]?.value ?? null,
      openingYear: opening,
    },
    simplify,
  );
  const signature = findSignature(document, passages, title?.next ?? null, simplify);
  const dateline = title?.next == null ? null : dateBelow(passages, title.next);
  const years = named.year.flatMap((entry) => yearOf(/20\d{2}(?=年?度?$)/.exec(entry.value)?.[0] ?? "") ?? []);
  const metadata: Metadata = {
    year: title?.year ?? periods[0]?.to ?? opening ?? years[0] ?? null,
    agency:
      title?.agency ??
      agencies.find(({ isWeak }) => !isWeak)?.value ??
      signature?.agency ??
      agencies[0]?.value ??
      agencyBelow(passages, title?.next ?? null, simplify) ??
      metaValues(document, metaNames.agency).flatMap((text) => agencyIn(text, simplify) ?? [])[0] ??
      null,
    title: title === null || title.isMention ? null : title.text,
    indexNumber: named.indexNumber.flatMap(({ value }) => indexNumberIn(value) ?? [])[0] ?? null,
    publishedOn: dates[0]?.value ?? dateline ?? signature?.date ?? null,
  };
  const strong = <T extends { readonly isWeak: boolean }>(statements: readonly T[]) =>
    statements.find(({ isWeak }) => !isWeak) ?? null;
  const [namedTitle = null] = named.title.flatMap(({ value: text, at }) => {
    const value = titleOf(text, simplify);
    return value === null ? [] : [{ value, text, at }];
  });
  const notes = disagreements(
    { title, periods, ownTitles: titles, namedTitle, agency: strong(agencies), publishedOn: strong(dates), signature },
    simplify,
  );
  return { metadata, notes };
}

/** The agency right below a title, as on a cover. */
function agencyBelow(passages: readonly Passage[], next: number | null, simplify: Simplify): string | null {
  const text = next === null ? "" : (passages[next]?.text ?? "");
  return isAgency(text, simplify) ? tidyName(text) : null;
}

/** The value of a name for an agency; behind a name that other things have too it must look like one. */
function agencyOf({ value, isWeak }: NamedValue, simplify: Simplify): string | null {
  const name = agencyIn(value, simplify);
  return name === null || (isWeak && !isAgency(name, simplify)) ? null : name;
}

/** A named value that was understood. */
function stated(
  { value: text, at, isWeak }: NamedValue,
  value: string | null,
): (Statement<string> & { readonly isWeak: boolean })[] {
  return value === null ? [] : [{ value, text, at, isWeak }];
}

const indexNumber = /^[^\s：:，。；、]*\d[^\s：:，。；、]*(?:\s?[-/]\s?[\w-/]+)*/;
const longestIndexNumber = 60;

/** What an index number may be: digits in it, no blanks, no date; null for anything else. */
function indexNumberIn(printed: string): string | null {
  const text = indexNumber.exec(printed)?.[0] ?? "";
  const isDate = /^20\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(text);
  return text === "" || text.length > longestIndexNumber || isDate ? null : text;
}

const firstHeading = /^(?:[一1][、.．])?总体情况[、：:]?$/;

/** The narrative of the first section opens with the year: `2019年，区行政审批局…`. */
function openingYear(passages: readonly Passage[], simplify: Simplify): number | null {
  const heading = passages.findIndex(
    ({ text }) => text.length <= 20 && /[总總]/.test(text) && firstHeading.test(compact(text, simplify).text),
  );
  if (heading < 0) return null;
  for (const { text } of passages.slice(heading + 1, heading + 4)) {
    const year = yearOf(/^(20\d{2}|二[〇○零]..)年/.exec(compact(text.slice(0, 20), simplify).text)?.[1] ?? "");
    if (year !== null) return year;
  }
  return null;
}

function metaValues(document: Document, names: readonly string[]): string[] {
  return names.flatMap((name) => document.meta.get(name) || []);
}
