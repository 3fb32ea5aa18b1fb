import { deserialize, serialize } from "node:v8";
import { buildForm, type Cell, cellsOf, type Form, type Report } from "../model/report.ts";
import type { Reading } from "../run.ts";

/** A reading as bytes, which hold nothing of the page it was made of: a string cut from a page keeps all of it in memory. */
export type Packed = Uint8Array;

/** What of a cell is its own, in the order of the form: keys and addresses would be two thirds of the bytes. */
type PackedCell = readonly [onForm: Cell["onForm"], text: Cell["text"], value: Cell["value"], at: Cell["at"]];

interface Contents extends Omit<Reading, "report"> {
  readonly report: (Omit<Report, keyof Form> & { readonly cells: readonly PackedCell[] }) | null;
}

export function pack({ report, ...reading }: Reading): Packed {
  return exact(serialize({ ...reading, report: report === null ? null : withoutForm(report) } satisfies Contents));
}

function withoutForm(report: Report): Contents["report"] {
  const { proactiveDisclosure, requests, reviewAndLitigation, ...stated } = report;
  return { ...stated, cells: cellsOf(report).map(({ onForm, text, value, at }) => [onForm, text, value, at]) };
}

/** A copy: what is serialized stands in memory that was made larger by doubling. */
function exact(bytes: Uint8Array): Packed {
  return new Uint8Array(bytes);
}

/** The same reading as was packed, made of new objects. */
export function unpack(packed: Packed): Reading {
  const { report, ...reading } = deserialize(packed) as Contents;
  if (report === null) return { ...reading, report };
  const { cells, ...stated } = report;
  const form = buildForm((address, position) => {
    const [onForm, text, value, at] = cells[position] as PackedCell;
    return { address, onForm, text, value, at };
  });
  return { ...reading, report: { ...form, ...stated } };
}
