import type { Failure, ReportOutcome } from "../../model/outcome.ts";
import type { Report } from "../../model/report.ts";
import type { Words } from "../../words/index.ts";
import type { OpenDatabase } from "./database.ts";

/** What became of an input that is converted. */
export interface Converted {
  /** As a run names it: relative to the working directory, with `/`; `archive.zip!/path` for a member. */
  readonly path: string;
  /** What was read, or null where nothing could be. */
  readonly report: Report | null;
  readonly failure: Failure | null;
  /** What checking it found; null where nothing was checked. */
  readonly outcome: ReportOutcome | null;
}

/** Somewhere that the normalized reports of a run are written to, in the order of its inputs. */
export interface Sink {
  /** Resolves when there is room for the next one. */
  readonly add: (converted: Converted) => Promise<void>;
  /**
   * The file that an input's own report is written to, absolute. Where all sinks have one, an input whose file is there
   * already need not be converted again, and `keep` is told so instead.
   */
  readonly fileOf?: (path: string) => string;
  readonly keep?: (path: string) => void;
  /** Completes what was written: only now does it stand under its name. */
  readonly end: () => Promise<void>;
  /** Leaves nothing behind of a run that broke off. */
  readonly discard: () => Promise<void>;
}

/** What a sink writes into: standard output, or a file that stands under its name once it is finished. */
export interface Target {
  /** The file under the name that it has until then, absolute; null for a stream. */
  readonly file: string | null;
  readonly write: (content: string | Uint8Array) => Promise<void>;
  readonly finish: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** What sinks know of a run beside its reports. */
export interface SinkContext {
  readonly words: Words;
  /** Of the program. */
  readonly version: string;
  /** Whether normalized reports have the text and place of every cell. */
  readonly cells: boolean;
  /** Whether the findings go along. */
  readonly withFindings: boolean;
  /** Null where nothing is installed that writes SQLite. */
  readonly openDatabase: OpenDatabase | null;
}
