import { open, stat } from "node:fs/promises";
import type { Target } from "../batch/sinks/sink.ts";
import type { Printer } from "../formatters/formatter.ts";
import type { ReportOutcome, Summary } from "../model/outcome.ts";
import { isUri } from "../network/uris.ts";
import type { Statistics } from "../statistics/statistics.ts";
import type { Terminal } from "./terminal.ts";
import { PartialFile, type PartialOptions } from "./write-whole.ts";

/** Somewhere that the outcomes of a run are printed to as they come. */
export interface Output {
  /** True for a file that stands under its name only when it holds everything. */
  readonly isWhole: boolean;
  readonly add: (report: ReportOutcome) => Promise<void>;
  readonly end: (summary: Summary, statistics: Statistics) => Promise<void>;
  /** Leaves nothing behind of a run that broke off. */
  readonly discard: () => Promise<void>;
}

export function standardOutput(printer: Printer, { print }: Terminal): Output {
  return {
    isWhole: false,
    add: (report) => print(printer.add(report)),
    end: (summary, statistics) => print(printer.end(summary, statistics)),
    discard: async () => {},
  };
}

/** A file that stands under its name when the run is over; that it can be written there is found out at once. */
export async function fileOutput(printer: Printer, file: string, options: PartialOptions): Promise<Output> {
  const opened = await openedAt(file, options);
  return {
    isWhole: true,
    add: (report) => opened.write(printer.add(report)),
    end: async (summary, statistics) => {
      await opened.write(printer.end(summary, statistics));
      await opened.finish();
    },
    discard: () => opened.discard(),
  };
}

/**
 * Throws for a folder, or a file that may not be written: renaming would come to that when the run is over. A pipe or
 * a device is no file that another could take the place of; it takes what is written as it comes.
 */
export async function openedAt(file: string, options: PartialOptions = {}): Promise<Target> {
  if (options.buckets !== undefined && isUri(file)) {
    const { objectTarget } = await import("./object-target.ts");
    return objectTarget(file, options.buckets);
  }
  const status = await stat(file).catch(() => null);
  if (status === null) return PartialFile.create(file, options);
  if (status.isFile()) {
    await (await open(file, "r+")).close();
    return PartialFile.create(file, options);
  }
  const handle = await open(file, "w");
  const close = () => handle.close();
  return { file: null, write: (content) => handle.writeFile(content), finish: close, discard: close };
}
