import { isUtf8 } from "node:buffer";
import { syntaxErrorAt } from "../config/json-syntax.ts";
import type { JsonType } from "../model/problem.ts";
import type { RequestProblem, UnknownKey } from "../model/request-problem.ts";
import type { Declared } from "../run.ts";
import type { Line } from "./lines.ts";
import { declaredBy, knownMediaTypes } from "./media-types.ts";
import { membersOf } from "./members.ts";

/** Where something to read is to be had, and what is said of it: on disk, or in the request itself. */
export type Source = { readonly declared: Declared } & ({ readonly path: string } | { readonly bytes: Uint8Array });

/** What a request asks for. */
export interface Request {
  readonly source: Source;
  /** Last year's report, for comparison only. */
  readonly previous: Source | null;
  /** What else is there, and was passed over. */
  readonly unknown: readonly UnknownKey[];
}

/** A line as a request, or why it is none. */
export interface Asked {
  readonly line: number;
  /** JSON as it was printed, digit for digit; `null` where there is none, or none that can be told. */
  readonly id: string;
  readonly request: Request | RequestProblem;
}

/** The ways to say what is to be read; exactly one is used. */
const inputKeys = ["path", "content", "contentBase64"] as const;
const sourceKeys = [...inputKeys, "mediaType"] as const;
const requestKeys = ["id", ...sourceKeys, "previous"] as const;
const noId = "null";
/** What stands for bytes that are no UTF-8. */
const damaged = "\uFFFD";
/** Beyond that nobody is told in which column a line stops being JSON. */
const longestSearched = 10_000_000;

/** Reads a line; `most` is how many bytes it might have had. */
export function askedBy({ number, bytes, isWhole }: Line, most: number): Asked {
  const text = new TextDecoder().decode(bytes);
  const members = membersOf(text);
  const id = idIn(members);
  const refused = (problem: RequestProblem, known = id) => ({ line: number, id: known, request: problem });
  if (!isWhole) return refused({ reason: "too-long", most });
  if (!isUtf8(bytes)) return refused({ reason: "not-utf8" }, id.includes(damaged) ? noId : id);
  return { line: number, id, request: requestIn(text, members) };
}

export function isProblem<Read extends object>(read: Read | RequestProblem): read is RequestProblem {
  return "reason" in read;
}

/** A carriage return is a blank in JSON and would end a line for some who read it. */
function idIn(members: ReadonlyMap<string, string>): string {
  const id = members.get("id") ?? noId;
  return parsed(id) === undefined ? noId : id.replaceAll("\r", " ");
}

function requestIn(text: string, members: ReadonlyMap<string, string>): Request | RequestProblem {
  const value = parsed(text);
  if (value === undefined) {
    const place = text.length > longestSearched ? null : syntaxErrorAt(text);
    return { reason: "not-json", column: place === null ? null : place.offset + 1 };
  }
  if (!isObject(value)) return { reason: "not-an-object" };
  const source = sourceIn(value, "");
  if (isProblem(source)) return source;
  const previous = previousIn(value.previous, members.get("previous"));
  if (previous !== null && isProblem(previous)) return previous;
  return { source, previous, unknown: unknownIn(value) };
}

/** A path, a source, or a normalized report, of which `printed` is the text. */
function previousIn(value: unknown, printed = ""): Source | RequestProblem | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "string") return { path: value, declared: {} };
  if (!isObject(value)) return { reason: "wrong-type", key: "previous", types: ["string", "object"] };
  if ("schemaVersion" in value) return { bytes: Buffer.from(printed), declared: { mediaType: "application/json" } };
  return sourceIn(value, "previous.");
}

/** What an object says is to be read; a key whose value is null counts as left out. */
function sourceIn(object: Members, at: "" | "previous."): Source | RequestProblem {
  for (const key of sourceKeys) {
    if (typeof (object[key] ?? "") !== "string") return { reason: "wrong-type", key: at + key, types: textType };
  }
  const given = inputKeys.filter((key) => typeof object[key] === "string");
  const [key, second] = given;
  if (key === undefined) return { reason: "no-input", keys: inputKeys.map((one) => at + one) };
  if (second !== undefined) return { reason: "several-inputs", keys: given.map((one) => at + one) };
  const declared = typeof object.mediaType === "string" ? declaredBy(object.mediaType) : {};
  if (declared === null) {
    const mediaType = object.mediaType as string;
    return { reason: "unknown-media-type", key: `${at}mediaType`, mediaType, known: knownMediaTypes };
  }
  const text = object[key] as string;
  if (key === "path") return { path: text, declared };
  if (key === "content") return { bytes: Buffer.from(text), declared: { ...declared, holds: "text" } };
  const bytes = bytesIn(text);
  return bytes === null ? { reason: "not-base64", key: at + key } : { bytes, declared };
}

function unknownIn(request: Members): UnknownKey[] {
  const { previous } = request;
  const ofPrevious = isObject(previous) && !("schemaVersion" in previous) ? Object.keys(previous) : [];
  return [
    ...Object.keys(request).flatMap((key) => (isOneOf(requestKeys, key) ? [] : { key, known: requestKeys })),
    ...ofPrevious.flatMap((key) => (isOneOf(sourceKeys, key) ? [] : { key: `previous.${key}`, known: sourceKeys })),
  ];
}

function isOneOf(keys: readonly string[], key: string): boolean {
  return keys.includes(key);
}

const textType: readonly JsonType[] = ["string"];

/** What is in Base64 (RFC 4648, section 4), on one line or several, padded or not; null for what is not. */
function bytesIn(base64: string): Uint8Array | null {
  const text = base64.replaceAll(/[ \t\r\n]+/g, "");
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const isPadded = text.endsWith("=");
  return (isPadded ? text.length % 4 === 0 : text.length % 4 !== 1) ? Buffer.from(text, "base64") : null;
}

type Members = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
