import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { Refused, tooLarge } from "../../run.ts";
import { archiveRefused } from "./failure.ts";
import { inflated } from "./inflate.ts";

/** The head of a record: its own fields, by lower-case name, and how many bytes of it come before the block. */
export interface WarcHead {
  readonly fields: ReadonlyMap<string, string>;
  readonly headBytes: number;
  /** Bytes of the block. */
  readonly length: number;
}

/** The head of an HTTP response, and how many bytes of it come before the body. */
export interface HttpHead {
  readonly status: number;
  readonly fields: ReadonlyMap<string, string>;
  readonly headBytes: number;
}

/** What has no end by then is no head. */
const longestHead = 1_000_000;
/** Some servers, and some tools, end lines without the carriage return. */
const emptyLine = /\r?\n\r?\n/;

/** The head of the record that bytes begin with; null where they begin with none, or it is not all there. */
export function warcHead(bytes: Buffer): WarcHead | null {
  const head = headOf(bytes);
  if (head === null || !/^WARC\/\d+\.\d+$/.test(head.first.trimEnd())) return null;
  const length = Number(head.fields.get("content-length") ?? Number.NaN);
  return Number.isSafeInteger(length) && length >= 0
    ? { fields: head.fields, headBytes: head.headBytes, length }
    : null;
}

/** The head of the response that bytes begin with; null where they begin with none. */
export function httpHead(bytes: Buffer): HttpHead | null {
  const head = headOf(bytes);
  const status = head === null ? null : /^HTTP\/\d(?:\.\d)?\s+(\d{3})\b/.exec(head.first);
  if (head === null || status === null) return null;
  return { status: Number(status[1]), fields: head.fields, headBytes: head.headBytes };
}

/** A first line, and the fields that follow it up to an empty line; a line that begins with a blank goes on from the last. */
function headOf(bytes: Buffer) {
  const found = emptyLine.exec(bytes.toString("latin1", 0, longestHead));
  if (found === null) return null;
  const end = found.index;
  const lines = bytes
    .toString("utf8", 0, end)
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/);
  const fields = new Map<string, string>();
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(":");
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { first: lines[0] as string, fields, headBytes: end + found[0].length };
}

/** The block of the record that bytes begin with. */
export function recordIn(bytes: Buffer): Buffer {
  const head = warcHead(bytes);
  if (head === null) throw archiveRefused("member-damaged");
  if (head.headBytes + head.length > bytes.length) throw archiveRefused("cut-off");
  return bytes.subarray(head.headBytes, head.headBytes + head.length);
}

/** The body of a response as the page is, of so many bytes at most, however it was transferred. */
export function responseBody(block: Buffer, most: number): Uint8Array {
  const head = httpHead(block);
  if (head === null) throw archiveRefused("member-damaged");
  const sent = block.subarray(head.headBytes);
  const isChunked = /\bchunked\b/i.test(head.fields.get("transfer-encoding") ?? "");
  let body = isChunked ? withoutChunks(sent) : sent;
  const encodings = (head.fields.get("content-encoding") ?? "").toLowerCase().split(",");
  for (const encoding of encodings.map((one) => one.trim()).reverse()) body = withoutEncoding(body, encoding, most);
  if (body.length > most) throw new Refused(tooLarge(body.length, most));
  return body;
}

/** Crawlers may have put the chunks together and kept the header; what has none is left as it is. */
function withoutChunks(bytes: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    const lineEnd = bytes.indexOf("\r\n", at);
    const size =
      lineEnd < 0
        ? null
        : /^([\da-f]{1,8})\s*(?:;.*)?$/i.exec(bytes.toString("latin1", at, Math.min(lineEnd, at + 64)));
    if (size === null) {
      if (at === 0) return bytes;
      throw archiveRefused("member-damaged", "chunked");
    }
    const length = Number.parseInt(size?.[1] as string, 16);
    if (length === 0) break;
    const start = lineEnd + 2;
    if (start + length > bytes.length) throw archiveRefused("cut-off");
    chunks.push(bytes.subarray(start, start + length));
    at = start + length + 2;
  }
  return Buffer.concat(chunks);
}

/** The same for what a crawler has decoded and kept the header of: it does not begin as the encoding does. */
function withoutEncoding(body: Buffer, encoding: string, most: number): Buffer {
  const options = { maxOutputLength: most };
  switch (encoding) {
    case "":
    case "identity":
      return body;
    case "gzip":
    case "x-gzip":
      return isGzip(body) ? inflated(() => gunzipSync(body, options), null, most) : body;
    case "deflate":
      return inflated(() => (isZlib(body) ? inflateSync(body, options) : inflateRawSync(body, options)), null, most);
    case "br":
      return inflated(() => brotliDecompressSync(body, options), null, most);
    default:
      throw archiveRefused("method-unknown", encoding);
  }
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function isZlib(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}
