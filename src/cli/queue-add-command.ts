import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { argumentOf } from "../batch/arguments.ts";
import type { Inputs } from "../batch/inputs.ts";
import type { Failure } from "../model/outcome.ts";
import { type Added, addPaths } from "../queue/adding.ts";
import { type Survey, survey } from "../queue/survey.ts";
import { wordsIn } from "../words/index.ts";
import { type ExitStatus, exitStatus, worst } from "./exit-status.ts";
import { type Found, findInputs, type InputOptions } from "./inputs.ts";
import { networkOf } from "./network.ts";
import { noteFailure } from "./note-failure.ts";
import { programName } from "./oversight/program-digest.ts";
import { makePlace, placeAt, placeName } from "./queue-results.ts";
import { type OpenQueue, type QueueOptions, withQueue } from "./queue-server.ts";
import type { Terminal } from "./terminal.ts";
import { oneLine } from "./without-controls.ts";

export interface QueueAddOptions extends QueueOptions, InputOptions {
  /** Where the results go; left out, where those of the queue go already. */
  readonly results?: string;
}

/** Of a queue that has no results yet, below the folder that it is added from. */
const usualResults = "results";
const notFound: Failure = { stage: "read", reason: "not-found", system: "" };

/** `disclose queue add`: finds inputs and puts those into the queue that are not there. */
export async function queueAddCommand(
  paths: readonly string[],
  options: QueueAddOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  return withQueue(options, terminal, async (open) => {
    const words = await wordsIn(options.lang);
    const found = await findInputs("queue add", paths, options, terminal, words);
    const { inputs } = found;
    if (inputs.length === 0) return found.status;
    const note = (text: string) => terminal.note(`disclose: ${oneLine(text)}\n`);
    if (inputs.input(0).origin.kind === "own") {
      await note(open.say("stdin"));
      return exitStatus.usage;
    }
    const { results: given } = options;
    const noPlace = async (place: string) => {
      await note(open.say("noPlace", { place }));
      return exitStatus.usage;
    };
    const named = given === undefined ? undefined : placeName(given, terminal.cwd);
    if (named === null) return noPlace(`${given}`);
    const program = programName(terminal.threadProgram);
    const network = networkOf(options, terminal.env);
    const before = await survey(open.queue, (name) => placeAt(name, network));
    const results = named ?? before.agreed?.results ?? resolve(terminal.cwd, usualResults);
    const refusal = refusalOf(before, { results, program }, options, open);
    if (refusal !== null) {
      await note(refusal);
      return exitStatus.usage;
    }
    if (!(await makePlace(results, network))) return noPlace(results);
    const missing = paths.filter((path) => isMissing(path, terminal.cwd));
    for (const path of missing) await noteFailure(path, notFound, terminal, words);
    const added = await add(open, found, { results, program, maxBytes: options.maxBytes ?? null }, before, terminal);
    for (const path of added.refused) await note(open.say("lineEnd", { path: oneLine(path) }));
    await note(told(added, options, open));
    const isWhole = added.refused.length === 0 && missing.length === 0;
    return worst([found.status, isWhole ? exitStatus.ok : exitStatus.unreadable]);
  });
}

/** A file that is not there is put into the queue, as other commands name it too; but a slip shows at once, not when all is done. */
function isMissing(path: string, cwd: string): boolean {
  const argument = argumentOf(path, cwd);
  return argument.kind === "file" && !existsSync(argument.path);
}

function add(
  { queue }: OpenQueue,
  { inputs, root }: Found,
  rest: { readonly results: string; readonly program: string; readonly maxBytes: number | null },
  before: Survey,
  { cwd }: Terminal,
): Promise<Added> {
  return addPaths(queue, () => pathsOf(inputs), { ...rest, cwd, root }, before);
}

function* pathsOf(inputs: Inputs): Generator<string> {
  for (const { path } of inputs) yield path;
}

/** All shards of a queue are read by one program, and their results are in one place. */
function refusalOf(
  { agreed }: Survey,
  own: { readonly results: string; readonly program: string },
  { queue }: QueueAddOptions,
  { say }: OpenQueue,
): string | null {
  if (agreed === null) return null;
  if (agreed.program !== own.program) return say("otherProgram", { queue, theirs: agreed.program, own: own.program });
  if (agreed.results === own.results) return null;
  return say("otherResults", { queue, place: agreed.results, other: own.results });
}

function told({ inputs, shards, known, retried }: Added, { queue, lang }: QueueAddOptions, { say }: OpenQueue): string {
  return [
    say("added", { inputs, shards, queue }),
    ...(known > 0 ? [say("known", { count: known })] : []),
    ...(retried > 0 ? [say("retried", { count: retried })] : []),
  ].join(lang === "en" ? " " : "");
}
