import { resolve } from "node:path";
import { outputName } from "../batch/output-name.ts";
import type { Language } from "../model/language.ts";
import type { Report } from "../model/report.ts";
import { toJson } from "../normalized/to-json.ts";
import { readReport } from "../run.ts";
import { fill, wordsIn } from "../words/index.ts";
import type { ConvertFormat } from "./choices.ts";
import { type ExitStatus, exitStatus, statusOfFailure, worst } from "./exit-status.ts";
import { findInputs, type InputOptions } from "./inputs.ts";
import { noteFailure } from "./note-failure.ts";
import type { Terminal } from "./terminal.ts";
import { writeWhole } from "./write-whole.ts";

export interface ConvertCommandOptions extends InputOptions {
  readonly format: ConvertFormat;
  readonly output?: string;
  readonly cells?: boolean;
  readonly lang: Language;
}

/** `disclose convert`: writes the normalized report of every input that can be read. */
export async function convertCommand(
  paths: readonly string[],
  options: ConvertCommandOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const words = await wordsIn(options.lang);
  const { inputs, root, status } = await findInputs("convert", paths, options, terminal, words);
  const { output, format } = options;
  if (output === undefined && format === "json" && inputs.length > 1) {
    await terminal.note(`disclose: ${fill(words.phrases.usage.needsNdjson, { count: inputs.length })}\n`);
    return exitStatus.usage;
  }
  const print = (report: Report) =>
    `${JSON.stringify(toJson(report, { cells: options.cells ?? false }), null, format === "json" ? 2 : 0)}\n`;
  let worstStatus = status;
  const written = new Set<string>();
  for (const input of inputs) {
    const { path, report, failure } = await readReport(input);
    if (failure !== null) {
      worstStatus = worst([worstStatus, statusOfFailure(failure)]);
      await noteFailure(path, failure, terminal, words);
    }
    if (report === null) continue;
    if (output === undefined) {
      await terminal.print(print(report));
    } else {
      const name = outputName(path, { root, cwd: terminal.cwd });
      const file = resolve(terminal.cwd, output, `${name}.${format}`);
      if (written.has(file)) {
        await terminal.note(`disclose: ${fill(words.phrases.usage.sameOutput, { path, file })}\n`);
        worstStatus = exitStatus.usage;
        continue;
      }
      await writeWhole(file, print(report));
      written.add(file);
    }
  }
  if (output !== undefined && inputs.length > 0) {
    await terminal.note(`disclose: ${fill(words.phrases.usage.wrote, { count: written.size, dir: output })}\n`);
  }
  return worstStatus;
}
