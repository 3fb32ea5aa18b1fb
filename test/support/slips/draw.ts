import type { Address } from "../../../src/model/form.ts";
import type { Report } from "../../../src/model/report.ts";
import { alone } from "../../../src/model/surroundings.ts";
import { Assessor, rules } from "../../../src/rules/index.ts";
import { type Random, randomOf } from "./random.ts";
import { figureIn, printed, sampleReports, type Years } from "./sample-report.ts";
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

/** How many reports are tried for a choice of slips, and how often slips may fail to show, before others are chosen. */
const reportsTried = 100;
const hiddenAtMost = 10;
const choicesTried = 50;

/** The case of a seed: always the same. */
export function drawCase(seed: number, options: CaseOptions): Case {
  const { slips, atHand = 0.6, visible = "each", classes = slipClasses } = options;
  const random = randomOf(seed);
  for (let choices = 0; choices < choicesTried; choices++) {
    // Slips are chosen before the report is, so that the rare ones are not those that few reports have a place for.
    const chosen = Array.from({ length: slips }, () => random.pick(classes));
    for (let reports = 0, hidden = 0; reports < reportsTried && hidden < hiddenAtMost; reports++) {
      const isAtHand = random.chance(atHand);
      const years = sampleReports(random, isAtHand);
      const made = slipsOn(years, chosen, random);
      if (made === null) continue;
      const drawn = caseOf(seed, years, isAtHand, made);
      if (shows(drawn, years, made, visible)) return drawn;
      hidden++;
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

/** One slip of each class, in cells of its own; null where the report has no place for one. */
function slipsOn({ sample, last }: Years, classes: readonly SlipClass[], random: Random): readonly Made[] | null {
  const wrong = new Set<Address>();
  const made: Made[] = [];
  for (const { id, make } of classes) {
    const changes = make(sample, random, last);
    if (changes === null || [...changes.keys()].some((address) => wrong.has(address))) return null;
    for (const address of changes.keys()) wrong.add(address);
    made.push({ class: id, changes });
  }
  return made;
}

function caseOf(seed: number, { sample, last }: Years, isAtHand: boolean, made: readonly Made[]): Case {
  const right = (address: Address) => [address, figureIn(sample.figures, address)] as const;
  return {
    seed,
    report: printed(sample, new Map(made.flatMap(({ changes }) => [...changes]))),
    clean: printed(sample),
    previous: isAtHand && last !== null ? printed(last) : null,
    slips: made.map(({ class: id, changes }) => ({ class: id, truth: new Map([...changes.keys()].map(right)) })),
  };
}

/** True where what is to be visible is; of no slips nothing is. */
function shows({ report, previous }: Case, { sample }: Years, made: readonly Made[], visible: Visible): boolean {
  if (made.length === 0) return true;
  if (visible === "any" || made.length === 1) return breaksAny(report, previous);
  return made.every(({ changes }) => breaksAny(printed(sample, changes), previous));
}

/** True where some relation of the report, or with last year's, does not hold. */
function breaksAny(report: Report, previous: Report | null): boolean {
  const surroundings = { ...alone, previous };
  const equations = rules.flatMap((rule) => ("relations" in rule ? [...rule.relations(report, surroundings)] : []));
  const assessor = new Assessor(equations, "zero");
  return equations.some((equation) => assessor.assess(equation).verdict === "broken");
}
