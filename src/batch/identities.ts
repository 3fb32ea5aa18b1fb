import { tables } from "../model/form.ts";
import type { Report } from "../model/report.ts";
import { digestOf } from "../statistics/digest.ts";
import { fullName, keyOfAgency, withoutPlace } from "./agency-name.ts";

/** What a report is known by among others. */
export interface Identity {
  /** The key of its agency's name, null where the page does not name it. */
  readonly agency: string | null;
  readonly year: number | null;
  /** A digest of the figures of each table, 0 for one that was not read in full. */
  readonly figures: readonly number[];
}

const unknownYear = -1;
/** More agencies than this that may be one are none: the name says too little. */
const mostNamesakes = 3;
/** Reports for the same agency and year that are named one by one. */
const mostTwins = 3;

/**
 * Which reports of a run belong together, told from numbers alone: of a million reports it keeps some twenty megabytes.
 * Reports are told apart by their number in the run; one without an agency or a year takes no part.
 */
export class Identities {
  readonly #agencies = new Map<string, number>();
  readonly #agency: Int32Array;
  readonly #year: Int32Array;
  readonly #figures: readonly Int32Array[];
  /** The reports by agency, then year, then number; made when it is first asked for. */
  #order: Int32Array | null = null;
  #names: Names | null = null;

  constructor(size: number) {
    this.#agency = new Int32Array(size).fill(-1);
    this.#year = new Int32Array(size).fill(unknownYear);
    this.#figures = tables.map(() => new Int32Array(size));
  }

  set(report: number, { agency, year, figures }: Identity): void {
    this.#year[report] = year ?? unknownYear;
    if (agency === null || year === null) return;
    const id = this.#agencies.get(agency) ?? this.#agencies.size;
    this.#agencies.set(agency, id);
    this.#agency[report] = id;
    for (const [i, column] of this.#figures.entries()) column[report] = figures[i] as number;
    this.#order = null;
    this.#names = null;
  }

  /**
   * The report of the agency's year before: of copies the one that shares most tables; null where there is none, and
   * where there are two that differ, for nobody has said which counts.
   */
  previousOf(report: number): number | null {
    const agency = this.#agency[report] as number;
    if (agency < 0) return null;
    return this.#oneOf(this.#reportsOf(agency, (this.#year[report] as number) - 1), report);
  }

  /** The report of an agency for a year, by the key of its name; null where there is none, or two that differ. */
  find(agency: string, year: number): number | null {
    const id = this.#agencies.get(agency);
    return id === undefined ? null : this.#oneOf(this.#reportsOf(id, year), null);
  }

  /** Every report of an agency, by the key of its name. */
  allOf(agency: string): readonly number[] {
    const id = this.#agencies.get(agency);
    return id === undefined ? [] : this.#range(id, -1, id + 1, -1);
  }

  /** How two reports of the run stand to each other: copies have the same figures, twins have not. */
  relation(a: number, b: number): "other" | "copy" | "twin" {
    const agency = this.#agency[a] as number;
    if (agency < 0 || agency !== this.#agency[b] || this.#year[a] !== this.#year[b]) return "other";
    return this.#differ(a, b) ? "twin" : "copy";
  }

  yearOf(report: number): number | null {
    const year = this.#year[report] as number;
    return year === unknownYear ? null : year;
  }

  /** The years between a report and the agency's last one before it. */
  missingYearsOf(report: number): readonly number[] {
    const agency = this.#agency[report] as number;
    if (agency < 0) return [];
    const year = this.#year[report] as number;
    const order = this.#ordered();
    const last = order[this.#start(agency, year) - 1];
    if (last === undefined || this.#agency[last] !== agency) return [];
    const from = (this.#year[last] as number) + 1;
    return Array.from({ length: year - from }, (_, i) => from + i);
  }

  /** Other reports for the same agency and year with other figures in some table; of copies among them the first. */
  twinsOf(report: number): readonly number[] {
    const agency = this.#agency[report] as number;
    if (agency < 0) return [];
    const same = this.#reportsOf(agency, this.#year[report] as number);
    const twins: number[] = [];
    for (const other of same) {
      const isCopy = twins.some((twin) => !this.#differ(twin, other));
      if (!isCopy && this.#differ(report, other)) twins.push(other);
      if (twins.length === mostTwins) break;
    }
    return twins;
  }

  /**
   * Last year's reports of agencies that may be this one under another name: it has none of its own, and they none of
   * this year's.
   */
  namesakesOf(report: number): readonly number[] {
    const agency = this.#agency[report] as number;
    const year = this.#year[report] as number;
    if (agency < 0 || this.#reportsOf(agency, year - 1).length > 0) return [];
    this.#names ??= namesOf([...this.#agencies.keys()]);
    const found = this.#names.akin(agency).flatMap((other) => {
      const [last] = this.#reportsOf(other, year - 1);
      return last === undefined || this.#reportsOf(other, year).length > 0 ? [] : [last];
    });
    return found.length > mostNamesakes ? [] : found.sort((a, b) => a - b);
  }

  /** Of reports that do not differ the one that shares most tables with another; null where two differ. */
  #oneOf(reports: readonly number[], other: number | null): number | null {
    const [first] = reports;
    if (first === undefined || reports.some((report) => this.#differ(first, report))) return null;
    const shared = (report: number) =>
      this.#figures.filter((column) => column[report] !== 0 && (other === null || column[other] !== 0)).length;
    return reports.reduce((best, report) => (shared(report) > shared(best) ? report : best), first);
  }

  #differ(a: number, b: number): boolean {
    return this.#figures.some((column) => column[a] !== 0 && column[b] !== 0 && column[a] !== column[b]);
  }

  #reportsOf(agency: number, year: number): readonly number[] {
    return this.#range(agency, year, agency, year + 1);
  }

  #range(agency: number, year: number, endAgency: number, endYear: number): readonly number[] {
    return [...this.#ordered().subarray(this.#start(agency, year), this.#start(endAgency, endYear))];
  }

  /** Where the reports of an agency from a year on begin in the order. */
  #start(agency: number, year: number): number {
    const order = this.#ordered();
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const report = order[middle] as number;
      const own = (this.#agency[report] as number) - agency || (this.#year[report] as number) - year;
      if (own < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #ordered(): Int32Array {
    if (this.#order !== null) return this.#order;
    const known = Int32Array.from(this.#agency.keys()).filter((report) => (this.#agency[report] as number) >= 0);
    const agency = (report: number) => this.#agency[report] as number;
    const year = (report: number) => this.#year[report] as number;
    this.#order = known.sort((a, b) => agency(a) - agency(b) || year(a) - year(b) || a - b);
    return this.#order;
  }
}

/** Which agencies may be one, by number. */
interface Names {
  readonly akin: (agency: number) => readonly number[];
}

function namesOf(keys: readonly string[]): Names {
  const full = keys.map(fullName);
  const byFull = new Map<string, number[]>();
  const byEnd = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, name: string, agency: number) => {
    const own = map.get(name);
    if (own === undefined) map.set(name, [agency]);
    else own.push(agency);
  };
  for (const [agency, name] of full.entries()) {
    add(byFull, name, agency);
    for (const end of withoutPlace(name)) add(byEnd, end, agency);
  }
  return {
    akin: (agency) => {
      const name = full[agency] as string;
      const akin = new Set([
        ...(byFull.get(name) ?? []),
        ...(byEnd.get(name) ?? []),
        ...withoutPlace(name).flatMap((end) => byFull.get(end) ?? []),
      ]);
      akin.delete(agency);
      return [...akin];
    },
  };
}

/** What a report is known by, by its agency's name as printed: which other names it goes by is known to the run. */
export async function identityOf(report: Report): Promise<Identity> {
  const { agency, year } = report;
  return { agency: agency === null ? null : await keyOfAgency(agency), year, figures: digestOf(report) };
}
