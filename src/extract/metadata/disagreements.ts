import type { Note } from "../../model/report.ts";
import type { Simplify } from "../labels.ts";
import type { ChosenTitle } from "./choose-title.ts";
import { contradicts } from "./contradiction.ts";
import type { Statement } from "./metadata.ts";
import type { Period } from "./period.ts";
import type { Signature } from "./signature.ts";
import type { Title } from "./title.ts";

/** What a page states of itself in several places; null where it does not. */
interface Statements {
  readonly title: ChosenTitle | null;
  readonly periods: readonly Period[];
  /** The titles in what the page calls itself: `<title>`, `<meta name="ArticleTitle">`. */
  readonly ownTitles: readonly Title[];
  /** The title in a field of 名称 or 标题. */
  readonly namedTitle: Statement<Title> | null;
  readonly agency: Statement<string> | null;
  /** ISO date. */
  readonly publishedOn: Statement<string> | null;
  readonly signature: Signature | null;
}

/** Two places that contradict each other plainly; what may be an abbreviation or a custom is none. */
export function disagreements(statements: Statements, simplify: Simplify): Note[] {
  return [
    ...periodOfAnotherYear(statements),
    ...otherYearInName(statements),
    ...otherAgency(statements, simplify),
    ...impossibleDate(statements),
  ];
}

function periodOfAnotherYear({ title, periods }: Statements): Note[] {
  if (title === null || title.year === null) return [];
  const { year } = title;
  const wrong = periods.find(({ from, to, isStated }) => isStated && (from !== year || to !== year));
  if (wrong === undefined) return [];
  const { from, to, text, at } = wrong;
  return [{ kind: "period-of-another-year", year, from, to, text, at, other: { text: title.text, at: title.at } }];
}

function otherYearInName({ title, ownTitles, namedTitle }: Statements): Note[] {
  if (title === null || title.year === null || title.at === null) return [];
  const named = namedTitle === null ? [] : [{ ...namedTitle, year: namedTitle.value.year }];
  const names = [...ownTitles.map(({ text, year }) => ({ text, year, at: null })), ...named];
  const differing = names.find(({ year }) => year !== null && year !== title.year);
  if (differing === undefined) return [];
  const other = { text: differing.text, at: differing.at };
  return [{ kind: "metadata-disagrees", field: "year", text: title.text, at: title.at, other }];
}

function otherAgency({ title, agency, signature }: Statements, simplify: Simplify): Note[] {
  if (title === null || title.agency === null) return [];
  const other = { text: title.agency, at: title.at };
  const signed =
    signature === null || signature.agency === null ? [] : [{ value: signature.agency, at: signature.agencyAt }];
  for (const { value, at } of [...(agency === null ? [] : [agency]), ...signed]) {
    if (contradicts(title.agency, value, simplify)) {
      return [{ kind: "metadata-disagrees", field: "agency", text: value, at, other }];
    }
  }
  return [];
}

const dayInMilliseconds = 86_400_000;

/** A date before the year of the report was over, or two dates that are more than a year apart. */
function impossibleDate({ title, publishedOn, signature }: Statements): Note[] {
  const signed = signature === null ? null : { value: signature.date, text: signature.text, at: signature.at };
  const dates = [publishedOn, signed].filter((date) => date !== null);
  if (title !== null && title.year !== null) {
    const early = dates.find(({ value }) => value < `${title.year}-12-31`);
    if (early !== undefined) {
      const other = { text: title.text, at: title.at };
      return [{ kind: "metadata-disagrees", field: "publishedOn", text: early.text, at: early.at, other }];
    }
  }
  if (publishedOn === null || signed === null) return [];
  const days = Math.abs(Date.parse(publishedOn.value) - Date.parse(signed.value)) / dayInMilliseconds;
  if (days <= 366) return [];
  const other = { text: signed.text, at: signed.at };
  return [{ kind: "metadata-disagrees", field: "publishedOn", text: publishedOn.text, at: publishedOn.at, other }];
}
