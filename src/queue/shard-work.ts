import type { Engine } from "../batch/engine/engine.ts";
import { nothingAround, type Task } from "../batch/engine/task.ts";
import { type InputLimits, openInput } from "../batch/origin.ts";
import { defaultMaxBytes } from "../batch/read-within.ts";
import { isTransient } from "../network/failure.ts";
import type { Network } from "../network/network.ts";
import { Refused } from "../run.ts";
import { ArchiveShelf } from "./archive-shelf.ts";
import { type JobData, unpackPaths } from "./job.ts";
import type { Place } from "./place.ts";
import { type Entry, encodeResult, placesIn, resultName } from "./result-file.ts";
import { openShard } from "./shard-inputs.ts";
import type { NewShard } from "./shard-queue.ts";

export interface ShardWorkOptions {
  /** What reads inputs that take no more than this. */
  readonly engineFor: (limits: InputLimits) => Promise<Engine>;
  /** What this machine may fetch. */
  readonly network: Network;
  readonly placeAt: (results: string) => Place;
  /** Names a new temporary file, and sees to it that it is removed when the worker ends. */
  readonly temporaryFile: () => string;
}

interface Bench {
  readonly engine: Promise<Engine>;
  readonly archives: ArchiveShelf;
}

/** The work of one worker: what comes of a shard is kept where its results go, once and for all. */
export class ShardWork {
  readonly #options: ShardWorkOptions;
  /** By the size that inputs may have: most queues have one. */
  readonly #benches = new Map<number, Bench>();

  constructor(options: ShardWorkOptions) {
    this.#options = options;
  }

  /** Reads the inputs of a shard, whose folder is here. Throws, `Refused` where it can, what another attempt may mend. */
  async do({ id, data }: NewShard, folder: string, { isLast }: { readonly isLast: boolean }): Promise<void> {
    const place = this.#options.placeAt(data.results);
    const name = resultName(id);
    const kept = await place.read(name);
    if (kept !== null && placesIn(id, kept) !== null) return;
    const entries = await this.#read(data, folder, isLast);
    await place.write(name, encodeResult(id, entries));
  }

  async close(): Promise<void> {
    for (const { engine } of this.#benches.values()) await (await engine).close();
  }

  async #read({ packedPaths, maxBytes }: JobData, folder: string, isLast: boolean): Promise<Entry[]> {
    const paths = unpackPaths(packedPaths);
    const { engine, archives } = this.#benchFor(maxBytes ?? defaultMaxBytes);
    const { origins, letGo } = await openShard(paths, folder, archives);
    try {
      const limits = this.#limits(maxBytes);
      const tasks = origins.map((origin, number): Task => {
        const input = openInput(paths[number] as string, origin, limits);
        return { of: { number, input, sha256: null }, around: nothingAround };
      });
      const entries: Entry[] = [];
      for await (const { entry, failure } of (await engine).run("pack", tasks)) {
        if (failure !== null && !isLast && isTransient(failure)) throw new Refused(failure);
        entries.push(entry);
      }
      return entries;
    } finally {
      await letGo();
    }
  }

  #limits(maxBytes: number | null): InputLimits {
    return { maxBytes: maxBytes ?? defaultMaxBytes, network: this.#options.network };
  }

  #benchFor(maxBytes: number): Bench {
    const known = this.#benches.get(maxBytes);
    if (known !== undefined) return known;
    const { engineFor, temporaryFile } = this.#options;
    const bench = { engine: engineFor(this.#limits(maxBytes)), archives: new ArchiveShelf(maxBytes, temporaryFile) };
    this.#benches.set(maxBytes, bench);
    return bench;
  }
}
