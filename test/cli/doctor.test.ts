import { describe, expect, it } from "vitest";
import { doctorCommand } from "../../src/cli/doctor-command.ts";
import { type Machine, thisMachine } from "../../src/cli/machine.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { displayWidth } from "../../src/formatters/text-layout.ts";
import { languages } from "../../src/model/language.ts";
import { disclose, type InProcessOptions } from "../support/in-process.ts";
import { lines } from "../support/outcome.ts";
import { runCli } from "../support/run-cli.ts";
import { scratch } from "../support/scratch.ts";
import { silentTerminal } from "../support/silent-terminal.ts";

interface Line {
  readonly id: string;
  readonly state: string;
  readonly text: string;
}

/** What is said of one thing, in one environment. */
async function line(id: string, options: InProcessOptions, argv: readonly string[] = []): Promise<string> {
  const cwd = options.cwd ?? (await scratch());
  const { stdout } = await disclose(["doctor", "--format", "json", "--lang", "en", ...argv], { ...options, cwd });
  return said(stdout, id);
}

function said(json: string, id: string): string {
  const found = (JSON.parse(json).checks as Line[]).find((one) => one.id === id);
  return `${found?.state}: ${found?.text}`;
}

/** The whole of it on another machine. */
async function on(machine: Partial<Machine>): Promise<{ status: number; stdout: string }> {
  let stdout = "";
  const terminal: Terminal = {
    ...silentTerminal,
    cwd: await scratch(),
    print: async (text) => {
      stdout += text;
    },
  };
  const options = { format: "json", lang: "en", color: "auto", given: new Set(["lang"]) } as const;
  const status = await doctorCommand(options, terminal, { ...thisMachine(), ...machine });
  return { status, stdout };
}

describe("doctor", () => {
  it("has a line for everything, each with its state in words, and the verdict last", async () => {
    const { status, stdout, stderr } = await disclose(["doctor"], { cwd: await scratch() });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const printed = lines(stdout);
    expect(printed.at(-1)).toBe("一切正常。");
    expect(printed.slice(0, -2).length).toBeGreaterThan(10);
    for (const text of printed.slice(0, -2)) expect(text).toMatch(/^(?:正常|注意|有误) {2}\S/);
  });

  it.each([
    ["zh-Hant", "一切正常。", "設定檔"],
    ["en", "Everything is fine.", "Configuration"],
  ])("speaks %s", async (lang, verdict, word) => {
    const { stdout } = await disclose(["doctor", "--lang", lang], { cwd: await scratch() });
    expect(stdout).toContain(word);
    expect(lines(stdout).at(-1)).toBe(verdict);
  });

  it("keeps to the width of a narrow terminal, but for paths", async () => {
    const terminal = { stdoutIsTerminal: true, env: { LANG: "en_US.GBK" }, cwd: await scratch() };
    for (const lang of languages) {
      const { stdout } = await disclose(["doctor", "--lang", lang, "--color", "never"], terminal);
      for (const text of lines(stdout).slice(1)) expect(displayWidth(text), text).toBeLessThanOrEqual(80);
    }
  });

  it("as JSON is one document", async () => {
    const { stdout } = await disclose(["doctor", "--format", "json"], { cwd: await scratch() });
    expect(Object.keys(JSON.parse(stdout))).toEqual(["version", "ok", "checks"]);
  });

  it("the built program says the same of its machine, and where it is", async () => {
    const { status, stdout } = await runCli(["doctor", "--format", "json"], { cwd: await scratch() });
    expect(status).toBe(0);
    expect(said(stdout, "node")).toContain(process.versions.node);
    expect(said(stdout, "disclose")).toMatch(/^fine: \d+\.\d+\.\d+，装在 /);
  });
});

describe("the machine", () => {
  it.each([
    ["18.20.4", 2, "problem: 18.20.4 is too old"],
    ["20.9.0", 2, "problem: 20.9.0 is too old"],
    ["20.20.0", 0, "fine: 20.20.0 "],
    ["20.21.0", 0, "fine: 20.21.0 "],
    ["24.1.0", 0, "fine: 24.1.0 "],
  ])("Node.js %s", async (node, expected, text) => {
    const { status, stdout } = await on({ node, leastNode: "20.20" });
    expect(status).toBe(expected);
    expect(said(stdout, "node")).toContain(text);
    expect(JSON.parse(stdout).ok).toBe(expected === 0);
  });

  it("a decoder that is not there, or decodes wrongly, is a problem", async () => {
    const { decode } = thisMachine();
    const missing = await on({
      decode: (encoding, bytes) => {
        if (encoding === "big5") throw new RangeError("no such encoding");
        return encoding === "gb18030" ? "??" : decode(encoding, bytes);
      },
    });
    expect(missing.status).toBe(2);
    expect(said(missing.stdout, "encodings")).toContain("problem: gb18030, big5 cannot be read");
  });

  it("language data without Chinese is only noted", async () => {
    const { status, stdout } = await on({ icu: "70.1", hasChinese: false });
    expect(status).toBe(0);
    expect(said(stdout, "icu")).toContain("note: ICU 70.1");
  });

  it("on Windows it says what to do about code pages", async () => {
    expect(said((await on({ platform: "win32" })).stdout, "characters")).toContain("chcp 65001");
  });
});

describe("the terminal", () => {
  it.each([
    [{ stdoutIsTerminal: true, columns: 120 }, "fine: 120 columns"],
    [{ stdoutIsTerminal: true, columns: 60 }, "note: 60 columns; long lines break below 80"],
    [{}, "fine: output goes to a file or a pipe"],
  ])("%j", async (options, text) => {
    expect(await line("terminal", options)).toBe(text);
  });

  it.each([
    [{ LANG: "zh_CN.UTF-8" }, "fine: UTF-8"],
    [{ LANG: "zh_CN.utf8" }, "fine: UTF-8"],
    [{ LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.GBK" }, "note: LC_ALL=zh_CN.GBK is not UTF-8"],
    [{ LANG: "POSIX" }, "note: LANG=POSIX is not UTF-8"],
    [{}, "fine: UTF-8"],
  ])("characters: %j", async (env, text) => {
    expect(await line("characters", { env })).toContain(text);
  });

  it.each([
    [{ env: { FORCE_COLOR: "1" } }, [], "fine: yes, by FORCE_COLOR=1"],
    [{ env: { NO_COLOR: "1" }, stdoutIsTerminal: true }, [], "fine: no, by NO_COLOR=1"],
    [{ env: { TERM: "dumb" }, stdoutIsTerminal: true }, [], "fine: no, by TERM=dumb"],
    [{ env: {}, stdoutIsTerminal: true }, ["--color", "never"], "fine: no, by --color=never"],
    [{ env: {}, stdoutIsTerminal: true }, [], "fine: yes, output goes to a terminal"],
    [{ env: {} }, [], "fine: no, output goes to a file or a pipe"],
  ])("colour: %j %j", async (options, argv, text) => {
    expect(await line("color", options, argv)).toBe(text);
  });

  it.each([
    [{ LC_ALL: "en_US.UTF-8", LANG: "zh_CN.UTF-8" }, "fine: en, by LC_ALL=en_US.UTF-8"],
    [{ LC_MESSAGES: "en_GB" }, "fine: en, by LC_MESSAGES=en_GB"],
    [{ LANG: "zh_TW.UTF-8" }, "fine: zh-Hant，依據 LANG=zh_TW.UTF-8"],
    [{}, "fine: zh-Hans；LC_ALL、LC_MESSAGES、LANG 都没有设置"],
  ])("language: %j", async (env, text) => {
    const { stdout } = await disclose(["doctor", "--format", "json"], { env, cwd: await scratch() });
    expect(said(stdout, "language")).toBe(text);
  });

  it("the language of a configuration counts, and that of --lang more", async () => {
    const cwd = await scratch({ "disclose.config.json": '{ "lang": "en" }' });
    const { stdout } = await disclose(["doctor", "--format", "json"], { cwd });
    expect(said(stdout, "language")).toBe("fine: en, as disclose.config.json says");
    expect(await line("language", { cwd })).toBe("fine: en, as --lang says");
  });

  it.each([
    [{ stdinIsTerminal: true }, "fine: the keyboard"],
    [{}, "fine: a file or a pipe"],
  ])("standard input: %j", async (options, text) => {
    expect(await line("input", options)).toBe(text);
  });

  it.each([
    [{ GITHUB_ACTIONS: "true", CI: "true" }, "fine: run by GitHub Actions"],
    [{ GITLAB_CI: "true", CI: "true" }, "fine: run by GitLab CI"],
    [{}, "fine: not run by any"],
  ])("CI: %j", async (env, text) => {
    expect(await line("ci", { env })).toBe(text);
  });
});

describe("files", () => {
  const config = (value: unknown) => ({ "disclose.config.json": JSON.stringify(value) });

  it("a configuration is named with what it sets", async () => {
    const cwd = await scratch(config({ failOn: "warning", blank: "unknown" }));
    expect(await line("config", { cwd })).toBe("fine: disclose.config.json, which sets failOn, blank");
    expect(await line("baseline", { cwd })).toBe("fine: the configuration names none");
  });

  it("a configuration that is wrong is a problem, and is said as check says it", async () => {
    const cwd = await scratch(config({ failOnn: "warning", baseline: "x.json" }));
    const { status, stdout } = await disclose(["doctor", "--lang", "en"], { cwd });
    expect(status).toBe(2);
    expect(stdout).toMatch(/^wrong {2}Configuration.*failOnn/m);
    expect(lines(stdout).at(-1)).toBe("To be fixed before it can work: 1.");
    expect(await line("baseline", { cwd })).toContain("fine: unknown");
  });

  it("a baseline that is named is read", async () => {
    const waivers = { "waivers.json": '{ "schemaVersion": "1.0", "waivers": [] }' };
    const cwd = await scratch({ ...config({ baseline: "waivers.json" }), ...waivers });
    expect(await line("baseline", { cwd })).toBe("fine: waivers.json, waivers: 0");
  });

  it.each([
    ["not there", {}, "problem: waivers.json, which the configuration names, is not there"],
    ["no JSON", { "waivers.json": "{" }, "problem: waivers.json:1:2: "],
  ])("a baseline that is %s is a problem", async (_, files, text) => {
    const cwd = await scratch({ ...config({ baseline: "waivers.json" }), ...files });
    expect(await line("baseline", { cwd })).toContain(text);
  });
});
