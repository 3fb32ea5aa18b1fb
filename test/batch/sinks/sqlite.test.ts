import { readdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import fc from "fast-check";
import Database from "libsql";
import { describe, expect, it } from "vitest";
import { tidyCells, wideCells } from "../../../src/batch/sinks/cell-tables.ts";
import { isOwnFile } from "../../../src/batch/sinks/own.ts";
import { recordOf } from "../../../src/batch/sinks/table.ts";
import { report } from "../../support/build-report.ts";
import { written } from "../../support/sinks.ts";
import { checkedOf, convertedOf, hostileRuns, unread } from "./hostile.ts";

function ask(file: string, sql: string): Record<string, unknown>[] {
  const database = new Database(file);
  try {
    return database.prepare(sql).all() as Record<string, unknown>[];
  } finally {
    database.close();
  }
}

describe("sqlite", () => {
  it("any texts and numbers are read back as they were", async () => {
    await fc.assert(
      fc.asyncProperty(hostileRuns, async (run) => {
        const file = await written("sqlite", run);
        for (const [view, { columns, rowsOf }] of [
          ["tidy", tidyCells],
          ["wide", wideCells],
        ] as const) {
          const rows = run.flatMap((one) => [...rowsOf(one)].map((row) => recordOf(columns, row)));
          expect(ask(file, `SELECT * FROM ${view}`)).toEqual(rows);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("has a row for each input, also where it was not read, and nothing stands beside the file", async () => {
    const file = await written("sqlite", [convertedOf(report()), unread]);
    expect(ask(file, "SELECT id, path, year, sha256, problem FROM reports")).toEqual([
      { id: 1, path: "report.html", year: 2021, sha256: "0".repeat(64), problem: null },
      { id: 2, path: "unread.html", year: null, sha256: null, problem: "无法解码：文件是空的。" },
    ]);
    expect(await readdir(dirname(file))).toEqual(["reports.sqlite"]);
  });

  it("has the findings where they go along, and else no such table", async () => {
    const broken = checkedOf(report({ "requests.received.total": 5 }));
    const file = await written("sqlite", [broken], { withFindings: true });
    expect(ask(file, "SELECT rule FROM findings WHERE report = 1").map(({ rule }) => rule)).toEqual(
      broken.outcome?.diagnostics.map(({ rule }) => rule),
    );
    expect(() => ask("", "SELECT 1 FROM findings")).toThrow();
    const plain = await written("sqlite", [broken]);
    expect(ask(plain, "SELECT name FROM sqlite_master WHERE name = 'findings'")).toEqual([]);
  });

  it("finds reports by agency and year, and cells by address, through an index", async () => {
    const file = await written("sqlite", [convertedOf(report())]);
    const plan = (sql: string) =>
      ask(file, `EXPLAIN QUERY PLAN ${sql}`)
        .map(({ detail }) => detail)
        .join();
    expect(plan("SELECT * FROM reports WHERE agency = '' AND year = 1")).toContain("reports_by_agency");
    expect(plan("SELECT * FROM cells WHERE address = ''")).toContain("cells_by_address");
  });

  it("is told from the databases of others", async () => {
    const bytes = await readFile(await written("sqlite", []));
    expect(isOwnFile(bytes)).toBe(true);
    bytes.writeUInt32BE(0, 68);
    expect(isOwnFile(bytes)).toBe(false);
  });
});
