import type { Document } from "../../model/document.ts";
import type { Place } from "../../model/place.ts";
import type { Simplify } from "../labels.ts";
import { isAgency, tidyName } from "./agency.ts";
import { type Compact, compact } from "./compact.ts";
import { datePattern, isoDate } from "./date.ts";
import { isTable, type Passage } from "./passages.ts";

/** Who signed a report, and when, at its end or below its title. */
export interface Signature {
  readonly agency: string | null;
  readonly agencyAt: Place | null;
  /** ISO date. */
  readonly date: string;
  /** The date as printed. */
  readonly text: string;
  readonly at: Place;
}

const dateAtEnd = new RegExp(`^(?<before>.*?)[（(【[]?${datePattern}日?[)）】\\]]?$`, "d");
/** What may stand before a date besides an agency. */
const dateName = /^(?:日期|时间|(?:公开|公布|发布|印发|成文)(?:日期|时间))?[：:]?$/;
/** A signature is no link with the date of its text behind it. */
const longestSignature = 60;
const lastHeading = /^(?:[六6][、.．,，]?|第六部分)?其他(?:需要报告的)?(?:事项|情况)/;
/** What narrative ends with: the date right below it is the report's. */
const narrativeEnd = /[。；！）)无]$/;

/**
 * The first line behind the tables that is a date and nothing else, an agency before or above it, or the end of the
 * narrative; or such a line at `belowTitle`, the passage right below the title.
 */
export function findSignature(
  document: Document,
  passages: readonly Passage[],
  belowTitle: number | null,
  simplify: Simplify,
): Signature | null {
  const lastTable = document.blocks.findLastIndex(isTable);
  const heading = passages.findLastIndex(
    ({ text }) => text.length <= 40 && /其\s*他/.test(text) && lastHeading.test(compact(text, simplify).text),
  );
  const start = heading >= 0 ? heading + 1 : passages.findIndex(({ block }) => lastTable >= 0 && block > lastTable);
  for (let i = start; i >= 0 && i < passages.length; i++) {
    const signature = signatureAt(passages, i, i === start ? "heading" : "text", simplify);
    if (signature !== null) return signature;
  }
  if (belowTitle === null) return null;
  return (
    signatureAt(passages, belowTitle, "heading", simplify) ?? signatureAt(passages, belowTitle + 1, "none", simplify)
  );
}

function signatureAt(
  passages: readonly Passage[],
  index: number,
  after: "heading" | "text" | "none",
  simplify: Simplify,
): Signature | null {
  const passage = passages[index];
  if (passage === undefined || passage.text.length > longestSignature || !/[日\d]\s*[)）】\]]?$/.test(passage.text))
    return null;
  const printed: Compact = compact(passage.text, simplify);
  const match = dateAtEnd.exec(printed.text);
  const date = match?.groups === undefined ? null : isoDate(match.groups);
  const { before = "", month = "" } = match?.groups ?? {};
  if (match === null || date === null) return null;
  const text = passage.text.slice(printed.at[before.length]).trim();
  const signed = { date, text, at: passage.at };
  const own = passage.text.slice(0, printed.at[before.length]).trim();
  if (isAgency(own, simplify)) return { ...signed, agency: tidyName(own), agencyAt: passage.at };
  if (!dateName.test(before)) return null;
  const above = passages[index - 1];
  if (above !== undefined && isAgency(above.text, simplify)) {
    return { ...signed, agency: tidyName(above.text), agencyAt: above.at };
  }
  if (after === "none") return null;
  // Lists of links print dates, too, but not with 年 and 月.
  const isWritten = printed.text.includes("月") && month !== "";
  const isBelowText = after === "heading" || narrativeEnd.test(above?.text ?? "");
  return isWritten && isBelowText ? { ...signed, agency: null, agencyAt: null } : null;
}
