import type { CheckOptions } from "../check.ts";
import type { Failure, ReportOutcome } from "../model/outcome.ts";
import { chapters, yearwise } from "../rules/index.ts";
import type { Input } from "../run.ts";
import { keyOfAgency, ownKeys } from "./agency-name.ts";
import { Contents } from "./contents.ts";
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
  /** Told what is being done with every input from now on. */
  readonly onPhase?: (phase: "reading" | "checking") => void;
  /** Told how many inputs were read to learn what they are. */
  readonly onIdentified?: (count: number) => void;
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
  options: TogetherOptions,
): AsyncGenerator<Checked> {
  const { cwd, rollup, onUnknown, engine = localEngine({ optionsFor }), onPhase } = options;
  const unseen = (number: number): RunInput => ({ number, input: inputs.input(number), sha256: null });
  if (!someAsked(inputs, optionsFor, rollup !== undefined)) {
    onPhase?.("checking");
    yield* engine.run(
      "check",
      tasksOf(inputs.length, unseen, () => nothingAround),
    );
    return;
  }
  onPhase?.("reading");
  const ownKey = await ownKeys(options.agencies ?? {});
  const known = await identify(
    inputs,
    tasksOf(inputs.length, unseen, () => nothingAround),
    engine,
    ownKey,
    options,
  );
  // Whoever stopped the engine has no use for what was not begun.
  if (known === null) return;
  const { identities, ended, contents } = known;
  const keyOf = async (name: string) => ownKey(await keyOfAgency(name));
  const resolved = rollup === undefined ? null : await resolveRollup(rollup, inputs, cwd, identities, keyOf);
  if (resolved !== null && resolved.unknown.length > 0) await onUnknown?.(resolved.unknown);
  const seen = (number: number): RunInput => ({
    number,
    input: inputs.input(number),
    sha256: contents.get(number),
  });
  const around = (number: number) =>
    aroundOf(number, seen, identities, withoutEnded(resolved?.units.get(number) ?? null, ended));
  onPhase?.("checking");
  yield* engine.run("check", tasksOf(inputs.length, seen, around), ended);
}

/** What is known of the inputs of a run when each was read. */
interface Known {
  readonly identities: Identities;
  /** Why the work on some was ended from outside, by number. */
  readonly ended: ReadonlyMap<number, Failure>;
  readonly contents: Contents;
}

/** Reads every input to learn what it is; null where the engine was stopped before the last. */
async function identify(
  inputs: Inputs<Input>,
  tasks: Iterable<Task>,
  engine: Engine,
  ownKey: (key: string) => string,
  { onIdentified }: TogetherOptions,
): Promise<Known | null> {
  const identities = new Identities(inputs.length);
  const contents = new Contents(inputs.length);
  const ended = new Map<number, Failure>();
  let number = 0;
  for await (const { identity, ended: failure, sha256 } of engine.run("identify", tasks)) {
    const agency = identity?.agency ?? null;
    if (identity !== null) identities.set(number, { ...identity, agency: agency === null ? null : ownKey(agency) });
    if (failure !== null) ended.set(number, failure);
    contents.set(number, sha256);
    number++;
    onIdentified?.(number);
  }
  return number < inputs.length ? null : { identities, ended, contents };
}

function* tasksOf(
  count: number,
  inputAt: (number: number) => RunInput,
  aroundAt: (number: number) => Around,
): Generator<Task> {
  for (let number = 0; number < count; number++) yield { of: inputAt(number), around: aroundAt(number) };
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

/** Which inputs belong to one. */
function aroundOf(
  number: number,
  at: (other: number) => RunInput,
  identities: Identities,
  units: Units | null,
): Around {
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
  const lost = units.units.filter(({ report }) => ended.has(report)).map(({ name }) => name);
  return { units: units.units.filter(({ report }) => !ended.has(report)), missing: [...units.missing, ...lost] };
}

/** The units of a whole, each report once, and not the whole itself. */
function rollupOf({ units, missing }: Units, whole: number, at: (other: number) => RunInput): Around["rollup"] {
  const own = units.filter(
    ({ report }, i) => report !== whole && units.findIndex((unit) => unit.report === report) === i,
  );
  return { units: own.map(({ name, report }) => ({ name, report: at(report) })), missing };
}
