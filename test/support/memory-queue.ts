import type { QueuedShard, ShardQueue, ShardState } from "../../src/queue/shard-queue.ts";

/** A queue in memory, whose shards a test sets to work by itself. */
export interface MemoryQueue extends ShardQueue {
  readonly shardsThere: QueuedShard[];
  /** How many workers are said to be connected. */
  workersThere: number;
}

export function memoryQueue(shards: readonly QueuedShard[]): MemoryQueue {
  const own = [...shards];
  const inState = (state: ShardState) => own.filter((shard) => shard.state === state);
  const queue: MemoryQueue = {
    shardsThere: own,
    workersThere: 1,
    add: async () => {},
    retry: async () => {},
    work: () => ({ stop: async () => {} }),
    counts: async () => {
      const count = (state: ShardState) => inState(state).length;
      return { waiting: count("waiting"), active: count("active"), done: count("done"), parked: count("parked") };
    },
    pace: async () => ({ shards: null, inputs: null }),
    workers: async () => queue.workersThere,
    async *shards() {
      yield* own;
    },
    async *parked() {
      yield* inState("parked");
    },
    clear: async () => {
      own.splice(0);
    },
    close: async () => {},
  };
  return queue;
}
