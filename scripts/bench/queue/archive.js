import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadArchive, scratchFolder } from "../internals.js";
import { heading, median, row } from "../measure.js";
import { measureTogether } from "../run-node.js";

/** Reports that differ, read by one machine without a queue and by workers with one. */
export async function archive(startServer, { isQuick }) {
  const count = isQuick ? 600 : 6000;
  const rounds = isQuick ? 1 : 3;
  const server = await startServer();
  if (server === null) throw new Error("redis-server is needed");
  const folder = scratchFolder();
  const kilobytes = (await writePages(join(folder, "pages"), count)) / count / 1000;
  await writePages(join(folder, "page"), 1);
  const runs = new Runs(server, folder);
  for (let round = 0; round < rounds; round++) {
    await runs.all("page", 1, `${round}-start`);
    for (const workers of [1, 2]) await runs.all("pages", workers, `${round}-${workers}`);
  }
  await server.stop();
  heading(
    `${count} pages of ${kilobytes.toFixed(0)} kB, no two alike; Redis; every process with one thread; median of ${rounds} interleaved runs`,
  );
  const perReport = Object.fromEntries(
    Object.entries({
      convert: "disclose convert",
      add: "disclose queue add",
      work: "disclose queue work, one worker",
      workOfTwo: "disclose queue work, two workers",
      drain: "disclose queue drain",
    }).map(([step, name]) => [step, rowOf(name, runs.of("pages", step), runs.of("page", step), count)]),
  );
  const { convert, add, work, drain } = perReport;
  const gain = runs.of("pages", "work").seconds / runs.of("pages", "workOfTwo").seconds;
  row("two workers against one", `${gain.toFixed(2)} times as fast`);
  row("the queue, beside what convert takes", `${(add + work + drain - convert).toFixed(2)} ms of CPU a report`);
  row("results", `${(runs.resultBytes / count / 1000).toFixed(1)} kB a report`);
  return { ...perReport, resultBytes: runs.resultBytes / count };
}

/** Prints a step: what it took, and milliseconds of CPU a report beyond those of a run over one page; those come back. */
function rowOf(name, whole, start, count) {
  const cpu = (1000 * (whole.cpu + whole.server - start.cpu - start.server)) / (count - 1);
  const ofServer = (1000 * (whole.server - start.server)) / (count - 1);
  const memory = `${whole.megabytes.toFixed(0)} MB`;
  row(
    name,
    `${whole.seconds.toFixed(1)} s`,
    `${cpu.toFixed(2)} ms of CPU a report`,
    `${ofServer.toFixed(3)} of them the server's`,
    memory,
  );
  return cpu;
}

/** What every step took, of a folder with many pages and of one with one. */
class Runs {
  resultBytes = 0;
  #server;
  #folder;
  #taken = new Map();

  constructor(server, folder) {
    this.#server = server;
    this.#folder = folder;
  }

  /** Converts a folder, and has it read by workers; what came of it is removed. */
  async all(pages, workers, name) {
    const queue = ["--queue", name, `--${this.#server.kind}`, this.#server.url];
    const work = ["queue", "work", "--until-done", "--concurrency", "1", "--jobs", "1", ...queue];
    await this.#take(pages, "convert", [["convert", pages, "-f", "ndjson", "--jobs", "1"]]);
    await this.#take(pages, "add", [["queue", "add", pages, "--results", "results", ...queue]]);
    if (workers === 1) await this.#take(pages, "work", [work]);
    if (workers === 2 || pages === "page") await this.#take(pages, "workOfTwo", [work, work]);
    await this.#take(pages, "drain", [["queue", "drain", "-f", "ndjson", "--jobs", "1", ...queue]]);
    this.resultBytes = bytesBelow(join(this.#folder, "results"));
    rmSync(join(this.#folder, "results"), { recursive: true });
  }

  async #take(pages, step, commands) {
    const before = await this.#server.cpu();
    const start = performance.now();
    const processes = await measureTogether(commands, this.#folder);
    const seconds = (performance.now() - start) / 1000;
    const cpu = processes.reduce((sum, one) => sum + one.cpu, 0);
    const megabytes = Math.max(...processes.map((one) => one.megabytes));
    const key = `${pages} ${step}`;
    const taken = { seconds, cpu, megabytes, server: (await this.#server.cpu()) - before };
    this.#taken.set(key, [...(this.#taken.get(key) ?? []), taken]);
  }

  /** The median of what a step took. */
  of(pages, step) {
    const taken = this.#taken.get(`${pages} ${step}`);
    const medianOf = (what) => median(taken.map((one) => one[what]));
    return {
      seconds: medianOf("seconds"),
      cpu: medianOf("cpu"),
      megabytes: medianOf("megabytes"),
      server: medianOf("server"),
    };
  }
}

/** How many bytes were written. */
async function writePages(folder, count) {
  const { archivePage } = await loadArchive();
  mkdirSync(folder);
  let total = 0;
  for (let number = 0; number < count; number++) {
    const { bytes } = archivePage(number);
    writeFileSync(join(folder, `${String(number).padStart(6, "0")}.html`), bytes);
    total += bytes.length;
  }
  return total;
}

function bytesBelow(folder) {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
