import type { Failure, ReportOutcome } from "../../model/outcome.ts";
import type { Input, Reading } from "../../run.ts";
import type { Identity } from "../identities.ts";
import type { Entry } from "../packed-entry.ts";
import type { PreviousRemark } from "../previous.ts";

/** An input to work on, and the others of the run that belong to it. */
export interface Task<Some = RunInput> {
  readonly of: Some;
  readonly around: Around<Some>;
}

/** An input by its number in the run. */
export interface RunInput {
  readonly number: number;
  readonly input: Input;
  /** Of its bytes, where they have been seen before; null where not. */
  readonly sha256: string | null;
}

/** What `Surroundings` says of a report, with inputs that are yet to be read. */
export interface Around<Some = RunInput> {
  readonly previous: Some | null;
  readonly missingYears: readonly number[];
  readonly twins: readonly Some[];
  readonly namesakes: readonly Some[];
  readonly rollup: {
    readonly units: readonly { readonly name: string; readonly report: Some }[];
    readonly missing: readonly string[];
  } | null;
}

export const nothingAround: Around<never> = {
  previous: null,
  missingYears: [],
  twins: [],
  namesakes: [],
  rollup: null,
};

/** What is done with an input, and what comes of it. */
export interface Results {
  readonly identify: Identified;
  readonly check: Checked;
  readonly checkAfter: CheckedAfter;
  readonly convert: Converted;
  readonly pack: PackedUp;
}
export type Job = keyof Results;

/** What is said of the work on an input beside its result. */
export interface Worked {
  /** Of its bytes, in hexadecimal; null where there were none to be had. */
  readonly sha256: string | null;
  readonly milliseconds: number;
}

export interface Identified extends Worked {
  /** Null where nothing could be read. */
  readonly identity: Identity | null;
  /** Why the work on it was ended from outside, or null; whoever takes it up again comes to the same end. */
  readonly ended: Failure | null;
}

export interface Checked extends Worked {
  readonly outcome: ReportOutcome;
}

/** Checked beside the report that somebody named as last year's, as far as it is. */
export interface CheckedAfter extends Checked {
  readonly remarks: readonly PreviousRemark[];
}

export interface Converted extends Worked {
  /** Null where the content is the one that was converted before. */
  readonly reading: Reading | null;
}

/** A reading for another machine. */
export interface PackedUp extends Worked {
  readonly entry: Entry;
  /** Why it is not all of the input, or null. */
  readonly failure: Failure | null;
}

/** The same task about other forms of its inputs. */
export function mapTask<A, B>({ of, around }: Task<A>, to: (some: A) => B): Task<B> {
  const { previous, twins, namesakes, rollup } = around;
  return {
    of: to(of),
    around: {
      ...around,
      previous: previous === null ? null : to(previous),
      twins: twins.map(to),
      namesakes: namesakes.map(to),
      rollup:
        rollup === null
          ? null
          : { ...rollup, units: rollup.units.map((unit) => ({ ...unit, report: to(unit.report) })) },
    },
  };
}
