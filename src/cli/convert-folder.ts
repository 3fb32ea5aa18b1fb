import { mkdir } from "node:fs/promises";
import { basename, isAbsolute, relative, resolve } from "node:path";
import { displayPath } from "../batch/discover.ts";
import { choose, type Inputs } from "../batch/inputs.ts";
import { reportDocument, rowsDocument } from "../batch/sinks/json.ts";
import type { Sink, SinkContext } from "../batch/sinks/sink.ts";
import { fill } from "../words/index.ts";
import { stdinPath } from "./inputs.ts";
import type { Terminal } from "./terminal.ts";
import { writeWhole } from "./write-whole.ts";

/** A folder of reports, each at the path of its input below the root. */
export interface ReportFolder {
  /** Absolute, as is the root. */
  readonly folder: string;
  readonly root: string;
}

/** Writes a document for each report, and one for its findings where they go along. */
export async function folderSink(
  { folder, root }: ReportFolder,
  context: SinkContext,
  terminal: Terminal,
  onSame: () => void,
): Promise<Sink> {
  await mkdir(folder, { recursive: true });
  const { usage } = context.words.phrases;
  const findings = context.withFindings ? (await import("../batch/sinks/finding-table.ts")).findingTable : null;
  const written = new Set<string>();
  let count = 0;
  return {
    add: async (converted) => {
      const { path } = converted;
      const file = resolve(folder, fileBelow(root, path, terminal.cwd));
      if (written.has(file)) {
        await terminal.note(`disclose: ${fill(usage.sameOutput, { path, file: `${file}.json` })}\n`);
        onSame();
        return;
      }
      const report = reportDocument(converted, context);
      if (report === null && findings === null) return;
      written.add(file);
      if (report !== null) await writeWhole(`${file}.json`, report);
      if (report !== null) count++;
      if (findings !== null)
        await writeWhole(`${file}.findings.json`, rowsDocument(converted, findings(context.words)));
    },
    end: async () =>
      terminal.note(`disclose: ${fill(usage.wrote, { count, dir: displayPath(folder, terminal.cwd) })}\n`),
    // Each document was whole when it was written.
    discard: async () => {},
  };
}

/** The inputs without those that are written in this run: what an earlier run made of another input, in its folder. */
export function withoutOwnFolder(inputs: Inputs, { folder, root }: ReportFolder, { cwd }: Terminal): Inputs {
  const isBelow = (path: string) => !relative(folder, resolve(cwd, path)).startsWith("..");
  const candidates: number[] = [];
  for (let number = 0; number < inputs.length; number++) {
    const { path } = inputs.input(number);
    if (/\.json$/.test(path) && path !== stdinPath && isBelow(path)) candidates.push(number);
  }
  if (candidates.length === 0) return inputs;
  const targets = new Set<string>();
  for (const { path } of inputs) targets.add(resolve(folder, `${fileBelow(root, path, cwd)}.json`));
  const own = new Set(candidates.filter((number) => targets.has(resolve(cwd, inputs.input(number).path))));
  if (own.size === 0) return inputs;
  return choose(
    inputs,
    Array.from({ length: inputs.length }, (_, number) => number).filter((number) => !own.has(number)),
  );
}

/** The path of an input below the common root; standard input, whatever it is called, goes straight into the folder. */
function fileBelow(root: string, path: string, cwd: string): string {
  if (path === stdinPath) return "stdin";
  const below = relative(root, resolve(cwd, path));
  return below.startsWith("..") || isAbsolute(below) ? basename(path) : below;
}
