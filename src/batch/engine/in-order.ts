/** The items that come before it is over. */
export async function* until<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  isOver: () => boolean,
): AsyncGenerator<Item> {
  for await (const item of items) {
    if (isOver()) return;
    yield item;
  }
}

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
 * to be taken, so that whoever takes slowly slows down whoever brings. A result is given as soon as it and those before
 * it are there: whoever brings may wait for it before he brings the next item.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  most: number,
): AsyncGenerator<Result> {
  const source = items[Symbol.asyncIterator]();
  const begun: Promise<Result>[] = [];
  let coming: Promise<IteratorResult<Item>> | null = null;
  let isOver = false;
  try {
    while (!isOver || begun.length > 0) {
      if (!isOver && begun.length < most) coming ??= handled(source.next());
      const [head] = begun;
      if (coming !== null && (head === undefined || (await firstOf(coming, head)) === "coming")) {
        const { done, value }: IteratorResult<Item> = await coming;
        coming = null;
        isOver = done === true;
        if (!isOver) begun.push(handled(work(value)));
      } else if (head !== undefined) {
        yield begun.shift() as Promise<Result>;
      }
    }
  } finally {
    if (!isOver) await source.return?.();
  }
}

/** Which of two is settled first. */
function firstOf(coming: Promise<unknown>, head: Promise<unknown>): Promise<"coming" | "head"> {
  const settled = <Name>(promise: Promise<unknown>, name: Name) =>
    promise.then(
      () => name,
      () => name,
    );
  return Promise.race([settled(coming, "coming" as const), settled(head, "head" as const)]);
}

/** Whoever takes the result is told of a failure; until then it is nobody's. */
function handled<Result>(result: Promise<Result>): Promise<Result> {
  result.catch(() => {});
  return result;
}
