import { open } from "node:fs/promises";
import type { Printer } from "../formatters/formatter.ts";
import type { ReportOutcome, Summary } from "../model/outcome.ts";
import { exists } from "./exists.ts";
import type { Terminal } from "./terminal.ts";
import { PartialFile } from "./write-whole.ts";

/** Somewhere that the outcomes of a run are printed to as they come. */
export interface Output {
  readonly add: (report: ReportOutcome) => Promise<void>;
  readonly end: (summary: Summary) => Promise<void>;
  /** Leaves nothing behind of a run that broke off. */
  readonly discard: () => Promise<void>;
}

export function standardOutput(printer: Printer, { print }: Terminal): Output {
  return {
    add: (report) => print(printer.add(report)),
    end: (summary) => print(printer.end(summary)),
    discard: async () => {},
  };
}

/** A file that stands under its name when the run is over; that it can be written there is found out at once. */
export async function fileOutput(printer: Printer, file: string): Promise<Output> {
  await expectWritable(file);
  const partial = await PartialFile.create(file);
  return {
    add: (report) => partial.write(printer.add(report)),
    end: async (summary) => {
      await partial.write(printer.end(summary));
      await partial.finish();
    },
    discard: () => partial.discard(),
  };
}

/** Throws for a folder, or a file that may not be written: renaming would come to that when the run is over. */
async function expectWritable(file: string): Promise<void> {
  if (await exists(file)) await (await open(file, "r+")).close();
}
