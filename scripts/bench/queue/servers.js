// Servers on free ports of loopback, with their data in folders that are gone when the process ends.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { scratchFolder } from "../internals.js";

/** Each starts a server: its address as an option of `disclose queue`; null where it is not installed. */
export const servers = { Redis: redis, PostgreSQL: postgres };

/** As the README says to run it: nothing is evicted, and at most a second is lost. */
const redisOptions = ["--appendonly", "yes", "--appendfsync", "everysec", "--maxmemory-policy", "noeviction"];
const longestStart = 10_000;

async function redis() {
  if (spawnSync("redis-server", ["--version"]).error !== undefined) return null;
  const port = await freePort();
  const own = ["--port", `${port}`, "--bind", "127.0.0.1", "--dir", scratchFolder()];
  const child = spawn("redis-server", [...own, ...redisOptions], { stdio: "ignore" });
  process.on("exit", () => child.kill("SIGKILL"));
  const ask = (...command) => execFileSync("redis-cli", ["-p", `${port}`, ...command], { encoding: "utf8" });
  await until(() =>
    spawnSync("redis-cli", ["-p", `${port}`, "ping"])
      .stdout?.toString()
      .startsWith("PONG"),
  );
  const url = `redis://127.0.0.1:${port}`;
  return {
    url,
    option: ["--redis", url],
    /** Bytes that it has in memory. */
    memory: () => fieldOf(ask("info", "memory"), "used_memory"),
    /** Seconds of the processor that it has taken. */
    cpu: () => fieldOf(ask("info", "cpu"), "used_cpu_user") + fieldOf(ask("info", "cpu"), "used_cpu_sys"),
    stop: () => ended(child, "SIGTERM"),
  };
}

const fieldOf = (info, name) => Number(new RegExp(`^${name}:([\\d.]+)`, "m").exec(info)[1]);

async function postgres() {
  const folder = postgresFolder();
  if (folder === null) return null;
  const port = await freePort();
  const data = join(scratchFolder(), "data");
  mkdirSync(data);
  // It refuses to run as root.
  const user = process.getuid() === 0 ? ownerOf(data) : {};
  execFileSync(join(folder, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust"], { stdio: "ignore", ...user });
  const child = spawn(join(folder, "postgres"), ["-D", data, "-p", `${port}`, "-h", "127.0.0.1", "-k", data], {
    stdio: "ignore",
    ...user,
  });
  process.on("exit", () => child.kill("SIGKILL"));
  await until(() => spawnSync(join(folder, "pg_isready"), ["-h", "127.0.0.1", "-p", `${port}`]).status === 0);
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  return { url, option: ["--postgres", url], memory: null, cpu: null, stop: () => ended(child, "SIGINT") };
}

/** Debian keeps its programs apart from those of others. */
function postgresFolder() {
  const versions = "/usr/lib/postgresql";
  if (!existsSync(versions)) return null;
  const version = readdirSync(versions)
    .sort((a, b) => Number(b) - Number(a))
    .find((name) => existsSync(join(versions, name, "bin/initdb")));
  return version === undefined ? null : join(versions, version, "bin");
}

function ownerOf(folder) {
  const [uid, gid] = ["-u", "-g"].map((option) => Number(execFileSync("id", [option, "postgres"])));
  chownSync(join(folder, ".."), uid, gid);
  chownSync(folder, uid, gid);
  return { uid, gid };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function until(isThere) {
  for (const start = performance.now(); performance.now() - start < longestStart; await setTimeout(50)) {
    if (isThere()) return;
  }
  throw new Error("a server did not start");
}

function ended(child, signal) {
  return new Promise((resolve) => {
    child.once("exit", resolve);
    child.kill(signal);
  });
}
