import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, connect as dial } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Milliseconds after which a server that does not come up counts as broken. */
const longestStart = 30_000;

/** A server on a free port of this machine, with a folder of its own. */
export interface TestServer {
  readonly url: string;
  /** Ends it as a power failure does. */
  readonly kill: () => Promise<void>;
  /** Starts it again, with what it had written down. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Program {
  readonly command: string;
  readonly args: readonly string[];
  /** Whom it runs as; whoever runs the tests where it is left out. */
  readonly user?: User;
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

const postgresFolder = "/usr/lib/postgresql";

/** Whether there is such a server on this machine. Where the tests have to be complete there is. */
export function hasServer(kind: "redis" | "postgres"): boolean {
  return process.env.CI === "true" || (kind === "redis" ? isOnPath("redis-server") : postgresPrograms() !== null);
}

export async function startRedis(): Promise<TestServer> {
  const [port, folder] = await Promise.all([freePort(), mkdtemp(join(tmpdir(), "disclose-redis-"))]);
  const settings = { port, bind: "127.0.0.1", dir: folder, appendonly: "yes", appendfsync: "everysec", save: "" };
  const args = Object.entries({ ...settings, "maxmemory-policy": "noeviction" }).flatMap(([name, value]) => [
    `--${name}`,
    String(value),
  ]);
  return started({ command: "redis-server", args }, port, folder, `redis://127.0.0.1:${port}`);
}

export async function startPostgres(): Promise<TestServer> {
  const [port, folder] = await Promise.all([freePort(), mkdtemp(join(tmpdir(), "disclose-postgres-"))]);
  const programs = postgresPrograms() ?? "";
  const data = join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  const owner = owningUser();
  const user = owner === null ? {} : { user: owner };
  if (owner !== null) for (const path of [folder, data]) chownSync(path, owner.uid, owner.gid);
  const made = ["-D", data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  execFileSync(join(programs, "initdb"), made, { stdio: "ignore", cwd: folder, ...owner });
  const args = ["-D", data, "-p", String(port), "-k", "", "-c", "listen_addresses=127.0.0.1"];
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  return started({ command: join(programs, "postgres"), args, ...user }, port, folder, url);
}

async function started(program: Program, port: number, folder: string, url: string): Promise<TestServer> {
  let server = await start(program, port, folder);
  const kill = () => ended(server, "SIGKILL");
  return {
    url,
    kill,
    restart: async () => {
      server = await start(program, port, folder);
    },
    close: async () => {
      // PostgreSQL takes its other processes with it only when it is asked to end.
      await ended(server, "SIGQUIT");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function start({ command, args, user }: Program, port: number, folder: string): Promise<ChildProcess> {
  const server = spawn(command, args, { stdio: "ignore", cwd: folder, ...user });
  const begun = Date.now();
  while (!(await answers(port))) {
    if (server.exitCode !== null || Date.now() - begun > longestStart) throw new Error(`${command} does not start`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return server;
}

function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.kill(signal);
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = dial(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** PostgreSQL refuses to run as root; Debian makes a user for it. */
function owningUser(): User | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

/** Where Debian keeps the programs of the newest version; null where there are none. */
function postgresPrograms(): string | null {
  if (!existsSync(postgresFolder)) return null;
  const [newest] = readdirSync(postgresFolder).sort((a, b) => Number(b) - Number(a));
  const programs = join(postgresFolder, newest ?? "", "bin");
  return existsSync(join(programs, "initdb")) ? programs : null;
}

function isOnPath(command: string): boolean {
  return (process.env.PATH ?? "").split(":").some((folder) => existsSync(join(folder, command)));
}
