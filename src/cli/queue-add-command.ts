import type { Inputs } from "../batch/inputs.ts";
import { type Added, addPaths } from "../queue/adding.ts";
import { type Survey, survey } from "../queue/survey.ts";
import { wordsIn } from "../words/index.ts";
import { type ExitStatus, exitStatus, worst } from "./exit-status.ts";
import { type Found, findInputs, type InputOptions } from "./inputs.ts";
import { networkOf } from "./network.ts";
import { programName } from "./oversight/program-digest.ts";
import { makePlace, placeAt, placeName } from "./queue-results.ts";
import { type OpenQueue, type QueueOptions, withQueue } from "./queue-server.ts";
import type { Terminal } from "./terminal.ts";
import { oneLine } from "./without-controls.ts";

export interface QueueAddOptions extends QueueOptions, InputOptions {
  /** Where the results go; left out, where those of the queue go, or into a folder of the usual name. */
  readonly results?: string;
}

const usualResults = "results";

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
    const given = placeName(options.results ?? usualResults, terminal.cwd);
    if (given === null) {
      await note(open.say("noPlace", { place: options.results ?? usualResults }));
      return exitStatus.usage;
    }
    const program = programName(terminal.threadProgram);
    const network = networkOf(options, terminal.env);
    const before = await survey(open.queue, (name) => placeAt(name, network));
    const results = options.results === undefined ? (before.agreed?.results ?? given) : given;
    const refusal = refusalOf(before, { results, program }, options, open);
    if (refusal !== null) {
      await note(refusal);
      return exitStatus.usage;
    }
    await makePlace(results, network);
    const added = await add(open, found, { results, program, maxBytes: options.maxBytes ?? null }, before, terminal);
    for (const path of added.refused) await note(open.say("lineEnd", { path: oneLine(path) }));
    await note(told(added, options, open));
    return worst([found.status, added.refused.length > 0 ? exitStatus.unreadable : exitStatus.ok]);
  });
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
