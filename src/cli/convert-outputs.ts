import { extname, join, resolve } from "node:path";
import { displayPath } from "../batch/display-path.ts";
import { isFolder } from "../batch/is-folder.ts";
import { type SinkId, sinkFormats, sinkIds } from "../batch/sinks/index.ts";
import { isUri } from "../network/uris.ts";
import { convertWordsIn, fill, type Words } from "../words/index.ts";
import { type ConvertFormat, convertFormats } from "./choices.ts";
import { type ReportFile, reportFiles } from "./report-files.ts";
import type { Terminal } from "./terminal.ts";

export interface ConvertOutputOptions {
  readonly format: ConvertFormat;
  /** A folder for `json`; a file for the others, or a folder for it. */
  readonly output?: string;
  /** `<format>=<file>` each. */
  readonly report?: readonly string[];
  readonly withFindings?: boolean;
  /** The options that the command line itself gives. */
  readonly given: ReadonlySet<string>;
}

/** Where the reports of a run go. */
export interface OutputPlan {
  /** The format of standard output; null where nothing goes there. */
  readonly shown: ConvertFormat | null;
  /** Folders that get a document for each report. */
  readonly folders: readonly string[];
  readonly files: readonly OutputFile[];
}

export interface OutputFile extends ReportFile<SinkId> {
  /** The file beside it that the findings go into; null where they go inside, or nowhere. */
  readonly findings: string | null;
}

/** What the options come to. What cannot be is said, and null comes back. */
export async function planOutputs(
  options: ConvertOutputOptions,
  terminal: Terminal,
  words: Words,
): Promise<OutputPlan | null> {
  const { output, report = [], withFindings = false, given } = options;
  const format = output === undefined || given.has("format") ? options.format : await formatNamedBy(output, terminal);
  const values = output === undefined ? report : [`${format}=${output}`, ...report];
  const files = await reportFiles(values, convertFormats, terminal, words, (of, path) => fileFor(of, path, terminal));
  if (files === null) return null;
  const isShown = output === undefined && (report.length === 0 || given.has("format"));
  const plan: OutputPlan = {
    shown: isShown ? format : null,
    folders: files.flatMap(({ format: of, file }) => (of === "json" ? [file] : [])),
    files: files.flatMap(({ format: of, file }) =>
      of === "json" ? [] : [{ format: of, file, findings: withFindings ? findingsBeside(of, file) : null }],
    ),
  };
  const problem = (await problemOfShown(plan.shown, withFindings, words)) ?? writtenTwice(plan, terminal, words);
  if (problem === null) return plan;
  await terminal.note(`disclose: ${problem}\n`);
  return null;
}

/** Every file of a plan. */
export function filesOf({ files }: OutputPlan): readonly string[] {
  return files.flatMap(({ file, findings }) => (findings === null ? [file] : [file, findings]));
}

function writtenTwice(plan: OutputPlan, { cwd }: Terminal, { phrases }: Words): string | null {
  const all = filesOf(plan);
  const twice = all.find((file, i) => all.indexOf(file) !== i);
  return twice === undefined ? null : fill(phrases.usage.reportTwice, { file: displayPath(twice, cwd) });
}

async function problemOfShown(
  shown: ConvertFormat | null,
  withFindings: boolean,
  words: Words,
): Promise<string | null> {
  if (shown === null) return null;
  const say = await convertWordsIn(words);
  if (shown !== "json" && !sinkFormats[shown].isText) {
    return say("needsFile", { format: shown, file: sinkFormats[shown].file });
  }
  return withFindings ? say("findingsNeedFile", { format: shown }) : null;
}

/** `-o reports.csv` says which format is meant; a folder says nothing. */
async function formatNamedBy(output: string, terminal: Terminal): Promise<ConvertFormat> {
  if (await standsForFolder(output, terminal)) return "json";
  return sinkIds.find((id) => extname(sinkFormats[id].file) === extname(output).toLowerCase()) ?? "json";
}

/** Of a folder the file in it that has the name of the format. */
async function fileFor(format: ConvertFormat, path: string, terminal: Terminal): Promise<string> {
  if (format === "json" || !(await standsForFolder(path, terminal))) return path;
  const { file } = sinkFormats[format];
  return isUri(path) ? path + file : join(path, file);
}

/** True for a folder that is there, and for a name that can be no other's. */
async function standsForFolder(path: string, { cwd }: Terminal): Promise<boolean> {
  return /[/\\]$/.test(path) || isFolder(resolve(cwd, path));
}

/** `reports.csv` → `reports.findings.csv`; null for a format that has the findings inside. */
function findingsBeside(format: SinkId, file: string): string | null {
  if (sinkFormats[format].openFindings === null) return null;
  const ending = extname(file);
  return `${ending === "" ? file : file.slice(0, -ending.length)}.findings${ending}`;
}
