import { execFile } from "node:child_process";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { check, checkTogether, convert, read, type Source } from "../src/index.ts";
import { root } from "./support/root.ts";
import { scratch } from "./support/scratch.ts";

const page = await readFile(join(root, "fixtures/suqian-2024/report.html"), "utf8");
const wrong = page.replace(">3525<", ">3252<");

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const taken: Item[] = [];
  for await (const item of items) taken.push(item);
  return taken;
}

describe("what sources may be", () => {
  it("a path: a file, a folder, a glob", async () => {
    const cwd = await scratch({ "a.html": page, "b/c.html": wrong });
    const verdicts = async (sources: Source) =>
      (await all(check(sources, { cwd }))).map(({ path, verdict }) => [path, verdict]);
    expect(await verdicts("a.html")).toEqual([["a.html", "passed"]]);
    expect(await verdicts(".")).toEqual([
      ["a.html", "passed"],
      ["b/c.html", "failed"],
    ]);
    expect(await verdicts("b/*.html")).toEqual([["b/c.html", "failed"]]);
  });

  it("contents, as text or bytes, and inputs that know how they are read", async () => {
    const sources: Source[] = [
      { path: "text.html", content: page },
      { path: "bytes.html", content: Buffer.from(page) },
      { path: "own.html", read: async () => Buffer.from(page) },
    ];
    const conversions = await all(convert(sources));
    expect(conversions.map(({ path, report }) => [path, report?.requests?.received?.total])).toEqual([
      ["text.html", 3525],
      ["bytes.html", 3525],
      ["own.html", 3525],
    ]);
  });

  it("an async iterable, from which no more is taken than is asked for", async () => {
    let taken = 0;
    async function* endless(): AsyncGenerator<Source> {
      for (;;) yield { path: `${taken++}.html`, content: page };
    }
    for await (const { path } of read(endless())) if (path === "2.html") break;
    expect(taken).toBe(3);
  });
});

it("what is wrong with a source is said, not thrown", async () => {
  const cwd = await scratch({ "a.html": page });
  const readings = await all(read(["none.html", "a.html", { path: "x.html", content: "<p>404</p>" }], { cwd }));
  expect(readings.map(({ failure }) => failure?.reason ?? null)).toEqual(["not-found", null, "no-tables"]);
  const [refused] = await all(read("a.html", { cwd, maxBytes: 100 }));
  expect(refused?.failure?.reason).toBe("too-large");
});

it("reports are compared with one another where that is asked for", async () => {
  const before = page.replaceAll("2024", "2023");
  const sources = [
    { path: "2023.html", content: before },
    { path: "2024.html", content: page },
  ];
  const kept = async (outcomes: ReturnType<typeof check>) => (await all(outcomes)).map(({ tally }) => tally.kept);
  const [, alone = 0] = await kept(check(sources));
  const [, beside = 0] = await kept(checkTogether(sources));
  expect(beside).toBeGreaterThan(alone);
});

it("options are those of the command", async () => {
  const severities = new Map([["requests-row-total", "off"]] as const);
  const [strict] = await all(check({ path: "a.html", content: wrong }));
  const [lax] = await all(check({ path: "a.html", content: wrong }, { failOn: "never", severities }));
  expect([strict?.verdict, lax?.verdict]).toEqual(["failed", "passed"]);
  expect(lax?.diagnostics.map(({ rule }) => rule)).not.toContain("requests-row-total");
});

it("the example of the README runs, and prints what it says", async () => {
  const readme = await readFile(join(root, "README.md"), "utf8");
  const [, code = "", output] = /^```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/m.exec(readme) ?? [];
  const cwd = await scratch({ "example.mjs": code });
  await mkdir(join(cwd, "node_modules"));
  await symlink(root, join(cwd, "node_modules/disclose"));
  await symlink(join(root, "fixtures"), join(cwd, "fixtures"));
  const { stdout } = await promisify(execFile)(process.execPath, ["example.mjs"], { cwd });
  if (process.env.UPDATE_README === "1") {
    await writeFile(
      join(root, "README.md"),
      readme.replace(`\`\`\`text\n${output}`, () => `\`\`\`text\n${stdout}`),
    );
  } else expect(output).toBe(stdout);
});
