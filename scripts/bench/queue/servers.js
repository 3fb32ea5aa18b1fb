// The servers of the tests, on free ports of loopback, and what Redis tells of itself.
import { join } from "node:path";
import { Redis } from "ioredis";
import { bundled } from "../internals.js";
import { root } from "../run-node.js";

const { hasServer, startPostgres, startRedis } = await bundled({
  entryPoints: [join(root, "test/support/servers.ts")],
});

/** Each starts a server; null where it is not installed. What it has in memory and has taken of the processor only Redis tells. */
export const servers = {
  Redis: async () => {
    if (!hasServer("redis")) return null;
    const { url, close } = await startRedis();
    const client = new Redis(url);
    const field = async (section, name) =>
      Number(new RegExp(`^${name}:([\\d.]+)`, "m").exec(await client.info(section))[1]);
    return {
      url,
      kind: "redis",
      /** Bytes. */
      memory: () => field("memory", "used_memory"),
      /** Seconds. */
      cpu: async () => (await field("cpu", "used_cpu_user")) + (await field("cpu", "used_cpu_sys")),
      stop: async () => {
        client.disconnect();
        await close();
      },
    };
  },
  PostgreSQL: async () => {
    if (!hasServer("postgres")) return null;
    const { url, close } = await startPostgres();
    return { url, kind: "postgres", memory: null, cpu: null, stop: close };
  },
};
