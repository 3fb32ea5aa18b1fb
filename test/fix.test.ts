import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { copyOf, fixPage } from "../src/fix.ts";
import type { Refusal } from "../src/model/correction.ts";
import type { Address } from "../src/model/form.ts";
import type { ReportOutcome } from "../src/model/outcome.ts";
import { type Cell, cellAt, cellsOf, isBlank, type Report } from "../src/model/report.ts";
import type { Change, Suggestion } from "../src/model/suggestion.ts";
import { checkInput, readReport } from "../src/run.ts";
import { root } from "./support/root.ts";

const suggest = (...changes: Change[]): Suggestion & { story: number } => ({
  confidence: 0.99,
  kind: "other-figure",
  changes,
  repairs: [],
  story: 1,
});
const change = (cell: Cell, to: number): Change => ({ cell, from: cell.value, to });

interface Page {
  readonly outcome: ReportOutcome;
  readonly report: Report;
  readonly bytes: Uint8Array;
}

async function pageOf(path: string, bytes: Uint8Array): Promise<Page | null> {
  const outcome = await checkInput({ path, read: async () => bytes }, {});
  return outcome.report === null ? null : { outcome, report: outcome.report, bytes };
}

async function readPage(path: string, bytes?: Uint8Array): Promise<Page> {
  const page = await pageOf(path, bytes ?? (await readFile(join(root, path))));
  if (page === null) throw new Error(`${path} cannot be read`);
  return page;
}

const fix = ({ outcome, bytes }: Page, ...suggestions: ReportOutcome["suggestions"]) =>
  fixPage({ ...outcome, suggestions }, bytes);

/** How many bytes two texts have in common at their beginning and at their end. */
function inCommon(a: Uint8Array, b: Uint8Array): number {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return head + tail;
}

/** The figures of a page by address. */
async function figuresOf(path: string, bytes: Uint8Array) {
  const { report } = await readReport({ path, read: async () => bytes });
  return report === null ? null : Object.fromEntries(cellsOf(report).map(({ address, value }) => [address, value]));
}

const fixtures = (await readdir(join(root, "fixtures"), { recursive: true }))
  .map((path) => `fixtures/${path}`)
  .filter((path) => /\.(?:html|csv|txt)$/.test(path) && !path.endsWith("check.txt"))
  .sort();

/** Of the cells of a fixture every so many are changed. */
const step = 37;
/** The most bytes that one figure takes, with what is written between its digits. */
const mostBytes = 1000;
/** Why nothing is corrected: fields are repeated for the cells they were merged from, or whole tables are. */
const repeating: Readonly<Record<string, Refusal>> = {
  "fixtures/csv-merged-repeated/report.csv": "reads-otherwise",
  "fixtures/tables-printed-twice/report.html": "printed-twice",
};

describe("any cell of a page is corrected, and nothing else", () => {
  it.each(fixtures)("%s", async (path) => {
    const page = await pageOf(path, await readFile(join(root, path)));
    if (page === null) return;
    const cells = cellsOf(page.report).filter((cell) => cell.value !== null || isBlank(cell));
    for (const cell of cells.filter((_, i) => i % step === 0)) {
      const { applied, refused, corrected } = await fix(page, suggest(change(cell, 1357)));
      if (path in repeating && corrected === null) {
        expect(refused.map(({ reason }) => reason)).toEqual([repeating[path]]);
        continue;
      }
      expect({ address: cell.address, applied: applied.length, refused }).toMatchObject({ applied: 1, refused: [] });
      const { bytes } = corrected?.after ?? page;
      expect(await figuresOf(path, bytes)).toEqual({ ...(await figuresOf(path, page.bytes)), [cell.address]: 1357 });
      expect(page.bytes.length - inCommon(page.bytes, bytes)).toBeLessThan(mostBytes);
    }
  });
});

describe("every encoding is kept", () => {
  const pages = [
    "fixtures/suqian-2023/report.html",
    "fixtures/csv-three-tables/report.csv",
    "fixtures/one-cell-per-line/report.txt",
  ];
  const encodings = [
    ["utf-8", false],
    ["utf-8", true],
    ["utf-16le", true],
    ["utf-16be", true],
    ["gb18030", false],
  ] as const;
  it.each(pages.flatMap((path) => encodings.map(([encoding, addBOM]) => [path, encoding, addBOM] as const)))(
    "%s in %s, byte order mark %s",
    async (path, encoding, addBOM) => {
      const text = (await readFile(join(root, path), "utf8")).replace(/^\uFEFF/, "");
      const page = await readPage(path, iconv.encode(text, encoding, { addBOM }));
      const cells = ["requests.carriedIn.naturalPerson", "requests.carriedIn.total"] as const;
      const changes = cells.map((address) => change(cellAt(page.report, address), 20482));
      const { corrected } = await fix(page, suggest(...changes));
      const after = corrected?.after.bytes ?? page.bytes;
      expect(corrected?.after.encoding).toBe(encoding);
      const [own, now] = [page.bytes, after].map((bytes) =>
        iconv.decode(Buffer.from(bytes), encoding, { stripBOM: false }),
      );
      const edits = corrected?.copy.edits ?? [];
      const expected = edits.reduceRight(
        (all, { start, end, text: figure }) =>
          all.slice(0, start + Number(addBOM)) + figure + all.slice(end + Number(addBOM)),
        own as string,
      );
      expect(now).toBe(expected);
      expect(await figuresOf(path, after)).toMatchObject(Object.fromEntries(cells.map((address) => [address, 20482])));
    },
  );
});

describe("a suggestion is applied as a whole or not at all", async () => {
  const page = await readPage("fixtures/suqian-2023/report.html");
  const cell = (address: Address) => cellAt(page.report, address);
  const received = cell("requests.received.naturalPerson");
  const carriedIn = cell("requests.carriedIn.naturalPerson");
  const of = { path: "2022.html", agency: null, year: 2022 };

  it("those that can be are applied, though others cannot", async () => {
    const good = suggest(change(received, 1));
    const elsewhere = suggest({ ...change(carriedIn, 2), of }, change(carriedIn, 2));
    const nowhere = suggest(change({ ...carriedIn, at: null, text: null }, 3));
    const again = suggest(change(received, 4));
    const { applied, refused, corrected } = await fix(page, good, elsewhere, nowhere, again);
    expect(applied).toEqual([good]);
    expect(refused).toEqual([
      { suggestion: elsewhere, reason: "other-report" },
      { suggestion: nowhere, reason: "not-on-page" },
      { suggestion: again, reason: "overlaps" },
    ]);
    expect(await figuresOf("report.html", corrected?.after.bytes ?? page.bytes)).toMatchObject({
      [received.address]: 1,
      [carriedIn.address]: carriedIn.value,
    });
  });

  it("never one that is not certain enough", async () => {
    for (const confidence of [0.79, 0, Number.NaN]) {
      const { refused, corrected } = await fix(page, { ...suggest(change(received, 1)), confidence });
      expect([refused.map(({ reason }) => reason), corrected]).toEqual([["not-confident"], null]);
    }
  });

  it("not where the page is no longer what was checked", async () => {
    const bytes = Buffer.from(Buffer.from(page.bytes).toString().replace(">91<", ">92<"));
    const { refused } = await fix({ ...page, bytes }, suggest(change(received, 1)));
    expect(refused.map(({ reason }) => reason)).toEqual(["reads-otherwise"]);
    const binary = await fix({ ...page, bytes: Uint8Array.of(0x50, 0x4b, 3, 4) }, suggest(change(received, 1)));
    expect(binary.refused.map(({ reason }) => reason)).toEqual(["not-found"]);
  });

  it("the copy can be made again from the page, and from no other", async () => {
    const { corrected } = await fix(page, suggest(change(received, 1)));
    if (corrected === null) throw new Error("nothing was corrected");
    expect(copyOf(page.bytes, corrected.copy)).toEqual(corrected.after.bytes);
    expect(() => copyOf(Buffer.concat([page.bytes, Buffer.from(" ")]), corrected.copy)).toThrow("changed");
    expect(() => copyOf(new Uint8Array(), corrected.copy)).toThrow("changed");
  });
});

it("a place that another cell has is not changed", async () => {
  const page = await readPage("fixtures/suqian-2023/report.html");
  const { at, text, value } = cellAt(page.report, "requests.carriedIn.naturalPerson");
  const cell = { ...cellAt(page.report, "requests.carriedIn.business"), at, text, value };
  const { refused } = await fix(page, suggest(change(cell, 7)));
  expect(refused.map(({ reason }) => reason)).toEqual(["reads-otherwise"]);
});
