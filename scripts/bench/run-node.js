// Runs the built program as a process of its own.
import { spawnSync } from "node:child_process";
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

/** Seconds of the clock and of the processors, and megabytes at the peak; the output goes nowhere. Findings are no failure. */
export function measureProgram(args) {
  const preload = `data:text/javascript,${encodeURIComponent(tell)}`;
  const start = performance.now();
  const { status, stderr, output } = spawnSync(process.execPath, ["--import", preload, "bin/disclose.js", ...args], {
    cwd: root,
    env,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  if (status !== 0 && status !== 1) throw new Error(`disclose ${args.join(" ")} exited ${status}: ${stderr}`);
  const told = output[3].trim().split("\n");
  const most = (field) => Math.max(...told.map((line) => Number(line.split(" ")[field])));
  return { seconds: (performance.now() - start) / 1000, megabytes: most(0) / 1024, cpu: most(1) / 1_000_000 };
}

export function hasJobs() {
  const { stdout } = spawnSync(process.execPath, ["bin/disclose.js", "convert", "--help"], {
    cwd: root,
    encoding: "utf8",
  });
  return stdout.includes("--jobs");
}
