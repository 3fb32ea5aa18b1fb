import type { JobData } from "./job.ts";

/** What becomes of a shard: `parked` has failed as often as it is tried, and waits for somebody to look at it. */
export const shardStates = ["waiting", "active", "done", "parked"] as const;
export type ShardState = (typeof shardStates)[number];

export interface NewShard {
  readonly id: string;
  readonly data: JobData;
}

export interface QueuedShard extends NewShard {
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
  /** Adds those that are not there. */
  readonly add: (shards: readonly NewShard[]) => Promise<void>;
  /** Has a shard that is done or parked worked on once more, with as many attempts as a new one. */
  readonly retry: (shard: QueuedShard) => Promise<void>;
  readonly counts: () => Promise<Readonly<Record<ShardState, number>>>;
  readonly pace: () => Promise<Pace>;
  /** How many workers are connected. */
  readonly workers: () => Promise<number>;
  /** All shards, in the order in which they were added. */
  readonly shards: () => AsyncGenerator<QueuedShard>;
  /** Those that are parked, in that order. */
  readonly parked: () => AsyncGenerator<QueuedShard>;
  /** Begins to take shards, and works on several at a time. */
  readonly work: (takeOn: TakeOn, options: WorkOptions) => Working;
  /** Forgets all shards; their results stay where they are. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Works on a shard: throws where that fails. `isLast` where it is parked after that. A shard that this worker cannot
 * take goes back to the others.
 */
export type TakeOn = (shard: NewShard, attempt: { readonly isLast: boolean }) => Promise<"done" | "not-mine">;

export interface WorkOptions {
  /** How many shards at a time. */
  readonly concurrency: number;
  /** After so many seconds without a sign of life another worker takes a shard. */
  readonly lockSeconds: number;
  readonly onFailed: (shard: NewShard, reason: string, attempt: { readonly isLast: boolean }) => void;
  /** The server gives out no shards, for a reason that it names; it is asked again. Told once for each reason. */
  readonly onRefused: (reason: string) => void;
}

/** A worker while it works. */
export interface Working {
  /** Takes nothing more; resolves when what was taken is done. */
  readonly stop: () => Promise<void>;
}
