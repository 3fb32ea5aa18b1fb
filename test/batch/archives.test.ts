import { once } from "node:events";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, crc32, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import iconv from "iconv-lite";
import { pack } from "tar-stream";
import { describe, expect, it, onTestFinished } from "vitest";
import { WARCRecord, WARCSerializer } from "warcio";
import { discover } from "../../src/batch/discover.ts";
import { openInput, type ReadableOrigin } from "../../src/batch/origin.ts";
import { bytesIn } from "../../src/run.ts";
import { extraField, pax, tar, utf8Name, type WarcPage, warc, warcGz, warcRecords, zip } from "../support/archives.ts";
import { scratch } from "../support/scratch.ts";

/** Temporary files of one test, which are removed when it has finished. */
function temporaryFiles() {
  const files: string[] = [];
  onTestFinished(async () => {
    for (const file of files) await rm(file, { force: true });
  });
  const temporaryFile = () => {
    files.push(join(tmpdir(), `disclose-test-${process.pid}-${Math.random()}`));
    return files.at(-1) as string;
  };
  return { files, temporaryFile };
}

/** What is found in an archive: content by path, or why it cannot be read. */
async function membersOf(name: string, archive: Uint8Array, argument = name) {
  const cwd = await scratch({ [name]: archive });
  const { inputs } = await discover([argument], cwd, temporaryFiles());
  const members: [string, string][] = [];
  for (const { path, origin } of inputs) {
    // What is sent to a thread is all that it takes.
    const { read } = openInput(path, structuredClone(origin) as ReadableOrigin);
    members.push([path, await read().then((content) => new TextDecoder().decode(bytesIn(content)), problemOf)]);
  }
  return members;
}

function problemOf(error: { readonly failure?: { readonly problem?: string; readonly reason?: string } }): string {
  if (error.failure === undefined) throw error;
  return `!${error.failure.problem ?? error.failure.reason}`;
}

const gbk = (text: string) => iconv.encode(text, "gbk");

/** Names of folders and files that no system objects to, and contents of pages. */
const part = fc
  .string({
    unit: fc.constantFrom("a", "B", "市", "局", "乗", " ", "-", "2", "~", "\u{20000}"),
    minLength: 1,
    maxLength: 30,
  })
  .filter((name) => name.trim() === name);
const path = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => `${parts.join("/")}.html`);
const content = fc.oneof(
  fc.string({ maxLength: 3000 }),
  fc.nat(200_000).map((count) => "<td>1</td>".repeat(count / 10)),
);
const files = fc.uniqueArray(fc.tuple(path, content), { selector: ([name]) => name, maxLength: 12 });

const sorted = (members: readonly (readonly [string, string])[], archive: string) =>
  [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => [`${archive}!/${name}`, Buffer.from(text).toString()]);

/** The archive that another program makes of files. */
async function tarStream(members: readonly (readonly [string, string])[]): Promise<Buffer> {
  const packed = pack();
  const chunks: Buffer[] = [];
  packed.on("data", (chunk: unknown) => chunks.push(chunk as Buffer));
  for (const [name, text] of members) packed.entry({ name }, text);
  packed.finalize();
  await once(packed, "end");
  return Buffer.concat(chunks);
}

describe("the members of an archive come back with their names and their bytes", () => {
  it("of zip, stored or deflated, with names in UTF-8, in a field of their own or as Chinese Windows writes them", async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.boolean(), fc.nat(2), fc.boolean(), async (members, stored, kind, zip64) => {
        const archive = zip(
          members.map(([name, text]) => {
            if (kind === 0) return { name, content: text, stored, flags: utf8Name };
            const legacy = iconv.encode(name, "gb18030");
            if (kind === 1) return { name: legacy, content: text, stored };
            const field = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from(name)]);
            field.writeUInt32LE(crc32(Buffer.from("x.html")), 1);
            return { name: "x.html", content: text, stored, extra: extraField(0x7075, field) };
          }),
          { zip64, comment: "说明" },
        );
        expect(await membersOf("a.zip", archive)).toEqual(sorted(members, "a.zip"));
      }),
      { numRuns: 60 },
    );
  });

  it.each(["a.tar", "a.tar.gz", "a.tgz"])("of %s", async (name) => {
    await fc.assert(
      fc.asyncProperty(files, async (members) => {
        const plain = await tarStream(members);
        const archive = name === "a.tar" ? plain : gzipSync(plain);
        expect(await membersOf(name, archive)).toEqual(sorted(members, name));
      }),
      { numRuns: 40 },
    );
  });

  it.each(["c.warc", "c.warc.gz"])("of %s, as warcio writes it", async (name) => {
    const urls = ["https://www.example.gov.cn/2023/", "https://www.example.gov.cn/a.html?id=1", "http://例.中国/报告"];
    const records: Uint8Array[] = [];
    for (const url of urls) {
      const statusline = "HTTP/1.1 200 OK";
      const httpHeaders = { "Content-Type": "text/html; charset=gbk" };
      async function* body() {
        yield Buffer.from(`<p>${url}`);
      }
      const record = await WARCRecord.create({ url, type: "response", statusline, httpHeaders }, body());
      records.push(await WARCSerializer.serialize(record, { gzip: name.endsWith("gz") }));
    }
    const encoded = urls.map((url) => (/^[\x20-\x7e]*$/.test(url) ? url : new URL(url).href));
    const found = await membersOf(name, Buffer.concat(records));
    expect(found.length).toBe(3);
    for (const url of encoded.slice(0, 2)) expect(found).toContainEqual([`${name}!/${url}`, `<p>${url}`]);
  });
});

describe("a tar archive", () => {
  const members = async (...given: Parameters<typeof tar>) =>
    (await membersOf("a.tar", tar(...given))).map(([name, text]) => [name.slice("a.tar!/".length), text]);

  it("has names of its own: of extended headers, of GNU's, in two parts, in GBK", async () => {
    const long = `${"很长的名称".repeat(20)}.html`;
    const found = await members([
      { name: "x", type: "x", content: pax("path", `扩展/${long}`) },
      { name: "short.html", content: "pax" },
      { name: "././@LongLink", type: "L", content: `GNU/${long}\0` },
      { name: "short.html", content: "gnu" },
      { name: "b.html", prefix: "some/folder", content: "prefix" },
      { name: gbk("市局/年报.html"), content: "gbk" },
      { name: "./2023//./c.html", content: "plain" },
    ]);
    expect(Object.fromEntries(found)).toEqual({
      [`扩展/${long}`]: "pax",
      [`GNU/${long}`]: "gnu",
      "some/folder/b.html": "prefix",
      "市局/年报.html": "gbk",
      "2023/c.html": "plain",
    });
  });

  it("has of a name that occurs twice what was written last, as unpacking it leaves", async () => {
    const twice = [
      { name: "a.html", content: "old" },
      { name: "b.html", content: "b" },
      { name: "./a.html", content: "new" },
    ];
    expect(await members(twice)).toEqual([
      ["a.html", "new"],
      ["b.html", "b"],
    ]);
    expect(await membersOf("a.zip", zip(twice))).toEqual([
      ["a.zip!/a.html", "new"],
      ["a.zip!/b.html", "b"],
    ]);
  });
});

describe("a crawl", () => {
  const page = (more: Partial<WarcPage>): WarcPage => ({ url: "http://a.cn/x", body: "<p>页", ...more });
  const chunked = "3\r\n<p>\r\n4;ext=1\r\nabcd\r\n0\r\n\r\n";

  it.each<[string, Partial<WarcPage>, string | null]>([
    ["a page", {}, "<p>页"],
    ["a page without a type, by its address", { url: "http://a.cn/x.shtml?y=1", headers: {} }, "<p>页"],
    [
      "text in chunks",
      { headers: { "Content-Type": "text/plain", "Transfer-Encoding": "chunked" }, body: chunked },
      "<p>abcd",
    ],
    [
      "what says it is in chunks and is not",
      { headers: { "Content-Type": "text/html", "Transfer-Encoding": "chunked" } },
      "<p>页",
    ],
    ["gzip", { headers: { "Content-Type": "text/html", "Content-Encoding": "gzip" }, body: gzipSync("<p>g") }, "<p>g"],
    [
      "what says it is gzip and is not",
      { headers: { "Content-Type": "text/html", "content-encoding": "gzip" } },
      "<p>页",
    ],
    [
      "deflate",
      { headers: { "Content-Type": "text/html", "Content-Encoding": "deflate" }, body: deflateSync("<p>d") },
      "<p>d",
    ],
    [
      "raw deflate",
      { headers: { "Content-Type": "text/html", "Content-Encoding": "deflate" }, body: deflateRawSync("<p>d") },
      "<p>d",
    ],
    [
      "brotli",
      { headers: { "Content-Type": "text/html", "Content-Encoding": "br" }, body: brotliCompressSync("<p>b") },
      "<p>b",
    ],
    [
      "an encoding that nobody knows",
      { headers: { "Content-Type": "text/html", "Content-Encoding": "zstd" } },
      "!method-unknown",
    ],
    [
      "chunks that break off",
      { headers: { "Content-Type": "text/html", "Transfer-Encoding": "chunked" }, body: "3\r\nabc\r\nff\r\nx" },
      "!cut-off",
    ],
    ["a picture", { headers: { "Content-Type": "image/png" } }, null],
    ["what was not found", { status: "404 Not Found" }, null],
    ["what was asked", { type: "request" }, null],
    ["JSON that is no report", { headers: { "Content-Type": "application/json" }, body: "{}" }, null],
  ])("has %s", async (_, more, text) => {
    const expected = text === null ? [] : [text];
    for (const [name, archive] of [
      ["c.warc", warc([page(more)])],
      ["c.warc.gz", warcGz([page(more)])],
      ["c.warc.gz", gzipSync(warc([page(more)]))],
    ] as const) {
      const found = await membersOf(name, archive);
      expect(found.map(([, content]) => content)).toEqual(expected);
      for (const [path] of found) expect(path).toBe(`${name}!/${page(more).url}`);
    }
  });

  it("may have pages larger than is inflated at once", async () => {
    const random = Buffer.from(Array.from({ length: 400_000 }, (_, i) => (i * 7919) % 251));
    const large = Buffer.concat(Array.from({ length: 50 }, () => random));
    const pages = [
      page({ url: "http://a.cn/a" }),
      page({ url: "http://a.cn/b", body: large }),
      page({ url: "http://a.cn/c" }),
    ];
    const found = await membersOf("c.warc.gz", warcGz(pages));
    expect(found.map(([path]) => path)).toEqual(pages.map(({ url }) => `c.warc.gz!/${url}`));
    expect(found.map(([, text]) => text.length)).toEqual([4, new TextDecoder().decode(large).length, 4]);
  });

  it("may have several records in each gzip file", async () => {
    const records = warcRecords([1, 2, 3, 4, 5].map((n) => page({ url: `http://a.cn/${n}`, body: `<p>${n}` })));
    const [first, ...rest] = records as [Buffer, ...Buffer[]];
    const groups = [Buffer.concat([first, ...rest.slice(0, 2)]), ...rest.slice(2, 3), Buffer.concat(rest.slice(3))];
    const found = await membersOf("c.warc.gz", Buffer.concat(groups.map((group) => gzipSync(group))));
    expect(found).toEqual([1, 2, 3, 4, 5].map((n) => [`c.warc.gz!/http://a.cn/${n}`, `<p>${n}`]));
  });
});

describe("what is put aside", () => {
  it("is one file, in which only the reports are", async () => {
    const archive = gzipSync(
      tar([
        { name: "a.html", content: "a" },
        { name: "b.png", content: "b".repeat(99_999) },
      ]),
    );
    const cwd = await scratch({ "1.tgz": archive, "2.tar.gz": archive });
    const temporary = temporaryFiles();
    const { inputs } = await discover(["."], cwd, temporary);
    expect(temporary.files.length).toBe(1);
    expect([...inputs].map(({ origin }) => origin)).toMatchObject([
      { kind: "range", file: temporary.files[0], offset: 0, packing: "deflate", bytes: 1 },
      { kind: "range", file: temporary.files[0], packing: "deflate", bytes: 1 },
    ]);
  });

  it("is nothing where no archive asks for it", async () => {
    const cwd = await scratch({ "1.zip": zip([{ name: "a.html", content: "a" }]), "2.tar": tar([{ name: "a.html" }]) });
    const temporary = temporaryFiles();
    await discover(["."], cwd, temporary);
    expect(temporary.files).toEqual([]);
  });
});
