import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { Command } from "commander";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shells } from "../../src/cli/choices.ts";
import { bashScript } from "../../src/cli/completion/bash.ts";
import { fishScript } from "../../src/cli/completion/fish.ts";
import { powershellScript } from "../../src/cli/completion/powershell.ts";
import { treeOf } from "../../src/cli/completion/tree.ts";
import { placeholders } from "../../src/cli/completion/values.ts";
import { zshScript } from "../../src/cli/completion/zsh.ts";
import { formatIds } from "../../src/formatters/index.ts";
import { rules } from "../../src/rules/index.ts";
import { commandsByHelp, commandsListed, optionsListed } from "../support/commands.ts";
import { disclose } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { completing, hasShell, hasTerminals, typedIntoBash } from "../support/shells.ts";

const scriptOf = async (shell: string) => (await disclose(["completion", shell])).stdout;

describe.each(["bash", "zsh", "fish"] as const)("%s", (shell) => {
  describe.skipIf(!hasShell(shell))("where it is installed", () => {
    it.each([
      ["disclose ch", ["check"]],
      ["disclose baseline c", ["create"]],
      ["disclose help conv", ["convert"]],
      ["disclose check --fo", ["--format"]],
      ["disclose check --format n", ["ndjson"]],
      ["disclose check -f ", [...formatIds]],
      ["disclose check --fail-on=w", ["warning"]],
      ["disclose check --fail-on=", ["error", "warning", "info", "never"]],
      ["disclose check report.html --fail-on w", ["warning"]],
      ["disclose explain requests-b", ["requests-balance"]],
      ["disclose explain ", rules.map(({ id }) => id)],
      ["disclose check --rule requests-b", ["requests-balance"]],
      ["disclose check --rule requests-balance=w", ["warning"]],
      ["disclose check --rule=requests-balance=", ["error", "warning", "info", "off"]],
      ["disclose check --rule text-*=o", ["off"]],
      ["disclose schema ba", ["baseline"]],
      ["disclose completion ", [...shells]],
      ["disclose check -- --fo", []],
      ["disclose rules --fo", ["--format"]],
      ["disclose baseline create --reas", ["--reason"]],
      ["disclose baseline prune --reas", []],
    ])("%s⇥ offers %j", async (line, expected) => {
      const { offered } = await completing(shell, await scriptOf(shell));
      expect(await offered([line])).toEqual([[...expected].sort()]);
    });
  });
});

describe.each(["bash", "fish"] as const)("%s", (shell) => {
  it.skipIf(!hasShell(shell))("offers every command and every option that any help lists", async () => {
    const { offered } = await completing(shell, await scriptOf(shell));
    const commands = await commandsByHelp();
    expect(commands.length).toBeGreaterThan(10);
    const line = (words: readonly string[], last: string) => ["disclose", ...words, last].join(" ");
    const options = await offered(
      commands.flatMap(({ words }) => (shell === "bash" ? [line(words, "-")] : [line(words, "-"), line(words, "--")])),
    );
    const each =
      shell === "bash"
        ? options
        : options.flatMap((_, i) => (i % 2 === 0 ? [[...(options[i] ?? []), ...(options[i + 1] ?? [])]] : []));
    for (const [i, { words, help }] of commands.entries()) {
      expect([...new Set(each[i])].sort(), words.join(" ")).toEqual(optionsListed(help).sort());
    }
    const groups = commands.filter(({ help }) => commandsListed(help).length > 0);
    const below = await offered(groups.map(({ words }) => line(words, "")));
    for (const [i, { help }] of groups.entries()) expect(below[i]).toEqual([...new Set(commandsListed(help))].sort());
  });
});

describe.skipIf(!hasShell("bash") || !hasTerminals())("bash at a terminal", () => {
  it.each([
    ["a name with a blank", "disclose check my\t", "<check><my report.html>"],
    ["a Chinese name", "disclose check 2024年\t", "<check><2024年 政府信息公开年度报告.html>"],
    ["a file for an option", "disclose check --baseline=wai\t", "<check><--baseline=waivers.json>"],
    [
      "what a file and a folder have in common where either may be given",
      "disclose convert -o out\t",
      "<convert><-o><out-f>",
    ],
    ["after --", "disclose check -- my\t", "<check><--><my report.html>"],
    ["a choice", "disclose check --fail-on=w\t my\t", "<check><--fail-on=warning><my report.html>"],
  ])("completes %s", async (_, keys, expected) => {
    const cwd = await scratch({
      "my report.html": "",
      "2024年 政府信息公开年度报告.html": "",
      "waivers.json": "",
      "out-folder/x": "",
      "out-file": "",
    });
    expect(await typedIntoBash(keys, await scriptOf("bash"), cwd)).toBe(expected);
  });
});

describe("the scripts", () => {
  it("know what every value of the command line is", async () => {
    const commands = await commandsByHelp();
    const entry = / --[\w-]+ [<[]([^\s\]>]+?)(?:\.\.\.)?[>\]] (.*?)(?= -\w, --| --|$)/g;
    const unknown = commands.flatMap(({ help }) => {
      const options = help.slice(help.indexOf("选项 Options:")).replace(/\s+/g, " ");
      const given = /^参数 Arguments:\n {2}(\w+)([\s\S]*?)\n\n/m.exec(help);
      const values = [...options.matchAll(entry)].map(([, name = "", about = ""]) => ({ name, about }));
      const all = given === null ? values : [...values, { name: given[1] ?? "", about: given[2] ?? "" }];
      return all
        .filter(({ about }) => !about.includes("可选 choices:"))
        .map(({ name }) => name)
        .filter((name) => !(name in placeholders));
    });
    expect([...new Set(unknown)]).toEqual([]);
  });

  it.each(shells)("%s: says in both languages how to install it", async (shell) => {
    const head = (await scriptOf(shell)).split("\n").slice(0, 4).join("\n");
    expect(head).toMatch(/用法[\s\S]*To install it/);
    expect(await scriptOf(shell)).toContain(`disclose completion ${shell}`);
  });

  it("another shell is wrong usage", async () => {
    expect(await disclose(["completion", "tcsh"])).toMatchObject({ status: 2, stdout: "" });
  });

  const parsers = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

  it.each(Object.keys(parsers) as (keyof typeof parsers)[])("%s: any description is safe in it", async (shell) => {
    const text = fc.stringMatching(/^[ -~“”‘’：（）/…一-丁]{1,30}$/);
    const check = fc.asyncProperty(text, text, async (command, option) => {
      const script = parsers[shell](treeOf(programWith(command, option)));
      const file = join(await scratch({ script }), "script");
      await promisify(execFile)(shell, ["-n", file]);
    });
    if (hasShell(shell)) await fc.assert(check, { numRuns: 15 });
  });

  it("PowerShell has this one of a small program", () => {
    const small = powershellScript(treeOf(programWith("it's ‘curly’ 检查", "a $value: `x`")));
    expect(small).toMatchSnapshot();
  });

  it("what stands in single quotes for PowerShell has none by itself", async () => {
    const script = await scriptOf("powershell");
    const strings = script.split("\n").filter((line) => /Text = /.test(line));
    expect(strings.length).toBeGreaterThan(100);
    for (const line of strings) expect(line.replace(/'(?:[^'‘’‚‛]|(?:['‘’‚‛]){2})*'/g, "")).not.toMatch(/['‘’‚‛]/);
  });
});

function programWith(command: string, option: string): Command {
  const program = new Command("disclose").description(command);
  program.command("check").description(command).argument("[paths...]", command).option("-o, --output <dir>", option);
  return program;
}
