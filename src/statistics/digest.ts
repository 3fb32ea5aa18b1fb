import { type Address, addresses, splitAddress, type TableId, tables } from "../model/form.ts";
import { cellsOf, isBlank, type Report } from "../model/report.ts";

/** The constants of FNV-1a. */
const offset = 0x811c9dc5;
const prime = 0x01000193;

/** The table that each cell stands in, by position, as its number among the tables. */
const tableAt: readonly number[] = addresses.map((address: Address) =>
  tables.indexOf(splitAddress(address).table as TableId),
);

const bits = new DataView(new ArrayBuffer(8));

/**
 * A digest of the figures of each table, 0 for one that was not read in full. A blank counts as 0: a copy on another
 * site prints one for the other, and that alone makes no second report.
 */
export function digestOf(report: Report): readonly number[] {
  const digests = tables.map(() => offset);
  const isWhole = tables.map((table) => report.tables[table].found);
  for (const [position, cell] of cellsOf(report).entries()) {
    if (!cell.onForm) continue;
    const table = tableAt[position] as number;
    if (cell.value === null && !isBlank(cell)) isWhole[table] = false;
    if (cell.value !== null && cell.value !== 0) {
      digests[table] = mixed(mixed(digests[table] as number, position), cell.value);
    }
  }
  // 0 is a table that was not read.
  return digests.map((digest, table) => (isWhole[table] ? digest | 0 || 1 : 0));
}

function mixed(digest: number, value: number): number {
  bits.setFloat64(0, value);
  let hash = digest;
  for (let i = 0; i < 8; i++) hash = Math.imul(hash ^ bits.getUint8(i), prime);
  return hash;
}
