// Prints what a queue costs, measured on this machine, and derives from that what archives of other sizes cost.
// Run `npm run build` first. `npm run bench:queue -- --quick` takes about a minute. Servers are started on loopback.
import { availableParallelism } from "node:os";
import { heading, row } from "./bench/measure.js";
import { archive } from "./bench/queue/archive.js";
import { derived } from "./bench/queue/derived.js";
import { inputMemory } from "./bench/queue/input-memory.js";
import { servers } from "./bench/queue/servers.js";
import { emptyShards } from "./bench/queue/shards.js";

const isQuick = process.argv.includes("--quick");

heading("This machine");
row("processors, shared by the server, the workers and whoever measures", `${availableParallelism()}`);
const ofServers = {};
for (const [name, start] of Object.entries(servers)) {
  const server = await start();
  if (server === null) {
    row(name, "not installed");
    continue;
  }
  try {
    ofServers[name] = await emptyShards(name, server, { isQuick });
  } finally {
    await server.stop();
  }
}
const ofArchive = await archive(servers.Redis, { isQuick });
const ofDrain = await inputMemory({ isQuick });
derived({ ...ofArchive, ...ofServers.Redis, ...ofDrain });
