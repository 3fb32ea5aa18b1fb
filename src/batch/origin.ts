import { open } from "node:fs/promises";
import type { Failure } from "../model/outcome.ts";
import { type Input, Refused, tooLarge } from "../run.ts";

/** Where the bytes of an input are to be had from: plain data, which can be sent to another thread. */
export type Origin =
  | { readonly kind: "file" /** Absolute. */; readonly file: string }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  /** Whoever made the input knows how to read it: it has to be read before it can be sent. */
  | { readonly kind: "own" }
  /** Something that was found and cannot be read. */
  | { readonly kind: "refused"; readonly failure: Failure };

/** An input of a run. */
export interface BatchInput extends Input {
  readonly origin: Origin;
}

/** What an input may take. */
export interface InputLimits {
  /** Larger inputs are refused before they are read. */
  readonly maxBytes?: number;
}

export function openInput(
  path: string,
  origin: Exclude<Origin, { kind: "own" }>,
  limits: InputLimits = {},
): BatchInput {
  return { path, origin, read: () => readOrigin(origin, limits) };
}

async function readOrigin(
  origin: Exclude<Origin, { kind: "own" }>,
  { maxBytes = Number.POSITIVE_INFINITY }: InputLimits,
): Promise<Uint8Array> {
  switch (origin.kind) {
    case "file":
      return readFileWithin(origin.file, maxBytes);
    case "bytes":
      if (origin.bytes.length > maxBytes) throw new Refused(tooLarge(origin.bytes.length, maxBytes));
      return origin.bytes;
    case "refused":
      throw new Refused(origin.failure);
  }
}

async function readFileWithin(file: string, most: number): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size > most) throw new Refused(tooLarge(size, most));
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
