import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { readAction, runAction } from "../support/action.ts";
import { faults } from "../support/json-schema.ts";
import { root } from "../support/root.ts";
import { scratch } from "../support/scratch.ts";

const execute = promisify(execFile);
const [clean, broken, unread] = (await Promise.all(
  ["suqian-2024", "broken-one-figure-per-table", "no-tables"].map((name) =>
    readFile(join(root, "fixtures", name, "report.html")),
  ),
)) as [Buffer, Buffer, Buffer];

describe("action.yml", () => {
  it("is an action, by the schema of GitHub's actions", async () => {
    expect(await faults("github-action", await readAction())).toEqual([]);
  });

  it("no step has an expression in the text of its command", async () => {
    const { steps } = (await readAction()).runs;
    const commands = steps.flatMap(({ run }) => run ?? []);
    expect(commands).toHaveLength(2);
    expect(commands.join("\n")).not.toContain("${{");
  });

  it("hands every input on to a step", async () => {
    const { inputs, runs } = await readAction();
    const used = [...JSON.stringify(runs).matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual(Object.keys(inputs).sort());
  });
});

/** A package that does nothing but keep its arguments, and ends with a status. */
const recorder = (status: number) => async (folder: string) => {
  await mkdir(join(folder, "bin"));
  const code = `require("node:fs").writeFileSync("arguments.json", JSON.stringify(process.argv.slice(2)));
    process.exitCode = ${status};`;
  await writeFile(join(folder, "bin/disclose.js"), code);
};

describe("what a workflow passes in", () => {
  const hostile = [
    "$(touch owned)",
    "`touch owned`",
    "; touch owned #",
    '" && touch owned && "',
    "' && touch owned && '",
    "--report=html=owned",
    "a\\nb *",
    "年报 2024/市 局.html",
  ];

  it("reaches the program as it is, and is never run", async () => {
    for (const value of hostile) {
      const cwd = await scratch();
      const inputs = {
        paths: `${value}\r\n\n  \nreports/`,
        "fail-on": value,
        baseline: value,
        config: value,
        lang: value,
      };
      const { status } = await runAction(
        { ...inputs, sarif: value, html: value, args: `--rule\n${value}` },
        cwd,
        recorder(0),
      );
      const [command, outcome, ...rest] = JSON.parse(await readFile(join(cwd, "arguments.json"), "utf8"));
      expect({ status, command }).toEqual({ status: 0, command: "check" });
      expect(outcome).toMatch(/^--report=json=/);
      const options = [`--fail-on=${value}`, `--baseline=${value}`, `--config=${value}`, `--lang=${value}`];
      const reports = [`--report=sarif=${value}`, `--report=html=${value}`];
      expect(rest).toEqual([...options, ...reports, "--rule", value, "--", value, "reports/"]);
      await expect(readFile(join(cwd, "owned"))).rejects.toThrow("ENOENT");
    }
  });

  it("what is left empty is not passed on, and an output of several lines stays one", async () => {
    const cwd = await scratch({ "a\nstatus=0": "" });
    const { status, outputs } = await runAction({ sarif: "a\nstatus=0" }, cwd, recorder(1));
    const [, , ...rest] = JSON.parse(await readFile(join(cwd, "arguments.json"), "utf8"));
    expect(rest).toEqual(["--report=sarif=a\nstatus=0", "--", "."]);
    expect({ status, outputs }).toEqual({
      status: 1,
      outputs: { status: "1", verdict: "", outcome: "", sarif: "a\nstatus=0", html: "" },
    });
  });

  it("a note is not taken for a command of the workflow", async () => {
    const { log } = await runAction({}, await scratch(), async (folder) => {
      await mkdir(join(folder, "bin"));
      await writeFile(join(folder, "bin/disclose.js"), 'process.stderr.write("::error::no\\n");');
    });
    const [, token, rest] = /^::stop-commands::(disclose-\d+)\n([\s\S]*)$/.exec(log) ?? [];
    expect(rest).toBe(`::error::no\n\n::${token}::\n`);
  });
});

describe("the packed program in the action", () => {
  let tarball = "";
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "disclose-"));
    const pack = ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder];
    tarball = join(folder, (await execute("npm", pack, { cwd: root })).stdout.trim());
    return () => rm(folder, { recursive: true });
  });
  const install = async (folder: string) => {
    await execute("tar", ["-xzf", tarball, "-C", folder, "--strip-components=1"]);
  };

  it.each([
    ["passes", clean, 0, "passed"],
    ["finds", broken, 1, "failed"],
    ["cannot read", unread, 3, "not-assessable"],
  ])("%s: %#", async (_, page, status, verdict) => {
    const cwd = await scratch({ "年报 2024/report.html": page });
    const run = await runAction({ paths: "年报 2024" }, cwd, install);
    expect(run.status).toBe(status);
    expect(run.outputs).toMatchObject({ status: String(status), verdict });
    const outcome = JSON.parse(await readFile(run.outputs.outcome as string, "utf8"));
    expect(outcome.reports.map(({ path }: { path: string }) => path)).toEqual(["年报 2024/report.html"]);
    expect(run.log.includes("::error file=年报 2024/report.html,")).toBe(status !== 0);
    expect(run.summary).not.toBe("");
  });

  it("wrong usage ends the step with 2", async () => {
    const run = await runAction({ "fail-on": "nosuch" }, await scratch(), install);
    expect({ status: run.status, outputs: run.outputs }).toMatchObject({
      status: 2,
      outputs: { status: "2", verdict: "" },
    });
  });

  it("writes SARIF and HTML, although there are findings", async () => {
    const cwd = await scratch({ "report.html": broken });
    const files = { sarif: "out/report.sarif", html: "out/report.html" };
    const { status, outputs } = await runAction({ paths: "report.html", ...files }, cwd, install);
    expect({ status, outputs }).toMatchObject({ status: 1, outputs: files });
    for (const file of Object.values(files)) expect(await readFile(join(cwd, file), "utf8")).not.toBe("");
  });
});
