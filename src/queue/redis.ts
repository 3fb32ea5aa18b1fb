import { setTimeout } from "node:timers/promises";
import { type Processor, Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import { queueOver, type WorkerSettings } from "./bullmq.ts";
import type { OpenedQueue } from "./open.ts";
import type { OpenProblem } from "./server.ts";

/** Whoever waits for a server that is there waits less. */
const connectTimeout = 3000;
/** Milliseconds in which a server has said that it is there; longer than one that starts takes for its files, mostly. */
const answerTimeout = 10_000;
/** Milliseconds after which a connection is cut that is ended. */
const disconnectTimeout = 100;
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
    disconnectTimeout,
    connectTimeout,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let last: Error | null = null;
  client.on("error", (error: Error) => {
    last = error;
  });
  const asked = async () => {
    await client.connect();
    // Otherwise the client goes on in the first database where there is no such one.
    await client.select(client.options.db ?? 0);
    const [, policy = "noeviction"] = /^maxmemory_policy:(\S+)/m.exec(await client.info()) ?? [];
    return { policy };
  };
  const overdue = new AbortController();
  const late = setTimeout(answerTimeout, null, { signal: overdue.signal }).catch(() => null);
  try {
    const answer = await Promise.race([asked(), late]);
    if (answer !== null) return answer;
    return last === null ? { problem: "silent", seconds: answerTimeout / 1000 } : unreachable(last);
  } catch (error) {
    return unreachable(last ?? (error as Error));
  } finally {
    overdue.abort();
    client.disconnect();
  }
}

function unreachable({ message }: Error): OpenProblem {
  return { problem: "unreachable", message };
}
