import picomatch from "picomatch";
import { type BlankPolicy, rules } from "../rules/index.ts";
import type { ConfigJson } from "../schema/generated/config.ts";
import { type PatternSetting, type RuleSetting, settingsById } from "./rule-patterns.ts";

/** What the command line says of how to check; it wins over every configuration. */
export interface Given {
  readonly blank: BlankPolicy | undefined;
  readonly rules: readonly PatternSetting[];
}

/** How one file is checked. */
export interface FileSettings {
  readonly blank: BlankPolicy;
  readonly severities: ReadonlyMap<string, RuleSetting>;
}

/** What is set for files: for all, or for those of an override. */
interface Layer {
  readonly concerns: (path: string) => boolean;
  readonly blank: BlankPolicy | undefined;
  readonly severities: ReadonlyMap<string, RuleSetting>;
}

const everyFile = () => true;

/**
 * How a file is checked, by its path relative to the configuration: what is built in, the configuration, its overrides
 * in their order, the command line.
 */
export function settingsFor(config: ConfigJson, given: Given): (path: string) => FileSettings {
  const layers: readonly Layer[] = [
    { concerns: everyFile, blank: config.blank, severities: settingsById(entriesOf(config.rules)) },
    ...(config.overrides ?? []).map(({ files, blank, rules }) => ({
      concerns: matcher(files),
      blank,
      severities: settingsById(entriesOf(rules)),
    })),
    { concerns: everyFile, blank: given.blank, severities: settingsById(given.rules) },
  ];
  // An archive has many files and few combinations of overrides.
  const known = new Map<string, FileSettings>();
  return (path) => {
    const own = layers.filter(({ concerns }) => concerns(path));
    const key = own.map((layer) => layers.indexOf(layer)).join();
    const settings = known.get(key) ?? merged(own);
    known.set(key, settings);
    return settings;
  };
}

function merged(layers: readonly Layer[]): FileSettings {
  return {
    blank: layers.findLast(({ blank }) => blank !== undefined)?.blank ?? "zero",
    severities: new Map(layers.flatMap(({ severities }) => [...severities])),
  };
}

/** The severity of every rule, in the order of the book. */
export function printSeverities(severities: FileSettings["severities"]): Record<string, RuleSetting> {
  return Object.fromEntries(rules.map(({ id, severity }) => [id, severities.get(id) ?? severity]));
}

/** Matches paths as `.gitignore` would: a pattern without `/` is of names at any depth, `!` takes away. */
function matcher(patterns: readonly string[]): (path: string) => boolean {
  const taken = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
  const given = patterns.filter((pattern) => !pattern.startsWith("!"));
  const isGiven = anyOf(given.length === 0 ? ["**"] : given);
  const isTaken = anyOf(taken);
  return (path) => isGiven(path) && !isTaken(path);
}

function anyOf(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.map((pattern) =>
    picomatch(pattern.replace(/^\.\//, ""), { basename: !pattern.includes("/"), dot: true }),
  );
  return (path) => tests.some((matches) => matches(path));
}

function entriesOf(patterns: Readonly<Record<string, RuleSetting>> = {}): readonly PatternSetting[] {
  return Object.entries(patterns);
}
