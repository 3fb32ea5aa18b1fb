import { crc32 } from "node:zlib";

/** How many inputs a shard has. */
export interface ShardSizes {
  readonly least: number;
  readonly most: number;
}

/** A shard takes a worker about a second: what is done twice when one dies is little, and so is what a job costs. */
export const usualSizes: ShardSizes = { least: 50, most: 500 };

/** A shard ends after one in so many inputs, which its path decides, so that most are near the middle of the two sizes. */
const meanBeyondLeast = 150;

/**
 * Cuts a list of paths into shards. Where one ends is decided by the path that it ends with: of a list that has grown
 * somewhere all other shards stay what they were, and need not be worked on again.
 */
export function* shardsOf(paths: Iterable<string>, { least, most }: ShardSizes = usualSizes): Generator<string[]> {
  let shard: string[] = [];
  for (const path of paths) {
    shard.push(path);
    if (shard.length < least || (shard.length < most && crc32(path) % meanBeyondLeast !== 0)) continue;
    yield shard;
    shard = [];
  }
  if (shard.length > 0) yield shard;
}
