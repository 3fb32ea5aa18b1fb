import { type TableId, tables } from "../model/form.ts";
import type { MissingReports, RepeatedReports } from "../model/outcome.ts";
import type { Report } from "../model/report.ts";
import { digestOf } from "./digest.ts";
import { Largest } from "./largest.ts";
import { Numbers } from "./numbers.ts";

/** Names that are kept of what is missing, and of what is there twice. */
const mostNamed = 200;

const none = -1;

/** An agency and what it reported, the earliest year first. */
export interface AgencySeries {
  readonly agency: string;
  readonly reports: number;
  readonly failed: number;
  /** With the applications received, null where the report does not state them. */
  readonly years: readonly { readonly year: number; readonly received: number | null }[];
}

/** Two years running of an agency, by the applications it received. */
export interface Change {
  readonly agency: string;
  /** The later of the two. */
  readonly year: number;
  readonly before: number;
  readonly after: number;
}

/**
 * Which agencies have reports for which years: of a million reports it keeps some thirty megabytes. A report that names
 * no agency or no year takes no part.
 */
export class Series {
  /** By what an agency is told by; its name stands as it was printed first. */
  readonly #ids = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #reports = new Numbers(Int32Array);
  readonly #failed = new Numbers(Int32Array);
  /** Agencies have their years, of which each leads to the one that was met before it. */
  readonly #latest = new Numbers(Int32Array);
  readonly #earlier = new Numbers(Int32Array);
  readonly #year = new Numbers(Int32Array);
  readonly #digests = tables.map(() => new Numbers(Int32Array));
  readonly #received = new Numbers(Float64Array);
  readonly #repeated = { copies: 0, twins: 0, first: [] as RepeatedReports["first"][number][] };

  /** Agencies that are named. */
  get size(): number {
    return this.#names.length;
  }

  get repeated(): RepeatedReports {
    return { ...this.#repeated, first: [...this.#repeated.first] };
  }

  /**
   * Takes a report under what its agency is told by. The tables come back that were read in full, and that its agency and
   * year did not have yet: what was read in part stands in nobody's way, and adds up to nothing that could be compared.
   */
  add(path: string, report: Report, key: string | null, failed: boolean): readonly TableId[] {
    const { agency, year } = report;
    const digests = digestOf(report);
    const whole = tables.filter((_, i) => digests[i] !== 0);
    if (agency === null || key === null || year === null) return whole;
    const id = this.#idOf(key, agency);
    this.#reports.set(id, this.#reports.at(id) + 1);
    if (failed) this.#failed.set(id, this.#failed.at(id) + 1);
    const place = this.#placeOf(id, year);
    const isNew = digests.map((digest, i) => digest !== 0 && this.#digest(i, place) === 0);
    const again = digests.map((digest, i) => digest !== 0 && this.#digest(i, place) !== 0);
    if (again.includes(true)) this.#repeat(path, report, place, digests);
    for (const [i, digest] of digests.entries()) if (isNew[i]) this.#digests[i]?.set(place, digest);
    const added = tables.filter((_, i) => isNew[i]);
    if (added.includes("requests")) this.#received.set(place, report.requests.received.total.value ?? Number.NaN);
    return added;
  }

  /** What is missing between an agency's first and last year, and from then on to the end of the run. */
  missing(): MissingReports {
    const first: { agency: string; years: readonly number[] }[] = [];
    const { last, due } = this.#end();
    let years = 0;
    for (const { agency, years: own } of this.agencies()) {
      const between = own.flatMap(({ year }, i) => yearsBetween(own[i - 1]?.year ?? year, year));
      const latest = own.at(-1)?.year ?? due;
      // One that lacks the last year only is named apart.
      const after = latest < due - 1 || last === null ? yearsBetween(latest, due + 1) : [];
      const missing = [...between, ...after];
      if (missing.length === 0) continue;
      years += missing.length;
      if (first.length < mostNamed) first.push({ agency, years: missing });
    }
    return { years, first, last };
  }

  /** The largest changes of what an agency received from one year to the next: growths first, then falls. */
  changes(most: number): { readonly growths: readonly Change[]; readonly falls: readonly Change[] } {
    const growths = new Largest(most, ({ before, after }: Change) => after - before);
    const falls = new Largest(most, ({ before, after }: Change) => before - after);
    for (const { agency, years } of this.agencies()) {
      for (const [i, { year, received }] of years.entries()) {
        const last = years[i - 1];
        if (last === undefined || last.year !== year - 1 || last.received === null || received === null) continue;
        const change = { agency, year, before: last.received, after: received };
        growths.offer(change);
        falls.offer(change);
      }
    }
    return { growths: growths.all, falls: falls.all };
  }

  /** Every agency, in the order in which the run came to them. */
  *agencies(): Generator<AgencySeries> {
    for (const [id, agency] of this.#names.entries()) {
      const years: { year: number; received: number | null }[] = [];
      for (let place = this.#latest.at(id); place !== none; place = this.#earlier.at(place)) {
        const received = this.#received.at(place);
        years.push({ year: this.#year.at(place), received: Number.isNaN(received) ? null : received });
      }
      years.sort((a, b) => a.year - b.year);
      yield { agency, reports: this.#reports.at(id), failed: this.#failed.at(id), years };
    }
  }

  /**
   * Agencies that reported for the year before the last and not for the last, and the last year that is due. Where less
   * than half of them have, the last year is not due yet; where there are none, the run is no collection, and none is.
   */
  #end(): { readonly last: MissingReports["last"]; readonly due: number } {
    let year = Number.NEGATIVE_INFINITY;
    for (let place = 0; place < this.#year.length; place++) year = Math.max(year, this.#year.at(place));
    const first: string[] = [];
    let before = 0;
    let count = 0;
    for (const { agency, years } of this.agencies()) {
      if (!years.some((own) => own.year === year - 1)) continue;
      before++;
      if (years.at(-1)?.year === year) continue;
      count++;
      if (first.length < mostNamed) first.push(agency);
    }
    if (before === 0) return { last: null, due: Number.NEGATIVE_INFINITY };
    if (count * 2 > before) return { last: null, due: year - 1 };
    return { last: count === 0 ? null : { year, count, first }, due: year };
  }

  #idOf(key: string, name: string): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#names.length;
    // A copy: what is cut from a page holds the page.
    const own = Buffer.from(name).toString();
    this.#ids.set(key === name ? own : Buffer.from(key).toString(), id);
    this.#names.push(own);
    this.#reports.push(0);
    this.#failed.push(0);
    this.#latest.push(none);
    return id;
  }

  /** The place of an agency's year; made where there is none. */
  #placeOf(id: number, year: number): number {
    for (let place = this.#latest.at(id); place !== none; place = this.#earlier.at(place)) {
      if (this.#year.at(place) === year) return place;
    }
    const place = this.#year.push(year);
    this.#earlier.push(this.#latest.at(id));
    for (const column of this.#digests) column.push(0);
    this.#received.push(Number.NaN);
    this.#latest.set(id, place);
    return place;
  }

  #digest(table: number, place: number): number {
    return (this.#digests[table] as Numbers).at(place);
  }

  #repeat(path: string, { agency, year }: Report, place: number, digests: readonly number[]): void {
    const differs = digests.some((digest, i) => {
      const other = this.#digest(i, place);
      return digest !== 0 && other !== 0 && digest !== other;
    });
    this.#repeated[differs ? "twins" : "copies"]++;
    if (this.#repeated.first.length >= mostNamed || agency === null || year === null) return;
    this.#repeated.first.push({ path, agency, year, is: differs ? "twin" : "copy" });
  }
}

function yearsBetween(year: number, later: number): readonly number[] {
  return Array.from({ length: Math.max(0, later - year - 1) }, (_, i) => year + 1 + i);
}
