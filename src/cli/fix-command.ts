import { resolve } from "node:path";
import { type Inputs, inputsOf } from "../batch/inputs.ts";
import { type CopyPlan, copyOf, fixPage } from "../fix.ts";
import { bytesIn, type Input } from "../run.ts";
import { type FixWords, fixWordsIn, type Words, wordsIn } from "../words/index.ts";
import { openBaseline } from "./baseline-file.ts";
import { type CheckInputsOptions, type CheckRun, checkInputs } from "./check-inputs.ts";
import { type Settings, type SettingsOptions, settle } from "./config-settings.ts";
import { type ExitStatus, exitStatus, statusOfFailure, worst } from "./exit-status.ts";
import { fixNotes } from "./fix-notes.ts";
import { copyPath, type Written, withoutCopies, withoutMembers, withoutUris, writeCopy } from "./fixed-copy.ts";
import { stdinPath } from "./inputs.ts";
import { noteFailure } from "./note-failure.ts";
import { Remaining } from "./remaining.ts";
import { isSystemError } from "./system-error.ts";
import { type ColorChoice, type Terminal, wantsColor } from "./terminal.ts";

export interface FixCommandOptions extends CheckInputsOptions, SettingsOptions {
  readonly write?: boolean;
  /** Overwrites copies that were written before. */
  readonly force?: boolean;
  readonly color: ColorChoice;
}

interface Context {
  readonly options: FixCommandOptions;
  readonly settings: Settings;
  readonly terminal: Terminal;
  readonly words: Words;
  readonly own: FixWords;
}

/**
 * `disclose fix`: prints what the corrections worth asserting would change, or writes corrected copies. `check` checks
 * the inputs, before and after.
 */
export async function fixCommand(
  paths: readonly string[],
  options: FixCommandOptions,
  terminal: Terminal,
  check: typeof checkInputs = checkInputs,
): Promise<ExitStatus> {
  const settings = await settle(options, terminal);
  if (settings === null) return exitStatus.usage;
  const words = await wordsIn(settings.lang);
  const own = await fixWordsIn(words);
  const { write = false, force = false } = options;
  const say = (text: string) => terminal.note(`disclose: ${text}\n`);
  if (force && !write) {
    await say(own.say("needsWrite"));
    return exitStatus.usage;
  }
  const waivers = settings.baseline === null ? undefined : await openBaseline(settings.baseline, terminal, words);
  if (waivers === null) return exitStatus.usage;
  const waive = waivers?.baseline.reasonFor.bind(waivers.baseline);
  const optionsFor = (path: string) => ({ ...settings.optionsFor(path), ...(waive === undefined ? {} : { waive }) });
  let notCorrectable = 0;
  const choose = async (found: Inputs) => {
    const local = withoutUris(found);
    const files = withoutMembers(local);
    const onNetwork = found.length - local.length;
    const inArchives = local.length - files.length;
    if (onNetwork > 0) await say(own.say("onNetwork", { count: onNetwork }));
    if (inArchives > 0) await say(own.say("inArchive", { count: inArchives }));
    notCorrectable = onNetwork + inArchives;
    const chosen = withoutCopies(files, paths, terminal.cwd);
    const count = files.length - chosen.length;
    if (count > 0) await say(own.say("leftOut", { count }));
    return chosen;
  };
  const run = await check("fix", paths, options, { settings, optionsFor, terminal, words, choose });
  const found = worst([run.status(), notCorrectable > 0 ? exitStatus.usage : exitStatus.ok]);
  if (run.inputs.length === 0) return found;
  if (write && isFromStdin(run.inputs, paths, options)) {
    await say(own.say("needsFile"));
    return exitStatus.usage;
  }
  const context = { options, settings, terminal, words, own };
  const planned = await plan(run, context);
  const { plans, cells, files } = planned;
  const { rest, status, copies } = files === 0 ? { ...planned, copies: 0 } : await carryOut(run, plans, context);
  const done = files === 0 ? "nothing" : write ? "written" : "preview";
  const checked = own.say(files === 0 ? "before" : "after");
  await say(
    `${own.say(done, { cells, files, copies })}${words.language === "en" ? " " : ""}${rest.said(checked, own)}`,
  );
  return worst([found, run.status(), planned.status, status, rest.status()]);
}

/** Standard input comes before all other inputs; it may have been given a name. */
function isFromStdin(
  [first]: Inputs,
  paths: readonly string[],
  { filesFrom, stdinFilename = stdinPath }: FixCommandOptions,
): boolean {
  const mayBeNamed = paths.includes(stdinPath) || filesFrom !== undefined;
  return mayBeNamed && first?.path === stdinFilename;
}

/** Checks the inputs and says what can be corrected; on a dry run prints it. */
async function plan(run: CheckRun, { options, settings, terminal, words, own }: Context) {
  const plans: (CopyPlan | null)[] = [];
  const rest = new Remaining(settings);
  const paint = wantsColor(options.color, terminal) ? await paintFor() : null;
  let status: ExitStatus = exitStatus.ok;
  let cells = 0;
  for await (const outcome of run.outcomes) {
    const { path, unreadable, suggestions } = outcome;
    const input = run.inputs.input(plans.length);
    rest.add(outcome);
    status = worst([status, statusOfFailure(unreadable)]);
    if (unreadable !== null) await noteFailure(path, unreadable, terminal, words);
    const fix = suggestions.length === 0 ? null : await fixPage(outcome, bytesIn(await input.read()));
    plans.push(fix?.corrected?.copy ?? null);
    if (fix === null) continue;
    await terminal.note(fixNotes(path, fix, words, own));
    cells += fix.applied.reduce((sum, { changes }) => sum + changes.length, 0);
    if (options.write || fix.corrected === null) continue;
    const { patchOf } = await import("./patch.ts");
    const name = path === stdinPath ? "stdin" : path;
    await terminal.print(patchOf(fix.corrected, { path: name, copy: copyPath(name) }, paint));
  }
  return { plans, rest, status, cells, files: plans.filter((one) => one !== null).length };
}

/** Checks the corrected copies in the places of their pages, and writes them where that is asked for. */
async function carryOut(run: CheckRun, plans: readonly (CopyPlan | null)[], context: Context) {
  const { options, settings, terminal, words } = context;
  const inputs = [...run.inputs].map(({ path, read }, i): Input => {
    const copy = plans[i] ?? null;
    return { path, read: copy === null ? read : async () => copyOf(bytesIn(await read()), copy) };
  });
  const rest = new Remaining(settings);
  let status: ExitStatus = exitStatus.ok;
  let copies = 0;
  let number = 0;
  for await (const outcome of run.again(inputsOf(inputs))) {
    const input = inputs[number] as Input;
    const isCorrected = plans[number] !== null;
    number++;
    rest.add(outcome);
    if (!isCorrected) continue;
    if (outcome.report === null && outcome.unreadable !== null) {
      await noteFailure(outcome.path, outcome.unreadable, terminal, words);
      status = worst([status, statusOfFailure(outcome.unreadable)]);
    } else if (options.write) {
      const written = await put(input, run.inputs, context);
      if (written === "wrote" || written === "same") copies++;
      else status = exitStatus.usage;
    }
  }
  return { rest, status, copies };
}

/** Writes the copy of a page beside it, and says so; one that cannot be written does not keep the others back. */
async function put(
  input: Input,
  inputs: Inputs,
  { options, terminal, own }: Context,
): Promise<Written | "isInput" | "failed"> {
  const copy = copyPath(input.path);
  const file = resolve(terminal.cwd, copy);
  const isInput = [...inputs].some(({ path }) => resolve(terminal.cwd, path) === file);
  const bytes = bytesIn(await input.read());
  try {
    const written = isInput ? "isInput" : await writeCopy(file, bytes, options.force === true);
    await terminal.note(`disclose: ${own.say(written, { copy })}\n`);
    return written;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    await terminal.note(`disclose: ${own.say("failed", { copy, message: error.message })}\n`);
    return "failed";
  }
}

/** The colours of a patch; loaded only where there are to be any. */
async function paintFor() {
  const { chalk } = await import("../formatters/paint.ts");
  const paint = chalk(true);
  return {
    header: (line: string) => paint.bold(line),
    place: (line: string) => paint.cyan(line),
    added: (line: string) => paint.green(line),
    removed: (line: string) => paint.red(line),
  };
}
