import { createPostgresBackend, type Processor, withBackend } from "bullmq";
import pg from "pg";
import { queueOver, type WorkerSettings } from "./bullmq.ts";
import type { OpenedQueue } from "./open.ts";
import type { OpenProblem } from "./server.ts";

/** Whoever waits for a server that is there waits less. */
const connectTimeout = 3000;

export async function openOnPostgres(url: string, name: string): Promise<OpenedQueue | OpenProblem> {
  const problem = await probe(url);
  if (problem !== null) return problem;
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString: url, connectionTimeoutMillis: connectTimeout, migrate: true };
  const own = new Queue(name, { connection });
  const start = (processor: Processor, settings: WorkerSettings) =>
    new Worker(name, processor, { connection, ...settings });
  // A call that finds no server fails at once.
  const queue = queueOver(own, start, async () => {});
  try {
    // Makes the tables, where they are not there.
    await own.waitUntilReady();
    return { problem: null, queue, eviction: null };
  } catch (error) {
    await queue.close().catch(() => {});
    return { problem: "unreachable", message: (error as Error).message };
  }
}

/** A pool would go on trying; one connection says what is wrong. */
async function probe(connectionString: string): Promise<OpenProblem | null> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: connectTimeout });
  client.on("error", () => {});
  try {
    await client.connect();
    return null;
  } catch (error) {
    return { problem: "unreachable", message: messageOf(error) };
  } finally {
    await client.end().catch(() => {});
  }
}

/** A name with several addresses fails with as many errors, and no message of its own. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}
