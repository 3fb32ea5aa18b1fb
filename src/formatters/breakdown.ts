import type { Breakdown, EditionCount, MissingReports, Summary, YearCount } from "../model/outcome.ts";
import { fill, type Words } from "../words/index.ts";

/** Of fewer reports a reader sees as much in what is said of each. */
const fewestReports = 10;
/** Agencies of each kind that are named. */
const mostAgencies = 20;

/** Lines under a title, each of the same columns. */
export interface Section {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  /** What stands for others that are not named; empty where all are. */
  readonly more: string;
}

/** A run over many reports by year and by edition, and what is missing; nothing for a run over few. */
export function breakdownSections({ files, breakdown }: Summary, words: Words): readonly Section[] {
  if (breakdown === undefined || files < fewestReports) return [];
  const { years, editions, missing } = breakdown;
  const { moreAgencies } = words.phrases.parts;
  const sections = [yearsSection(years, words), editionsSection(editions, words)];
  return [...sections.filter(({ rows }) => rows.length > 0), ...missingSections(missing, words, moreAgencies)];
}

/** How many agencies have reported; empty for a run over few reports. */
export function agencySentence({ files, breakdown }: Summary, { phrases }: Words): string {
  if (breakdown === undefined || files < fewestReports || breakdown.agencies < 2) return "";
  return fill(phrases.parts.agencyCount, { count: breakdown.agencies });
}

function yearsSection(years: Breakdown["years"], { phrases }: Words): Section {
  const { byYear, year: named, noYear, reportCount, passedCount, failedCount, notAssessedCount } = phrases.parts;
  const row = ({ year, reports, passed, failed, notAssessable }: YearCount) => [
    year === null ? noYear : fill(named, { year }),
    fill(reportCount, { count: reports }),
    fill(passedCount, { count: passed }),
    fill(failedCount, { count: failed }),
    fill(notAssessedCount, { count: notAssessable }),
  ];
  return { title: byYear, rows: years.length < 2 ? [] : years.map(row), more: "" };
}

function editionsSection(editions: Breakdown["editions"], { phrases }: Words): Section {
  const { byEdition, noEdition, reportCount } = phrases.parts;
  const row = ({ edition, reports }: EditionCount) => [
    edition === null ? noEdition : phrases.editions[edition],
    fill(reportCount, { count: reports }),
  ];
  return { title: byEdition, rows: editions.length < 2 ? [] : editions.map(row), more: "" };
}

/** The agencies that have reports missing, under what is missing; `more` stands for those that are not named. */
export function missingSections(
  { years, first, last }: MissingReports,
  words: Words,
  more: string,
): readonly Section[] {
  const { parts } = words.phrases;
  const between = first
    .slice(0, mostAgencies)
    .map((one) => [one.agency, fill(parts.years, { years: one.years.join(words.language === "en" ? ", " : "、") })]);
  const ended = last?.first.slice(0, mostAgencies) ?? [];
  const sections = [
    {
      title: fill(parts.missingYears, { count: years }),
      rows: between,
      more: first.length > between.length ? more : "",
    },
    {
      title: last === null ? "" : fill(parts.missingLast, { year: last.year, count: last.count }),
      rows: ended.map((agency) => [agency]),
      more: last !== null && last.count > ended.length ? more : "",
    },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}
