import { mkdir } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { absolutePath, displayPath } from "../batch/display-path.ts";
import { choose, type Inputs } from "../batch/inputs.ts";
import { outputName } from "../batch/output-name.ts";
import { reportDocument, rowsDocument } from "../batch/sinks/json.ts";
import type { Sink, SinkContext } from "../batch/sinks/sink.ts";
import { isUri } from "../network/uris.ts";
import { digestOf } from "../run.ts";
import { fill } from "../words/index.ts";
import { stdinPath } from "./inputs.ts";
import type { Terminal } from "./terminal.ts";
import { type PartialOptions, writeWhole } from "./write-whole.ts";

/** A folder of reports, each at the path of its input below the root. */
export interface ReportFolder {
  /** Absolute, as is the root; or a prefix of a bucket. */
  readonly folder: string;
  readonly root: string;
}

/** Of a digest in hexadecimal: no two of a run are the same by chance. */
const digestLength = 20;

/** Writes a document for each report, and one for its findings where they go along. */
export async function folderSink(
  { folder, root }: ReportFolder,
  context: SinkContext,
  terminal: Terminal,
  onSame: () => void,
  partial: PartialOptions,
): Promise<Sink> {
  if (!isUri(folder)) await mkdir(folder, { recursive: true });
  const { usage } = context.words.phrases;
  const findings = context.withFindings ? (await import("../batch/sinks/finding-table.ts")).findingTable : null;
  // Digests: the names of a million files are much to keep.
  const written = new Set<string>();
  let count = 0;
  const fileOf = (path: string) => inFolder(folder, outputName(path, { root, cwd: terminal.cwd }));
  const isFirst = (file: string) => written.size < written.add(digestOf(file).slice(0, digestLength)).size;
  return {
    fileOf: (path) => `${fileOf(path)}.json`,
    keep: (path) => {
      // Another input has the name: neither is what the other one wrote.
      if (isFirst(fileOf(path))) count++;
      else onSame();
    },
    add: async (converted) => {
      const { path } = converted;
      const file = fileOf(path);
      const report = reportDocument(converted, context);
      if (report === null && findings === null) return;
      if (!isFirst(file)) {
        await terminal.note(`disclose: ${fill(usage.sameOutput, { path, file: `${file}.json` })}\n`);
        onSame();
        return;
      }
      if (report !== null) await writeWhole(`${file}.json`, report, partial);
      if (report !== null) count++;
      if (findings !== null)
        await writeWhole(`${file}.findings.json`, rowsDocument(converted, findings(context.words)), partial);
    },
    end: async () =>
      terminal.note(`disclose: ${fill(usage.wrote, { count, dir: displayPath(folder, terminal.cwd) })}\n`),
    // Each document was whole when it was written.
    discard: async () => {},
  };
}

/** The inputs without those that are written in this run: what an earlier run made of another input, in its folder. */
export function withoutOwnFolder(inputs: Inputs, { folder, root }: ReportFolder, { cwd }: Terminal): Inputs {
  const isBelow = (path: string) =>
    isUri(folder) ? path.startsWith(inFolder(folder, "")) : !relative(folder, absolutePath(path, cwd)).startsWith("..");
  const candidates: number[] = [];
  for (let number = 0; number < inputs.length; number++) {
    const { path } = inputs.input(number);
    if (/\.json$/.test(path) && path !== stdinPath && isBelow(path)) candidates.push(number);
  }
  if (candidates.length === 0) return inputs;
  const targets = new Set<string>();
  for (const { path } of inputs) targets.add(inFolder(folder, `${outputName(path, { root, cwd })}.json`));
  const own = new Set(candidates.filter((number) => targets.has(absolutePath(inputs.input(number).path, cwd))));
  if (own.size === 0) return inputs;
  return choose(
    inputs,
    Array.from({ length: inputs.length }, (_, number) => number).filter((number) => !own.has(number)),
  );
}

function inFolder(folder: string, name: string): string {
  return isUri(folder) ? folder.replace(/\/?$/, "/") + name : resolve(folder, name);
}
