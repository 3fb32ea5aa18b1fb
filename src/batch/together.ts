import type { CheckOptions } from "../check.ts";
import type { Failure, ReportOutcome } from "../model/outcome.ts";
import { chapters, yearwise } from "../rules/index.ts";
import type { Input } from "../run.ts";
import { keyOfAgency } from "./agency-name.ts";
import { type Engine, localEngine } from "./engine/engine.ts";
import { type Around, type Checked, nothingAround, type RunInput, type Task } from "./engine/task.ts";
import { Identities } from "./identities.ts";
import type { Inputs } from "./inputs.ts";
import { type RollupPlan, resolveRollup, type Units } from "./rollup.ts";

export interface TogetherOptions {
  readonly cwd: string;
  /** The other names that agencies go by, by their own. */
  readonly agencies?: Readonly<Record<string, readonly string[]>>;
  /** Which reports sum up which, where somebody said it. */
  readonly rollup?: RollupPlan;
  /** Told which wholes of the plan are not among the inputs, before anything is checked. */
  readonly onUnknown?: (names: readonly string[]) => Promise<void>;
  /** What does the work; the calling thread where it is left out. */
  readonly engine?: Engine;
  /** Told of every input that was read to learn what it is, before anything is checked. */
  readonly onIdentified?: (count: number) => void;
  readonly onPhase?: (phase: "reading" | "checking") => void;
}

/** Checks the inputs of a run, each among the others. Outcomes come in the order of the inputs. */
export async function* checkTogether(
  inputs: Inputs<Input>,
  optionsFor: (path: string) => CheckOptions,
  options: TogetherOptions,
): AsyncGenerator<ReportOutcome> {
  for await (const { outcome } of checkedTogether(inputs, optionsFor, options)) yield outcome;
}

/**
 * The same with what is known of the work on each. Where some rule looks at other reports, every input is read to learn
 * what it is, and again, where it is no longer at hand, to check it.
 */
export async function* checkedTogether(
  inputs: Inputs<Input>,
  optionsFor: (path: string) => CheckOptions,
  {
    cwd,
    agencies = {},
    rollup,
    onUnknown,
    engine = localEngine({ optionsFor }),
    onIdentified,
    onPhase,
  }: TogetherOptions,
): AsyncGenerator<Checked> {
  if (!someAsked(inputs, optionsFor, rollup !== undefined)) {
    onPhase?.("checking");
    yield* engine.run(
      "check",
      numbered(inputs, () => nothingAround),
    );
    return;
  }
  const names = await ownNames(agencies);
  const ownKey = (key: string) => names.get(key) ?? key;
  const identities = new Identities(inputs.length);
  const ended = new Map<number, Failure>();
  let number = 0;
  onPhase?.("reading");
  for await (const { identity, ended: failure } of engine.run(
    "identify",
    numbered(inputs, () => nothingAround),
  )) {
    if (identity !== null) {
      identities.set(number, { ...identity, agency: identity.agency === null ? null : ownKey(identity.agency) });
    }
    if (failure !== null) ended.set(number, failure);
    number++;
    onIdentified?.(number);
  }
  // Whoever stopped the engine has no use for what was not begun.
  if (number < inputs.length) return;
  const keyOf = async (name: string) => ownKey(await keyOfAgency(name));
  const resolved = rollup === undefined ? null : await resolveRollup(rollup, inputs, cwd, identities, keyOf);
  if (resolved !== null && resolved.unknown.length > 0) await onUnknown?.(resolved.unknown);
  const around = (report: number) =>
    aroundOf(report, inputs, identities, withoutEnded(resolved?.units.get(report) ?? null, ended));
  onPhase?.("checking");
  yield* engine.run("check", numbered(inputs, around), ended);
}

function* numbered(inputs: Inputs<Input>, aroundOf: (number: number) => Around): Generator<Task> {
  let number = 0;
  for (const input of inputs) {
    yield { of: { number, input, sha256: null }, around: aroundOf(number) };
    number++;
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

/** The key of an agency by that of any of its names. */
async function ownNames(agencies: Readonly<Record<string, readonly string[]>>): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const [own, others] of Object.entries(agencies)) {
    for (const other of others) names.set(await keyOfAgency(other), await keyOfAgency(own));
  }
  return names;
}

/** Which inputs belong to one. */
function aroundOf(number: number, inputs: Inputs<Input>, identities: Identities, units: Units | null): Around {
  const at = (other: number): RunInput => ({ number: other, input: inputs.input(other), sha256: null });
  const previous = identities.previousOf(number);
  return {
    previous: previous === null ? null : at(previous),
    missingYears: identities.missingYearsOf(number),
    twins: identities.twinsOf(number).map(at),
    namesakes: identities.namesakesOf(number).map(at),
    rollup: units === null ? null : rollupOf(units, number, at),
  };
}

/** A unit whose report could not be read to the end has none. */
function withoutEnded(units: Units | null, ended: ReadonlyMap<number, Failure>): Units | null {
  if (units === null) return null;
  const isLost = ({ report }: Units["units"][number]) => ended.has(report);
  const lost = units.units.filter(isLost).map(({ name }) => name);
  return { units: units.units.filter((unit) => !isLost(unit)), missing: [...units.missing, ...lost] };
}

/** The units of a whole, each report once, and not the whole itself. */
function rollupOf({ units, missing }: Units, whole: number, at: (other: number) => RunInput): Around["rollup"] {
  const own = units.filter(
    ({ report }, i) => report !== whole && units.findIndex((unit) => unit.report === report) === i,
  );
  return { units: own.map(({ name, report }) => ({ name, report: at(report) })), missing };
}
