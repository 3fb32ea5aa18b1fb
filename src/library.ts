import { inputsOf } from "./batch/inputs.ts";
import { type BatchInput, openInput } from "./batch/origin.ts";
import { search } from "./batch/search.ts";
import { type TemporaryFiles, temporaryFiles } from "./batch/temporary-files.ts";
import { checkTogether as checkAmongEachOther } from "./batch/together.ts";
import type { CheckOptions } from "./check.ts";
import type { ReportOutcome } from "./model/outcome.ts";
import type { Network } from "./network/network.ts";
import { type ToJsonOptions, toJson } from "./normalized/to-json.ts";
import { checkReading, type Input, type Reading, readReport } from "./run.ts";
import type { ReportJson } from "./schema/generated/report.ts";

/**
 * What is read: a path (a file, a folder, a glob, an archive, or a member of one, relative to `cwd`) or an address, a page
 * with its path, or an input that knows how it is read.
 */
export type Source = string | { readonly path: string; readonly content: string | Uint8Array } | Input;
export type Sources = Source | Iterable<Source> | AsyncIterable<Source>;

export interface ReadOptions {
  /** The folder that paths are relative to; the working directory by default. */
  readonly cwd?: string;
  /** Larger inputs are refused before they are read. */
  readonly maxBytes?: number;
  /** What may be fetched for paths that are addresses: `https://…`, `s3://…`. Nothing is, where it is left out. */
  readonly network?: Network;
}

export interface CheckSourcesOptions extends ReadOptions, CheckOptions {}

/** A report of what could be read, and why it could not, or not in full. */
export interface Conversion {
  readonly path: string;
  readonly report: ReportJson | null;
  readonly failure: Reading["failure"];
}

/** Reads reports one after another, as they are asked for; what is wrong with one is said in its `failure`. */
export async function* read(sources: Sources, options: ReadOptions = {}): AsyncGenerator<Reading> {
  const files = temporaryFiles();
  try {
    for await (const input of inputsFrom(sources, { ...options, ...files })) yield await readReport(input);
  } finally {
    await files.remove();
  }
}

/** Checks reports one after another, each by itself. */
export async function* check(sources: Sources, options: CheckSourcesOptions = {}): AsyncGenerator<ReportOutcome> {
  for await (const reading of read(sources, options)) yield checkReading(reading, options);
}

/**
 * Checks reports among each other, as `disclose check` does: last year's carried-over figures, other reports of the same
 * agency and year. All sources are taken and read before the first is checked; what is kept of each is small.
 */
export async function* checkTogether(
  sources: Sources,
  options: CheckSourcesOptions & { readonly agencies?: Readonly<Record<string, readonly string[]>> } = {},
): AsyncGenerator<ReportOutcome> {
  const { cwd = ".", agencies = {} } = options;
  const files = temporaryFiles();
  try {
    const inputs: Input[] = [];
    for await (const input of inputsFrom(sources, { ...options, ...files })) inputs.push(input);
    yield* checkAmongEachOther(inputsOf(inputs), () => options, { cwd, agencies });
  } finally {
    await files.remove();
  }
}

/** Normalizes reports one after another. */
export async function* convert(
  sources: Sources,
  options: ReadOptions & ToJsonOptions = {},
): AsyncGenerator<Conversion> {
  for await (const { path, report, failure } of read(sources, options)) {
    yield { path, report: report === null ? null : toJson(report, options), failure };
  }
}

async function* inputsFrom(sources: Sources, options: FindOptions): AsyncGenerator<Input> {
  for await (const source of isOne(sources) ? [sources] : sources) {
    if (typeof source === "string") yield* found(source, options);
    else if ("content" in source) yield given(source, options);
    else yield source;
  }
}

type FindOptions = ReadOptions & Pick<TemporaryFiles, "temporaryFile">;

function isOne(sources: Sources): sources is Source {
  return typeof sources === "string" || "path" in sources;
}

async function* found(path: string, { cwd = ".", ...options }: FindOptions): AsyncGenerator<BatchInput> {
  const { inputs, more, close } = search([path], cwd, options);
  let number = 0;
  try {
    do for (; number < inputs.length; number++) yield inputs.input(number);
    while (await more());
    for (; number < inputs.length; number++) yield inputs.input(number);
  } finally {
    await close();
  }
  if (number > 0) return;
  const failure = { stage: "read", reason: "not-found", system: `nothing to read is called ${path}` } as const;
  yield openInput(path, { kind: "refused", failure });
}

function given({ path, content }: { path: string; content: string | Uint8Array }, limits: ReadOptions): BatchInput {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return openInput(path, { kind: "bytes", bytes }, limits);
}
