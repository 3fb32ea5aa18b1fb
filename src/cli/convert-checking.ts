import type { CheckPlan } from "../batch/check-plan.ts";
import type { CheckOptions } from "../check.ts";
import { convertWordsIn, wordsIn } from "../words/index.ts";
import { type Settings, type SettingsOptions, settle } from "./config-settings.ts";
import type { Terminal } from "./terminal.ts";

export interface ConvertCheckingOptions extends Omit<SettingsOptions, "failOn"> {
  readonly withFindings?: boolean;
}

/** How what is converted is checked. */
export interface Checking {
  readonly settings: Settings;
  readonly optionsFor: (path: string) => CheckOptions;
  /** The same as plain data. */
  readonly plan: CheckPlan;
}

/** Options that say how to check, by the names that the command line has for them. */
const checkingOptions = ["blank", "rule", "baseline", "config", "isolated"] as const;

/** Null where nothing is to be checked; undefined, and said why, where the options do not go together or cannot be read. */
export async function checkingBy(
  options: ConvertCheckingOptions,
  terminal: Terminal,
): Promise<Checking | null | undefined> {
  if (options.withFindings !== true) return (await isAskedInVain(options, terminal)) ? undefined : null;
  const settings = await settle({ ...options, failOn: "error" }, terminal);
  return settings === null ? undefined : checkingIn(settings, terminal);
}

/** What settings say, with the waivers that they name; undefined, and said why, where those cannot be read. */
export async function checkingIn(settings: Settings, terminal: Terminal): Promise<Checking | undefined> {
  if (settings.baseline === null) return { settings, optionsFor: settings.optionsFor, plan: settings.plan };
  const { openBaseline } = await import("./baseline-file.ts");
  const opened = await openBaseline(settings.baseline, terminal, await wordsIn(settings.lang));
  if (opened === null) return undefined;
  const waive = opened.baseline.reasonFor.bind(opened.baseline);
  const plan = { ...settings.plan, waivers: opened.baseline.waivers };
  return { settings, optionsFor: (path) => ({ ...settings.optionsFor(path), waive }), plan };
}

/** True, and said, where an option says how to check and nothing is to be checked. */
async function isAskedInVain({ given, lang }: ConvertCheckingOptions, terminal: Terminal): Promise<boolean> {
  const asked = checkingOptions.find((option) => given.has(option));
  if (asked === undefined) return false;
  const say = await convertWordsIn(await wordsIn(lang));
  await terminal.note(`disclose: ${say("needsFindings", { option: `--${asked}` })}\n`);
  return true;
}
