import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { disclose } from "../support/in-process.ts";
import { lines } from "../support/outcome.ts";
import { root } from "../support/root.ts";
import { scratch } from "../support/scratch.ts";

const page = await readFile(join(root, "fixtures/suqian-2024/report.html"), "utf8");
/** A figure that a terminal would take for a command: to clear itself, to begin anew, to turn what follows around. */
const hostile = page.replace("29351", "29351\u{1B}[2J\u{1B}c\u{202E}");
const obeyed = /[^\P{Cc}\n]|\u{202E}/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
const colors = /\u{1B}\[(?:[1-47]|2[2-47]|[39]\d)m/gu;

describe("nothing that a page says is a command to the terminal", () => {
  it.each(["human", "concise"])("%s", async (format) => {
    const cwd = await scratch({ "a.html": hostile });
    const argv = ["check", "a.html", "-f", format, "--report", `${format}=out`];
    const { stdout } = await disclose(argv, { cwd });
    expect(stdout).toContain("29351␛[2J␛c\u{FFFD}");
    expect(stdout).not.toMatch(obeyed);
    expect(await readFile(join(cwd, "out"), "utf8")).toBe(stdout);
  });

  it("also where the program itself uses colours, which stay", async () => {
    const cwd = await scratch({ "a.html": hostile });
    const { stdout } = await disclose(["check", "a.html", "--color", "always"], { cwd });
    expect(stdout).toMatch(colors);
    expect(stdout.replace(colors, "")).not.toMatch(obeyed);
  });

  it.skipIf(process.platform === "win32")("nor is a name of several lines another finding", async () => {
    const cwd = await scratch({ "a\nb.html:1:1: error x-y: z.html": page });
    const { stdout } = await disclose(["check", ".", "-f", "concise"], { cwd });
    expect(
      lines(stdout)
        .slice(0, -1)
        .every((line) => line.startsWith("a␊b.html:")),
    ).toBe(true);
  });
});
