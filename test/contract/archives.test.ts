import { mkdir, readdir, readFile, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/model/language.ts";
import { encrypted, tar, utf8Name, warc, warcGz, zip } from "../support/archives.ts";
import { disclose } from "../support/in-process.ts";
import { outcomeIn, reportIn } from "../support/outcome.ts";
import { root } from "../support/root.ts";
import { runCli } from "../support/run-cli.ts";
import { scratch } from "../support/scratch.ts";

const page = await readFile(join(root, "fixtures/suqian-2024/report.html"));
const last = await readFile(join(root, "fixtures/suqian-2023/report.html"));
const wrong = await readFile(join(root, "fixtures/broken-one-figure-per-table/report.html"));
const pages = [
  { name: "2024/a.html", content: page },
  { name: "2023/a.html", content: last },
  { name: "2023/说明.pdf", content: "%PDF" },
];
const ordinary = {
  "a.zip": zip(pages),
  "a.tar": tar(pages),
  "a.tar.gz": gzipSync(tar(pages)),
  "a.tgz": gzipSync(tar(pages)),
};
const crawl = [
  { url: "https://www.a.gov.cn/2024.html", body: page },
  { url: "https://www.a.gov.cn/logo.png", body: "x", headers: { "Content-Type": "image/png" } },
];

/** The paths of a check, each with why it could not be read, and how the check ended. */
async function checked(cwd: string, ...argv: readonly string[]) {
  const { status, stdout, stderr } = await disclose(["check", ...argv, "-f", "json", "--lang", "en"], { cwd });
  const inputs = outcomeIn(stdout).reports.map(({ path, unreadable }) => [path, unreadable?.message ?? null] as const);
  return { status, inputs, paths: inputs.map(([path]) => path), stderr };
}

describe("the reports in an archive are inputs", () => {
  it.each(Object.entries(ordinary))("%s", async (name, bytes) => {
    const cwd = await scratch({ [name]: bytes });
    const all = [`${name}!/2023/a.html`, `${name}!/2024/a.html`];
    for (const [argument, paths] of [
      [name, all],
      [".", all],
      ["*", all],
      [`${name}!/2023`, all.slice(0, 1)],
      [`${name}!/2024/a.html`, all.slice(1)],
      [`${name}!/*/a.*`, all],
      [`*!/2024/**`, []],
      [`${name.slice(0, 3)}*!/2024/**`, []],
    ] as const) {
      const { status, paths: found, inputs } = await checked(cwd, argument);
      if (paths.length === 0) continue;
      expect([argument, found]).toEqual([argument, paths]);
      expect([status, inputs.every(([, unreadable]) => unreadable === null)]).toEqual([0, true]);
    }
  });

  it.each([
    ["c.warc", warc(crawl)],
    ["c.warc.gz", warcGz(crawl)],
    ["c.warc.gz", gzipSync(warc(crawl))],
  ])("%s", async (name, bytes) => {
    const cwd = await scratch({ [name]: bytes });
    const path = `${name}!/https://www.a.gov.cn/2024.html`;
    for (const argument of [name, path, `${name}!/https://www.a.gov.cn`]) {
      expect(await checked(cwd, argument)).toMatchObject({ status: 0, paths: [path] });
    }
  });

  it("in every archive that a glob matches", async () => {
    const cwd = await scratch({ "1.zip": ordinary["a.zip"], "x/2.zip": ordinary["a.zip"], "3.zip": "no archive" });
    expect((await checked(cwd, "**/[12].zip!/2024/*")).paths).toEqual(["1.zip!/2024/a.html", "x/2.zip!/2024/a.html"]);
  });

  it("from a list, each archive looked through once", async () => {
    const cwd = await scratch({ "a.tgz": ordinary["a.tgz"], list: "a.tgz!/2024/a.html\na.tgz!/2023/a.html\na.tgz\n" });
    const { paths } = await checked(cwd, "--files-from", "list");
    expect(paths).toEqual(["a.tgz!/2024/a.html", "a.tgz!/2023/a.html"]);
  });

  it("but not where it has none: passed over in a folder, and nothing matched where it is named", async () => {
    const cwd = await scratch({ "logos.zip": zip([{ name: "a.png" }, { name: "__MACOSX/._a.html" }]), "r.html": page });
    expect(await checked(cwd, ".")).toMatchObject({ status: 0, paths: ["r.html"] });
    expect(await checked(cwd, "logos.zip")).toMatchObject({ status: 2, stderr: expect.stringContaining("logos.zip") });
    expect(await checked(cwd, "a.zip!/x", "logos.zip!/nosuch")).toMatchObject({ status: 2, paths: ["a.zip"] });
  });

  it("but not archives in it, which are named where somebody asks for them", async () => {
    const cwd = await scratch({
      "outer.zip": zip([{ name: "inner.zip", content: ordinary["a.zip"] }, pages[0] as never]),
    });
    expect(await checked(cwd, "outer.zip")).toMatchObject({ status: 0, paths: ["outer.zip!/2024/a.html"] });
    const { status, inputs } = await checked(cwd, "outer.zip!/inner.zip");
    expect([status, inputs]).toEqual([3, [["outer.zip!/inner.zip", expect.stringContaining("inside an archive")]]]);
  });
});

const bomb = Buffer.alloc(60_000_000, " ");
const good = { name: "good.html", content: page };
const one = (name: string) => [{ name, content: page }, good];

/** Each with the one input that is refused, and what is said of it. */
const hostile: Readonly<Record<string, readonly [file: string, bytes: () => Buffer, path: string, said: string]>> = {
  "a name that leads out": ["a.zip", () => zip(one("../../x.html")), "!/../../x.html", "not safe"],
  "a name that leads out, in tar": ["a.tar", () => tar(one("x/../../x.html")), "!/x/../../x.html", "not safe"],
  "an absolute name": ["a.zip", () => zip(one("/etc/x.html")), "!//etc/x.html", "not safe"],
  "a drive": ["a.zip", () => zip(one("C:/x.html")), "!/C:/x.html", "not safe"],
  "a backslash": ["a.zip", () => zip(one("..\\x.html")), "!/..\\x.html", "not safe"],
  "a null character": ["a.zip", () => zip(one("x\0y.html")), "!/x␀y.html", "not safe"],
  "a command to the terminal": ["a.zip", () => zip(one("\u{1B}[2Jx.html")), "!/␛[2Jx.html", "not safe"],
  "a link": [
    "a.zip",
    () => zip([{ name: "l.html", content: "/etc/passwd", mode: 0o120777 }, good]),
    "!/l.html",
    "a link",
  ],
  "a link in tar": ["a.tar", () => tar([{ name: "l.html", type: "2" }, good]), "!/l.html", "a link"],
  "a device": ["a.tar", () => tar([{ name: "l.html", type: "3" }, good]), "!/l.html", "a device"],
  "a member with a password": [
    "a.zip",
    () => zip([{ ...good, name: "s.html", flags: encrypted }, good]),
    "!/s.html",
    "encrypted",
  ],
  "an unknown method": [
    "a.zip",
    () => zip([{ ...good, name: "s.html", says: { method: 93 } }, good]),
    "!/s.html",
    "(93)",
  ],
  "a wrong checksum": ["a.zip", () => zip([{ ...good, name: "s.html", says: { crc: 1 } }, good]), "!/s.html", "CRC-32"],
  "more than it says": [
    "a.zip",
    () => zip([{ ...good, name: "s.html", says: { bytes: 99 } }, good]),
    "!/s.html",
    "the size it should",
  ],
  "less than it says": [
    "a.zip",
    () => zip([{ ...good, name: "s.html", says: { bytes: 999_999 } }, good]),
    "!/s.html",
    "the size it should",
  ],
  "a bomb": ["a.zip", () => zip([{ name: "b.html", content: bomb }, good]), "!/b.html", "more than 250 times"],
  "a bomb that hides": [
    "a.zip",
    () => zip([{ name: "b.html", content: bomb, says: { bytes: 9 } }, good]),
    "!/b.html",
    "the size it should",
  ],
  "a member that is too large": [
    "a.zip",
    () => zip([{ ...good, name: "b.html", says: { bytes: 70_000_000 } }, good]),
    "!/b.html",
    "at most 64 MB",
  ],
};

describe("a member that may not be read is named, and the rest is read:", () => {
  it.each(Object.entries(hostile))("%s", async (_, [file, bytes, path, said]) => {
    const cwd = await scratch({ [file]: bytes() });
    const { status, inputs, stderr } = await checked(cwd, file);
    expect(Object.fromEntries(inputs)).toEqual({
      [`${file}${path}`]: expect.stringContaining(said),
      [`${file}!/good.html`]: null,
    });
    expect(status).toBe(3);
    expect(stderr).toContain(`${file}${path}: cannot be`);
    expect(stderr).not.toMatch(/[^\P{Cc}\n]/u);
    expect(await readdir(cwd)).toEqual([file]);
  });

  it("members that share their data, all of them", async () => {
    const shared = [
      { name: "1.html", content: page },
      { name: "2.html", sharesWith: 0 },
      { name: "3.html", sharesWith: 0 },
      good,
    ];
    const { status, inputs } = await checked(await scratch({ "a.zip": zip(shared) }), "a.zip");
    expect(inputs.map(([path, message]) => [path, message?.includes("shares its data") ?? null])).toEqual([
      ["a.zip!/1.html", true],
      ["a.zip!/2.html", true],
      ["a.zip!/3.html", true],
      ["a.zip!/good.html", null],
    ]);
    expect(status).toBe(3);
  });
});

/** Archives of which nothing, or not all, can be read, and what is said of them. */
const unusable: Readonly<Record<string, readonly [file: string, bytes: () => Buffer, said: string]>> = {
  "a page that is called an archive": ["a.zip", () => page, "its content is not"],
  "a page that is called tar": ["a.tar", () => page, "its content is not"],
  "a page that is called gzip": ["a.tgz", () => page, "damaged"],
  "a page that is called a crawl": ["a.warc", () => page, "its content is not"],
  "a page that is called a compressed crawl": ["a.warc.gz", () => page, "its content is not"],
  "an empty file": ["a.zip", () => Buffer.alloc(0), "its content is not"],
  "a zip that is cut off": ["a.zip", () => ordinary["a.zip"].subarray(0, 3000), "cut off"],
  "a tar that is cut off": ["a.tar", () => tar([good]).subarray(0, 9999), "cut off"],
  "a tar without an end": ["a.tar", () => tar([good], { end: false }), "cut off"],
  "a compressed tar that is cut off": ["a.tgz", () => ordinary["a.tgz"].subarray(0, 3000), "cut off"],
  "a crawl that is cut off": ["a.warc", () => warc(crawl).subarray(0, 9999), "cut off"],
  "a directory that is damaged": ["a.zip", () => damagedDirectory(), "damaged"],
  "a tar whose sum becomes too large": ["a.tgz", () => gzipSync(tar([good, ...bombs()])), "more than 250 times"],
};

function damagedDirectory(): Buffer {
  const bytes = zip(pages);
  bytes.writeUInt32LE(0, bytes.lastIndexOf(Buffer.from("PK\u0001\u0002", "latin1")));
  return bytes;
}

function bombs() {
  return Array.from({ length: 3 }, (_, i) => ({ name: `${i}.bin`, content: bomb }));
}

describe("an archive that cannot be read is named, and the run goes on:", () => {
  it.each(Object.entries(unusable))("%s", async (_, [file, bytes, said]) => {
    const cwd = await scratch({ [file]: bytes(), "z.html": page });
    const { status, inputs, stderr } = await checked(cwd, ".");
    expect(inputs[0]).toEqual([file, expect.stringContaining(said)]);
    expect(inputs.at(-1)).toEqual(["z.html", null]);
    expect(stderr).toContain(`${file}: cannot be read`);
    expect(status).toBe(3);
  });

  it("says so in every language", async () => {
    const cwd = await scratch({ "a.zip": page });
    const said = await Promise.all(
      languages.map(async (lang) => (await disclose(["check", "a.zip", "--lang", lang], { cwd })).stderr),
    );
    expect(said).toEqual([
      "disclose: a.zip: 无法读取：文件名是压缩包（ZIP），内容却不是；请检查文件。\n",
      "disclose: a.zip: 無法讀取：檔名是壓縮檔（ZIP），內容卻不是；請檢查檔案。\n",
      "disclose: a.zip: cannot be read: Its name is that of an archive (ZIP), its content is not; look at the file.\n",
    ]);
  });

  it.skipIf(process.platform === "win32")(
    "a link to an archive is followed, a folder of its name gone through",
    async () => {
      const cwd = await scratch({ "real.zip": ordinary["a.zip"] });
      await symlink(join(cwd, "real.zip"), join(cwd, "b.zip"));
      await mkdir(join(cwd, "c.zip"));
      expect((await checked(cwd, "b.zip", "c.zip")).paths).toEqual(["b.zip!/2023/a.html", "b.zip!/2024/a.html"]);
    },
  );
});

describe("what a server said of the encoding", () => {
  const sent = (charset: string, body: string | Uint8Array) =>
    warc([{ url: "http://a.cn/a", body, headers: { "Content-Type": `text/html; charset=${charset}` } }]);
  const rulesOf = async (archive: Buffer) => {
    const { stdout } = await disclose(["check", "a.warc", "-f", "json"], { cwd: await scratch({ "a.warc": archive }) });
    return outcomeIn(stdout).reports.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule));
  };

  it("is a finding where the page is in another", async () => {
    expect(await rulesOf(sent("gbk", page))).toContain("encoding-disagrees");
    expect(await rulesOf(sent("utf-8", page))).not.toContain("encoding-disagrees");
  });
});

describe("a member among other things that a run has", () => {
  it("is waived, configured, and compared with last year's", async () => {
    const broken = zip([{ name: "2019/a.html", content: wrong }]);
    const overrides = [{ files: ["**/*.zip!/2019/**"], rules: { "*": "off" } }];
    const cwd = await scratch({ "x/a.zip": broken, "off.json": JSON.stringify({ overrides }) });
    expect((await checked(cwd, "x")).status).toBe(1);
    expect((await checked(cwd, "x", "--config", "off.json")).status).toBe(0);
    await disclose(["baseline", "create", "x", "--reason", "已核实"], { cwd });
    expect(JSON.parse(await readFile(join(cwd, "disclose.baseline.json"), "utf8")).waivers[0].path).toBe(
      "x/a.zip!/2019/a.html",
    );
    expect((await checked(cwd, "x", "--baseline", "disclose.baseline.json")).status).toBe(0);
    const other = await scratch({ "b.html": page });
    const pruned = await disclose(["baseline", "prune", join(other, "b.html")], { cwd });
    expect(pruned.stderr).toContain("删除 0");
  });

  it("may be last year's report, if it is one", async () => {
    const cwd = await scratch({ "a.zip": ordinary["a.zip"], "one.zip": zip([pages[1] as never]) });
    const alone = await checked(cwd, "a.zip!/2024/a.html", "--previous", "a.zip!/2023/a.html");
    expect([alone.status, alone.stderr]).toEqual([0, ""]);
    expect((await checked(cwd, "a.zip!/2024/a.html", "--previous", "one.zip")).stderr).toBe("");
    const several = await checked(cwd, "a.zip!/2024/a.html", "--previous", "a.zip");
    expect([several.status, several.stderr]).toEqual([3, expect.stringContaining("name one, as in a.zip!/2023.html")]);
  });

  it("is converted below the name of its archive, and out of no folder", async () => {
    const cwd = await scratch({
      "in/a.zip": ordinary["a.zip"],
      "in/c.warc": warc([{ url: "https://www.a.gov.cn/../x?y=1", body: page }]),
    });
    const { status } = await disclose(["convert", "in", "-o", "out"], { cwd });
    const written = (await readdir(join(cwd, "out"), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(cwd.length + 1)
          .replaceAll("\\", "/"),
      );
    expect(written.sort()).toEqual([
      "out/a.zip!/2023/a.html.json",
      "out/a.zip!/2024/a.html.json",
      "out/c.warc!/https%3A/www.a.gov.cn/%2E%2E/x%3Fy=1.json",
    ]);
    expect(status).toBe(0);
    const json = await readFile(join(cwd, "out/a.zip!/2024/a.html.json"), "utf8");
    expect(reportIn(json).source?.path).toBe("in/a.zip!/2024/a.html");
  });

  it("is not corrected in place", async () => {
    const cwd = await scratch({ "a.zip": zip([{ name: "w.html", content: wrong }]) });
    for (const write of [[], ["--write"]]) {
      const { status, stdout, stderr } = await disclose(["fix", "a.zip", ...write, "--lang", "en"], { cwd });
      expect([status, stdout, stderr]).toEqual([2, "", expect.stringContaining("cannot be corrected in place")]);
    }
    expect(await readdir(cwd)).toEqual(["a.zip"]);
  });

  it("keeps its archive from being written over", async () => {
    const cwd = await scratch({ "a.zip": ordinary["a.zip"] });
    const { status, stderr } = await disclose(["check", "a.zip", "--report", "json=a.zip", "--lang", "en"], { cwd });
    expect([status, stderr]).toEqual([2, expect.stringContaining("a.zip")]);
    expect(await readFile(join(cwd, "a.zip"))).toEqual(ordinary["a.zip"]);
  });
});

describe("what a run puts aside", () => {
  it("is gone when it is over", async () => {
    const cwd = await scratch({ "a.tgz": ordinary["a.tgz"], "c.warc.gz": gzipSync(warc(crawl)) });
    const own = async () => (await readdir(tmpdir())).filter((name) => name.startsWith(`disclose-${process.pid}-`));
    expect((await checked(cwd, ".")).paths.length).toBe(3);
    expect(await own()).toEqual([]);
  });

  it.skipIf(process.platform === "win32")("is gone where a signal ends it", async () => {
    const cwd = await scratch({ "a.tgz": ordinary["a.tgz"], "tmp/.keep": "" });
    // The program ends itself as soon as something is put aside.
    const code = `import { readdirSync } from "node:fs";
      setInterval(() => {
        if (readdirSync("tmp").length > 1) process.kill(process.pid, "SIGTERM");
      }, 20);`;
    const NODE_OPTIONS = `--import=data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;
    // Standard input that never ends keeps the run waiting.
    const ended = runCli(["check", "a.tgz", "-"], {
      cwd,
      env: { NODE_OPTIONS, TMPDIR: join(cwd, "tmp") },
      keepOpen: true,
    });
    await expect(ended).rejects.toThrow("SIGTERM");
    expect(await readdir(join(cwd, "tmp"))).toEqual([".keep"]);
  });
});

it("names in UTF-8 are shown as they are", async () => {
  const cwd = await scratch({ "年报.zip": zip([{ name: "市局/报告.html", content: page, flags: utf8Name }]) });
  expect((await checked(cwd, ".")).paths).toEqual(["年报.zip!/市局/报告.html"]);
});
