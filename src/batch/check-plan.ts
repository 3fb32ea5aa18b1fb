import type { CheckOptions, FailOn } from "../check.ts";
import type { PatternSetting } from "../config/rule-patterns.ts";
import type { BlankPolicy } from "../rules/index.ts";
import { digestOf } from "../run.ts";
import type { Waiver } from "../schema/generated/baseline.ts";
import type { ConfigJson } from "../schema/generated/config.ts";
import { displayPath, pathFrom } from "./display-path.ts";

/** How the files of a run are checked: plain data, which can be sent to another thread and has a digest. */
export interface CheckPlan {
  readonly cwd: string;
  readonly config: ConfigJson;
  /** Of the configuration, absolute: its overrides name files relative to it. */
  readonly folder: string;
  /** What the command line says; it wins over the configuration. */
  readonly blank: BlankPolicy | undefined;
  readonly rules: readonly PatternSetting[];
  readonly failOn: FailOn;
  /** Null where no baseline is used. */
  readonly waivers: readonly Waiver[] | null;
}

/** How a file is checked, by its path relative to the working directory. */
export async function optionsFrom(plan: CheckPlan): Promise<(path: string) => CheckOptions> {
  const { cwd, config, folder, blank, rules, failOn, waivers } = plan;
  const waive = waivers === null ? {} : { waive: await waiverOf(waivers) };
  // Where nothing is configured, nothing is loaded for it.
  if (Object.keys(config).length === 0 && rules.length === 0) {
    const options = { blank: blank ?? "zero", failOn, ...waive };
    return () => options;
  }
  const { settingsFor } = await import("../config/settings.ts");
  const forFile = settingsFor(config, { blank, rules });
  return (path) => ({ ...forFile(pathFrom(folder, path, cwd)), failOn, ...waive });
}

/** Stands for everything that a plan says; where the run takes place makes no difference. */
export function mannerOf({ cwd, folder, ...plan }: CheckPlan): string {
  return digestOf(JSON.stringify([plan, displayPath(cwd, folder)]));
}

async function waiverOf(waivers: readonly Waiver[]): Promise<NonNullable<CheckOptions["waive"]>> {
  const { Baseline } = await import("../baseline/baseline.ts");
  const baseline = new Baseline(waivers);
  return baseline.reasonFor.bind(baseline);
}

/** Where nothing is checked it makes no difference how. */
export function unchecked(cwd: string): CheckPlan {
  return { cwd, config: {}, folder: cwd, blank: undefined, rules: [], failOn: "error", waivers: null };
}
