import type { Words } from "../../words/index.ts";
import { metadataColumns, metadataOf } from "./cell-tables.ts";
import type { Converted } from "./sink.ts";
import { type Row, storable, type Table, text } from "./table.ts";

/** A row for each input, also where it could not be read. */
export function reportTable(words: Words): Table {
  return {
    columns: [text("path"), ...metadataColumns, text("verdict"), text("problem")],
    *rowsOf(converted) {
      yield [storable(converted.path), ...statedBy(converted), verdictOf(converted), problemOf(converted, words)];
    },
  };
}

const nothingStated: Row = metadataColumns.map(() => null);

function statedBy({ report }: Converted): Row {
  return report === null ? nothingStated : metadataOf(report);
}

/** Null where nothing was checked. */
function verdictOf({ outcome }: Converted): string | null {
  return outcome?.verdict ?? null;
}

/** What could not be read, and why; null where everything was read. */
function problemOf({ failure }: Converted, words: Words): string | null {
  return failure === null ? null : storable(words.unread(failure) + words.colon + words.failure(failure));
}
