import { displayPath } from "../batch/display-path.ts";
import { printSeverities } from "../config/settings.ts";
import type { ConfigJson } from "../schema/generated/config.ts";
import type { Settings } from "./config-settings.ts";
import type { Terminal } from "./terminal.ts";

/**
 * `--print-config`: the settings that hold for a file, or for one that no override concerns, as a configuration that
 * says the same where it stands in the working directory.
 */
export async function printConfig(path: string | true, settings: Settings, terminal: Terminal): Promise<void> {
  const { lang, failOn, baseline, agencies, optionsFor } = settings;
  const { blank = "zero", severities = new Map() } = optionsFor(path === true ? "" : path);
  const config: ConfigJson = {
    lang,
    blank,
    failOn,
    ...(baseline === null ? {} : { baseline: displayPath(baseline, terminal.cwd) }),
    ...(Object.keys(agencies).length === 0 ? {} : { agencies: agencies as Record<string, string[]> }),
    rules: printSeverities(severities),
  };
  await terminal.print(`${JSON.stringify(config, null, 2)}\n`);
}
