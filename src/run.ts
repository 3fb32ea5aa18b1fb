import { createHash } from "node:crypto";
import { type CheckOptions, checkReport, unreadable } from "./check.ts";
import { type Decoded, declaredAs, decode } from "./decode/decode.ts";
import { whatIsMissing } from "./extract/completeness.ts";
import { extract } from "./extract/extract.ts";
import { simplifierFor } from "./extract/script.ts";
import type { Failure, ReportOutcome } from "./model/outcome.ts";
import type { Note, Report } from "./model/report.ts";
import { alone, type Surroundings } from "./model/surroundings.ts";
import { hasTooManyTags, isOwnOutput, mostBytes, mostTags, readerFor } from "./readers/index.ts";

export { isOwnOutput } from "./readers/index.ts";

/** One input: where its bytes come from, and the path it is known by. */
export interface Input {
  /** Relative to the working directory, with `/`; `-` for standard input without a name. */
  readonly path: string;
  /** Rejects with `Refused` where what is wrong is known. */
  readonly read: () => Promise<Uint8Array>;
  /** The encoding that whoever sent the page declared for it. */
  readonly charset?: string;
}

/** Why the bytes of an input are not to be had. */
export class Refused extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.reason);
    this.failure = failure;
  }
}

/** What became of an input: a report, a failure, or both where a part of it could not be read. */
export interface Reading {
  readonly path: string;
  readonly report: Report | null;
  readonly failure: Failure | null;
}

/** Reads one input as far as it can be read; never throws for what is wrong with the input. */
export async function readReport(input: Input): Promise<Reading> {
  const { path } = input;
  let bytes: Uint8Array;
  try {
    bytes = await input.read();
  } catch (error) {
    return { path, report: null, failure: error instanceof Refused ? error.failure : readFailure(error) };
  }
  try {
    return await readBytes(path, bytes, input.charset ?? null);
  } catch (error) {
    return { path, report: null, failure: { stage: "extract", reason: "crashed", system: String(error) } };
  }
}

/** Reads and checks one input. */
export async function checkInput(input: Input, options: CheckOptions): Promise<ReportOutcome> {
  return checkReading(await readReport(input), options);
}

/** Checks what was read of an input, among the other reports of its run. */
export function checkReading(
  { path, report, failure }: Reading,
  options: CheckOptions,
  surroundings: Surroundings = alone,
): ReportOutcome {
  if (report !== null) return { ...checkReport(report, options, failure, surroundings), path };
  if (failure === null) throw new Error(`${path}: neither read nor refused`);
  return unreadable(path, failure);
}

async function readBytes(path: string, bytes: Uint8Array, charset: string | null): Promise<Reading> {
  const most = Math.max(...Object.values(mostBytes));
  if (bytes.length > most) return { path, report: null, failure: tooLarge(bytes.length, most) };
  const decoded = decode(bytes, charset);
  if ("stage" in decoded) return { path, report: null, failure: decoded };
  const { text } = decoded;
  const reader = isJson(path, text) ? null : readerFor(path, text);
  const mostOfFormat = mostBytes[reader?.mediaType ?? "application/json"];
  if (bytes.length > mostOfFormat) return { path, report: null, failure: tooLarge(bytes.length, mostOfFormat) };
  if (reader === null) return readJson(path, text);
  if (reader.mediaType === "text/html" && hasTooManyTags(text)) {
    return { path, report: null, failure: { stage: "extract", reason: "too-many-tags", most: mostTags } };
  }

  if (isOwnOutput(text)) return { path, report: null, failure: { stage: "extract", reason: "own-page" } };

  const document = (await reader.load(text))(text);
  const { mediaType } = reader;
  const { extracted, failure } = extract(document, { simplify: await simplifierFor(document), mediaType });
  if (extracted === null) return { path, report: null, failure };
  const { encoding, encodingFrom } = decoded;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const source = { path, sha256, bytes: bytes.length, mediaType, encoding, encodingFrom };
  return { path, report: { ...extracted, notes: [...extracted.notes, ...decodingNotes(decoded)], source }, failure };
}

async function readJson(path: string, text: string): Promise<Reading> {
  const { fromJson } = await import("./normalized/from-json.ts");
  const report = fromJson(text);
  if ("stage" in report) return { path, report: null, failure: report };
  return { path, report, failure: whatIsMissing(report.tables, report.source.mediaType, report.notes) };
}

function isJson(path: string, text: string): boolean {
  return /\.json$/i.test(path) || /^\s*\{\s*"schemaVersion"/.test(text);
}

/** An input of more bytes than are read; null where nobody knows how many it has. */
export function tooLarge(bytes: number | null, most: number): Failure {
  return { stage: "extract", reason: "too-large", bytes, most };
}

function decodingNotes({ declared, encoding, replaced }: Decoded): Note[] {
  const notes: Note[] = [];
  if (declared !== null && declaredAs(declared) !== encoding) {
    notes.push({ kind: "encoding-disagrees", declared, used: encoding });
  }
  if (replaced > 0) notes.push({ kind: "characters-damaged", count: replaced, used: encoding });
  return notes;
}

/** Error codes of the operating system that have a sentence of their own. */
const readReasons = {
  ENOENT: "not-found",
  ENOTDIR: "not-found",
  EACCES: "not-permitted",
  EPERM: "not-permitted",
  EISDIR: "is-directory",
} as const;

/** What an error says that came of reading a file. */
export function readFailure(error: unknown): Failure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = readReasons[code as keyof typeof readReasons] ?? "other";
  return { stage: "read", reason, system: error instanceof Error ? error.message : String(error) };
}
