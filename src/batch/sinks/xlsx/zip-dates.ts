const endOfDirectory = 0x06054b50;
const endLength = 22;
/** 1 January 1980, the first date that a ZIP archive knows. */
const firstDate = 0x0021;

/** Gives every member of an archive the same date, so that the same contents are the same bytes; in place. */
export function withoutDates(zip: Buffer): Buffer {
  const end = zip.length - endLength;
  if (zip.readUInt32LE(end) !== endOfDirectory) throw new Error("an archive without its directory at the end");
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    setDate(zip, entry + 12);
    setDate(zip, zip.readUInt32LE(entry + 42) + 10);
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return zip;
}

/** Time, then date. */
function setDate(zip: Buffer, offset: number): void {
  zip.writeUInt16LE(0, offset);
  zip.writeUInt16LE(firstDate, offset + 2);
}
