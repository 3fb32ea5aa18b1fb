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
  heading(
    `${count} pages of ${kilobytes.toFixed(0)} kB, no two alike; Redis; every process with one thread; median of ${rounds} interleaved runs`,
  );
  const taken = {};
  const take = async (name, ...commands) => {
    const before = server.cpu();
    const start = performance.now();
    const processes = await measureTogether(commands, folder);
    const sum = (of) => processes.reduce((total, one) => total + one[of], 0);
    const own = { seconds: (performance.now() - start) / 1000, cpu: sum("cpu"), server: server.cpu() - before };
    const megabytes = Math.max(...processes.map((one) => one.megabytes));
    taken[name] ??= [];
    taken[name].push({ ...own, megabytes });
  };
  let resultBytes = 0;
  for (let round = 0; round < rounds; round++) {
    await take("disclose convert", ["convert", "-f", "ndjson", "--jobs", "1", "pages"]);
    for (const workers of [1, 2]) {
      const queue = ["--queue", `bench-${round}-${workers}`, ...server.option];
      const work = ["queue", "work", "--until-done", "--concurrency", "1", "--jobs", "1", ...queue];
      await take("disclose queue add", ["queue", "add", "pages", "--results", "results", ...queue]);
      await take(`disclose queue work, ${workers} at once`, ...Array(workers).fill(work));
      await take("disclose queue drain", ["queue", "drain", "-f", "ndjson", "--jobs", "1", ...queue]);
      resultBytes = bytesBelow(join(folder, "results"));
      rmSync(join(folder, "results"), { recursive: true });
    }
  }
  await server.stop();
  const of = (name, what) => median(taken[name].map((one) => one[what]));
  const perReport = (seconds) => (1000 * seconds) / count;
  for (const name of Object.keys(taken)) {
    const [cpu, ofServer] = [of(name, "cpu"), of(name, "server")].map(perReport);
    row(
      name,
      `${of(name, "seconds").toFixed(1)} s`,
      `${cpu.toFixed(2)} ms of CPU a report`,
      `${ofServer.toFixed(3)} ms of the server's`,
      `${of(name, "megabytes").toFixed(0)} MB`,
    );
  }
  const cpuOf = (name) => perReport(of(name, "cpu") + of(name, "server"));
  const [convert, add, work, drain] = [
    "disclose convert",
    "disclose queue add",
    "disclose queue work, 1 at once",
    "disclose queue drain",
  ].map(cpuOf);
  const gain = of("disclose queue work, 1 at once", "seconds") / of("disclose queue work, 2 at once", "seconds");
  row("two workers against one", `${gain.toFixed(2)} times as fast`);
  row(
    "the queue, beside what convert takes without it",
    `${(add + work + drain - convert).toFixed(2)} ms of CPU a report`,
  );
  row("results", `${(resultBytes / count / 1000).toFixed(1)} kB a report`);
  return { add, work, drain, convert, resultBytes: resultBytes / count };
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
