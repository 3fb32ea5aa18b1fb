import type { EngineOptions } from "./engine.ts";
import type { NetworkOptions } from "./network.ts";

/** What a command over many inputs is told about its run, as against about the reports. */
export interface RunOptions extends EngineOptions, NetworkOptions {
  /** The file that says what became of every input. */
  readonly journal?: string;
  /** Goes on with a run that its journal tells of. */
  readonly resume?: boolean;
  /** The folder that inputs which cannot be read are copied to. */
  readonly quarantine?: string;
  /** The folder that readings are kept in for later runs. */
  readonly cache?: string;
  /** Files that are written beside standard output. */
  readonly report?: readonly string[];
  /** True for one of several runs: it is not for this one to end with Ctrl-C. */
  readonly watch?: boolean;
}
