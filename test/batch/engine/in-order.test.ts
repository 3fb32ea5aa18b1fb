import fc from "fast-check";
import { expect, it } from "vitest";
import { batchesOf, inOrder } from "../../../src/batch/engine/in-order.ts";

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const taken: Item[] = [];
  for await (const item of items) taken.push(item);
  return taken;
}

it("results come in order, whichever is finished first, and no more are at work than may be", async () => {
  const delays = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(delays, fc.integer({ min: 1, max: 8 }), async (delays, most) => {
      let atWork = 0;
      let mostAtWork = 0;
      const work = async (item: number) => {
        mostAtWork = Math.max(mostAtWork, ++atWork);
        for (let i = 0; i < (delays[item] as number); i++) await new Promise(setImmediate);
        atWork--;
        return item;
      };
      const items = batchesOf(delays.keys(), 1);
      expect(await all(inOrder(items, ([item]) => work(item as number), most))).toEqual([...delays.keys()]);
      expect(mostAtWork).toBeLessThanOrEqual(most);
    }),
    { numRuns: 50 },
  );
});

it("who takes slowly slows down who brings", async () => {
  let brought = 0;
  async function* endless() {
    for (;;) yield brought++;
  }
  for await (const item of inOrder(endless(), async (item) => item, 4)) {
    expect(brought).toBeLessThanOrEqual(item + 4);
    if (item === 100) break;
  }
});

it("batches hold everything, in order, and all but the last are full", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), async (items, most) => {
      const batches = await all(batchesOf(items, most));
      expect(batches.flat()).toEqual(items);
      expect(batches.slice(0, -1).every(({ length }) => length === most)).toBe(true);
    }),
  );
});

it("a failure is told to whoever takes its result", async () => {
  const work = async (item: number) => {
    if (item === 2) throw new Error("at 2");
    return item;
  };
  const taken: number[] = [];
  const taking = async () => {
    for await (const item of inOrder(batchesOf([0, 1, 2, 3], 1), ([one]) => work(one as number), 4)) taken.push(item);
  };
  await expect(taking()).rejects.toThrow("at 2");
  expect(taken).toEqual([0, 1]);
});

it("a result is given as soon as it and those before it are there, while the next item is awaited", async () => {
  // Whoever brings waits for the answer before he brings the next item.
  const taken: number[] = [];
  let answered = () => {};
  async function* oneAtATime() {
    for (let item = 0; item < 5; item++) {
      yield item;
      if (!taken.includes(item)) await new Promise<void>((resolve) => (answered = resolve));
    }
  }
  const work = async (item: number) => {
    await new Promise(setImmediate);
    return item;
  };
  for await (const item of inOrder(oneAtATime(), work, 4)) {
    taken.push(item);
    answered();
  }
  expect(taken).toEqual([0, 1, 2, 3, 4]);
});

it("whoever brings is told when nobody takes any more", async () => {
  let isClosed = false;
  async function* items() {
    try {
      for (;;) yield 1;
    } finally {
      isClosed = true;
    }
  }
  for await (const _ of inOrder(items(), async (item) => item, 3)) break;
  expect(isClosed).toBe(true);
});
