import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { discover } from "../../src/batch/discover.ts";
import { nothingAround } from "../../src/batch/engine/task.ts";
import { Workbench } from "../../src/batch/engine/workbench.ts";
import { pack } from "../../src/batch/packed.ts";
import { temporaryFiles } from "../../src/batch/temporary-files.ts";
import { folderPlace } from "../../src/queue/folder-place.ts";
import { type JobData, packPaths, type Shard, shardId } from "../../src/queue/job.ts";
import { type Entry, encodeResult, entryOf, resultName } from "../../src/queue/result-file.ts";
import type { QueuedShard } from "../../src/queue/shard-queue.ts";
import { shardsOf } from "../../src/queue/shards.ts";

export const testProgram = "0.0.0+test";
/** So small that a handful of inputs makes several shards. */
const sizes = { least: 3, most: 5 };

/** What `queue add` and `queue work` come to, without a queue: shards that are done, and their results. */
export async function workedShards(
  cwd: string,
  paths: readonly string[],
  results = join(cwd, "results"),
): Promise<QueuedShard[]> {
  const temporary = temporaryFiles();
  const { inputs, root } = await discover(paths, cwd, temporary);
  const byPath = new Map([...inputs].map((input) => [input.path, input]));
  const workbench = new Workbench({ optionsFor: () => ({}), manner: "", cache: null });
  await mkdir(results, { recursive: true });
  const shards: QueuedShard[] = [];
  for (const own of shardsOf(byPath.keys(), sizes)) {
    const shard: Shard = { program: testProgram, cwd, paths: own, maxBytes: null };
    const id = shardId(shard);
    const entries: Entry[] = [];
    for (const path of own) {
      const input = byPath.get(path);
      if (input === undefined) throw new Error(path);
      const { reading } = await workbench.convert({ of: { number: 0, input, sha256: null }, around: nothingAround });
      if (reading === null) throw new Error(path);
      entries.push(entryOf(path, pack(reading)));
    }
    await folderPlace(results).write(resultName(id), encodeResult(id, entries));
    shards.push({ id, data: dataOf(shard, root, results, shards.length), state: "done", reason: null });
  }
  await temporary.remove();
  return shards;
}

function dataOf({ paths, ...shard }: Shard, root: string, results: string, place: number): JobData {
  return { ...shard, count: paths.length, packedPaths: packPaths(paths), root, results, addedAt: 0, place };
}

/** The file of a shard's result. */
export function resultFile({ id, data }: QueuedShard): string {
  return join(data.results, resultName(id));
}
