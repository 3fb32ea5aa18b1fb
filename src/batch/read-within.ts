import { type FileHandle, open } from "node:fs/promises";
import { mostBytes } from "../readers/index.ts";
import { Refused, tooLarge } from "../run.ts";

/** No format is read beyond this, so nothing is read from disk beyond it. */
export const defaultMaxBytes = Math.max(...Object.values(mostBytes));

/** A piece of what does not say how much there is of it: a pipe, a device, a file of the system. */
const pieceBytes = 1 << 20;

/** The bytes of a file, of so many at most: one that says it has more is refused before it is read. */
export async function readFileWithin(file: string, most: number): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const status = await handle.stat();
    if (status.size > most) throw new Refused(tooLarge(status.size, most));
    return await readToEnd(handle, status.isFile() ? status.size : 0, most);
  } finally {
    await handle.close();
  }
}

/** Reads what there is, which may be more than the file says by now, or less. */
async function readToEnd(handle: FileHandle, size: number, most: number): Promise<Uint8Array> {
  // One byte more than it should have tells whether it has ended.
  let bytes = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, null);
    length += bytesRead;
    if (length > most) throw new Refused(tooLarge(null, most));
    if (bytesRead === 0) return bytes.subarray(0, length);
    if (length < bytes.length) continue;
    const larger = Buffer.allocUnsafe(Math.min(Math.max(2 * length, pieceBytes), most + 1));
    bytes.copy(larger);
    bytes = larger;
  }
}
