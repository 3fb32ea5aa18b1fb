import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addPaths } from "../../src/queue/adding.ts";
import { unpackPaths } from "../../src/queue/job.ts";
import type { NewShard, QueuedShard, ShardQueue } from "../../src/queue/shard-queue.ts";
import { survey } from "../../src/queue/survey.ts";

const addition = { program: "1", cwd: "/reports", root: "/reports", results: "/results", maxBytes: null };
const placeAt = () => ({
  name: "",
  read: async () => null,
  has: async () => true,
  isHere: async () => true,
  write: async () => {},
});

/** As much of a queue as is needed to add to it. */
function queueOf(state: QueuedShard["state"] = "waiting") {
  const shards: NewShard[] = [];
  const retried: string[] = [];
  const queue: Pick<ShardQueue, "add" | "retry" | "shards"> = {
    add: async (more) => {
      shards.push(...more);
    },
    retry: async ({ id }) => {
      retried.push(id);
    },
    async *shards() {
      for (const shard of shards) yield { ...shard, state, reason: null };
    },
  };
  const add = async (paths: readonly string[], cwd = addition.cwd) => {
    const own = queue as ShardQueue;
    return addPaths(own, () => paths, { ...addition, cwd }, await survey(own, placeAt));
  };
  const paths = () => {
    const inOrder = [...shards].sort((a, b) => a.data.addedAt - b.data.addedAt || a.data.place - b.data.place);
    return inOrder.flatMap(({ data }) => unpackPaths(data.packedPaths));
  };
  return { add, paths, retried, shards };
}

describe("adding to a queue", () => {
  it("one list after another comes to the same as both at once, each path where it was first", async () => {
    const path = fc.stringMatching(/^[a-c]\/[a-f]{1,2}\.html$/);
    const lists = fc.array(fc.uniqueArray(path, { maxLength: 60 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(lists, async (lists) => {
        const { add, paths } = queueOf();
        for (const list of lists) await add(list);
        expect(paths()).toEqual([...new Set(lists.flat())]);
      }),
    );
  });

  it("knows a path from another folder, and an address from any", async () => {
    const { add } = queueOf();
    await add(["a/b.html", "2023.zip!/c.html", "s3://b/d.html"]);
    expect(await add(["b.html", "../2023.zip!/c.html", "s3://b/d.html"], "/reports/a")).toMatchObject({
      inputs: 0,
      known: 3,
    });
  });

  it("tries again what is parked, where one of its paths is given again", async () => {
    const { add, retried, shards } = queueOf("parked");
    await add(["a.html", "b.html"]);
    expect(await add(["c.html"])).toMatchObject({ inputs: 1, retried: 0 });
    expect(await add(["b.html"])).toMatchObject({ inputs: 0, known: 1, retried: 1 });
    expect(retried).toEqual([shards[0]?.id]);
  });
});
