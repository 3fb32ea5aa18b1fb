import { join } from "node:path";
import { expect, it } from "vitest";
import { type Engine, localEngine } from "../../src/batch/engine/engine.ts";
import { networkFailure } from "../../src/network/failure.ts";
import { packPaths } from "../../src/queue/job.ts";
import { placesIn, resultName } from "../../src/queue/result-file.ts";
import { ShardWork } from "../../src/queue/shard-work.ts";
import { Refused } from "../../src/run.ts";
import { scratch } from "../support/scratch.ts";

const local = localEngine({ optionsFor: () => ({}) });
const unreachable = networkFailure("unreachable", "ECONNREFUSED");

/** What is not there is not to be reached. */
const engine: Engine = {
  ...local,
  run: async function* (job, tasks) {
    for await (const result of local.run(job, tasks)) {
      const isMissing = "failure" in result && result.failure !== null;
      yield isMissing ? { ...result, failure: unreachable } : result;
    }
  },
};

it("what may be otherwise in a moment fails a shard, but for the last time", async () => {
  const cwd = await scratch({ "a.html": "<p></p>" });
  const kept = new Map<string, Uint8Array>();
  const work = new ShardWork({
    engineFor: async () => engine,
    network: {},
    placeAt: () => ({
      name: "",
      read: async (name) => kept.get(name) ?? null,
      has: async (name) => kept.has(name),
      isHere: async () => true,
      write: async (name, content) => {
        kept.set(name, content);
      },
    }),
    temporaryFile: () => join(cwd, "temporary"),
  });
  const data = { program: "", cwd, root: cwd, results: "", maxBytes: null, count: 2, addedAt: 0, place: 0 };
  const shard = { id: "ab", data: { ...data, packedPaths: packPaths(["a.html", "away.html"]) } };
  await expect(work.do(shard, cwd, { isLast: false })).rejects.toThrow(Refused);
  expect(kept.size).toBe(0);
  await work.do(shard, cwd, { isLast: true });
  const file = kept.get(resultName("ab")) ?? new Uint8Array();
  expect(placesIn("ab", file)?.map(({ path }) => path)).toEqual(["a.html", "away.html"]);
  await work.close();
});
