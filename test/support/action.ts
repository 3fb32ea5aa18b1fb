import { spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "./root.ts";
import { scratch } from "./scratch.ts";

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** `action.yml`, as far as the tests read it. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

export async function readAction(): Promise<Action> {
  return parse(await readFile(join(root, "action.yml"), "utf8")) as Action;
}

export interface ActionRun {
  readonly status: number;
  readonly log: string;
  readonly summary: string;
  /** What the action hands on to the workflow. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** Where the install step leaves the package, in the folder for temporary files. */
const installedAt = "disclose/node_modules/disclose";

/**
 * Runs the `run` steps of the action in order, as a runner does: inputs reach a step by the expressions of its `env`, and
 * a step that fails is the last. `install` puts a package where the install step would, which then has nothing to do.
 */
export async function runAction(
  inputs: Readonly<Record<string, string>>,
  cwd: string,
  install: (folder: string) => Promise<void>,
): Promise<ActionRun> {
  const action = await readAction();
  const temp = await scratch({ output: "", summary: "", "disclose/installed-from": root });
  await mkdir(join(temp, installedAt), { recursive: true });
  await install(join(temp, installedAt));
  const given = Object.entries(action.inputs).map(([name, { default: usual = "" }]) => [name, inputs[name] ?? usual]);
  const values = Object.fromEntries(given) as Record<string, string>;
  const runner = {
    PATH: process.env.PATH,
    HOME: temp,
    LANG: "C.UTF-8",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION_PATH: root,
    GITHUB_WORKSPACE: cwd,
    GITHUB_OUTPUT: join(temp, "output"),
    GITHUB_STEP_SUMMARY: join(temp, "summary"),
    RUNNER_TEMP: temp,
  };
  let log = "";
  let status = 0;
  for (const { run, env = {} } of action.runs.steps) {
    if (run === undefined || status !== 0) continue;
    const own = Object.entries(env).map(([name, text]) => [
      name,
      text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, id) => values[id] ?? ""),
    ]);
    const done = await bash(run, { ...runner, ...Object.fromEntries(own) }, cwd);
    log += done.log;
    status = done.status;
  }
  const written = outputsIn(await readFile(join(temp, "output"), "utf8"));
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => {
    const [, id = ""] = /^\$\{\{ steps\.check\.outputs\.([\w-]+) \}\}$/.exec(value) ?? [];
    return [name, written.get(id) ?? ""];
  });
  return { status, log, summary: await readFile(join(temp, "summary"), "utf8"), outputs: Object.fromEntries(outputs) };
}

/** As a runner calls `shell: bash`. */
async function bash(script: string, env: NodeJS.ProcessEnv, cwd: string) {
  const file = join(await scratch(), "step.sh");
  await writeFile(file, script);
  return new Promise<{ status: number; log: string }>((resolve, reject) => {
    const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", file], { cwd, env });
    let log = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        log += text;
      });
    }
    child.on("error", reject);
    child.on("close", (status) => resolve({ status: status ?? -1, log }));
  });
}

/** `name<<token`, the lines of the value, `token`. */
function outputsIn(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return new Map([...found].map(([, name = "", , value = ""]) => [name, value]));
}
