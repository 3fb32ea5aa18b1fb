/** Groups of up to `most`, in order. */
export async function* batchesOf<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  most: number,
): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < most) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * The results of work in the order of the items, whichever is finished first. At most `most` items are at work or wait
 * to be taken, so that whoever takes slowly slows down whoever brings.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  most: number,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // Whoever takes the result is told; until then a failure is nobody's.
    result.catch(() => {});
    begun.push(result);
    if (begun.length === most) yield begun.shift() as Promise<Result>;
  }
  while (begun.length > 0) yield begun.shift() as Promise<Result>;
}
