import type { Language } from "../model/language.ts";
import { openQueueOn } from "../queue/open.ts";
import {
  exampleOf,
  isAddress,
  isServerGone,
  type OpenProblem,
  refusalOf,
  type Server,
  type ServerKind,
  schemes,
  shownServer,
} from "../queue/server.ts";
import type { ShardQueue } from "../queue/shard-queue.ts";
import { Refused } from "../run.ts";
import { type QueueWords, queueWordsIn, wordsIn } from "../words/index.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import type { Terminal } from "./terminal.ts";
import { oneLine } from "./without-controls.ts";

/** Which queue a command is about. */
export interface QueueOptions {
  /** The address of a server: of one kind or of the other. */
  readonly redis?: string;
  readonly postgres?: string;
  /** The name of the queue. */
  readonly queue: string;
  readonly lang: Language;
}

/** A queue that is open, and how it is spoken of. */
export interface OpenQueue {
  readonly queue: ShardQueue;
  /** The address of its server, without a password. */
  readonly server: string;
  readonly say: QueueWords;
}

/** Variables that name a server, the first one first. */
const variables = [
  ["DISCLOSE_REDIS_URL", "redis"],
  ["DISCLOSE_POSTGRES_URL", "postgres"],
  ["REDIS_URL", "redis"],
] as const satisfies readonly (readonly [string, ServerKind])[];

/** Opens the queue of a command and closes it when that is done; where there is none, or no place for results, that is said. */
export async function withQueue(
  options: QueueOptions,
  terminal: Terminal,
  run: (open: OpenQueue) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const opened = await openQueue(options, terminal);
  if (opened === null) return exitStatus.usage;
  try {
    return await run(opened);
  } catch (error) {
    const problem =
      error instanceof Refused
        ? (await wordsIn(options.lang)).failure(error.failure)
        : isServerGone(error)
          ? opened.say("gone", { server: opened.server })
          : refusedBy(opened, error);
    if (problem === null) throw error;
    await terminal.note(`disclose: ${oneLine(problem)}\n`);
    return exitStatus.usage;
  } finally {
    await opened.queue.close();
  }
}

function refusedBy({ server, say }: OpenQueue, error: unknown): string | null {
  const message = refusalOf(error);
  return message === null ? null : say("refused", { server, message });
}

/** The queue of a command; null, and said why, where there is none to be had. */
export async function openQueue(options: QueueOptions, terminal: Terminal): Promise<OpenQueue | null> {
  const say = await queueWordsIn(options.lang);
  const note = (text: string) => terminal.note(`disclose: ${oneLine(text)}\n`);
  const { server, from } = serverOf(options, terminal);
  if (!isAddress(server)) {
    const known = schemes[server.kind].map((scheme) => `${scheme}//`).join(", ");
    await note(say("notAnAddress", { option: from, schemes: known, example: exampleOf[server.kind] }));
    return null;
  }
  const shown = shownServer(server);
  const opened = await openQueueOn(server, options.queue);
  if (opened.problem !== null) {
    await note(problemOf(opened, shown, say));
    return null;
  }
  if (opened.eviction !== null) await note(say("evicts", { server: shown, policy: opened.eviction }));
  return { queue: opened.queue, server: shown, say };
}

/** The server, and what names it. */
function serverOf(
  { redis, postgres }: QueueOptions,
  { env }: Terminal,
): { readonly server: Server; readonly from: string } {
  if (redis !== undefined) return { server: { kind: "redis", url: redis }, from: "--redis" };
  if (postgres !== undefined) return { server: { kind: "postgres", url: postgres }, from: "--postgres" };
  for (const [name, kind] of variables) {
    const url = env[name];
    if (url) return { server: { kind, url }, from: name };
  }
  return { server: { kind: "redis", url: exampleOf.redis }, from: "--redis" };
}

function problemOf(problem: OpenProblem, server: string, say: QueueWords): string {
  switch (problem.problem) {
    case "missing": {
      const libraries = problem.libraries.join(", ");
      return say("missing", { libraries, command: `npm install --global ${problem.libraries.join(" ")}` });
    }
    case "unreachable":
      return say("unreachable", { server, message: problem.message });
    case "silent":
      return say("silent", { server, seconds: problem.seconds });
  }
}
