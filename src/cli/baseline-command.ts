import { resolve } from "node:path";
import { printBaseline, waiverFor } from "../baseline/baseline.ts";
import { displayPath } from "../batch/display-path.ts";
import { fails, leavesUnread } from "../check.ts";
import type { Waiver } from "../schema/generated/baseline.ts";
import { fill, type Words, wordsIn } from "../words/index.ts";
import { type BaselineFile, baselineAt, openBaseline, unusedIn } from "./baseline-file.ts";
import { type CheckInputsOptions, type CheckRun, checkInputs } from "./check-inputs.ts";
import { type Settings, type SettingsOptions, settle } from "./config-settings.ts";
import { exists } from "./exists.ts";
import { type ExitStatus, exitStatus, statusOfFailure, worst } from "./exit-status.ts";
import { stdinPath } from "./inputs.ts";
import { noteFailure } from "./note-failure.ts";
import { shellWord } from "./shell-word.ts";
import type { Terminal } from "./terminal.ts";
import { writeWhole } from "./write-whole.ts";

const usualFile = "disclose.baseline.json";

export type BaselineAction = "create" | "update" | "prune";

export interface BaselineCommandOptions extends CheckInputsOptions, SettingsOptions {
  readonly reason?: string;
}

/** What becomes of the waivers of a file. */
interface Change {
  readonly waivers: readonly Waiver[];
  readonly added: number;
  readonly renewed: number;
  readonly removed: number;
}

/** `disclose baseline create|update|prune`: writes, adds to, and clears the waivers of a file. */
export async function baselineCommand(
  action: BaselineAction,
  paths: readonly string[],
  options: BaselineCommandOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const settings = await settle(options, terminal);
  if (settings === null) return exitStatus.usage;
  const words = await wordsIn(settings.lang);
  const { usage } = words.phrases;
  const say = (text: string) => terminal.note(`disclose: ${text}\n`);
  const { reason = "" } = options;
  if (action !== "prune" && reason.trim() === "") {
    await say(usage.needsReason);
    return exitStatus.usage;
  }
  const file = settings.baseline ?? resolve(terminal.cwd, usualFile);
  const name = displayPath(file, terminal.cwd);
  const known = await knownWaivers(action, file, terminal, words);
  if (known === null) return exitStatus.usage;

  const waive = known.baseline.reasonFor.bind(known.baseline);
  const optionsFor = (path: string) => ({ ...settings.optionsFor(path), waive });
  const run = await checkInputs(`baseline ${action}`, paths, options, { settings, optionsFor, terminal, words });
  if (run.inputs.length === 0) return run.status();
  const found = await findings(run, known, settings, { reason, terminal, words });
  const change = await changed(action, known, found.fresh);
  const isChanged = change.added + change.renewed + change.removed > 0;
  if (isChanged || action === "create") await writeWhole(file, printBaseline(change.waivers));
  const { waivers, ...counts } = change;
  await say(fill(usage.baselineWritten, { file: name, ...counts, total: waivers.length }));
  if (action !== "prune" && found.notWaivable > 0) await say(fill(usage.notWaivable, { count: found.notWaivable }));
  if (action === "create") {
    const config = `"baseline": ${JSON.stringify(name)}`;
    await say(fill(usage.baselineUse, { file: shellWord(name), config }));
  }
  return worst([run.status(), found.status]);
}

/** The waivers there are; null, and said why, where there should be some and are none, or the other way round. */
async function knownWaivers(
  action: BaselineAction,
  file: string,
  terminal: Terminal,
  words: Words,
): Promise<BaselineFile | null> {
  if (action !== "create") return openBaseline(file, terminal, words);
  if (!(await exists(file))) return baselineAt(file, [], terminal);
  const name = displayPath(file, terminal.cwd);
  await terminal.note(`disclose: ${fill(words.phrases.usage.baselineExists, { file: name })}\n`);
  return null;
}

/** Checks the inputs with the known waivers at work: a new waiver for whatever still fails, at `--fail-on` or above. */
async function findings(
  run: CheckRun,
  { baseline, pathOf }: BaselineFile,
  { failOn, optionsFor }: Settings,
  { reason, terminal, words }: { readonly reason: string; readonly terminal: Terminal; readonly words: Words },
) {
  const fresh: Waiver[] = [];
  let notWaivable = 0;
  let status: ExitStatus = exitStatus.ok;
  for await (const outcome of run.outcomes) {
    const path = pathOf(outcome.path);
    baseline.checked(outcome, path, { ...optionsFor(outcome.path), ...run.beside() });
    status = worst([status, statusOfFailure(outcome.unreadable)]);
    if (outcome.unreadable !== null) await noteFailure(outcome.path, outcome.unreadable, terminal, words);
    const failing = outcome.diagnostics.filter(({ severity }) => fails(severity, failOn));
    const waivable = failing.filter((diagnostic) => !leavesUnread(diagnostic));
    notWaivable += failing.length - waivable.length;
    fresh.push(...waivable.map((diagnostic) => waiverFor(diagnostic, outcome, path, reason)));
  }
  return { fresh, notWaivable, status };
}

/** What an action makes of the waivers, given those for what is found and not waived yet. */
async function changed(action: BaselineAction, known: BaselineFile, fresh: readonly Waiver[]): Promise<Change> {
  const { waivers, idle } = known.baseline;
  if (action === "prune") {
    // What came by standard input is no file that could be gone.
    const isGone = await Promise.all(
      idle.map(async (waiver) => waiver.path !== stdinPath && !(await exists(known.fileOf(waiver)))),
    );
    const removed = new Set([...(await unusedIn(known)), ...idle.filter((_, i) => isGone[i])]);
    const kept = waivers.filter((waiver) => !removed.has(waiver));
    return { waivers: kept, added: 0, renewed: 0, removed: removed.size };
  }
  // A waiver about other values than are found now gives way to the new one.
  const found = new Set(fresh.map(({ fingerprint }) => fingerprint));
  const renewed = new Set(idle.filter(({ fingerprint }) => found.has(fingerprint)));
  const kept = waivers.filter((waiver) => !renewed.has(waiver));
  return { waivers: [...kept, ...fresh], added: fresh.length - renewed.size, renewed: renewed.size, removed: 0 };
}
