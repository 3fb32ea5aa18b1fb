import type { CheckOptions } from "../check.ts";
import type { ReportOutcome } from "../model/outcome.ts";
import { cellAt, cellsOf, type Report, refTo } from "../model/report.ts";
import { alone, type Rollup, type Surroundings, type Twin } from "../model/surroundings.ts";
import { chapters, yearwise } from "../rules/index.ts";
import { checkInput, checkReading, type Input, type Reading } from "../run.ts";
import { digestOf } from "../statistics/digest.ts";
import { agencyKeys } from "./agency-name.ts";
import { Identities, type Identity } from "./identities.ts";
import type { Inputs } from "./inputs.ts";
import { type RollupPlan, resolveRollup, type Units } from "./rollup.ts";
import { Shelf } from "./shelf.ts";

export interface TogetherOptions {
  readonly cwd: string;
  /** The other names that agencies go by, by their own. */
  readonly agencies?: Readonly<Record<string, readonly string[]>>;
  /** Which reports sum up which, where somebody said it. */
  readonly rollup?: RollupPlan;
  /** Told which wholes of the plan are not among the inputs, before anything is checked. */
  readonly onUnknown?: (names: readonly string[]) => Promise<void>;
}

/**
 * Checks the inputs of a run, each among the others: reads every one to learn what it is, then again, where it is no
 * longer at hand, to check it. Outcomes come in the order of the inputs.
 */
export async function* checkTogether(
  inputs: Inputs<Input>,
  optionsFor: (path: string) => CheckOptions,
  { cwd, agencies = {}, rollup, onUnknown }: TogetherOptions,
): AsyncGenerator<ReportOutcome> {
  if (!someAsked(inputs, optionsFor, rollup !== undefined)) {
    for (const input of inputs) yield await checkInput(input, optionsFor(input.path));
    return;
  }
  const keyOf = await agencyKeys(agencies);
  const shelf = new Shelf(inputs);
  const identities = new Identities(shelf.size);
  for (let i = 0; i < shelf.size; i++) {
    const { report } = await shelf.reading(i);
    if (report !== null) identities.set(i, await identityOf(report, keyOf));
  }
  const resolved = rollup === undefined ? null : await resolveRollup(rollup, inputs, cwd, identities, keyOf);
  if (resolved !== null && resolved.unknown.length > 0) await onUnknown?.(resolved.unknown);
  for (let i = 0; i < shelf.size; i++) {
    const reading = await shelf.reading(i);
    yield checkReading(
      reading,
      optionsFor(reading.path),
      await around(i, reading, shelf, identities, resolved?.units.get(i) ?? null),
    );
  }
}

function someAsked(inputs: Inputs<Input>, optionsFor: (path: string) => CheckOptions, withUnits: boolean): boolean {
  for (const { path } of inputs) if (isAsked(optionsFor(path), withUnits)) return true;
  return false;
}

/** True where some rule looks at other reports: else there is no need to know them. */
function isAsked({ severities }: CheckOptions, withUnits: boolean): boolean {
  const asked = [...yearwise, ...(withUnits ? chapters.bodies : [])];
  return asked.some(({ id }) => severities?.get(id) !== "off");
}

async function identityOf(report: Report, keyOf: (name: string) => Promise<string>): Promise<Identity> {
  const { agency, year } = report;
  return { agency: agency === null ? null : await keyOf(agency), year, figures: digestOf(report) };
}

async function around(
  number: number,
  { report }: Reading,
  shelf: Shelf,
  identities: Identities,
  units: Units | null,
): Promise<Surroundings> {
  if (report === null) return alone;
  const read = async (other: number) => reportOf(await shelf.reading(other));
  const previous = identities.previousOf(number);
  const twins: Twin[] = [];
  for (const other of identities.twinsOf(number)) twins.push(...twinOf(report, await read(other)));
  const namesakes = await Promise.all(identities.namesakesOf(number).map(read));
  return {
    previous: previous === null ? null : await read(previous),
    rollup: units === null ? null : await rollupOf(units, number, read),
    series: {
      missingYears: identities.missingYearsOf(number),
      twins,
      namesakes: namesakes.flatMap((namesake) => (namesake === null ? [] : refTo(namesake))),
    },
  };
}

/** A report under the path by which the run knows it: a converted one remembers the path of its page. */
export function reportOf({ path, report }: Reading): Report | null {
  return report === null ? null : { ...report, source: { ...report.source, path } };
}

/** Another report for the same agency and year, where some figure that both print is another. */
function twinOf(report: Report, other: Report | null): Twin[] {
  if (other === null) return [];
  const differing = cellsOf(other).filter(({ address, value }) => {
    const own = cellAt(report, address).value;
    return own !== null && value !== null && own !== value;
  });
  return differing.length === 0 ? [] : [{ of: refTo(other), differing }];
}

async function rollupOf(
  { units, missing }: Units,
  whole: number,
  read: (other: number) => Promise<Report | null>,
): Promise<Rollup> {
  const reports = new Map<number, Report>();
  const lacking = [...missing];
  for (const { name, report: number } of units) {
    if (number === whole || reports.has(number)) continue;
    const report = await read(number);
    if (report === null) lacking.push(name);
    else reports.set(number, report);
  }
  return { units: [...reports.values()], missing: lacking };
}
