import type { Address } from "../../../src/model/form.ts";
import type { Random } from "./random.ts";
import type { Figures, Sample } from "./sample-report.ts";

/** A way in which a clerk goes wrong. */
export interface SlipClass {
  readonly id: string;
  /**
   * What the slip leaves in the cells that it makes wrong; null where the report has no place for it. `last` is what the
   * clerk has of last year, be it at hand when the report is checked or not.
   */
  readonly make: (sample: Sample, random: Random, last: Sample | null) => Changes | null;
}

/** The wrong figures by cell, null for a cell left blank. No figure is the one that should be there. */
export type Changes = ReadonlyMap<Address, number | null>;

/** What stands in some cells, as far as it is wrong; null where it is not. */
export function wrongIn(figures: Figures, standing: Iterable<readonly [Address, number | null]>): Changes | null {
  const wrong = new Map([...standing].filter(([address, value]) => figures.get(address) !== value));
  return wrong.size === 0 ? null : wrong;
}

/** One of the ways in which a slip may be made on a report, or null where there is none. */
export function anyOf(ways: readonly (Changes | null)[], random: Random): Changes | null {
  const possible = ways.filter((way) => way !== null);
  return possible.length === 0 ? null : random.pick(possible);
}
