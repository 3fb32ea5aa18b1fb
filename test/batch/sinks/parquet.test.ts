import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { tidyCells } from "../../../src/batch/sinks/cell-tables.ts";
import { parquet } from "../../../src/batch/sinks/parquet.ts";
import type { Converted } from "../../../src/batch/sinks/sink.ts";
import { integer, number, type Row, recordOf, type Table, tableSink, text } from "../../../src/batch/sinks/table.ts";
import { report } from "../../support/build-report.ts";
import { memoryTarget, written } from "../../support/sinks.ts";
import { convertedOf, hostileRuns, unread } from "./hostile.ts";

const bufferOf = async (file: string) => {
  const bytes = await readFile(file);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
};

describe("parquet", () => {
  it("any texts and numbers are read back as they were", async () => {
    await fc.assert(
      fc.asyncProperty(hostileRuns, async (run) => {
        const file = await bufferOf(await written("parquet", run));
        const rows = run.flatMap((one) => [...tidyCells.rowsOf(one)]);
        expect(await parquetReadObjects({ file })).toEqual(rows.map((row) => recordOf(tidyCells.columns, row)));
      }),
      { numRuns: 40 },
    );
  });

  it("says its types and who wrote it, also where there is no row", async () => {
    const metadata = parquetMetadata(await bufferOf(await written("parquet", [unread])));
    expect(metadata.num_rows).toBe(0n);
    expect(metadata.created_by).toBe("disclose version 0.0.0");
    const types = metadata.schema.slice(1).map(({ name, type }) => `${name} ${type}`);
    expect(types).toEqual([
      ...["path", "agency"].map((name) => `${name} BYTE_ARRAY`),
      "year INT32",
      ...["edition", "table", "row", "column"].map((name) => `${name} BYTE_ARRAY`),
      "value DOUBLE",
      "text BYTE_ARRAY",
    ]);
  });

  it("a year that no column holds is left blank", async () => {
    const of = { ...report(), year: 3e9 };
    const [row] = await parquetReadObjects({ file: await bufferOf(await written("parquet", [convertedOf(of)])) });
    expect(row).toMatchObject({ agency: "某市某局", year: null });
  });

  it("writes groups of 100,000 rows as they fill, compressed, strings once", async () => {
    const table: Table = {
      columns: [text("path"), integer("n"), number("half")],
      rowsOf: () => Array.from({ length: 60_000 }, (_, i): Row => ["某市某局", i, i / 2]),
    };
    const target = memoryTarget();
    const sink = await tableSink(table, parquet("0.0.0"), target);
    const sizes: number[] = [];
    for (let i = 0; i < 5; i++) {
      await sink.add({} as Converted);
      sizes.push(target.bytes().length);
    }
    await sink.end();
    expect(sizes.slice(0, 1)).toEqual([0]);
    expect(new Set(sizes).size).toBe(4);
    const file = new Uint8Array(target.bytes()).buffer;
    const { row_groups: groups } = parquetMetadata(file);
    expect(groups.map(({ num_rows: rows }) => rows)).toEqual([100_000n, 100_000n, 100_000n]);
    const [path, n] = groups[0]?.columns.map(({ meta_data: data }) => data) ?? [];
    expect(path?.encodings).toContain("RLE_DICTIONARY");
    expect(path?.codec).toBe("SNAPPY");
    expect([n?.statistics?.min_value, n?.statistics?.max_value]).toEqual([0, 59_999]);
    const rows = await parquetReadObjects({ file });
    expect(rows).toHaveLength(300_000);
    expect(rows[299_999]).toEqual({ path: "某市某局", n: 59_999, half: 29_999.5 });
  });
});
