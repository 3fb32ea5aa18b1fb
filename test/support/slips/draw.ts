import type { Address } from "../../../src/model/form.ts";
import type { Report } from "../../../src/model/report.ts";
import { alone } from "../../../src/model/surroundings.ts";
import { Assessor, rules } from "../../../src/rules/index.ts";
import { type Random, randomOf } from "./random.ts";
import { figureIn, printed, type Sample, sampleReports } from "./sample-report.ts";
import type { Changes, SlipClass } from "./slip-class.ts";
import { slipClasses } from "./slips.ts";

export interface CaseOptions {
  /** How many slips the report has. */
  readonly slips: number;
  /** How often last year's report is at hand; 0.6 by default. */
  readonly atHand?: number;
  /** Whether each slip alone breaks some relation (the default), or all of them together break any. */
  readonly visible?: Visible;
  /** The classes that slips are drawn from; all by default. */
  readonly classes?: readonly SlipClass[];
}
export type Visible = "each" | "any";

/** A report with slips, and what is wrong with it. */
export interface Case {
  readonly seed: number;
  readonly report: Report;
  /** The same report as it should be. */
  readonly clean: Report;
  /** Last year's report, or null where it is not at hand. */
  readonly previous: Report | null;
  readonly slips: readonly Slip[];
}

export interface Slip {
  readonly class: string;
  readonly truth: Truth;
}

/** The right values of the cells that are wrong, 0 for one that should print nothing. */
export type Truth = ReadonlyMap<Address, number>;

/** How often a slip is tried on a report, and reports on a choice of slips, before another is drawn. */
const slipsTried = 4;
const reportsTried = 50;
const choicesTried = 200;

/** The case of a seed: always the same. */
export function drawCase(seed: number, options: CaseOptions): Case {
  const { slips, atHand = 0.6, visible = "each", classes = slipClasses } = options;
  const random = randomOf(seed);
  for (let choices = 0; choices < choicesTried; choices++) {
    // Slips are chosen before the report is, so that the rare ones are not those that few reports have a place for.
    const chosen = Array.from({ length: slips }, () => random.pick(classes));
    for (let reports = 0; reports < reportsTried; reports++) {
      const isAtHand = random.chance(atHand);
      const { sample, last } = sampleReports(random, isAtHand);
      const previous = isAtHand && last !== null ? printed(last) : null;
      const made = slipsOn(sample, last, previous, chosen, visible, random);
      if (made === null) continue;
      const changes = new Map(made.flatMap((slip) => [...slip.changes]));
      const told = made.map((slip) => toldOf(slip, sample));
      return { seed, report: printed(sample, changes), clean: printed(sample), previous, slips: told };
    }
  }
  throw new Error(`no case of ${slips} slips for seed ${seed}`);
}

/** What is wrong with the whole report. */
export function truthOf({ slips }: Case): Truth {
  return new Map(slips.flatMap(({ truth }) => [...truth]));
}

interface Made {
  readonly class: string;
  readonly changes: Changes;
}

/** One slip of each class, in cells of its own; null where the report has no place for one, or nothing would show. */
function slipsOn(
  sample: Sample,
  last: Sample | null,
  previous: Report | null,
  classes: readonly SlipClass[],
  visible: Visible,
  random: Random,
): readonly Made[] | null {
  const shows = (changes: Changes) => breaksAny(printed(sample, changes), previous);
  const wrong = new Map<Address, number | null>();
  const made: Made[] = [];
  for (const { id, make } of classes) {
    const changes = firstOf(slipsTried, () => {
      const tried = make(sample, random, last);
      if (tried === null || [...tried.keys()].some((address) => wrong.has(address))) return null;
      return visible === "any" || shows(tried) ? tried : null;
    });
    if (changes === null) return null;
    for (const [address, value] of changes) wrong.set(address, value);
    made.push({ class: id, changes });
  }
  return visible === "each" || made.length === 0 || shows(wrong) ? made : null;
}

function toldOf({ class: id, changes }: Made, { figures }: Sample): Slip {
  return { class: id, truth: new Map([...changes.keys()].map((address) => [address, figureIn(figures, address)])) };
}

/** True where some relation of the report, or with last year's, does not hold. */
function breaksAny(report: Report, previous: Report | null): boolean {
  const surroundings = { ...alone, previous };
  const equations = rules.flatMap((rule) => ("relations" in rule ? [...rule.relations(report, surroundings)] : []));
  const assessor = new Assessor(equations, "zero");
  return equations.some((equation) => assessor.assess(equation).verdict === "broken");
}

function firstOf<T>(tries: number, attempt: () => T | null): T | null {
  for (let i = 0; i < tries; i++) {
    const result = attempt();
    if (result !== null) return result;
  }
  return null;
}
