import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { type ByteSource, FileSource, StreamSource } from "./byte-source.ts";
import { archiveRefused } from "./failure.ts";
import type { ArchiveFile } from "./index-archive.ts";
import { mostHeadBytes } from "./limits.ts";
import { decodeName, plainName } from "./member-name.ts";
import type { Members } from "./members.ts";
import type { Spool } from "./spool.ts";
import { blockBytes, isEnd, paxRecords, type TarHeader, tarHeader, untilNull } from "./tar-header.ts";

/** Kinds of entries that say something of the one that follows. */
const about = { pax: "x", paxForAll: "g", longName: "L", longLink: "K" } as const;
const regular: ReadonlySet<string> = new Set(["0", "\0", "7"]);
const folder = "5";
/** What is inflated at a time: several pages. */
const chunkSize = 1 << 16;

/** The members of a tar archive: its headers are read, and what is between them is passed over. */
export async function indexTar({ file, handle, size }: ArchiveFile, members: Members): Promise<void> {
  const source = new FileSource(handle, size);
  await eachEntry(source, members, async (name, bytes) => {
    members.add(name, { file, offset: source.position, length: bytes, packing: "stored", bytes, crc: null });
  });
}

/** The same of one that is compressed as a whole: there is no reading a part of it, so its members are kept elsewhere. */
export async function indexTarGz({ handle }: ArchiveFile, members: Members, spool: Spool): Promise<void> {
  const gunzip = pipeline(
    handle.createReadStream({ start: 0, autoClose: false }),
    createGunzip({ chunkSize }),
    () => {},
  );
  try {
    const source = new StreamSource(gunzip);
    await eachEntry(source, members, async (name, bytes) => {
      const content = await source.peek(bytes);
      // What is missing at the end is told where the rest of it is passed over.
      if (content.length === bytes) members.add(name, await spool.keep(content));
    });
  } finally {
    gunzip.destroy();
  }
}

/** Goes through the entries of an archive. `take` is called for a member that is wanted, where its content begins. */
async function eachEntry(
  source: ByteSource,
  members: Members,
  take: (name: string, bytes: number) => Promise<void>,
): Promise<void> {
  for (let isFirst = true; ; isFirst = false) {
    const entry = await nextEntry(source, members, isFirst);
    if (entry === null) return;
    const { name, type, size } = entry;
    const isFile = regular.has(type);
    if (type !== folder && !name.endsWith("/") && members.accepts(name, { bytes: size, packed: size, isFile })) {
      await take(name, size);
    }
    members.inflated(source.position + size);
    if (!(await source.skip(padded(size)))) throw archiveRefused("cut-off");
  }
}

/** The next entry with what the entries before it say of it; null at the end. */
async function nextEntry(source: ByteSource, members: Members, isFirst: boolean) {
  let longName: Buffer | null = null;
  let pax: ReadonlyMap<string, Buffer> = new Map();
  for (;;) {
    const header = await nextHeader(source, isFirst && source.position === 0);
    if (header === null) return null;
    members.count();
    if (header.type === about.pax) pax = pairs(await content(source, header));
    else if (header.type === about.longName) longName = untilNull(await content(source, header));
    else if (header.type === about.paxForAll || header.type === about.longLink) await content(source, header);
    else {
      const size = Number(pax.get("size")?.toString("latin1") ?? header.size);
      if (!Number.isSafeInteger(size) || size < 0) throw archiveRefused("damaged", "size");
      const name = decodeName(pax.get("path") ?? longName ?? header.name);
      // A file with holes in it is packed in a way of its own.
      const isSparse = [...pax.keys()].some((key) => key.startsWith("GNU.sparse."));
      return { name: plainName(name), type: isSparse ? "S" : header.type, size };
    }
  }
}

async function nextHeader(source: ByteSource, isFirst: boolean): Promise<TarHeader | null> {
  const block = await source.peek(blockBytes);
  if (isEnd(block)) return null;
  const header = tarHeader(block);
  if (header === null) {
    if (isFirst) throw archiveRefused("not-an-archive", "TAR");
    throw block.length < blockBytes ? archiveRefused("cut-off") : archiveRefused("damaged", "checksum");
  }
  await source.skip(blockBytes);
  return header;
}

/** What an entry about another one says. */
async function content(source: ByteSource, { size }: TarHeader): Promise<Buffer> {
  if (size > mostHeadBytes) throw archiveRefused("damaged", "header");
  const bytes = Buffer.from(await source.peek(size));
  if (!(await source.skip(padded(size)))) throw archiveRefused("cut-off");
  return bytes;
}

function pairs(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const records = paxRecords(bytes);
  if (records === null) throw archiveRefused("damaged", "pax");
  return records;
}

/** Contents fill whole blocks. */
function padded(size: number): number {
  return Math.ceil(size / blockBytes) * blockBytes;
}
