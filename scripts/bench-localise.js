// Prints how well the cells that slips made wrong are found, on reports and slips drawn from a seed, beside what is aimed
// at: `npm run bench:localise -- --seed 2 --reports 500`. Exit status 1 where the reference setting misses a target.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildSync } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, reports: { type: "string", default: "2000" } },
});

const bench = await loadBench();
const isReached = bench({
  seed: wholeNumber("seed"),
  reports: wholeNumber("reports"),
  print: (line) => console.log(line),
});
if (!isReached) process.exitCode = 1;

/** The bench is TypeScript, as what it measures. */
async function loadBench() {
  const folder = mkdtempSync(join(tmpdir(), "disclose-bench-"));
  const outfile = join(folder, "bench.mjs");
  const entryPoints = [join(root, "test/support/slips/bench.ts")];
  buildSync({ entryPoints, outfile, bundle: true, format: "esm", platform: "node", minifySyntax: true });
  const { bench } = await import(outfile);
  rmSync(folder, { recursive: true });
  return bench;
}

function wholeNumber(name) {
  const value = Number(values[name]);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name} takes a whole number of at least 1`);
  return value;
}
