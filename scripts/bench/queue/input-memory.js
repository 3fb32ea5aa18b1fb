import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { scratchFolder } from "../internals.js";
import { heading, row } from "../measure.js";
import { loadQueue } from "./load.js";
import { pathsWithoutEnd } from "./paths.js";

const pathsOfShard = 200;

/** What draining keeps of every reading while it writes: where its bytes stand, and its path. */
export async function inputMemory({ isQuick }) {
  const { drained, folderPlace } = await loadQueue();
  const place = folderPlace(scratchFolder());
  const cwd = "/data/archive";
  const [few, many] = isQuick ? [100, 600] : [500, 5500];
  const shards = await writeResults(place, cwd, many);
  const measure = async (count) => {
    async function* first() {
      yield* shards.slice(0, count);
    }
    const before = await bytesInUse();
    const start = performance.now();
    const kept = await drained(first(), { cwd, placeAt: () => place, temporaryFile: () => "" });
    const milliseconds = performance.now() - start;
    return { bytes: (await bytesInUse()) - before, milliseconds, length: kept.inputs.length, kept };
  };
  const [base, whole] = [await measure(few), await measure(many)];
  const bytesOfInput = (whole.bytes - base.bytes) / (whole.length - base.length);
  heading(`What draining keeps of ${whole.length} readings in ${many} results, beyond what it keeps of ${base.length}`);
  row("memory", `${bytesOfInput.toFixed(0)} B a report`);
  row("opening a result", `${(whole.milliseconds / many).toFixed(2)} ms`);
  return { bytesOfInput };
}

/** What is in use when all garbage is collected; what buffers took is given back a turn later. */
async function bytesInUse() {
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc");
  for (let turn = 0; turn < 3; turn++) {
    collectGarbage();
    await setTimeout(100);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Results of readings that are next to nothing, and the shards that they are of. */
async function writeResults(place, cwd, count) {
  const { encodeResult, entryOf, packPaths, resultName, shardId } = await loadQueue();
  const paths = pathsWithoutEnd();
  return Array.from({ length: count }, () => {
    const own = Array.from({ length: pathsOfShard }, () => paths.next().value);
    const shard = { program: "0.0.0+bench", cwd, paths: own, maxBytes: null };
    const id = shardId(shard);
    const file = place.fileOf(resultName(id));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      encodeResult(
        id,
        own.map((path) => entryOf(path, Buffer.from(path))),
      ),
    );
    return { id, data: { cwd, root: cwd, results: place.name, packedPaths: packPaths(own) }, state: "done" };
  });
}
