import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { Tokenizer } from "htmlparser2";
import { tabletojson } from "tabletojson";
import { checkReport, readReport, toJson } from "../../dist/index.js";
import { loadStages } from "./internals.js";
import { heading, inTurns, median, ratio, row } from "./measure.js";
import { root } from "./run-node.js";

const paths = ["suqian-2023", "suqian-2024", "shanghai-office-2019"].map((name) => `fixtures/${name}/report.html`);

const callbacks =
  "onattribdata onattribentity onattribend onattribname oncdata onclosetag oncomment ondeclaration onend onopentagend onopentagname onprocessinginstruction onselfclosingtag ontext ontextentity";
const ignored = Object.fromEntries(callbacks.split(" ").map((name) => [name, () => {}]));
const handler = { ...ignored, isInForeignContext: () => false };

/** One page in one process: the tables alone, extraction, check, and what others take for less. */
export async function page({ isQuick }) {
  const { htmlReader } = await loadStages();
  const rounds = isQuick ? 41 : 201;
  for (const path of paths) {
    const bytes = readFileSync(join(root, path));
    const text = bytes.toString();
    const size = Math.round(bytes.length / 1024);
    heading(`${path} (${size} KB), in one process, median of ${rounds} interleaved runs`);
    const samples = await inTurns(worksOn(path, bytes, await htmlReader(text)), rounds, 100);
    const [tables] = Object.values(samples);
    for (const [name, times] of Object.entries(samples))
      row(name, `${median(times).toFixed(2)} ms`, `×${ratio(times, tables).toFixed(2)}`);
    const pandas = timeOfPandas(path, isQuick ? 5 : 31);
    const name = 'pandas.read_html(flavor="lxml"), not interleaved';
    if (pandas === null) row(name, "not installed");
    else row(name, `${pandas.toFixed(2)} ms`, `×${(pandas / median(tables)).toFixed(2)}`);
  }
}

function worksOn(path, bytes, readHtml) {
  const text = bytes.toString();
  const input = { path, read: async () => bytes };
  return {
    "disclose: tables, paragraphs, places": () => readHtml(text),
    "disclose: convert, from bytes to JSON": async () => JSON.stringify(toJson((await readReport(input)).report)),
    "disclose: convert and check": async () => {
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
    "tabletojson.convert": () => tabletojson.convert(text),
  };
}

/** Milliseconds, or null where python or pandas is missing. */
function timeOfPandas(path, rounds) {
  const script = `
import io, statistics, sys, time
import pandas
text = open(sys.argv[1], encoding="utf-8").read()
times = []
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    pandas.read_html(io.StringIO(text), flavor="lxml")
    times.append((time.perf_counter() - start) * 1000)
print(statistics.median(times))`;
  for (const python of ["python3", "/usr/bin/python3"]) {
    const { status, stdout } = spawnSync(python, ["-c", script, path, rounds], { cwd: root, encoding: "utf8" });
    if (status === 0) return Number(stdout);
  }
  return null;
}
