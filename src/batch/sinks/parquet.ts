import { type BasicType, ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import type { Column, Row, RowFormat, Value } from "./table.ts";

/** Rows that are written together: so many are kept in memory, and a reader skips or reads them at once. */
const rowsOfGroup = 100_000;

const types: Readonly<Record<Column["type"], BasicType>> = { text: "STRING", integer: "INT32", number: "DOUBLE" };
/** What `INT32` holds; a page may state a year that no calendar has. */
const mostInteger = 2 ** 31 - 1;

/** Apache Parquet: columns of groups of rows, compressed with Snappy, with their least and greatest values. */
export function parquet(version: string): RowFormat {
  return async (columns, target) => {
    const bytes = new ByteWriter();
    const schema = schemaFromColumnData({ columnData: typed(columns, []) });
    const writer = new ParquetWriter({ writer: bytes, schema, createdBy: `disclose version ${version}` });
    let rows: Row[] = [];
    const drain = async () => {
      const written = bytes.getBytes().slice();
      // The offset goes on counting from the beginning of the file.
      bytes.index = 0;
      await target.write(written);
    };
    const writeGroup = async (group: readonly Row[]) => {
      await writer.write({ columnData: typed(columns, group), rowGroupSize: rowsOfGroup });
      await drain();
    };
    return {
      add: async (added) => {
        for (const row of added) rows.push(row);
        while (rows.length >= rowsOfGroup) {
          const rest = rows.splice(rowsOfGroup);
          await writeGroup(rows);
          rows = rest;
        }
      },
      end: async () => {
        if (rows.length > 0) await writeGroup(rows);
        await writer.finish();
        await drain();
      },
    };
  };
}

function typed(columns: readonly Column[], rows: readonly Row[]) {
  return columns.map(({ name, type }, i) => ({
    name,
    type: types[type],
    data: rows.map((row) => (type === "integer" ? integerOf(row[i] as Value) : (row[i] as Value))),
  }));
}

function integerOf(value: Value): Value {
  return typeof value === "number" && Math.abs(value) > mostInteger ? null : value;
}
