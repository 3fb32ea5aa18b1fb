import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReport } from "../../src/run.ts";
import { root } from "../support/root.ts";
import { runCli } from "../support/run-cli.ts";
import { scratch } from "../support/scratch.ts";

/** What the README states of one input, whatever is in it; measured times are a fraction of it. */
const mostSeconds = 90;
const mostMegabytes = 3072;

const million = 1_000_000;
/** The most that is read: of a web page, and of delimited and plain text. */
const mostOfPage = 64 * million;
const mostTags = 6 * million;
const mostOfText = 4 * million;
const row = `<tr><td>行政许可</td>${"<td>1</td>".repeat(7)}</tr>`;

/** As much of a text as there may be, of so many bytes. */
const fill = (text: string, bytes: number) => text.repeat(Math.floor(bytes / Buffer.byteLength(text)));

/** Pages that no one would publish, each to be read within the limits. */
const pages: Readonly<Record<string, () => string>> = {
  "two million cells": () => `<table>${"<td>1".repeat(2 * million)}`,
  "a million tags of rows": () => `<table>${row.repeat(million / 18)}`,
  "as many paragraphs as tags are read": () => "<p>1".repeat(mostTags),
  "64 MB of text": () => `<p>${fill("公开政府信息", mostOfPage - 20)}`,
  "a picture of 50 MB in the page": () => `<img src="data:image/png;base64,${"iVBORw0KGgo".repeat(4_600_000)}"><p>底`,
  "a million paragraphs that look like a title": () => "<p>某县2022年政府信息公开工作年度报告".repeat(million / 2),
  "a million nested blocks": () => `${"<div>".repeat(million)}底`,
  "a million nested tags of the line": () => `${"<b>".repeat(million)}底`,
  "a million nested tables": () => `${"<table><tr><td>".repeat(million)}底`,
  "a million end tags of nothing": () => `${"<div>".repeat(million / 2)}${"</section>".repeat(million / 2)}`,
  "a million tags in something hidden": () => `<div hidden>${"<i>".repeat(million / 2)}${"</b>".repeat(million / 2)}`,
  "a million tags in a drawing": () => `<td><svg>${"<g>".repeat(million / 2)}${"</x>".repeat(million / 2)}`,
  "ten thousand cells of a thousand columns": () => `<table><tr>${"<td colspan=1000>1".repeat(10_000)}</table>`,
  "ten thousand cells of a thousand columns and all rows": () =>
    `<table>${`<tr>${"<td colspan=1000 rowspan=65534>1".repeat(100)}`.repeat(100)}</table>`,
  "a million comments that never end": () => `<table>${"<!-- -- ".repeat(million)}`,
  "a million attributes": () => `<p ${"a=b ".repeat(million)}>x`,
  "a million labels nobody knows": () =>
    `<table>${Array.from({ length: million / 5 }, (_, i) => `<tr><td>行政许可某某${i}<td>1`).join("")}</table>`,
};

/** The same of other formats, by the name of the file. */
const texts: Readonly<Record<string, readonly [path: string, text: () => string]>> = {
  "4 MB of records": ["report.csv", () => fill("1\n", mostOfText)],
  "a million fields": ["report.csv", () => "1,".repeat(million)],
  "a million columns of a tab-separated file": ["report.tsv", () => "1\t".repeat(million)],
  "4 MB of lines": ["report.txt", () => fill("1\n", mostOfText)],
};

const inputs: readonly (readonly [name: string, path: string, text: () => string])[] = [
  ...Object.entries(pages).map(([name, page]) => [name, "report.html", page] as const),
  ...Object.entries(texts).map(([name, [path, text]]) => [name, path, text] as const),
];

/** Prints the most memory the process held, in kilobytes, when it ends. */
const printMemory = 'process.on("exit", () => console.error(`rss=` + process.resourceUsage().maxRSS))';
const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(printMemory)}`;

describe("one input stays within the limits that are stated:", () => {
  it.each(inputs)("%s", { timeout: 2 * mostSeconds * 1000 }, async (_, path, text) => {
    const folder = await scratch({ [path]: text() });
    const start = performance.now();
    const { status, stderr } = await runCli(["check", path], {
      cwd: folder,
      env: { NODE_OPTIONS },
    });
    expect(performance.now() - start).toBeLessThan(mostSeconds * 1000);
    expect(Number(/rss=(\d+)/.exec(stderr)?.[1]) / 1024).toBeLessThan(mostMegabytes);
    // Nothing of this is a report; that it ran to its end is what counts.
    expect(status).toBe(3);
    expect(stderr).not.toContain("at most");
  });

  it.each([
    ["report.html", 64],
    ["report.json", 24],
    ["report.csv", 4],
    ["report.tsv", 4],
    ["report.txt", 4],
  ])("%s of more than %i MB is refused, and the rest is read", async (path, most) => {
    const folder = await scratch({
      [path]: fill(path.endsWith("html") ? "<p>政府信息" : "1,2\n", most * million + 15),
    });
    const good = join(root, "fixtures/suqian-2024/report.html");
    const { status, stdout, stderr } = await runCli(["check", path, good, "--lang", "en", "--format", "ndjson"], {
      cwd: folder,
    });
    expect(stderr).toContain(`${path}: cannot `);
    expect(stderr).toContain(`It has ${most}.1 MB, and at most ${most} MB are read.`);
    expect(stdout).toContain('"passed":1');
    expect(status).toBe(3);
  });

  it("a page of more tags is refused", async () => {
    const folder = await scratch({ "report.html": "<p>1".repeat(mostTags + 1) });
    const { status, stderr } = await runCli(["check", "report.html", "--lang", "en"], { cwd: folder });
    expect([status, stderr]).toEqual([3, expect.stringContaining(`more than ${mostTags} tags`)]);
  });

  it("the README states them", () => {
    const readme = readFileSync(join(root, "README.md"), "utf8");
    expect(readme).toContain(`${mostOfPage / million} MB`);
    expect(readme).toContain(`${mostTags / million} million tags`);
    expect(readme).toContain(`${mostOfText / million} MB`);
    expect(readme).toContain(`${mostSeconds} s`);
    expect(readme).toContain(`${mostMegabytes / 1024} GB`);
  });
});

describe("arbitrary bytes", () => {
  const seeds = ["suqian-2024/report.html", "gaogang-2019/report.txt", "csv-three-tables/report.csv"].map((path) => ({
    path,
    bytes: readFileSync(join(root, "fixtures", path)),
  }));
  const read = (path: string, bytes: Uint8Array) => readReport({ path, read: async () => bytes });

  it.each(["report.html", "report.csv", "report.txt", "report.tsv", "report.json", "-"])(
    "are read as %s",
    async (path) => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
          expect((await read(path, bytes)).failure?.reason).not.toBe("crashed");
        }),
        { seed: 4, numRuns: 300 },
      );
    },
  );

  it.each(seeds)("within $path are read", async ({ path, bytes }) => {
    const damage = fc.array(fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255), length: fc.nat(400) }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const damaged = Buffer.from(bytes);
        for (const { at, byte, length } of changes) {
          damaged.fill(byte, at, Math.min(bytes.length, at + (length % 7 === 0 ? length : 1)));
        }
        expect((await read(path, damaged)).failure?.reason).not.toBe("crashed");
      }),
      { seed: 6, numRuns: 60 },
    );
  });
});
