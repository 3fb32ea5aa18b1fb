import { librariesFor, type OpenProblem, type Server } from "./server.ts";
import type { ShardQueue } from "./shard-queue.ts";

export interface OpenedQueue {
  readonly problem: null;
  readonly queue: ShardQueue;
  /** What the server does with shards when its memory is full, where it would lose some; null where it keeps them. */
  readonly eviction: string | null;
}

/** Opens a queue on a server; its libraries are loaded now. Whether the server answers is known within seconds. */
export async function openQueueOn(server: Server, name: string): Promise<OpenedQueue | OpenProblem> {
  const libraries = await missing(librariesFor[server.kind]);
  if (libraries.length > 0) return { problem: "missing", libraries };
  switch (server.kind) {
    case "redis":
      return (await import("./redis.ts")).openOnRedis(server.url, name);
    case "postgres":
      return (await import("./postgres.ts")).openOnPostgres(server.url, name);
  }
}

async function missing(libraries: readonly string[]): Promise<string[]> {
  const found = await Promise.all(libraries.map(isThere));
  return libraries.filter((_, i) => !found[i]);
}

async function isThere(library: string): Promise<boolean> {
  try {
    await import(library);
    return true;
  } catch {
    return false;
  }
}
