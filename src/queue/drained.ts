import { commonFolder } from "../batch/arguments.ts";
import { pathFrom } from "../batch/display-path.ts";
import { inOrder } from "../batch/engine/in-order.ts";
import { InputList } from "../batch/input-list.ts";
import type { Inputs } from "../batch/inputs.ts";
import { PathSet } from "../batch/path-set.ts";
import type { Failure } from "../model/outcome.ts";
import { unpackPaths } from "./job.ts";
import type { Place } from "./place.ts";
import type { EntryPlace } from "./result-file.ts";
import type { QueuedShard } from "./shard-queue.ts";
import { type NoResult, type StoredResult, storedResult } from "./stored-result.ts";

/** What came of the shards of a queue. */
export interface Drained {
  /** In the order in which they were added, none twice. What there is no reading of cannot be read, which says why. */
  readonly inputs: Inputs;
  /** The deepest folder that holds every argument that shards were added with, absolute; null where there are no shards. */
  readonly root: string | null;
  readonly shards: number;
  /** How many shards have no result. */
  readonly lost: number;
  /** The folders that shards were added in, absolute. */
  readonly folders: ReadonlySet<string>;
}

export interface DrainOptions {
  /** Inputs are named from here, absolute. */
  readonly cwd: string;
  readonly placeAt: (name: string) => Place | Promise<Place>;
  readonly temporaryFile: () => string;
}

/** So many results are looked up, or fetched, at a time. */
const mostAtOnce = 8;

/** The readings of all shards as the inputs of a run; null where some shard is still to be worked on. */
export async function drained(shards: AsyncIterable<QueuedShard>, options: DrainOptions): Promise<Drained | null> {
  const collection = new Collection(options);
  for await (const { shard, result } of inOrder(shards, (one) => found(one, options), mostAtOnce)) {
    if ("problem" in result && (shard.state === "waiting" || shard.state === "active")) return null;
    collection.add(shard, result);
  }
  return collection;
}

interface Found {
  readonly shard: QueuedShard;
  readonly result: StoredResult | NoResult;
}

/** A result that is there counts, whatever became of the worker that wrote it. */
async function found(shard: QueuedShard, { placeAt, temporaryFile }: DrainOptions): Promise<Found> {
  const result = await storedResult(shard.id, await placeAt(shard.data.results), temporaryFile);
  return { shard, result };
}

class Collection implements Drained {
  readonly inputs = new InputList();
  root: string | null = null;
  shards = 0;
  lost = 0;
  readonly folders = new Set<string>();
  readonly #cwd: string;
  readonly #known = new PathSet(this.inputs);

  constructor({ cwd }: DrainOptions) {
    this.#cwd = cwd;
  }

  add(shard: QueuedShard, result: StoredResult | NoResult): void {
    const { cwd, root, packedPaths } = shard.data;
    this.shards++;
    this.root = this.root === null ? root : commonFolder(this.root, root);
    this.folders.add(cwd);
    const paths = unpackPaths(packedPaths);
    const shown = (path: string) => (cwd === this.#cwd ? path : pathFrom(this.#cwd, path, cwd));
    if (!("problem" in result) && isOf(paths, result.places)) this.#addReadings(result, shown);
    else this.#addLost(paths.map(shown), shard, result);
  }

  #addReadings({ file, places }: StoredResult, shown: (path: string) => string): void {
    const folder = sharedFolder(places.map(({ path }) => shown(path)));
    const place = this.inputs.place(folder, file);
    for (const { path, ...range } of places) {
      const displayed = shown(path);
      if (this.#isNew(displayed))
        this.inputs.addRange(place, displayed.slice(folder.length), { ...range, packing: "reading" });
    }
  }

  #addLost(paths: readonly string[], { state, reason }: QueuedShard, result: StoredResult | NoResult): void {
    this.lost++;
    const { file } = result;
    const failure: Failure =
      state === "parked"
        ? { stage: "read", reason: "shard-parked", system: reason ?? "" }
        : { stage: "read", reason: "problem" in result ? result.problem : "result-damaged", file };
    const origin = { kind: "refused", failure } as const;
    for (const path of paths) if (this.#isNew(path)) this.inputs.add(path, origin);
  }

  /** True for a path that is not among the inputs; it is the next one's. */
  #isNew(path: string): boolean {
    if (this.#known.has(path)) return false;
    this.#known.add(path, this.inputs.length);
    return true;
  }
}

function isOf(paths: readonly string[], places: readonly EntryPlace[]): boolean {
  return paths.length === places.length && paths.every((path, i) => places[i]?.path === path);
}

/** What all paths begin with, up to a `/`. */
function sharedFolder(paths: readonly string[]): string {
  let shared = paths[0] ?? "";
  for (const path of paths)
    while (shared !== "" && !(shared.endsWith("/") && path.startsWith(shared)))
      shared = shared.slice(0, shared.slice(0, -1).lastIndexOf("/") + 1);
  return shared;
}
