import { isOwnOutput } from "../../run.ts";

const parquetMagic = "PAR1";
const sqliteMagic = "SQLite format 3\0";
/** Where the number of the application stands that made a database. */
const applicationOffset = 68;
/** `DSCL`. */
export const applicationId = 0x4453434c;
/** Who wrote a Parquet file stands near its end. */
const footerLength = 1000;
const creator = "disclose version ";
const reportLine = /^\{"schemaVersion":"1\.0","year":/;

/** True for what `convert` wrote as one file, told from its beginning and its end: the next run may write over it. */
export function isOwnFile(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 100));
  if (head.toString("latin1", 0, sqliteMagic.length) === sqliteMagic) {
    return head.length >= applicationOffset + 4 && head.readUInt32BE(applicationOffset) === applicationId;
  }
  if (head.toString("latin1", 0, parquetMagic.length) === parquetMagic) {
    return Buffer.from(bytes.subarray(-footerLength)).toString("latin1").includes(creator);
  }
  const text = new TextDecoder().decode(bytes);
  return reportLine.test(text) || isOwnOutput(text);
}
