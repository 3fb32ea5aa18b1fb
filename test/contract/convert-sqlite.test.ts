import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { disclose } from "../support/in-process.ts";
import { root } from "../support/root.ts";
import { scratch } from "../support/scratch.ts";

vi.mock("../../src/cli/find-database.ts", () => ({ findDatabase: async () => null }));

it("sqlite, where nothing is there that writes it: says what to install, and nothing is written", async () => {
  const cwd = await scratch();
  const page = join(root, "fixtures/suqian-2023/report.html");
  const argv = ["convert", page, "--report", "csv=out/", "--report", "sqlite=out/"];
  expect(await disclose(argv, { cwd })).toEqual({
    status: 2,
    stdout: "",
    stderr: "disclose: 写 sqlite 需要 Node.js 22.13 以上，或者先安装 libsql：npm install --global libsql\n",
  });
  expect(await readdir(join(cwd, "out"))).toEqual([]);
});
