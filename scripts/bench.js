// Prints what the program costs, as ratios and differences measured in one run: start-up of the process against an empty
// node, and the time for one page against `cheerio.load` with `$` on the same pages. Run `npm run build` first.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { load } from "cheerio";
import { checkReport, readReport, toJson } from "../dist/index.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const page = "fixtures/suqian-2023/report.html";
const rounds = 21;

// Where NODE_EXTRA_CA_CERTS is set, node starts 40 ms later, whatever it runs.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const commands = {
  "node (empty)": ["-e", ""],
  "disclose --version": ["bin/disclose.js", "--version"],
  "disclose --help": ["bin/disclose.js", "--help"],
  "disclose explain requests-balance": ["bin/disclose.js", "explain", "requests-balance"],
  "disclose check report.txt (11 KB, Traditional)": ["bin/disclose.js", "check", "fixtures/gaogang-2019/report.txt"],
  "disclose check report.html (82 KB)": ["bin/disclose.js", "check", page],
};

console.log(`Start-up, median of ${rounds} interleaved runs`);
const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const [name, args] of Object.entries(commands)) times[name].push(timeOf(() => runNode(args)));
}
const empty = median(times["node (empty)"]);
for (const [name, samples] of Object.entries(times)) {
  const time = median(samples);
  row(name, `${time.toFixed(1)} ms`, `+${(time - empty).toFixed(1)} ms`, `×${(time / empty).toFixed(2)}`);
}

console.log("\nOne page, in one process, median of 101 runs");
for (const path of [page, "fixtures/suqian-2024/report.html", "fixtures/shanghai-office-2019/report.html"]) {
  const bytes = readFileSync(`${root}/${path}`);
  const input = { path, read: async () => bytes };
  const whole = async () => {
    const { report } = await readReport(input);
    JSON.stringify(toJson(report));
    checkReport(report);
  };
  const cheerio = async () => {
    const $ = load(bytes.toString());
    $("table td, table th")
      .map((_, cell) => $(cell).text())
      .get();
  };
  const [ours, theirs] = [await medianTime(whole), await medianTime(cheerio)];
  const ratio = `×${(ours / theirs).toFixed(2)} of cheerio.load with $ (${theirs.toFixed(2)} ms)`;
  row(`${path} (${Math.round(bytes.length / 1024)} KB)`, `${ours.toFixed(2)} ms`, ratio);
}

function runNode(args) {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} exited ${status}: ${stderr}`);
}

function timeOf(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function medianTime(work) {
  const samples = [];
  for (let i = 0; i < 121; i++) {
    const start = performance.now();
    await work();
    if (i >= 20) samples.push(performance.now() - start);
  }
  return median(samples);
}

function median(samples) {
  return samples.toSorted((a, b) => a - b)[samples.length >> 1];
}

function row(name, ...values) {
  console.log(`  ${name.padEnd(50)} ${values.join("   ")}`);
}
