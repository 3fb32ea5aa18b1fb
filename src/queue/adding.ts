import { packPaths, type Shard, shardId, unpackPaths } from "./job.ts";
import { QueuedPaths } from "./queued-paths.ts";
import type { NewShard, QueuedShard, ShardQueue } from "./shard-queue.ts";
import { shardsOf } from "./shards.ts";
import type { Survey } from "./survey.ts";

/** What the shards that are added together have in common. */
export interface Addition extends Omit<Shard, "paths"> {
  readonly root: string;
  readonly results: string;
}

/** What came of adding. */
export interface Added {
  readonly inputs: number;
  readonly shards: number;
  /** Inputs that were in the queue before. */
  readonly known: number;
  /** Shards that hold some of these, and are tried again. */
  readonly retried: number;
  /** Paths that have a line end in them, which no shard takes. */
  readonly refused: readonly string[];
}

/** Shards that are sent to the server at a time. */
const mostAtOnce = 200;

/** Adds those paths that are not in the queue, in their order, as shards; what was tried in vain is tried again. */
export async function addPaths(
  queue: ShardQueue,
  paths: () => Iterable<string>,
  addition: Addition,
  { paths: queued, undone, lastAddedAt }: Survey,
): Promise<Added> {
  const refused: string[] = [];
  const counts = { inputs: 0, shards: 0, known: 0, retried: 0 };
  // Clocks differ from machine to machine; what is added later comes later.
  const addedAt = Math.max(Date.now(), lastAddedAt + 1);
  function* fresh() {
    for (const path of paths()) {
      if (/[\n\r]/.test(path)) refused.push(path);
      else if (queued.has(path, addition.cwd)) counts.known++;
      else yield path;
    }
  }
  let batch: NewShard[] = [];
  for (const shard of shardsOf(fresh())) {
    batch.push(newShard({ ...addition, paths: shard }, addition, { addedAt, place: counts.shards }));
    counts.shards++;
    counts.inputs += shard.length;
    if (batch.length < mostAtOnce) continue;
    await queue.add(batch);
    batch = [];
  }
  await queue.add(batch);
  for (const shard of given(undone, paths, addition.cwd)) {
    await queue.retry(shard);
    counts.retried++;
  }
  return { ...counts, refused };
}

function newShard(
  shard: Shard,
  { root, results }: Addition,
  order: { readonly addedAt: number; readonly place: number },
): NewShard {
  const { program, cwd, maxBytes, paths } = shard;
  const data = { program, cwd, maxBytes, root, results, count: paths.length, packedPaths: packPaths(paths), ...order };
  return { id: shardId(shard), data };
}

/** The shards that hold some of the paths. */
function given(shards: readonly QueuedShard[], paths: () => Iterable<string>, cwd: string): QueuedShard[] {
  if (shards.length === 0) return [];
  const wanted = new QueuedPaths();
  for (const path of paths()) wanted.add(path, cwd);
  return shards.filter(({ data }) => unpackPaths(data.packedPaths).some((path) => wanted.has(path, data.cwd)));
}
