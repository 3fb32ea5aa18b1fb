import { deflateRawSync, inflateRawSync } from "node:zlib";
import { digestOf } from "../run.ts";

/** Some inputs that one worker reads: what comes of them depends on nothing else. */
export interface Shard {
  /** The program that reads them: its version, and the digest of its code. */
  readonly program: string;
  /** The folder that the paths are relative to, absolute. */
  readonly cwd: string;
  /** What the run knows its inputs by, in their order: paths, members of archives, addresses. */
  readonly paths: readonly string[];
  /** Larger inputs are refused before they are read; null for the usual limit. What may be fetched each worker says itself. */
  readonly maxBytes: number | null;
}

/** A shard as a queue keeps it: plain data, small. */
export interface JobData extends Omit<Shard, "paths"> {
  /** How many paths there are. */
  readonly count: number;
  /** The paths, a line each, as raw deflate in base64: names in a folder are alike. */
  readonly packedPaths: string;
  /** The deepest folder that holds all that was given when it was added, absolute. */
  readonly root: string;
  /** Where the results go: a folder, absolute, or `s3://bucket/prefix/`. */
  readonly results: string;
  /** When it was added, in milliseconds, and its place among those that were added with it: the order of the results. */
  readonly addedAt: number;
  readonly place: number;
}

/** The name of a shard, and of what comes of it: the digest of its contents, in hexadecimal. */
export function shardId({ program, cwd, paths, maxBytes }: Shard): string {
  return digestOf(JSON.stringify([program, cwd, maxBytes, paths]));
}

/** As much of the name of a shard as people are shown. */
export function shownId(id: string): string {
  return id.slice(0, 8);
}

export function packPaths(paths: readonly string[]): string {
  return deflateRawSync(paths.join("\n"), { level: 9 }).toString("base64");
}

/** Paths have no line ends: whoever adds them sees to it. */
export function unpackPaths(packed: string): string[] {
  return inflateRawSync(Buffer.from(packed, "base64")).toString().split("\n");
}
