import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Manual, manuals } from "../../src/cli/examples.ts";
import { wrapTwoLanguages } from "../../src/cli/help.ts";
import { displayWidth } from "../../src/formatters/text-layout.ts";
import { tar, zip } from "../support/archives.ts";
import { commandsByHelp } from "../support/commands.ts";
import { disclose } from "../support/in-process.ts";
import { pageServer } from "../support/page-server.ts";
import { root } from "../support/root.ts";
import { s3Server } from "../support/s3-server.ts";
import { scratch } from "../support/scratch.ts";

const fixture = (name: string) => readFile(join(root, "fixtures", name, "report.html"));
const [page2023, page2024, broken] = await Promise.all(
  ["suqian-2023", "suqian-2024", "broken-one-figure-per-table"].map(fixture),
);
const commands = await commandsByHelp();

/** Every example that is a command line of this program alone. */
const examples = Object.values(manuals)
  .flatMap(({ examples }: Manual) => examples.map(({ run }) => run))
  .map((run) => run.replace(/^source <\((.*)\)$/, "$1").replace(/ [<>|] .*$/, ""))
  .filter((run) => run.startsWith("disclose "));

/** The words of a command line, without the quotes of the shell. */
const words = (line: string) =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");

/** What stands for a website and for an object storage: an example is the same but for where they are. */
async function network() {
  const { origin, host } = await pageServer((_, response) => response.end(page2024), { plain: true });
  const { env } = await s3Server({ "2024/a.html": page2024 ?? "" });
  const adapted = (line: string) =>
    line.replace("https://www.example.gov.cn", origin).replace("--allow-net", `--allow-host ${host}`);
  return { env: { LANG: "zh_CN.UTF-8", ...env }, adapted };
}

describe("help", () => {
  it.each(commands)("of $words has no line wider than 80 columns", ({ help }) => {
    expect(help.split("\n").filter((line) => displayWidth(line) > 80)).toEqual([]);
  });

  it.each(commands)("of $words says everything in both languages", ({ help }) => {
    const own = help.slice(0, help.indexOf("示例 Examples:"));
    const flat = own.replace(/\n {3,}/g, " ");
    const entries = flat.split("\n").filter((line) => /^ {2}(?:-|[a-z])/.test(line));
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) expect(entry).toMatch(/\p{Script=Han}.* ?\/ .*[a-z]/u);
    expect(own).toMatch(/^用法 Usage: /);
    expect(own).not.toMatch(/^(?:Usage|Options|Arguments|Commands):/m);
  });

  it.each(commands)("of $words has examples", ({ words, help }) => {
    expect(help).toMatch(/^示例 Examples:$/m);
    const name = words.at(-1) ?? "disclose";
    const { examples } = manuals[name as keyof typeof manuals];
    const line = words.length === 0 ? "disclose " : `disclose ${words[0]}`;
    expect(examples.some(({ run }: { run: string }) => run.includes(line))).toBe(true);
  });

  it("takes the width of the terminal", async () => {
    const { stdout } = await disclose(["check", "--help"], { stdoutIsTerminal: true, columns: 120 });
    expect(stdout).toContain("上一年度的报告，只用来比较 / last year's report, for comparison only");
  });

  it.each(commands)("of $words is lines", ({ help }) => {
    expect(help).toMatch(/[^\n]\n$/);
  });

  it("goes to standard error where a command is missing, and is wrong usage", async () => {
    for (const words of [[], ["baseline"]]) {
      const { status, stdout, stderr } = await disclose(words);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toBe((await disclose([...words, "--help"])).stdout);
    }
  });

  it("of a command is what help prints, too", async () => {
    expect(await disclose(["help", "check"])).toEqual(await disclose(["check", "--help"]));
  });

  it("of the program is one screen", () => {
    expect(commands[0]?.help.split("\n").length).toBeLessThan(58);
  });
});

/** Those that need a server are tested where there is one; here it is enough that they are understood. */
const [ofQueues, ofReports] = [true, false].map((isQueue) =>
  examples.filter((run) => run.startsWith("disclose queue ") === isQueue),
) as [string[], string[]];

describe("examples", () => {
  it.each(ofQueues)("%s", async (line) => {
    const [, ...argv] = words(line);
    const { status, stderr } = await disclose(argv, { env: { DISCLOSE_REDIS_URL: "redis://127.0.0.1:1" } });
    expect({ line, status, stderr }).toEqual({ line, status: 2, stderr: expect.stringMatching(/连接不上 redis:/) });
  });

  it.each(ofReports)("%s", async (line) => {
    const reports = { "reports/2023.html": page2023 ?? "", "reports/broken.html": broken ?? "" };
    const cwd = await scratch({
      ...reports,
      "report.html": broken ?? "",
      "2023.html": page2023 ?? "",
      "2024.html": page2024 ?? "",
      "2023.zip": zip([{ name: "2023.html", content: page2023 ?? "" }]),
      "old.tgz": gzipSync(tar([{ name: "2019/a.html", content: page2023 ?? "" }])),
      "units.csv": "parent,child\n2024.html,report.html\n",
    });
    if (/prune|update|--baseline/.test(line)) {
      await disclose(["baseline", "create", "reports/", "--reason", "已核实"], { cwd });
    }
    const stdin = line.includes(" - ") ? (broken ?? "") : "";
    if (line.includes("--force")) await disclose(["fix", "report.html", "--write"], { cwd });
    const onNetwork = /:\/\//.test(line) ? await network() : null;
    const [, ...argv] = words(onNetwork?.adapted(line) ?? line);
    const { status, stderr } = await disclose(argv, {
      cwd,
      stdin,
      ...(onNetwork === null ? {} : { env: onNetwork.env }),
    });
    expect({ line, status, stderr }).toEqual({ line, status: expect.toBeOneOf([0, 1]), stderr });
  });
});

describe("wrong usage", () => {
  it.each([
    [["chek"], "错误：没有命令 chek\nerror: unknown command 'chek'\n(Did you mean check?)\n"],
    [["check", "--frmat"], "错误：没有选项 --frmat\nerror: unknown option '--frmat'\n(Did you mean --format?)\n"],
    [["explain"], "错误：缺少参数 <rule>\nerror: missing required argument 'rule'\n"],
    [["explain", "a", "b"], "错误：参数太多\nerror: too many arguments for 'explain'."],
    [["check", "-f"], "错误：选项 -f, --format <format> 后面缺少值\nerror: option"],
    [["check", "-f", "x"], "错误：选项 -f, --format <format> 的值不能是“x”\nerror: option"],
    [["schema", "x"], "错误：参数不能是“x”\nerror: command-argument value 'x' is invalid"],
    [["fix", "--dry-run", "--write", "x"], "错误：选项 --dry-run 与 --write 不能同用\nerror: option"],
  ])("%j is said in both languages, and where to read on", async (argv, said) => {
    const { status, stdout, stderr } = await disclose(argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(said);
    expect(stderr.trimEnd().split("\n").at(-1)).toBe("用法见 disclose --help / see disclose --help");
  });
});

describe("wrapping", () => {
  it("puts each language on a line of its own where one does not do", () => {
    expect(wrapTwoLanguages("颜色 / colour", 40)).toBe("颜色 / colour");
    expect(wrapTwoLanguages("上一年度的报告，只用来比较 / only compared with", 30)).toBe(
      "上一年度的报告，只用来比较 /\nonly compared with",
    );
  });

  it("loses and adds nothing but blanks, and begins no line with a Chinese comma or stop", () => {
    const text = fc.stringMatching(/^(?:[a-z政府信息公开]{1,9}[，、。）” ]{0,2}| \/ |（|“){1,30}$/);
    fc.assert(
      fc.property(text, fc.integer({ min: 24, max: 80 }), (text, width) => {
        const wrapped = wrapTwoLanguages(text, width);
        expect(wrapped.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        if (!/^[，、。）”]|\s[，、。）”]/.test(text)) expect(wrapped).not.toMatch(/^[，、。）”]/m);
      }),
    );
  });
});
