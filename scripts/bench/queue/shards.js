import { setTimeout } from "node:timers/promises";
import { heading, row } from "../measure.js";
import { loadQueue } from "./load.js";
import { pathsWithoutEnd } from "./paths.js";

/** At a time, as many as a worker of several processors takes. */
const concurrency = 8;

/** Shards that nobody reads anything of: what the server and the library take of each, and the memory that it keeps. */
export async function emptyShards(name, { url, kind, memory }, { isQuick }) {
  const { openQueueOn, packPaths, shardId, shardsOf } = await loadQueue();
  const count = isQuick ? 1000 : 10_000;
  const shards = [];
  let paths = 0;
  for (const own of shardsOf(pathsWithoutEnd())) {
    const shard = { program: "0.0.0+bench", cwd: "/data/archive", paths: own, maxBytes: null };
    const rest = { root: "/data/archive", results: "/data/results", addedAt: 0, place: shards.length };
    const { paths: _, ...data } = shard;
    shards.push({ id: shardId(shard), data: { ...data, ...rest, count: own.length, packedPaths: packPaths(own) } });
    paths += own.length;
    if (shards.length === count) break;
  }
  const { queue, problem } = await openQueueOn({ kind, url }, "bench");
  if (problem !== null) throw new Error(`${url}: ${problem}`);
  heading(`${name}: ${count} shards of ${(paths / count).toFixed(0)} paths, with no work in them, one process`);
  const before = await memory?.();
  const added = await secondsOf(() => queue.add(shards));
  row("added", `${(count / added).toFixed(0)} shards a second`);
  const waiting = memory === null ? null : ((await memory()) - before) / count;
  const worked = await secondsOf(async () => {
    const working = await queue.work(async () => "done", {
      concurrency,
      lockSeconds: 30,
      onFailed: () => {},
      onRefused: () => {},
    });
    while ((await queue.counts()).done < count) await setTimeout(20);
    await working.stop();
  });
  row(`taken and completed, ${concurrency} at a time`, `${(count / worked).toFixed(0)} shards a second`);
  const done = memory === null ? null : ((await memory()) - before) / count;
  if (waiting !== null && done !== null) {
    row(
      "memory of the server for a shard that waits",
      bytes(waiting),
      `${(waiting / (paths / count)).toFixed(1)} B a path`,
    );
    row("and for one that is done", bytes(done), `${(done / (paths / count)).toFixed(1)} B a path`);
  }
  await queue.close();
  return {
    pathsOfShard: paths / count,
    addedPerSecond: count / added,
    completedPerSecond: count / worked,
    bytesOfShard: done,
  };
}

const bytes = (number) => `${(number / 1000).toFixed(2)} kB`;

async function secondsOf(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
