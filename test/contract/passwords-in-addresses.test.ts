import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { disclose } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";

describe("a password in an address", () => {
  const address = "https://clerk:geheim@oa.example/2024.html";

  it("is in nothing that is printed, and in no file or its name", async () => {
    const cwd = await scratch({ "list.txt": "https://geheim@oa.example/2023.html\n" });
    const kept = ["--journal", "run.ndjson", "--quarantine", "bad", "--report", "json=check.json"];
    const argv = ["check", address, "--files-from", "list.txt", "--allow-net", ...kept];
    const { status, stdout, stderr } = await disclose(argv, { cwd });
    expect([status, stdout.includes("https://***@oa.example/2024.html")]).toEqual([3, true]);
    const names = (await readdir(cwd, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const files = names
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((file) => !file.endsWith("list.txt"));
    const written = await Promise.all(files.map((file) => readFile(file, "utf8")));
    expect([stdout, stderr, ...files, ...written].filter((text) => text.includes("geheim"))).toEqual([]);
  });

  it("is in no answer of pipe", async () => {
    const requests = [{ path: address }, { content: "a", previous: address }];
    const stdin = requests.map((request) => `${JSON.stringify(request)}\n`).join("");
    const { stdout } = await disclose(["pipe"], { stdin });
    expect(stdout).not.toContain("geheim");
  });
});
