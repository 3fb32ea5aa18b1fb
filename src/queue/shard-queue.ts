import type { JobData } from "./job.ts";

/** What becomes of a shard: `parked` has failed as often as it is tried, and waits for somebody to look at it. */
export const shardStates = ["waiting", "active", "done", "parked"] as const;
export type ShardState = (typeof shardStates)[number];

export interface QueuedShard {
  readonly id: string;
  readonly data: JobData;
  readonly state: ShardState;
  /** Why it is parked; null where it is not. */
  readonly reason: string | null;
}

/** What workers did lately. */
export interface Pace {
  /** Shards and inputs a second, over the last shards that were done; null where none were. */
  readonly shards: number | null;
  readonly inputs: number | null;
}

/** A queue of shards, whichever server keeps it. */
export interface ShardQueue {
  /** Adds what is not there; what is parked is tried again. */
  readonly add: (id: string, data: JobData) => Promise<"added" | "known" | "retried">;
  readonly counts: () => Promise<Readonly<Record<ShardState, number>>>;
  readonly pace: () => Promise<Pace>;
  /** How many workers are connected. */
  readonly workers: () => Promise<number>;
  /** All shards, in the order in which they were added. */
  readonly shards: () => AsyncGenerator<QueuedShard>;
  /** Those that are parked, in that order. */
  readonly parked: () => AsyncGenerator<QueuedShard>;
  /** Forgets all shards; their results stay where they are. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}
