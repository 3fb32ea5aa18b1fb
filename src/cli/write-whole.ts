import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isUri } from "../network/uris.ts";
import type { Buckets } from "./object-target.ts";
import { begun, done } from "./unfinished.ts";

export interface PartialOptions {
  /** Of a run that can be resumed: it takes over what it left under a temporary name when it was killed. */
  readonly owner?: string | undefined;
  /** For what is written to an address. */
  readonly buckets?: Buckets;
}

/** A file under a temporary name beside its own, until it is whole: a partial one never stands under its final name. */
export class PartialFile {
  readonly #file: string;
  readonly #temporary: string;
  readonly #handle: FileHandle;

  private constructor(file: string, temporary: string, handle: FileHandle) {
    this.#file = file;
    this.#temporary = temporary;
    this.#handle = handle;
  }

  /**
   * Makes the folders above the file; the file itself stays as it is until `finish`. A run that can be resumed takes over
   * what an earlier one left when it was killed, so that nothing of it remains.
   */
  static async create(file: string, { owner }: PartialOptions = {}): Promise<PartialFile> {
    await mkdir(dirname(file), { recursive: true });
    const temporary = join(dirname(file), `.${owner === undefined ? randomUUID() : `${basename(file)}.${owner}`}.part`);
    begun(temporary);
    try {
      return new PartialFile(file, temporary, await open(temporary, "w"));
    } catch (error) {
      done(temporary);
      throw error;
    }
  }

  /** The name that the file has until it is whole. */
  get file(): string {
    return this.#temporary;
  }

  async write(content: string | Uint8Array): Promise<void> {
    await this.#handle.writeFile(content);
  }

  async finish(): Promise<void> {
    await this.#handle.close();
    await rename(this.#temporary, this.#file);
    done(this.#temporary);
  }

  /** Leaves nothing behind of a file that will not be whole. */
  async discard(): Promise<void> {
    await this.#handle.close();
    await rm(this.#temporary, { force: true });
    done(this.#temporary);
  }
}

/** Writes a file, or an object of a bucket, that is whole from the first moment. */
export async function writeWhole(
  file: string,
  content: string | Uint8Array,
  options: PartialOptions = {},
): Promise<void> {
  if (options.buckets !== undefined && isUri(file)) {
    const { putObject } = await import("./object-target.ts");
    return putObject(file, content, options.buckets);
  }
  const partial = await PartialFile.create(file, options);
  try {
    await partial.write(content);
    await partial.finish();
  } catch (error) {
    await partial.discard();
    throw error;
  }
}
