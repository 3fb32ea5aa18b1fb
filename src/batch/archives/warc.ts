import type { Range } from "../origin.ts";
import { hasReportEnding } from "../searched.ts";
import { type ByteSource, FileSource, StreamSource } from "./byte-source.ts";
import { archiveRefused, failureOf } from "./failure.ts";
import { GzipMembers } from "./gzip-members.ts";
import type { ArchiveFile } from "./index-archive.ts";
import { mostHeadBytes } from "./limits.ts";
import type { Members } from "./members.ts";
import type { Spool } from "./spool.ts";
import { httpHead, recordIn, responseBody, type WarcHead, warcHead } from "./warc-record.ts";

/** What pages and tables are sent as. */
const pageTypes = /^(?:text\/(?:html|csv|tab-separated-values|plain)|application\/(?:xhtml\+xml|json))(?:[\s;]|$)/i;
const jsonType = /^application\/json(?:[\s;]|$)/i;
const found = 200;
/** Most heads are within so many bytes. */
const usualHeadBytes = 8192;

/** What was sent to a crawler. */
interface Page {
  /** Its address. */
  readonly name: string;
  readonly isPage: boolean;
  readonly isJson: boolean;
  readonly bytes: number;
  readonly charset: string | undefined;
}

/** Told of a page that is wanted, where its record begins, and of how many bytes that is. */
type Take = (page: Page, recordBytes: number) => Promise<void>;

/** The pages of a crawl: the heads of its records are read, and what is between them is passed over. */
export async function indexWarc({ file, handle, size }: ArchiveFile, members: Members): Promise<void> {
  const source = new FileSource(handle, size);
  await eachRecord(source, members, { before: 0, packed: null }, async (page, length) => {
    add(members, page, { file, offset: source.position, length, packing: "warc", bytes: null, crc: null });
  });
  if (source.position === 0) throw archiveRefused("not-an-archive", "WARC");
}

/**
 * The same of a compressed crawl. Usually every record is a gzip file of its own, which can be read by itself; the pages
 * of records that are compressed together are kept elsewhere.
 */
export async function indexWarcGz({ file, handle, size }: ArchiveFile, members: Members, spool: Spool): Promise<void> {
  const gzip = new GzipMembers(handle, size);
  let before = 0;
  const keepAll = async (pieces: AsyncIterable<Buffer>) => {
    const source = new StreamSource(pieces);
    await eachRecord(source, members, { before, packed: null }, (page, length) =>
      keep(source, page, length, members, spool),
    );
    before += source.position;
  };
  for (;;) {
    const member = await gzip.next();
    if (member === null) return;
    if (member === "large") {
      await gzip.inflate(keepAll);
    } else if (isOneRecord(member.bytes)) {
      const { offset, length } = member;
      await eachRecord(new StreamSource(one(member.bytes)), members, { before, packed: length }, async (page) => {
        add(members, page, { file, offset, length, packing: "warc-gzip", bytes: null, crc: null });
      });
      before += member.bytes.length;
    } else {
      await keepAll(one(member.bytes));
    }
  }
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

function isOneRecord(bytes: Buffer): boolean {
  const head = warcHead(bytes);
  return head !== null && bytes.subarray(head.headBytes + head.length).every((byte) => byte === 0x0d || byte === 0x0a);
}

/** Keeps a page without its heads, as it is. */
async function keep(source: ByteSource, page: Page, length: number, members: Members, spool: Spool): Promise<void> {
  const record = await source.peek(length);
  // What is missing at the end is told where the rest of it is passed over.
  if (record.length < length) return;
  try {
    add(members, page, await spool.keep(responseBody(recordIn(record), members.maxBytes)));
  } catch (error) {
    members.refuse(page.name, failureOf(error, "member-damaged"));
  }
}

function add(members: Members, { name, isJson, charset }: Page, range: Range): void {
  if (isJson) members.json.add(name);
  members.add(name, charset === undefined ? range : { ...range, charset });
}

/** Goes through the records; `before` is how many bytes were inflated before them, `packed` what all of them take, where that is known. */
async function eachRecord(
  source: ByteSource,
  members: Members,
  { before, packed }: { readonly before: number; readonly packed: number | null },
  take: Take,
): Promise<void> {
  for (;;) {
    // Two empty lines follow a record, or fewer where a program has its own ways.
    while ((await source.peek(2)).toString("latin1") === "\r\n") await source.skip(2);
    const start = await source.peek(usualHeadBytes);
    if (start.length === 0) return;
    const head = warcHead(start) ?? warcHead(await source.peek(mostHeadBytes));
    if (head === null) throw notARecord(source, before, start);
    members.count();
    const recordBytes = head.headBytes + head.length;
    const page = await pageAt(source, head);
    if (page !== null && members.accepts(page.name, { ...page, packed: packed ?? recordBytes }))
      await take(page, recordBytes);
    members.inflated(before + source.position + recordBytes);
    if (!(await source.skip(recordBytes))) throw archiveRefused("cut-off");
  }
}

function notARecord(source: ByteSource, before: number, start: Buffer) {
  if (before + source.position === 0) return archiveRefused("not-an-archive", "WARC");
  return start.toString("latin1", 0, 5) === "WARC/" ? archiveRefused("cut-off") : archiveRefused("damaged", "WARC");
}

/** What the record at a place was sent; null where it is no response, or says that there is nothing. */
async function pageAt(source: ByteSource, { fields, headBytes, length }: WarcHead): Promise<Page | null> {
  const address = fields.get("warc-target-uri")?.replace(/^<|>$/g, "");
  if (fields.get("warc-type")?.toLowerCase() !== "response" || address === undefined || address === "") return null;
  const block = async (most: number) => (await source.peek(headBytes + Math.min(length, most))).subarray(headBytes);
  const http = httpHead(await block(usualHeadBytes)) ?? httpHead(await block(mostHeadBytes));
  if (http === null || http.status !== found) return null;
  const type = http.fields.get("content-type") ?? "";
  return {
    name: address.replace(/[\s\p{Cc}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, encodeURIComponent),
    isPage: pageTypes.test(type) || hasReportEnding(address.replace(/[?#].*$/s, "")),
    isJson: jsonType.test(type),
    bytes: length - http.headBytes,
    charset: /;\s*charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(type)?.[1],
  };
}
