import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeArchive } from "../support/copied-archive.ts";
import type { Result } from "../support/in-process.ts";
import { mixedArchive, mixedPaths } from "../support/mixed-archive.ts";
import { runCli } from "../support/run-cli.ts";
import { scratch } from "../support/scratch.ts";
import { hasServer, startPostgres, startRedis, type TestServer } from "../support/servers.ts";
import { filesBelow } from "../support/tree.ts";

const longest = 120_000;
const servers = { redis: startRedis, postgres: startPostgres } as const;
const manners = [
  ["-f", "ndjson", "--cells"],
  ["-o", "out/"],
  ["-o", "out/reports.csv", "--with-findings", "--rule", "text-*=off"],
  ["--report", "sqlite=out/", "--report", "parquet=out/", "--with-findings", "--lang", "en"],
];

describe.skipIf(process.platform === "win32").each(["redis", "postgres"] as const)("a queue on %s", (kind) => {
  describe.skipIf(!hasServer(kind))("where it is installed", () => {
    let server: TestServer;
    let queue: readonly string[];
    beforeAll(async () => {
      server = await servers[kind]();
      queue = [`--${kind}`, server.url];
    }, longest);
    afterAll(() => server.close());

    it("is drained into what one machine would have converted, byte for byte", { timeout: longest }, async () => {
      const cwd = await scratch(mixedArchive);
      await writeArchive(join(cwd, "many"), 300, 3);
      const outcome = async ({ status, stdout, stderr }: Result) => {
        const files = await filesBelow(join(cwd, "out")).catch(() => ({}));
        await rm(join(cwd, "out"), { recursive: true, force: true });
        return { status, stdout, stderr, files };
      };
      const [first = "", ...rest] = mixedPaths;
      for (const paths of [[first], [...rest, "many"], ["many", ...mixedPaths]])
        await runCli(["queue", "add", ...paths, ...queue], { cwd });
      expect(await runCli(["queue", "work", "--until-done", ...queue], { cwd })).toMatchObject({ status: 0 });
      // What writes the result does not know which server kept the queue.
      for (const manner of kind === "redis" ? manners : manners.slice(0, 1)) {
        const single = await outcome(await runCli(["convert", ...mixedPaths, "many", ...manner], { cwd }));
        const { stderr, ...merged } = await outcome(await runCli(["queue", "drain", ...manner, ...queue], { cwd }));
        const said = stderr.split("\n");
        expect({ manner, ...merged, stderr: [...said.slice(0, -2), ""].join("\n") }).toEqual({ manner, ...single });
        expect(said.at(-2)).toMatch(
          /^disclose: (?:\d+ 批共 315 个输入，写出 \d+ 份报告。|reports written: \d+, from 315 inputs)/,
        );
        expect(merged.status).toBe(3);
      }
    });
  });
});
