import { join } from "node:path";
import { type SinkId, sinkFormats } from "../../src/batch/sinks/index.ts";
import type { Converted, Sink, SinkContext, Target } from "../../src/batch/sinks/sink.ts";
import { findDatabase } from "../../src/cli/find-database.ts";
import { PartialFile } from "../../src/cli/write-whole.ts";
import type { Language } from "../../src/model/language.ts";
import { wordsIn } from "../../src/words/index.ts";
import { scratch } from "./scratch.ts";

interface Options {
  readonly language?: Language;
  readonly withFindings?: boolean;
}

/** What sinks know of a run that is made up. */
export async function sinkContext({ language = "zh-Hans", withFindings = false }: Options = {}): Promise<SinkContext> {
  return {
    words: await wordsIn(language),
    version: "0.0.0",
    cells: false,
    withFindings,
    openDatabase: await findDatabase(),
  };
}

/** A target whose content is kept in memory. */
export function memoryTarget(): Target & { readonly bytes: () => Buffer } {
  const chunks: Buffer[] = [];
  return {
    file: null,
    write: async (content) => {
      chunks.push(Buffer.from(content as string));
    },
    finish: async () => {},
    discard: async () => {},
    bytes: () => Buffer.concat(chunks),
  };
}

/** Writes to a format, as a file: its path. */
export async function written(format: SinkId, run: readonly Converted[], options: Options = {}): Promise<string> {
  const file = join(await scratch(), sinkFormats[format].file);
  const sink: Sink = await sinkFormats[format].open(await PartialFile.create(file), await sinkContext(options));
  for (const converted of run) await sink.add(converted);
  await sink.end();
  return file;
}
