import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeArchive } from "../support/copied-archive.ts";
import { root } from "../support/root.ts";
import { runCli } from "../support/run-cli.ts";
import { scratch } from "../support/scratch.ts";

// Enough inputs that threads are started.
const count = 1010;
/** The others are read in no time. */
const reportEvery = 3;
/** Each run is killed so often, at random moments, before it is left to end: 20 times in all. */
const killsPerRun = 5;

/** What a command leaves: its result on standard output, and every file of its folder but the journal's own. */
interface Left {
  readonly stdout: string;
  readonly files: ReadonlyMap<string, string>;
}

const commands: readonly {
  readonly name: string;
  readonly argv: readonly string[];
  readonly seeds: readonly number[];
}[] = [
  { name: "check", argv: ["check", "in", "-f", "ndjson", "--report", "sarif=out/report.sarif"], seeds: [1, 2] },
  { name: "convert", argv: ["convert", "in", "-o", "out/json"], seeds: [3] },
  { name: "convert into one file", argv: ["convert", "in", "--report", "csv=out/all.csv"], seeds: [4] },
];

describe.each(commands)("$name that is killed and resumed", ({ argv: own, seeds }) => {
  const argv = [...own, "--journal", "run.ndjson"];
  let whole: Whole | null = null;

  it.each(seeds)("leaves what an uninterrupted run leaves (seed %d)", { timeout: 180_000 }, async (seed) => {
    whole ??= await uninterrupted(argv);
    const cwd = await archive();
    const random = dice(seed);
    for (let kill = 0; kill < killsPerRun; kill++) {
      await killedAfter(random() * whole.milliseconds, [...argv, "--resume"], cwd);
    }
    const { stdout, stderr } = await runCli([...argv, "--resume"], { cwd });
    expect(await left(cwd, stdout)).toEqual(whole.left);
    // What was done before is not done again.
    expect(stderr).toMatch(/沿用了上次的结果/);
  });
});

/** What an uninterrupted run leaves, and how long it takes. */
interface Whole {
  readonly left: Left;
  readonly milliseconds: number;
}

async function uninterrupted(argv: readonly string[]): Promise<Whole> {
  const cwd = await archive();
  const start = performance.now();
  const { stdout } = await runCli(argv, { cwd });
  return { milliseconds: performance.now() - start, left: await left(cwd, stdout) };
}

async function archive(): Promise<string> {
  const cwd = await scratch();
  await writeArchive(join(cwd, "in"), count, reportEvery);
  return cwd;
}

async function left(cwd: string, stdout: string): Promise<Left> {
  const names = await readdir(cwd, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const own = files.filter((file) => !file.startsWith(join(cwd, "run.ndjson")) && !file.startsWith(join(cwd, "in")));
  const contents = await Promise.all(
    own.sort().map(async (file) => [file.slice(cwd.length), await readFile(file, "latin1")] as const),
  );
  return { stdout, files: new Map(contents) };
}

/** Starts the built program, and kills it where it has not ended before. */
async function killedAfter(milliseconds: number, argv: readonly string[], cwd: string): Promise<void> {
  const child = spawn(process.execPath, [join(root, "bin/disclose.js"), ...argv], { cwd, stdio: "ignore" });
  const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  await once(child, "close");
  clearTimeout(timer);
}

/** Numbers from 0 to 1 that are the same for the same seed. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
