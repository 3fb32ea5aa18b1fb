import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { glob } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { discover, endings } from "../../src/batch/discover.ts";
import { globRoot } from "../../src/batch/glob-syntax.ts";
import { search } from "../../src/batch/search.ts";
import { noTemporaryFile } from "../support/archives.ts";
import { scratch } from "../support/scratch.ts";

const ignore = ["**/node_modules/**", "**/.git/**"];
const options = { absolute: true, caseSensitiveMatch: false, ignore, expandDirectories: false } as const;

/** What was found before the program went through folders itself. */
async function expected(cwd: string, pattern: string): Promise<string[]> {
  const absolute = join(cwd, pattern);
  const files = await glob([absolute], { ...options, cwd: globRoot(absolute) });
  return files.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).map((file) => file.slice(cwd.length + 1));
}

async function found(cwd: string, path: string): Promise<string[]> {
  const { inputs } = await discover([path], cwd, noTemporaryFile);
  return [...inputs].map((input) => input.path);
}

const part = fc.constantFrom(
  "a",
  "a.b",
  "A",
  "市",
  "b-c",
  "b c",
  ".hidden",
  "node_modules",
  "Node_Modules",
  ".git",
  "x!",
  "a+",
);
const file = fc.constantFrom(
  "a.html",
  "A.HTM",
  "b.csv",
  "c.txt",
  "a b.tsv",
  ".h.html",
  "d.pdf",
  "html",
  "a.html.bak",
  "市.shtml",
);
const tree = fc.uniqueArray(
  fc.tuple(fc.array(part, { maxLength: 3 }), file).map(([parts, name]) => [...parts, name].join("/")),
  { maxLength: 25 },
);

describe("a folder", () => {
  it("is gone through as it was before, file for file and in the same order", async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (paths) => {
        const cwd = await scratch(Object.fromEntries(paths.map((path) => [path, ""])));
        expect(await found(cwd, ".")).toEqual(await expected(cwd, `**/*.{${endings.join(",")}}`));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    "*.html",
    "**/*.html",
    "a/**",
    "{a,b-c}/*.csv",
    "?/*.txt",
    "**/[ab].*",
    "a*/**/*.csv",
    "**/市/*",
    ".hidden/*",
    "!(a)/*",
  ])("is searched by %s as it was before", async (pattern) => {
    await fc.assert(
      fc.asyncProperty(tree, async (paths) => {
        const cwd = await scratch(Object.fromEntries(paths.map((path) => [path, ""])));
        expect(await found(cwd, pattern)).toEqual(await expected(cwd, pattern));
      }),
      { numRuns: 15 },
    );
  });

  it.skipIf(process.platform === "win32")(
    "is gone through by links as it was before, and never in a circle",
    async () => {
      const cwd = await scratch({ "a/r.html": "", "b/c/r.html": "", "outside/deep/r.html": "" });
      const link = async (target: string, path: string) => {
        await mkdir(dirname(join(cwd, path)), { recursive: true });
        await symlink(join(cwd, target), join(cwd, path));
      };
      await link("a", "b/to-a");
      await link("a/r.html", "b/linked.html");
      await link("b", "b/c/up");
      await link("nowhere", "b/broken.html");
      await link("outside", "a/out");
      expect(await found(cwd, "b")).toEqual(await expected(cwd, "b/**/*.html"));
    },
  );

  it("gives its first reports before all are found", async () => {
    const cwd = await scratch();
    await Promise.all(Array.from({ length: 1000 }, (_, i) => writeFile(join(cwd, `${1000 + i}.html`), "")));
    const { inputs, more } = search(["."], cwd, noTemporaryFile);
    expect(inputs.length).toBe(0);
    expect(await more()).toBe(true);
    expect([inputs.input(0).path, inputs.length < 1000]).toEqual(["1000.html", true]);
    while (await more());
    expect(inputs.length).toBe(1000);
  });
});

describe("arguments that overlap", () => {
  it("give every input once, where it comes first", async () => {
    const cwd = await scratch({ "a/1.html": "", "a/2.html": "", "b/3.html": "" });
    const { inputs, root } = await discover(["a/2.html", "a", "./b/../a/1.html", "*/*.html"], cwd, noTemporaryFile);
    expect([...inputs].map(({ path }) => path)).toEqual(["a/2.html", "a/1.html", "b/3.html"]);
    expect(root).toBe(cwd);
  });
});
