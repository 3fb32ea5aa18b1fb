import { type JobData, unpackPaths } from "./job.ts";
import type { Place } from "./place.ts";
import { QueuedPaths } from "./queued-paths.ts";
import { resultName } from "./result-file.ts";
import type { QueuedShard, ShardQueue } from "./shard-queue.ts";

/** What a queue holds, as somebody sees it who is about to add to it. */
export interface Survey {
  /** Where the results go, and which program reads; null while there are no shards. */
  readonly agreed: Pick<JobData, "results" | "program"> | null;
  readonly paths: QueuedPaths;
  /** Shards that are parked, or of which the result is gone. */
  readonly undone: readonly QueuedShard[];
  /** When the last were added, in milliseconds. */
  readonly lastAddedAt: number;
}

/** Results that are asked for at a time: a bucket answers slowly. */
const mostAsked = 32;

export async function survey(queue: ShardQueue, placeAt: (results: string) => Place): Promise<Survey> {
  const paths = new QueuedPaths();
  const undone: QueuedShard[] = [];
  let agreed: Survey["agreed"] = null;
  let lastAddedAt = 0;
  let done: QueuedShard[] = [];
  const look = async () => {
    undone.push(...(await withoutResult(done, placeAt)));
    done = [];
  };
  for await (const shard of queue.shards()) {
    const { data, state } = shard;
    agreed ??= data;
    lastAddedAt = Math.max(lastAddedAt, data.addedAt);
    for (const path of unpackPaths(data.packedPaths)) paths.add(path, data.cwd);
    if (state === "parked") undone.push(shard);
    if (state === "done") done.push(shard);
    if (done.length === mostAsked) await look();
  }
  await look();
  return { agreed, paths, undone, lastAddedAt };
}

async function withoutResult(
  shards: readonly QueuedShard[],
  placeAt: (results: string) => Place,
): Promise<QueuedShard[]> {
  const found = await Promise.all(shards.map(({ id, data }) => placeAt(data.results).has(resultName(id))));
  return shards.filter((_, i) => !found[i]);
}
