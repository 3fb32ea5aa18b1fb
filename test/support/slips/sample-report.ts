import { editions, newestEdition } from "../../../src/editions/index.ts";
import { type Address, applicants, outcomeRows, reviewResults, reviewRows } from "../../../src/model/form.ts";
import type { EditionId, Report } from "../../../src/model/report.ts";
import { type Printed, report } from "../build-report.ts";
import { layoutOf } from "./layout.ts";
import type { Random } from "./random.ts";

export type Figures = ReadonlyMap<Address, number>;

/** The figures of tables 3 and 4 of one year; table 2 is all 0. */
export interface Sample {
  readonly edition: EditionId;
  readonly year: number;
  readonly figures: Figures;
  /** True where cells that add nothing up print nothing for 0. */
  readonly blanksZeros: boolean;
}

/** The figures of two years of one body. */
export interface Years {
  readonly sample: Sample;
  /** Last year's; null where there was no such form. */
  readonly last: Sample | null;
}

/** What a body is asked and how it answers in a common year. */
interface Habits {
  readonly requests: number;
  readonly applicants: readonly number[];
  /** By outcome row of either form. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** As a weight beside those of the outcomes, which are 1 in all. */
  readonly forward: number;
  /** Cases of review and litigation, by row. */
  readonly cases: readonly number[];
  readonly blanksZeros: boolean;
}

/** How many requests bodies receive in a common year: most receive few, a few receive thousands. */
const sizes: readonly (readonly [weight: number, size: { median: number; sigma: number; most: number }])[] = [
  [35, { median: 1.8, sigma: 0.9, most: 5 }], // townships, streets
  [40, { median: 22, sigma: 1, most: 400 }], // bureaus
  [17, { median: 230, sigma: 0.8, most: 2000 }], // counties, districts
  [8, { median: 1400, sigma: 0.6, most: 5000 }], // cities
];

/** The share of natural persons, and how often each kind of the others asks, in percent. */
const naturalPersons = [70, 95] as const;
const otherApplicants = [60, 3, 4, 20, 13];

/** The share of the two commonest outcomes, in percent, and how the rest is divided where it is divided evenly. */
const granted = [25, 60] as const;
const notHeld = [10, 30] as const;
const otherOutcomes: Readonly<Record<string, number>> = {
  "outcomes.partiallyGranted": 20,
  "outcomes.denied.prohibitedByLaw": 4,
  "outcomes.denied.thirdPartyRights": 5,
  "outcomes.denied.internalAffairs": 5,
  "outcomes.denied.processInformation": 5,
  "outcomes.denied.enforcementFile": 5,
  "outcomes.denied.administrativeInquiry": 7,
  "outcomes.unavailable.requiresCreation": 9,
  "outcomes.unavailable.unclearAfterCorrection": 5,
  "outcomes.notProcessed.petitionOrComplaint": 10,
  "outcomes.notProcessed.repeated": 6,
  "outcomes.notProcessed.confirmationOrReissue": 3,
  "outcomes.otherHandling.correctionOverdue": 8,
  "outcomes.otherHandling.other": 12,
};
const rareOutcome = 0.7;
/** What the older form has in one row and the newer in three. */
const undividedRow = "outcomes.otherHandling.undivided";
/** An outcome that a body never reaches, whatever it is asked. */
const neverReached = 0.25;

const caseWeights = [60, 25, 15];
const resultWeights = [60, 12, 18, 10];
const blankZeros = 0.15;

const firstYear = 2019;
const lastYear = 2025;

/** The figures of a body for some year and the one before, which has the form of these tables where `followsOn`. */
export function sampleReports(random: Random, followsOn: boolean): Years {
  const habits = habitsOf(random);
  const year = random.between(followsOn ? firstYear + 1 : firstYear, lastYear);
  const before = random.split(random.poisson(habits.requests * habits.forward), habits.applicants);
  if (year === firstYear) return { sample: sampleOf(year, habits, before, random), last: null };
  const last = sampleOf(year - 1, habits, before, random);
  const carried = applicants.map((column) => figureIn(last.figures, `requests.carriedForward.${column}`));
  return { sample: sampleOf(year, habits, carried, random), last };
}

/** A sample as its page prints it, with the cells given printed otherwise. */
export function printed(
  { edition, year, figures, blanksZeros }: Sample,
  otherwise: ReadonlyMap<Address, number | null> = new Map(),
): Report {
  const { parts } = layoutOf(edition);
  const cells: Partial<Record<Address, Printed>> = {};
  for (const [address, figure] of figures) {
    const value = otherwise.has(address) ? (otherwise.get(address) ?? null) : figure;
    const isBlank = value === null || (value === 0 && blanksZeros && !parts.has(address));
    cells[address] = isBlank ? "" : value;
  }
  return report(cells, { edition, year, path: `${year}.html` });
}

/** The figure of a cell that the form has. */
export function figureIn(figures: Figures, address: Address): number {
  const figure = figures.get(address);
  if (figure === undefined) throw new Error(`no figure: ${address}`);
  return figure;
}

function habitsOf(random: Random): Habits {
  const { median, sigma, most } = random.weighted(sizes);
  const requests = Math.min(most, random.lognormal(median, sigma));
  const persons = random.between(...naturalPersons);
  const others = proportions(otherApplicants.map((weight) => random.lognormal(weight, 0.8)));
  const firstShare = random.between(...granted);
  const secondShare = random.between(...notHeld);
  const common = new Map([
    ["outcomes.granted", firstShare],
    ["outcomes.unavailable.notHeld", secondShare],
  ]);
  const rest = outcomeRows.filter((row) => !common.has(row) && !isUndivided(row));
  const shares = proportions(
    rest.map((row) => (random.chance(neverReached) ? 0 : random.lognormal(otherOutcomes[row] ?? rareOutcome, 0.9))),
  );
  const outcomes = new Map([...common].map(([row, share]) => [row, share / 100]));
  rest.forEach((row, i) => {
    outcomes.set(row, ((100 - firstShare - secondShare) / 100) * (shares[i] as number));
  });
  // What the older form does not divide.
  const undivided = rest.filter((row) => row.startsWith("outcomes.otherHandling."));
  outcomes.set(
    undividedRow,
    undivided.reduce((sum, row) => sum + (outcomes.get(row) as number), 0),
  );
  const cases = random.chance(0.35) ? 0 : requests * random.lognormal(0.05, 0.7);
  return {
    requests,
    applicants: [persons, ...others.map((share) => (100 - persons) * share)],
    outcomes,
    forward: random.chance(0.25) ? 0 : random.lognormal(0.05, 0.6),
    cases: caseWeights.map((weight) => (cases * weight) / 100),
    blanksZeros: random.chance(blankZeros),
  };
}

function sampleOf(year: number, habits: Habits, carriedIn: readonly number[], random: Random): Sample {
  const { id: edition } = editions.find(({ years: [, end] }) => end !== null && year <= end) ?? newestEdition;
  const { cells, parts } = layoutOf(edition);
  const leaves = new Map<Address, number>();
  const onForm = new Set(cells);
  const outcomes = [...habits.outcomes].filter(([row]) => onForm.has(`requests.${row}.total` as Address));
  const received = random.split(random.poisson(random.lognormal(habits.requests, 0.2)), habits.applicants);
  applicants.forEach((column, i) => {
    const isNew = received[i] as number;
    const carried = carriedIn[i] as number;
    const results = random.split(isNew + carried, [...outcomes.map(([, share]) => share), habits.forward]);
    leaves.set(`requests.received.${column}`, isNew);
    leaves.set(`requests.carriedIn.${column}`, carried);
    outcomes.forEach(([row], r) => {
      leaves.set(`requests.${row}.${column}` as Address, results[r] as number);
    });
    leaves.set(`requests.carriedForward.${column}`, results[outcomes.length] as number);
  });
  reviewRows.forEach((row, i) => {
    const results = random.split(random.poisson(habits.cases[i] as number), resultWeights);
    reviewResults.forEach((column, c) => {
      leaves.set(`reviewAndLitigation.${row}.${column}`, results[c] as number);
    });
  });
  const figures = new Map(cells.map((address) => [address, added(address)]));
  return { edition, year, figures, blanksZeros: habits.blanksZeros };

  function added(address: Address): number {
    const adds = parts.get(address);
    return adds === undefined ? figureIn(leaves, address) : adds.reduce((sum, part) => sum + added(part), 0);
  }
}

function isUndivided(row: string): boolean {
  return row === undividedRow;
}

function proportions(weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => (sum === 0 ? 0 : weight / sum));
}
