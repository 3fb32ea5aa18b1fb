import type { Visible } from "./draw.ts";
import { type Measurement, measure, type Times } from "./measure.ts";
import { type Score, scoresByClass } from "./score.ts";
import { slipClasses } from "./slips.ts";

export interface BenchOptions {
  readonly seed: number;
  /** How many reports each line is about. */
  readonly reports: number;
  readonly print: (line: string) => void;
}

/** What is judged, by the head of its column. */
const shares = { first: "top-1", amongThree: "top-3", precision: "precision" } as const;
type Share = keyof typeof shares;
type Targets = Readonly<Record<Share, number>>;

interface Setting {
  readonly name: string;
  readonly atHand: number;
  readonly visible: Visible;
  /** Where the setting is judged: what is to be reached with one slip, with two, and with three. */
  readonly targets: readonly Targets[];
}

const settings: readonly [Setting, ...Setting[]] = [
  {
    name: "(a) last year's report at hand for 60 %, each slip visible by itself: the reference",
    atHand: 0.6,
    visible: "each",
    targets: [
      { first: 0.88, amongThree: 0.95, precision: 0.99 },
      { first: 0.7, amongThree: 0.84, precision: 0.95 },
      { first: 0.53, amongThree: 0.68, precision: 0.88 },
    ],
  },
  { name: "(b) without last year's reports", atHand: 0, visible: "each", targets: [] },
  { name: "(c) slips that may hide one another", atHand: 0.6, visible: "any", targets: [] },
];
const mostSlips = 3;
/** Clean reports, half of them with last year's, of which nothing must be suggested. */
const cleanAtHand = 0.5;
/** Milliseconds; they depend on the machine, so they are printed beside what is measured and not judged. */
const timesAimedAt: Pick<Times, "median" | "p95"> = { median: 3, p95: 50 };

/** Widths of the columns: the name, then figures with their targets, or without. */
const widths = { name: 9, aimed: 15, class: 26, plain: 12 };

/** Prints how well slips are found. True where the reference setting reaches all its targets and clean reports are left alone. */
export function bench({ seed, reports, print }: BenchOptions): boolean {
  print(`Localisation, ${inThousands(reports)} reports a line, seed ${seed}; in brackets what is aimed at`);
  const missed: string[] = [];
  // The first line of the first setting is the one that is told class by class.
  let singles: Measurement | null = null;
  for (const { name, atHand, visible, targets } of settings) {
    print(`\n${name}`);
    print(line("slips", [...Object.values(shares), "recall", "median ms", "p95 ms", "max ms"]));
    for (let slips = 1; slips <= mostSlips; slips++) {
      const measured = measure({ seed, reports, slips, atHand, visible });
      singles ??= measured;
      const aimedAt = targets[slips - 1];
      print(line(String(slips), cellsOf(measured, aimedAt)));
      if (aimedAt === undefined) continue;
      missed.push(...missedBy(measured.score, aimedAt).map((share) => `${shares[share]} of ${slips}`));
    }
  }
  const clean = measure({ seed, reports, slips: 0, atHand: cleanAtHand });
  print(`\nClean reports, half of them with last year's: ${inThousands(reports)}`);
  print(
    `  suggestions ${clean.score.asserted} (0), median ${ms(clean.times.median)} ms, p95 ${ms(clean.times.p95)} ms`,
  );
  if (clean.score.asserted > 0) missed.push("clean reports");
  if (singles !== null) printClasses(singles, print);
  print(missed.length === 0 ? "\nAll targets are reached." : `\nMissed: ${missed.join(", ")}.`);
  return missed.length === 0;
}

function printClasses({ judgements }: Measurement, print: BenchOptions["print"]): void {
  print("\n(a) with one slip, by its class");
  const row = (name: string, cells: readonly string[]) =>
    `  ${name.padEnd(widths.class)}${cells.map((cell) => cell.padEnd(widths.plain)).join("")}`.trimEnd();
  print(row("class", ["reports", "top-1", "top-3", "asserted", "precision"]));
  const ids = slipClasses.map(({ id }) => id);
  for (const [id, { cases, first, amongThree, asserted, precision }] of scoresByClass(judgements, ids))
    print(row(id, [String(cases), shown(first), shown(amongThree), String(asserted), shown(precision)]));
}

function cellsOf({ score, times }: Measurement, targets: Targets | undefined): string[] {
  const aimed = (name: Share) =>
    targets === undefined ? shown(score[name]) : `${shown(score[name])} (≥ ${targets[name]})`;
  const timed = (name: "median" | "p95") =>
    targets === undefined ? ms(times[name]) : `${ms(times[name])} (≤ ${timesAimedAt[name]})`;
  return [
    aimed("first"),
    aimed("amongThree"),
    aimed("precision"),
    shown(score.recall),
    timed("median"),
    timed("p95"),
    ms(times.most),
  ];
}

/** Nothing asserted is nothing asserted wrongly. */
function missedBy(score: Score, targets: Targets): Share[] {
  return (Object.keys(shares) as Share[]).filter((share) => {
    const reached = score[share];
    return reached !== null && reached < targets[share];
  });
}

function line(name: string, [first, amongThree, precision, ...others]: readonly string[]): string {
  const aimed = [first, amongThree, precision].map((cell = "") => cell.padEnd(widths.aimed));
  return `  ${name.padEnd(widths.name)}${aimed.join("")}${others.map((cell) => cell.padEnd(widths.plain)).join("")}`.trimEnd();
}

function shown(share: number | null): string {
  return share === null ? "–" : share.toFixed(3);
}

function ms(time: number): string {
  return time.toFixed(time < 10 ? 2 : 0);
}

function inThousands(count: number): string {
  return count.toLocaleString("en");
}
