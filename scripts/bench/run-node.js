// Runs the built program as a process of its own.
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

// Where NODE_EXTRA_CA_CERTS is set, node starts 40 ms later, whatever it runs.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** What a process tells of itself as it ends, its threads included. */
const tell = `
import { writeSync } from "node:fs";
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, maxRSS + " " + (userCPUTime + systemCPUTime) + "\\n");
});`;

export function runNode(args) {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} exited ${status}: ${stderr}`);
}

const preload = ["--import", `data:text/javascript,${encodeURIComponent(tell)}`, join(root, "bin/disclose.js")];
const stdio = ["ignore", "ignore", "pipe", "pipe"];

/** Seconds of the clock and of the processors, and megabytes at the peak; the output goes nowhere. Findings are no failure. */
export function measureProgram(args) {
  const start = performance.now();
  const { status, stderr, output } = spawnSync(process.execPath, [...preload, ...args], {
    cwd: root,
    env,
    encoding: "utf8",
    stdio,
  });
  return measured(args, start, status, stderr, output[3]);
}

/** The same of several that run at once. */
export function measureTogether(commands, cwd) {
  return Promise.all(commands.map((args) => measureBeside(args, cwd)));
}

function measureBeside(args, cwd) {
  const start = performance.now();
  const child = spawn(process.execPath, [...preload, ...args], { cwd, env, stdio });
  const [stderr, told] = [child.stdio[2], child.stdio[3]].map((stream) => text(stream));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", async (status) => {
      try {
        resolve(measured(args, start, status, await stderr, await told));
      } catch (error) {
        reject(error);
      }
    });
  });
}

function measured(args, start, status, stderr, told) {
  if (status !== 0 && status !== 1) throw new Error(`disclose ${args.join(" ")} exited ${status}: ${stderr}`);
  const lines = told.trim().split("\n");
  const most = (field) => Math.max(...lines.map((line) => Number(line.split(" ")[field])));
  return { seconds: (performance.now() - start) / 1000, megabytes: most(0) / 1024, cpu: most(1) / 1_000_000 };
}

export function hasJobs() {
  const { stdout } = spawnSync(process.execPath, ["bin/disclose.js", "convert", "--help"], {
    cwd: root,
    encoding: "utf8",
  });
  return stdout.includes("--jobs");
}
