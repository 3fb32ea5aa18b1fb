import { createHash } from "node:crypto";
import { type CheckOptions, checkReport, unreadable } from "./check.ts";
import { type Decoded, declaredAs, decode, decodeText } from "./decode/decode.ts";
import { whatIsMissing } from "./extract/completeness.ts";
import { extract } from "./extract/extract.ts";
import { simplifierFor } from "./extract/script.ts";
import { errorCode } from "./model/error-code.ts";
import type { Failure, ReportOutcome } from "./model/outcome.ts";
import type { Note, Report } from "./model/report.ts";
import { alone, type Surroundings } from "./model/surroundings.ts";
import {
  hasTooManyTags,
  type InputType,
  isOwnOutput,
  mostBytes,
  mostTags,
  type Reader,
  readerFor,
  readerOf,
} from "./readers/index.ts";

export { type InputType, inputTypes, isOwnOutput } from "./readers/index.ts";

/** One input: where its bytes come from, and the path it is known by. */
export interface Input {
  /** Relative to the working directory, with `/`; `-` for standard input without a name. */
  readonly path: string;
  /** Rejects with `Refused` where what is wrong is known. */
  readonly read: () => Promise<Uint8Array | Content>;
  /** The encoding that whoever sent the page declared for it, where that is known before it is read. */
  readonly charset?: string;
  /** True where only reading tells what was declared: two pages of the same bytes may be two readings. */
  readonly isSent?: boolean;
  /** The format that whoever sent it declared; left out, the path and the text tell it. */
  readonly mediaType?: InputType;
  /**
   * What the bytes are, where they are not those of a page: a text that somebody else has decoded, in UTF-8, whatever it
   * says of its encoding; or a packed reading, which only a workbench takes.
   */
  readonly holds?: "text" | "reading";
}

/** What is said of an input beside its bytes. */
export type Declared = Pick<Input, "charset" | "mediaType" | "holds">;

/** What there is of an input. */
export interface Content {
  readonly bytes: Uint8Array;
  /** The encoding that whoever sent them declared for them; null where nobody did. */
  readonly charset: string | null;
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
  /** Of the bytes that were read, in hexadecimal; null where none were. */
  readonly sha256: string | null;
}

/** Reads one input as far as it can be read; never throws for what is wrong with the input. */
export async function readReport(input: Input): Promise<Reading> {
  const content = await contentOf(input);
  if ("stage" in content) return { path: input.path, report: null, failure: content, sha256: null };
  return readContent(input, content, digestOf(content.bytes));
}

/** What there is of an input, or why it is not to be had. */
export async function contentOf({ read, charset }: Input): Promise<Content | Failure> {
  try {
    const content = await read();
    const sent = content instanceof Uint8Array ? { bytes: content, charset: null } : content;
    return { bytes: sent.bytes, charset: charset ?? sent.charset };
  } catch (error) {
    return error instanceof Refused ? error.failure : readFailure(error);
  }
}

/** The bytes of what was read. */
export function bytesIn(content: Uint8Array | Content): Uint8Array {
  return content instanceof Uint8Array ? content : content.bytes;
}

/** SHA-256 in hexadecimal. */
export function digestOf(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Reads an input whose bytes are at hand, with their digest. */
export async function readContent(
  input: Pick<Input, "path"> & Declared,
  content: Content,
  sha256: string,
): Promise<Reading> {
  const { path } = input;
  try {
    return { path, sha256, ...(await readBytes(input, content, sha256)) };
  } catch (error) {
    return { path, sha256, report: null, failure: { stage: "extract", reason: "crashed", system: String(error) } };
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

/** What of a reading is told from its bytes. */
type Contents = Pick<Reading, "report" | "failure">;

async function readBytes(
  { path, mediaType: declared, holds }: Pick<Input, "path"> & Declared,
  { bytes, charset }: Content,
  sha256: string,
): Promise<Contents> {
  const most = Math.max(...Object.values(mostBytes));
  if (bytes.length > most) return { report: null, failure: tooLarge(bytes.length, most) };
  const decoded = holds === "text" ? decodeText(bytes) : decode(bytes, charset);
  if ("stage" in decoded) return { report: null, failure: decoded };
  const { text } = decoded;
  const reader = declared === undefined ? readerByLook(path, text) : readerOf(declared);
  const mostOfFormat = mostBytes[reader?.mediaType ?? "application/json"];
  if (bytes.length > mostOfFormat) return { report: null, failure: tooLarge(bytes.length, mostOfFormat) };
  if (reader === null) return readJson(text);
  if (reader.mediaType === "text/html" && hasTooManyTags(text)) {
    return { report: null, failure: { stage: "extract", reason: "too-many-tags", most: mostTags } };
  }

  if (isOwnOutput(text)) return { report: null, failure: { stage: "extract", reason: "own-page" } };

  const document = (await reader.load(text))(text);
  const { mediaType } = reader;
  const { extracted, failure } = extract(document, { simplify: await simplifierFor(document), mediaType });
  if (extracted === null) return { report: null, failure };
  const { encoding, encodingFrom } = decoded;
  const source = { path, sha256, bytes: bytes.length, mediaType, encoding, encodingFrom };
  return { report: { ...extracted, notes: [...extracted.notes, ...decodingNotes(decoded)], source }, failure };
}

async function readJson(text: string): Promise<Contents> {
  const { fromJson } = await import("./normalized/from-json.ts");
  const report = fromJson(text);
  if ("stage" in report) return { report: null, failure: report };
  return { report, failure: whatIsMissing(report.tables, report.source.mediaType, report.notes) };
}

/** Null for a normalized report. */
function readerByLook(path: string, text: string): Reader | null {
  const isJson = /\.json$/i.test(path) || /^\s*\{\s*"schemaVersion"/.test(text);
  return isJson ? null : readerFor(path, text);
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
  // No file can be called that.
  ENAMETOOLONG: "not-found",
  ERR_INVALID_ARG_VALUE: "not-found",
  EACCES: "not-permitted",
  EPERM: "not-permitted",
  EISDIR: "is-directory",
} as const;

/** What an error says that came of reading a file. */
export function readFailure(error: unknown): Failure {
  const reason = readReasons[errorCode(error) as keyof typeof readReasons] ?? "other";
  return { stage: "read", reason, system: error instanceof Error ? error.message : String(error) };
}
