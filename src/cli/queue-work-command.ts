import { resolve } from "node:path";
import { isFolder } from "../batch/is-folder.ts";
import type { InputLimits } from "../batch/origin.ts";
import type { Network } from "../network/network.ts";
import { firstForbidden } from "../network/permission.ts";
import { type JobData, shownId, unpackPaths } from "../queue/job.ts";
import { isRelative } from "../queue/queued-paths.ts";
import type { NewShard } from "../queue/shard-queue.ts";
import { ShardWork } from "../queue/shard-work.ts";
import { Refused } from "../run.ts";
import { type Words, wordsIn } from "../words/index.ts";
import { type EngineOptions, openReader, threadsOf } from "./engine.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import { type NetworkOptions, networkOf } from "./network.ts";
import { programName } from "./oversight/program-digest.ts";
import { Pulse } from "./queue-pulse.ts";
import { placeAt } from "./queue-results.ts";
import { type OpenQueue, type QueueOptions, withQueue } from "./queue-server.ts";
import { temporaryFile } from "./temporary.ts";
import type { Terminal } from "./terminal.ts";
import { oneLine } from "./without-controls.ts";

export interface QueueWorkOptions extends QueueOptions, EngineOptions, NetworkOptions {
  /** Shards at a time; one a processor where it is left out. */
  readonly concurrency?: number;
  /** Seconds after which another worker takes a shard whose worker shows no sign of life. */
  readonly lock: number;
  /** Ends when there is nothing left to do. */
  readonly untilDone?: boolean;
  /** Where the folder that inputs were added from is on this machine. */
  readonly root?: string;
}

/** `disclose queue work`: takes shards, reads their inputs, keeps the results. */
export async function queueWorkCommand(options: QueueWorkOptions, terminal: Terminal): Promise<ExitStatus> {
  return withQueue(options, terminal, async (open) => {
    const worker = new QueueWorker(options, open, await wordsIn(options.lang), terminal);
    try {
      return await worker.run();
    } finally {
      await worker.close();
    }
  });
}

class QueueWorker {
  readonly #options: QueueWorkOptions;
  readonly #open: OpenQueue;
  readonly #words: Words;
  readonly #terminal: Terminal;
  readonly #work: ShardWork;
  readonly #program: string;
  readonly #network: Network;
  readonly #counts = { shards: 0, inputs: 0, failed: 0 };
  /** Why this worker can take no shards; it ends then. */
  #refusal: string | null = null;
  #end = () => {};

  constructor(options: QueueWorkOptions, open: OpenQueue, words: Words, terminal: Terminal) {
    this.#options = options;
    this.#open = open;
    this.#words = words;
    this.#terminal = terminal;
    this.#program = programName(terminal.threadProgram);
    const engineFor = (limits: InputLimits) => openReader(options, limits, terminal);
    const network = networkOf(options, terminal.env);
    this.#network = network;
    const place = (results: string) => placeAt(results, network);
    this.#work = new ShardWork({ engineFor, network, placeAt: place, temporaryFile });
  }

  async run(): Promise<ExitStatus> {
    const { concurrency = this.#terminal.processors, lock, queue: name, untilDone = false } = this.#options;
    const { queue, server, say } = this.#open;
    const threads = threadsOf(this.#options, this.#terminal);
    const ended = new Promise<void>((resolve) => {
      this.#end = resolve;
    });
    const interruption = this.#terminal.interrupted();
    await this.#note(say("begins", { queue: name, server, concurrency, threads }));
    const working = queue.work((shard, attempt) => this.#process(shard, attempt), {
      concurrency,
      lockSeconds: lock,
      onFailed: (shard, reason, { isLast }) => {
        this.#counts.failed++;
        void this.#note(say(isLast ? "shardParked" : "shardFailed", { shard: shownId(shard.id), reason }));
      },
      onRefused: (message) => void this.#note(say("refuses", { server, message })),
    });
    const pulse = new Pulse(queue, {
      onLost: () => this.#note(say("lost", { server })),
      onBack: () => this.#note(say("back", { server })),
    });
    const why = await Promise.race([
      interruption.then((signal) => (signal === "closed" ? new Promise<never>(() => {}) : signal)),
      ended.then(() => "refused" as const),
      ...(untilDone ? [pulse.untilDone().then(() => "done" as const)] : []),
    ]);
    if (why === "SIGINT" || why === "SIGTERM") await this.#note(say("stopping"));
    await working.stop();
    pulse.end();
    await this.#note(say("ended", this.#counts));
    if (this.#refusal !== null) {
      await this.#note(this.#refusal);
      return exitStatus.usage;
    }
    // Whoever starts workers ends them with a request to end.
    if (why === "SIGINT") return exitStatus.interrupted;
    return why === "done" ? this.#statusOfQueue() : exitStatus.ok;
  }

  close(): Promise<void> {
    return this.#work.close();
  }

  async #process(shard: NewShard, attempt: { readonly isLast: boolean }): Promise<"done" | "not-mine"> {
    const { data } = shard;
    this.#refusal ??= await this.#refusalOf(data);
    if (this.#refusal !== null) {
      this.#end();
      return "not-mine";
    }
    const start = performance.now();
    await this.#work.do(shard, this.#folderOf(data), attempt).catch((error: unknown) => {
      throw error instanceof Refused ? new Error(this.#words.failure(error.failure)) : error;
    });
    this.#counts.shards++;
    this.#counts.inputs += data.count;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    await this.#note(this.#open.say("shardDone", { shard: shownId(shard.id), inputs: data.count, seconds }));
    return "done";
  }

  #folderOf({ cwd }: JobData): string {
    const { root } = this.#options;
    return root === undefined ? cwd : resolve(this.#terminal.cwd, root);
  }

  /** What is elsewhere, what another version reads otherwise, what may not be fetched here, would be told to be what it is not. */
  async #refusalOf(data: JobData): Promise<string | null> {
    const { say } = this.#open;
    if (data.program !== this.#program) return say("notMyProgram", { theirs: data.program, own: this.#program });
    const folder = this.#folderOf(data);
    const paths = unpackPaths(data.packedPaths);
    const forbidden = await firstForbidden([data.results, ...paths], this.#network);
    if (forbidden !== null) return this.#words.failure(forbidden);
    if (!(await placeAt(data.results, this.#network).isHere())) return say("noResultsFolder", { folder: data.results });
    const isNeeded = paths.some(isRelative);
    if (!isNeeded || (await isFolder(folder))) return null;
    return say("noFolder", { folder });
  }

  async #statusOfQueue(): Promise<ExitStatus> {
    const { queue, say } = this.#open;
    const { parked } = await queue.counts();
    if (parked === 0) return exitStatus.ok;
    await this.#note(say("leavesParked", { count: parked }));
    return exitStatus.unreadable;
  }

  #note(text: string): Promise<void> {
    return this.#terminal.note(`disclose: ${oneLine(text)}\n`);
  }
}
