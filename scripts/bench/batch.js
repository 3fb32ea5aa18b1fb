import { linkSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadArchive, scratchFolder } from "./internals.js";
import { heading, median, row } from "./measure.js";
import { hasJobs, measureProgram } from "./run-node.js";

const commands = {
  convert: ["convert", "-f", "ndjson"],
  check: ["check", "-f", "ndjson"],
};
/** An archive on disk with one worker and with two, and the peak memory as it grows. */
export async function batch({ isQuick }) {
  const count = isQuick ? 300 : 10_000;
  // Each page under so many names: ten times the pages would fill 5 GB of disk.
  const copies = isQuick ? 3 : 10;
  const rounds = isQuick ? 1 : 3;
  const folder = scratchFolder();
  const pages = await writePages(join(folder, "pages"), count);
  heading(`Batch of ${count} pages, no two alike, median of ${rounds} interleaved runs`);
  for (const [markup, { number, bytes }] of pages)
    row(markup, `${number} pages`, `${Math.round(bytes / number / 1024)} KB each`);
  const withJobs = hasJobs();
  if (!withJobs) row("--jobs", "this build has no such option: one thread");
  const jobs = withJobs ? [1, 2] : [null];
  const peaks = {};
  for (const [name, command] of Object.entries(commands)) {
    const runs = jobs.map(() => []);
    for (let round = 0; round < rounds; round++)
      for (const [i, job] of jobs.entries())
        runs[i].push(measureProgram([...command, ...option(job), join(folder, "pages")]));
    for (const [i, job] of jobs.entries()) {
      const times = runs[i].map(({ seconds }) => seconds);
      const gain = median(times.map((seconds, round) => runs[0][round].seconds / seconds));
      const perPage = (1000 * median(runs[i].map(({ cpu }) => cpu))) / count;
      const label = `disclose ${name}${job === null ? "" : ` --jobs ${job}`}`;
      row(
        label,
        `${median(times).toFixed(1)} s`,
        `${perPage.toFixed(2)} ms of CPU a page`,
        `${gain.toFixed(2)} times as fast`,
      );
      peaks[label] = Math.max(...runs[i].map(({ megabytes }) => megabytes));
    }
  }
  linkPages(folder, count, copies);
  heading(`Peak memory, ${count} inputs and ${count * copies} (each page under ${copies} names)`);
  for (const [label, before] of Object.entries(peaks)) {
    const [, name, , job = null] = label.split(" ");
    const { megabytes } = measureProgram([...commands[name], ...option(job), join(folder, "linked")]);
    row(label, `${before.toFixed(0)} MB`, `${megabytes.toFixed(0)} MB`);
  }
}

function option(job) {
  return job === null ? [] : ["--jobs", String(job)];
}

const nameOf = (number) => `${String(number).padStart(6, "0")}.html`;

/** How many pages of each markup were written, and their bytes. */
async function writePages(folder, count) {
  const { archivePage } = await loadArchive();
  mkdirSync(folder);
  const written = new Map();
  for (let number = 0; number < count; number++) {
    const { markup, bytes } = archivePage(number);
    writeFileSync(join(folder, nameOf(number)), bytes);
    const before = written.get(markup) ?? { number: 0, bytes: 0 };
    written.set(markup, { number: before.number + 1, bytes: before.bytes + bytes.length });
  }
  return written;
}

function linkPages(folder, count, copies) {
  for (let copy = 0; copy < copies; copy++) {
    mkdirSync(join(folder, "linked", String(copy)), { recursive: true });
    for (let number = 0; number < count; number++)
      linkSync(join(folder, "pages", nameOf(number)), join(folder, "linked", String(copy), nameOf(number)));
  }
}
