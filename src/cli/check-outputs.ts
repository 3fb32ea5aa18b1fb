import type { FailOn } from "../check.ts";
import type { FormatContext, Listed, Printer } from "../formatters/formatter.ts";
import { type FormatId, formatters } from "../formatters/index.ts";
import { isGithubActions, stepSummary, withoutCommands } from "./github-actions.ts";
import { fileOutput, type Output, standardOutput } from "./outputs.ts";
import type { ReportFile } from "./report-files.ts";
import type { Terminal } from "./terminal.ts";
import { withoutControls } from "./without-controls.ts";
import type { PartialOptions } from "./write-whole.ts";

/** Formats that are read as they come. */
export const forPeople: ReadonlySet<FormatId> = new Set(["human", "concise"]);

export interface ListingOptions {
  /** Lists only what fails a report. */
  readonly quiet?: boolean;
  /** Lists so many findings at most. */
  readonly maxFindings?: number;
}

const everything: Listed = { least: "info", most: Number.POSITIVE_INFINITY };

/** What formats for people list on standard output. Where nothing fails a report, `--quiet` leaves the errors. */
export function listedBy({ quiet = false, maxFindings }: ListingOptions, failOn: FailOn): Listed {
  const least = failOn === "never" ? "error" : failOn;
  return { least: quiet ? least : everything.least, most: maxFindings ?? everything.most };
}

interface OutputOptions {
  readonly format: FormatId;
  /** The options that the command line itself gives. */
  readonly given: ReadonlySet<string>;
}

/** Standard output, unless it stays silent, and the files that are asked for; a job of GitHub Actions shows more. */
export async function openOutputs(
  shown: OutputOptions | null,
  files: readonly ReportFile[],
  context: FormatContext,
  terminal: Terminal,
  partial: PartialOptions = {},
): Promise<readonly Output[]> {
  const formats = shown === null ? [] : formatsFor(shown, terminal);
  const outputs: Output[] = [];
  for (const format of formats) {
    const printer = await printerOf(format, context);
    const isQuoted = isGithubActions(terminal) && forPeople.has(format);
    outputs.push(standardOutput(isQuoted ? withoutCommands(printer) : printer, terminal));
  }
  // What is kept is whole, however little of it is shown.
  const plain = { ...context, color: false, listed: everything };
  const summary = formats.includes("github") ? await stepSummary(plain, terminal) : null;
  if (summary !== null) outputs.push(summary);
  try {
    for (const { format, file } of files) outputs.push(await fileOutput(await printerOf(format, plain), file, partial));
  } catch (error) {
    for (const output of outputs) await output.discard();
    throw error;
  }
  return outputs;
}

async function printerOf(format: FormatId, context: FormatContext): Promise<Printer> {
  const printer = (await formatters[format]())(context);
  return forPeople.has(format) ? withoutControls(printer, context.color) : printer;
}

/** Where a job of GitHub Actions has chosen no format, its annotations come beside what people read. */
function formatsFor({ format, given }: OutputOptions, terminal: Terminal): readonly FormatId[] {
  return given.has("format") || !isGithubActions(terminal) ? [format] : ["github", format];
}
