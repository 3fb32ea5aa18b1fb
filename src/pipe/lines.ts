/** A line as it came, without its end. */
export interface Line {
  /** From 1 on. */
  readonly number: number;
  /** Of a line that is too long only the beginning. */
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const blanks: ReadonlySet<number> = new Set([0x20, 0x09, carriageReturn]);
const byteOrderMark = [0xef, 0xbb, 0xbf];
/** What is kept of a line that is too long: its id often comes first. */
const headBytes = 65_536;

/**
 * The lines of a stream that are not blank, the last of which need not be ended. No more than `most` bytes of a line are
 * kept, and none of a line that was taken.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let number = 1;
  let open = new OpenLine(most);
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      open.add(chunk.subarray(start, end));
      const line = open.ended(number);
      if (line !== null) yield line;
      number++;
      open = new OpenLine(most);
      start = end + 1;
    }
    open.add(chunk.subarray(start));
  }
  const last = open.ended(number);
  if (last !== null) yield last;
}

/** A line that is coming in. */
class OpenLine {
  readonly #most: number;
  #pieces: Uint8Array[] = [];
  #length = 0;
  #isWhole = true;

  constructor(most: number) {
    this.#most = most;
  }

  add(piece: Uint8Array): void {
    if (!this.#isWhole || piece.length === 0) return;
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length <= this.#most) return;
    this.#isWhole = false;
    this.#pieces = [Buffer.concat(this.#pieces, Math.min(headBytes, this.#length))];
  }

  /** Null for a blank line. Files that begin with a byte order mark may have been put one after another. */
  ended(number: number): Line | null {
    const bytes = this.#pieces.length === 1 ? (this.#pieces[0] as Uint8Array) : Buffer.concat(this.#pieces);
    const isMarked = byteOrderMark.every((byte, i) => bytes[i] === byte);
    const text = isMarked ? bytes.subarray(byteOrderMark.length) : bytes;
    if (text.every((byte) => blanks.has(byte))) return null;
    const end = text.at(-1) === carriageReturn ? -1 : text.length;
    return { number, bytes: text.subarray(0, end), isWhole: this.#isWhole };
  }
}
