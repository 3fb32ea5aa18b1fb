import { type FileHandle, open } from "node:fs/promises";
import type { Severity, Stage, Verdict } from "../model/outcome.ts";
import { digestOf } from "../run.ts";

/** What a journal says of an input, on a line of its own. */
export interface JournalEntry {
  readonly path: string;
  /** Of the content; null where there was none to be had. */
  readonly sha256: string | null;
  /** Of the program, its rules and the settings of the run. */
  readonly digest: string;
  readonly status: Verdict | "converted" | "unreadable";
  /** The stage at which it, or a part of it, could not be read; null where it was read in full. */
  readonly unreadable: Stage | null;
  readonly counts: Readonly<Record<Severity, number>> | null;
  readonly milliseconds: number;
  /** The file that was written for it, as the run names it; null where none was. */
  readonly output: string | null;
}

/** An append-only file that says what became of every input of a run, so that the run can be resumed. */
export class Journal {
  readonly #handle: FileHandle;
  readonly #digest: string;
  readonly #known: KnownContents;

  private constructor(handle: FileHandle, digest: string, known: KnownContents) {
    this.#handle = handle;
    this.#digest = digest;
    this.#known = known;
  }

  /**
   * Opens a journal to go on with it; null for a file that is none. What was done by another program, or in another manner,
   * counts for nothing.
   */
  static async open(file: string, digest: string): Promise<Journal | null> {
    const handle = await open(file, "a+");
    if (!(await beginsAsJournal(handle))) {
      await handle.close();
      return null;
    }
    const known = new KnownContents();
    for await (const line of (await open(file)).readLines()) {
      const entry = parsed(line);
      if (entry === null) continue;
      // The last word on an input counts: what was done in another manner since has taken the place of its output.
      const isDone = entry.digest === digest && entry.unreadable === null && entry.sha256 !== null;
      if (isDone) known.set(entry.path, entry.sha256);
      else known.delete(entry.path);
    }
    // A run that was killed may have left half a line: it ends here.
    if (!(await endsALine(handle))) await handle.appendFile("\n");
    return new Journal(handle, digest, known);
  }

  /** The content that an input had when it was last read in full and done in the same manner, or null. */
  contentOf(path: string): string | null {
    return this.#known.get(path);
  }

  async add(entry: Omit<JournalEntry, "digest">): Promise<void> {
    const { path, sha256, ...rest } = entry;
    await this.#handle.appendFile(`${JSON.stringify({ path, sha256, digest: this.#digest, ...rest })}\n`);
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}

const beginning = Buffer.from('{"path":');

async function beginsAsJournal(handle: FileHandle): Promise<boolean> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(beginning.length), 0, beginning.length, 0);
  return buffer.subarray(0, bytesRead).equals(beginning.subarray(0, bytesRead));
}

async function endsALine(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return true;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] === "\n".charCodeAt(0);
}

function parsed(line: string): JournalEntry | null {
  try {
    return JSON.parse(line) as JournalEntry;
  } catch {
    return null;
  }
}

const digestBytes = 32;

/** Digests by path, in a hundred bytes each: of a path only a number is kept, which no two paths of a run share by chance. */
class KnownContents {
  readonly #places = new Map<number, number>();
  #next = 0;
  #digests = Buffer.alloc(digestBytes * 1024);

  set(path: string, sha256: string): void {
    const key = keyOf(path);
    const place = this.#places.get(key) ?? this.#next++;
    this.#places.set(key, place);
    if ((place + 1) * digestBytes > this.#digests.length) {
      this.#digests = Buffer.concat([this.#digests, Buffer.alloc(this.#digests.length)]);
    }
    this.#digests.write(sha256, place * digestBytes, "hex");
  }

  delete(path: string): void {
    this.#places.delete(keyOf(path));
  }

  get(path: string): string | null {
    const place = this.#places.get(keyOf(path));
    if (place === undefined) return null;
    return this.#digests.toString("hex", place * digestBytes, (place + 1) * digestBytes);
  }
}

/** 52 bits of a digest. */
function keyOf(path: string): number {
  return Number.parseInt(digestOf(path).slice(0, 13), 16);
}
