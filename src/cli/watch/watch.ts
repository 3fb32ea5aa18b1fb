import { displayPath } from "../../batch/display-path.ts";
import { type WatchWords, watchWordsIn } from "../../words/index.ts";
import type { CheckCommandOptions } from "../check-command.ts";
import { settle } from "../config-settings.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { stdinPath } from "../inputs.ts";
import type { Terminal } from "../terminal.ts";
import { Changes } from "./changes.ts";
import { watchMarks } from "./marks.ts";
import { watchedBy } from "./targets.ts";

/** Formats that are read as they come; any other is one document of one run. */
const watchable: readonly string[] = ["human", "concise"];

/**
 * `disclose check --watch`: checks, and again whenever something changes that the check reads, until the user ends it;
 * then the exit status is that of the last check. `check` runs once.
 */
export async function watch(
  paths: readonly string[],
  options: CheckCommandOptions,
  terminal: Terminal,
  check: () => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const settings = await settle(options, { ...terminal, note: async () => {} });
  const own = await watchWordsIn(settings?.lang ?? options.lang);
  const problem = problemOf(paths, options, own);
  if (problem !== null) {
    await terminal.note(`disclose: ${problem}\n`);
    return exitStatus.usage;
  }
  const ended = terminal.interrupted().then(() => null);
  const changes = new Changes();
  try {
    for (;;) {
      // What is watched is found anew: a list may name other files by now, a configuration another baseline.
      await changes.watch(await watchedBy(paths, options, terminal));
      const status = await check();
      await terminal.note(`${own("waiting", { mark: watchMarks.waiting, time: timeOfDay() })}\n`);
      const changed = await Promise.race([ended, changes.next()]);
      if (changed === null) return status;
      const path = displayPath(changed, terminal.cwd);
      await terminal.note(`\n${own("again", { mark: watchMarks.again, time: timeOfDay(), path })}\n`);
    }
  } finally {
    await changes.close();
  }
}

function problemOf(paths: readonly string[], options: CheckCommandOptions, own: WatchWords): string | null {
  if (!watchable.includes(options.format)) return own("needsFormat", { formats: watchable.join(", ") });
  if (paths.includes(stdinPath) || options.filesFrom === stdinPath) return own("needsFiles");
  return options.journal === undefined ? null : own("noJournal");
}

/** `14:03:22`, by the clock on the wall. */
function timeOfDay(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, "0")).join(":");
}
