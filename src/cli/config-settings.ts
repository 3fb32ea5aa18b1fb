import { resolve } from "node:path";
import { pathFrom } from "../batch/display-path.ts";
import type { CheckOptions, FailOn } from "../check.ts";
import type { Language } from "../model/language.ts";
import type { BlankPolicy } from "../rules/index.ts";
import type { ConfigJson } from "../schema/generated/config.ts";
import { fill, wordsIn } from "../words/index.ts";
import type { ConfigFile } from "./config-file.ts";
import { isFile } from "./exists.ts";
import { noteProblems } from "./note-problems.ts";
import type { Terminal } from "./terminal.ts";

export interface SettingsOptions {
  readonly lang: Language;
  readonly blank: BlankPolicy;
  readonly failOn: FailOn;
  readonly config?: string;
  readonly isolated?: boolean;
  readonly rule?: readonly string[];
  readonly baseline?: string;
  /** The options that the command line itself gives, as against their defaults. */
  readonly given: ReadonlySet<string>;
}

/** What built-in settings, the configuration and the command line come to; the later wins. */
export interface Settings {
  readonly lang: Language;
  readonly failOn: FailOn;
  /** Of the waivers, absolute; null where none is named. */
  readonly baseline: string | null;
  /** The other names an agency goes by. */
  readonly agencies: Readonly<Record<string, readonly string[]>>;
  /** How a file is checked, by its path relative to the working directory. */
  readonly optionsFor: (path: string) => CheckOptions;
}

/** Finds and reads the configuration. What is wrong with it or with `--rule` is said, and null comes back. */
export async function settle(options: SettingsOptions, terminal: Terminal): Promise<Settings | null> {
  const { lang, given } = options;
  const { cwd } = terminal;
  const file = await configFile(options, terminal);
  if (file === undefined) return null;
  if (file !== null && file.read.problems !== null) {
    await noteProblems(file.path, file.read.problems, terminal, await wordsIn(lang));
    return null;
  }
  const config: ConfigJson = file?.read.value ?? {};
  const optionsFor = await checkOptions(config, file?.folder ?? cwd, options, terminal);
  if (optionsFor === null) return null;
  const named = config.baseline === undefined || file === null ? null : resolve(file.folder, config.baseline);
  return {
    lang: given.has("lang") ? lang : (config.lang ?? lang),
    failOn: failOn(config, options),
    baseline: options.baseline === undefined ? named : resolve(cwd, options.baseline),
    agencies: config.agencies ?? {},
    optionsFor,
  };
}

/** The configuration that is named or found; null where there is none, undefined where the named one is not there. */
async function configFile(
  { config, isolated = false, lang }: SettingsOptions,
  terminal: Terminal,
): Promise<ConfigFile | null | undefined> {
  if (config === undefined && isolated) return null;
  const { findConfig, readConfigFile } = await import("./config-file.ts");
  if (config === undefined) return await findConfig(terminal.cwd);
  if (await isFile(resolve(terminal.cwd, config))) return readConfigFile(config, terminal.cwd);
  const { usage } = (await wordsIn(lang)).phrases;
  await terminal.note(`disclose: ${fill(usage.noConfig, { file: config })}\n`);
  return undefined;
}

async function checkOptions(
  config: ConfigJson,
  folder: string,
  options: SettingsOptions,
  terminal: Terminal,
): Promise<Settings["optionsFor"] | null> {
  const { blank, given, rule: ruleOptions = [], lang } = options;
  const level = failOn(config, options);
  // Where nothing is configured, nothing is loaded for it.
  if (Object.keys(config).length === 0 && ruleOptions.length === 0) return () => ({ blank, failOn: level });
  const { readRuleOption } = await import("../config/rule-option.ts");
  const read = ruleOptions.map(readRuleOption);
  const wrong = read.flatMap(({ problems }) => problems ?? []);
  if (wrong.length > 0) {
    await noteProblems("--rule", wrong, terminal, await wordsIn(lang));
    return null;
  }
  const { settingsFor } = await import("../config/settings.ts");
  const forFile = settingsFor(config, {
    blank: given.has("blank") ? blank : undefined,
    rules: read.flatMap(({ value }) => (value === null ? [] : [value])),
  });
  return (path) => ({ ...forFile(pathFrom(folder, path, terminal.cwd)), failOn: level });
}

function failOn(config: ConfigJson, options: SettingsOptions): FailOn {
  return options.given.has("failOn") ? options.failOn : (config.failOn ?? options.failOn);
}
