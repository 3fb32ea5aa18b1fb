import type { Terminal } from "../../src/cli/terminal.ts";

/** A terminal that nobody sits at: it takes what is printed, and nothing comes from it. */
export const silentTerminal: Terminal = {
  cwd: "/",
  env: {},
  stdoutIsTerminal: false,
  stderrColumns: null,
  stdinIsTerminal: false,
  columns: null,
  print: async () => {},
  note: async () => {},
  stdin: async () => new Uint8Array(),
  async *stdinChunks() {},
  ask: async () => null,
  interrupted: () => new Promise(() => {}),
  threadProgram: null,
  processors: 1,
};
