import { setTimeout } from "node:timers/promises";
import { type Processor, Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import { queueOver, type WorkerSettings } from "./bullmq.ts";
import type { OpenedQueue } from "./open.ts";
import type { OpenProblem } from "./server.ts";

/** Whoever waits for a server that is there waits less. */
const connectTimeout = 3000;
/** Between attempts to reach a server that was there. */
const retryEvery = 500;

/** Whoever adds or asks waits so long for a server that has gone away. */
const mostRetries = 40;

export async function openOnRedis(url: string, name: string): Promise<OpenedQueue | OpenProblem> {
  const probed = await probe(url);
  if ("problem" in probed) return probed;
  let hasGivenUp = false;
  const retryStrategy = () => (hasGivenUp ? null : retryEvery);
  // BullMQ prints a note of its own about the server's version and its memory; `probe` looks at what matters here.
  const options = { skipVersionCheck: true, retryStrategy, connectTimeout };
  const own = new Queue(name, { connection: { url, ...options, maxRetriesPerRequest: mostRetries } });
  // A worker waits for as long as it takes.
  const connection = { url, ...options, maxRetriesPerRequest: null };
  const start = (processor: Processor, settings: WorkerSettings) =>
    new Worker(name, processor, { connection, ...settings });
  const queue = queueOver(own, start, async () => {
    hasGivenUp = true;
    // The attempt that is being made is the last.
    await setTimeout(retryEvery + connectTimeout);
  });
  return { problem: null, queue, eviction: probed.policy === "noeviction" ? null : probed.policy };
}

async function probe(url: string): Promise<{ readonly policy: string } | OpenProblem> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let last: Error | null = null;
  client.on("error", (error: Error) => {
    last = error;
  });
  try {
    await client.connect();
    // One that the server does not have would be told on standard error, and database 0 be used in its place.
    const { db = 0 } = client.options;
    if (db !== 0) await client.select(db);
    const [, policy = "noeviction"] = /^maxmemory_policy:(\S+)/m.exec(await client.info()) ?? [];
    return { policy };
  } catch (error) {
    return { problem: "unreachable", message: (last ?? (error as Error)).message };
  } finally {
    client.disconnect();
  }
}
