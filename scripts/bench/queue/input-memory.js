import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { scratchFolder } from "../internals.js";
import { heading, row } from "../measure.js";
import { loadQueue } from "./load.js";

const pathsOfShard = 200;

/** What draining keeps of every reading while it writes: where its bytes stand, and its path. */
export async function inputMemory({ isQuick }) {
  const { drained, encodeResult, entryOf, folderPlace, packPaths, resultName, shardId } = await loadQueue();
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc");
  const kept = () => {
    collectGarbage();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const results = scratchFolder();
  const place = folderPlace(results);
  const count = isQuick ? 50 : 500;
  const shards = [];
  for (let number = 0; number < count; number++) {
    const own = Array.from({ length: pathsOfShard }, (_, i) => `in/${number}/t20240131_${1_000_000 + i}.html`);
    const shard = { program: "0.0.0+bench", cwd: "/", paths: own, maxBytes: null };
    const id = shardId(shard);
    await place.write(
      resultName(id),
      encodeResult(
        id,
        own.map((path) => entryOf(path, Buffer.from(path))),
      ),
    );
    const data = { ...shard, paths: undefined, count: own.length, packedPaths: packPaths(own), root: "/", results };
    shards.push({ id, data, state: "done", reason: null });
  }
  async function* all() {
    yield* shards;
  }
  const before = kept();
  const start = performance.now();
  const { inputs } = await drained(all(), { cwd: "/", placeAt: () => place, temporaryFile: () => "" });
  const milliseconds = performance.now() - start;
  const bytes = (kept() - before) / inputs.length;
  heading(`What draining keeps of ${inputs.length} readings in ${count} results`);
  row("memory", `${bytes.toFixed(0)} B a report`);
  row("opening the results", `${(milliseconds / count).toFixed(2)} ms a result`);
  return { bytesOfInput: bytes };
}
