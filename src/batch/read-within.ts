import { constants, open as openDescriptor } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { Socket } from "node:net";
import { promisify } from "node:util";
import { mostBytes } from "../readers/index.ts";
import { Refused, tooLarge } from "../run.ts";

/** No format is read beyond this, so nothing is read from disk beyond it. */
export const defaultMaxBytes = Math.max(...Object.values(mostBytes));

/** A piece of what does not say how much there is of it: a pipe, a device, a file of the system. */
const pieceBytes = 1 << 20;

/** A pipe that nobody writes into opens at once: one that is being opened cannot be given up, and holds back the end of the program. */
const atOnce = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The bytes of a file, of so many at most: one that says it has more is refused before it is read. */
export async function readFileWithin(path: string, most: number): Promise<Uint8Array> {
  // It is not opened to look what it is: whoever writes into a pipe may have ended when it is opened again, and nobody would be told.
  const status = await stat(path);
  if (status.isFIFO()) return readPipe(path, most);
  if (status.size > most) throw new Refused(tooLarge(status.size, most));
  const file = await open(path, atOnce);
  try {
    return await readToEnd(file, status.isFile() ? status.size : 0, most);
  } finally {
    await file.close();
  }
}

/** Reads what there is, which may be more than the file says by now, or less. */
async function readToEnd(file: FileHandle, size: number, most: number): Promise<Uint8Array> {
  // One byte more than it should have tells whether it has ended.
  let bytes = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, null);
    length += bytesRead;
    if (length > most) throw new Refused(tooLarge(null, most));
    if (bytesRead === 0) return bytes.subarray(0, length);
    if (length < bytes.length) continue;
    const larger = Buffer.allocUnsafe(Math.min(Math.max(2 * length, pieceBytes), most + 1));
    bytes.copy(larger);
    bytes = larger;
  }
}

/** Waits for whoever writes into a pipe, until all of them have ended, and closes it. */
async function readPipe(path: string, most: number): Promise<Uint8Array> {
  // A stream takes it over by its number, and closes it even where its thread is ended.
  const pipe = new Socket({ fd: await promisify(openDescriptor)(path, atOnce), readable: true, writable: false });
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of pipe as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > most) throw new Refused(tooLarge(null, most));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
