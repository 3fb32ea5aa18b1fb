import { execFile, spawn, spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "./root.ts";
import { scratch } from "./scratch.ts";

/** A shell of this machine with a completion script of it. */
export interface Completing {
  /** What is offered for the end of each line, without what stands before it in the same word, in order of letters. */
  readonly offered: (lines: readonly string[]) => Promise<string[][]>;
}

export const hasShell = (shell: string) => spawnSync(shell, ["-c", "true"]).status === 0;

/** What runs a program at a terminal of its own. */
const terminalProgram = "script";

/** Whether there is the `script` that runs a program at a terminal of its own, by the options that Linux has. */
export const hasTerminals = () => spawnSync(terminalProgram, ["-qec", "true", "/dev/null"]).status === 0;

const run = promisify(execFile);
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const separator = "@@";

const drivers: Readonly<
  Record<"bash" | "zsh" | "fish", (script: string, lines: readonly string[]) => Promise<string>>
> = {
  async bash(script, lines) {
    const calls = lines.map((line) => {
      const words = wordsOf(line);
      return `COMP_WORDS=(${words.map(quoted).join(" ")}); COMP_CWORD=${words.length - 1}; COMPREPLY=(); _disclose
        printf '%s\\n' "\${COMPREPLY[@]}" ${separator}`;
    });
    return (await run("bash", ["--norc", "-c", `source ${quoted(script)}\n${calls.join("\n")}`])).stdout;
  },
  async zsh(script, lines) {
    const driver = join(root, "test/support/complete.zsh");
    const outputs = await Promise.all(
      lines.map((line) => run("zsh", ["-f", driver, script, line], { timeout: 15_000 })),
    );
    return outputs.map(({ stdout }) => `${stdout}${separator}\n`).join("");
  },
  async fish(script, lines) {
    const calls = lines.map((line) => `complete -C ${quoted(line)} | string split -f 1 \\t; echo ${separator}`);
    const home = await scratch();
    const env = { ...process.env, HOME: home, LANG: "C.UTF-8", LC_ALL: "C.UTF-8" };
    return (await run("fish", ["--no-config", "-c", `source ${quoted(script)}\n${calls.join("\n")}`], { env })).stdout;
  },
};

/** The shell with a completion script sourced. */
export async function completing(shell: keyof typeof drivers, script: string): Promise<Completing> {
  const file = join(await scratch({ script }), "script");
  return {
    async offered(lines) {
      const output = await drivers[shell](file, lines);
      return output
        .split(`${separator}\n`)
        .slice(0, -1)
        .map((part) =>
          [
            ...new Set(
              part
                .split("\n")
                .filter((word) => word !== "")
                .map(lastPart),
            ),
          ].sort(),
        );
    },
  };
}

/** Shells say more or less of the word; what comes after the last `=` all of them say, and a `=` or `/` to go on with some. */
function lastPart(word: string): string {
  return word.replace(/[=/]$/, "").replace(/^.*=/, "");
}

/** The words of a line as bash has them: broken at blanks, and at = and :. */
function wordsOf(line: string): string[] {
  const words = line
    .split(" ")
    .flatMap((word) => (word === "" ? [""] : word.split(/([=:]+)/).filter((part) => part !== "")));
  return words;
}

/** What the program is called with, `<check><a.html>`, when keys are pressed in bash in a folder. */
export async function typedIntoBash(keys: string, script: string, cwd: string): Promise<string> {
  const folder = await scratch({ script, called: "" });
  const called = join(folder, "called");
  const child = spawn(terminalProgram, ["-qec", "bash --norc --noprofile -i", "/dev/null"], {
    cwd,
    env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "C.UTF-8", TERM: "dumb", HISTFILE: "" },
    stdio: ["pipe", "ignore", "ignore"],
  });
  const closed = new Promise((resolve) => child.on("close", resolve));
  child.stdin.end(`source ${folder}/script; disclose() { printf '<%s>' "$@" > ${called}; }\n${keys}\nexit\n`);
  await closed;
  return readFile(called, "utf8");
}
