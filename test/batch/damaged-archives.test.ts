import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { discover } from "../../src/batch/discover.ts";
import { openInput, type ReadableOrigin } from "../../src/batch/origin.ts";
import { readReport } from "../../src/run.ts";
import { pax, tar, utf8Name, warc, warcGz, zip } from "../support/archives.ts";
import { scratch } from "../support/scratch.ts";

/** More of them where somebody wants to know: DISCLOSE_ROUNDS=2000. */
const rounds = Number(process.env.DISCLOSE_ROUNDS ?? 60);
/** A run that hangs is ended. */
const millisecondsEach = 1000;

const page = `<table>${"<tr><td>行政许可</td><td>1</td></tr>".repeat(60)}</table>`;
const pages = [
  { url: "http://a.cn/1.html", body: page },
  { url: "http://a.cn/2", body: gzipSync(page), headers: { "Content-Type": "text/html", "Content-Encoding": "gzip" } },
  {
    url: "http://a.cn/3",
    body: `${page.length.toString(16)}\r\n${page}\r\n0\r\n\r\n`,
    headers: { "Content-Type": "text/html; charset=gbk", "Transfer-Encoding": "chunked" },
  },
];
const files = [
  { name: "2023/a.html", content: page, flags: utf8Name },
  { name: "2023/市局.html", content: page },
  { name: "b.json", content: '{"schemaVersion":"1.0","reviewAndLitigation":{}}', stored: true },
];
const headers = [{ name: "x", type: "x", content: pax("path", "扩展.html") }, ...files];

const archives: readonly (readonly [name: string, bytes: Buffer])[] = [
  ["a.zip", zip(files)],
  ["a.zip", zip(files, { zip64: true, comment: "说明" })],
  ["a.tar", tar(headers)],
  ["a.tgz", gzipSync(tar(headers))],
  ["a.warc", warc(pages)],
  ["a.warc.gz", warcGz(pages)],
  ["a.warc.gz", gzipSync(warc(pages))],
];

const changes = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom("bit", "byte", "largest", "cut", "repeat", "remove"),
    value: fc.nat(255),
    length: fc.nat(64),
  }),
  { minLength: 1, maxLength: 6 },
);
type Change = typeof changes extends fc.Arbitrary<(infer One)[]> ? One : never;

function damaged(bytes: Buffer, { at, kind, value, length }: Change): Buffer {
  const place = Math.floor(at * bytes.length);
  const changed = Buffer.from(bytes);
  const [before, part, after] = [
    changed.subarray(0, place),
    changed.subarray(place, place + length),
    changed.subarray(place + length),
  ];
  if (kind === "cut") return before;
  if (kind === "repeat") return Buffer.concat([before, part, part, after]);
  if (kind === "remove") return Buffer.concat([before, after]);
  if (place >= changed.length) return changed;
  if (kind === "bit") changed[place] = (changed[place] as number) ^ (1 << (value % 8));
  else if (kind === "byte") changed[place] = value;
  else changed.fill(0xff, place, Math.min(changed.length, place + (length % 9)));
  return changed;
}

/** Everything that can be read of an archive is read. */
async function readAll(cwd: string, name: string): Promise<void> {
  const { inputs } = await discover([name], cwd, { temporaryFile: () => join(cwd, randomUUID()) });
  for (const { path, origin } of inputs) {
    const { failure } = await readReport(openInput(path, origin as ReadableOrigin));
    expect(failure?.reason, JSON.stringify(failure)).not.toBe("crashed");
  }
}

describe("an archive that is damaged anywhere", () => {
  it.each(archives.map(([name, bytes], i) => ({ name, bytes, i })))(
    "is read as far as it can be, and never breaks the run ($name, $i)",
    { timeout: rounds * millisecondsEach },
    async ({ name, bytes }) => {
      const cwd = await scratch();
      await fc.assert(
        fc.asyncProperty(changes, async (all) => {
          await writeFile(join(cwd, name), all.reduce(damaged, bytes));
          await readAll(cwd, name);
        }),
        { numRuns: rounds },
      );
      expect(process.memoryUsage().rss).toBeLessThan(2_000_000_000);
    },
  );

  it.each(archives.map(([name, bytes], i) => ({ name, bytes, i })))(
    "says so wherever it is cut off ($name, $i)",
    async ({ name, bytes }) => {
      const cwd = await scratch();
      await writeFile(join(cwd, name), bytes);
      const whole = (await discover([name], cwd, { temporaryFile: () => join(cwd, "whole") })).inputs;
      const step = Math.ceil(bytes.length / 40);
      for (let length = 0; length < bytes.length - 1100; length += step) {
        await writeFile(join(cwd, name), bytes.subarray(0, length));
        const { inputs } = await discover([name], cwd, { temporaryFile: () => join(cwd, `spool${length}`) });
        const readings = await Promise.all([...inputs].map((input) => readReport(input)));
        const isTold = readings.some(({ failure }) => failure?.reason === "archive");
        // Where gzip files or records end, what is there is a whole archive of fewer.
        expect(isTold || inputs.length < whole.length, `${length}`).toBe(true);
      }
    },
  );
});
