// Prints what the program costs, as ratios and differences measured in one run: start-up of the process against an empty
// node; the tables of a page against cheerio, htmlparser2's bare tokenizer and, where python has it, pandas; the whole job
// against the tables alone. Run `npm run build` first.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "cheerio";
import { buildSync } from "esbuild";
import { Tokenizer } from "htmlparser2";
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

const htmlReader = await loadReader();
const ignored = () => {};
const callbacks = Object.fromEntries(
  "onattribdata onattribentity onattribend onattribname oncdata onclosetag oncomment ondeclaration onend onopentagend onopentagname onprocessinginstruction onselfclosingtag ontext ontextentity"
    .split(" ")
    .map((name) => [name, ignored]),
);
const handler = { ...callbacks, isInForeignContext: () => false };

for (const path of [page, "fixtures/suqian-2024/report.html", "fixtures/shanghai-office-2019/report.html"]) {
  const bytes = readFileSync(join(root, path));
  const text = bytes.toString();
  const readHtml = await htmlReader(text);
  const input = { path, read: async () => bytes };
  const work = {
    "disclose: tables, paragraphs, places": () => readHtml(text),
    "disclose: the whole job, from bytes to JSON and findings": async () => {
      const { report } = await readReport(input);
      JSON.stringify(toJson(report));
      checkReport(report);
    },
    "htmlparser2: bare tokenizer": () => {
      const tokenizer = new Tokenizer({ decodeEntities: true }, handler);
      tokenizer.write(text);
      tokenizer.end();
    },
    "cheerio.load with $: text of every cell": () => {
      const $ = load(text);
      $("table td, table th")
        .map((_, cell) => $(cell).text())
        .get();
    },
  };
  console.log(`\n${path} (${Math.round(bytes.length / 1024)} KB), in one process, median of 201 runs`);
  const times = {};
  for (const [name, run] of Object.entries(work)) times[name] = await medianTime(run);
  const pandas = timeOfPandas(path);
  if (pandas !== null) times['pandas.read_html(flavor="lxml")'] = pandas;
  const [tables] = Object.values(times);
  for (const [name, time] of Object.entries(times))
    row(name, `${time.toFixed(2)} ms`, `×${(time / tables).toFixed(2)}`);
}

/** The HTML reader alone, which the library does not export. */
async function loadReader() {
  const folder = mkdtempSync(join(tmpdir(), "disclose-bench-"));
  const outfile = join(folder, "html.mjs");
  const entryPoints = [join(root, "src/readers/html.ts")];
  buildSync({ entryPoints, outfile, bundle: true, format: "esm", platform: "node", minifySyntax: true });
  const { htmlReader } = await import(outfile);
  rmSync(folder, { recursive: true });
  return htmlReader;
}

/** Milliseconds, or null where python or pandas is missing. */
function timeOfPandas(path) {
  const script = `
import io, statistics, sys, time
import pandas
text = open(sys.argv[1], encoding="utf-8").read()
times = []
for _ in range(31):
    start = time.perf_counter()
    pandas.read_html(io.StringIO(text), flavor="lxml")
    times.append((time.perf_counter() - start) * 1000)
print(statistics.median(times))`;
  for (const python of ["python3", "/usr/bin/python3"]) {
    const { status, stdout } = spawnSync(python, ["-c", script, path], { cwd: root, encoding: "utf8" });
    if (status === 0) return Number(stdout);
  }
  return null;
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
  for (let i = 0; i < 301; i++) {
    const start = performance.now();
    await work();
    if (i >= 100) samples.push(performance.now() - start);
  }
  return median(samples);
}

function median(samples) {
  return samples.toSorted((a, b) => a - b)[samples.length >> 1];
}

function row(name, ...values) {
  console.log(`  ${name.padEnd(58)} ${values.join("   ")}`);
}
