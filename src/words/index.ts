import type { Language } from "../model/language.ts";
import type { BatchWords } from "./batch.ts";
import type { ConvertWords } from "./convert.ts";
import type { DoctorWords } from "./doctor.ts";
import type { FixWords } from "./fix.ts";
import type { InitWords } from "./init.ts";
import type { PipeWords } from "./pipe.ts";
import type { QueueWords } from "./queue.ts";
import type { DrainWords } from "./queue-drain.ts";
import type { StatsWords } from "./stats.ts";
import type { WatchWords } from "./watch.ts";
import { Words } from "./words.ts";
import type { WorkbookWords } from "./workbook.ts";

export type { BatchWords, Phase } from "./batch.ts";
export type { ConvertWords } from "./convert.ts";
export { isLongSum } from "./details/relation.ts";
export type { DoctorState, DoctorSubject, DoctorWords } from "./doctor.ts";
export type { FixWords } from "./fix.ts";
export type { HtmlPart } from "./html.ts";
export type { InitWords } from "./init.ts";
export { fill } from "./phrases.ts";
export type { PipeWords } from "./pipe.ts";
export type { GroupLabel } from "./printed-form.ts";
export type { QueueWords } from "./queue.ts";
export type { DrainWords } from "./queue-drain.ts";
export type { StatsWords } from "./stats.ts";
export type { WatchWords } from "./watch.ts";
export { Words } from "./words.ts";
export type { WorkbookWords } from "./workbook.ts";

/** The words of a language; only its own phrases are loaded. */
export async function wordsIn(language: Language): Promise<Words> {
  switch (language) {
    case "zh-Hans":
      return new Words(language, (await import("./zh-hans.ts")).zhHans);
    case "zh-Hant":
      return new Words(language, (await import("./zh-hant.ts")).zhHant);
    case "en":
      return new Words(language, (await import("./en.ts")).en);
  }
}

/** What is said of a run over many inputs; loaded where it is said. */
export async function batchWordsIn(language: Language): Promise<BatchWords> {
  const { batchWords } = await import("./batch.ts");
  return batchWords(language);
}

/** What `disclose fix` says; loaded where it is said. */
export async function fixWordsIn({ language }: Words): Promise<FixWords> {
  const { fixWords } = await import("./fix.ts");
  return fixWords(language);
}

/** What `disclose convert` says of its outputs; loaded where it is said. */
export async function convertWordsIn({ language }: Words): Promise<ConvertWords> {
  const { convertWords } = await import("./convert.ts");
  return convertWords(language);
}

/** What `disclose init` says; loaded where it is said. */
export async function initWordsIn(language: Language): Promise<InitWords> {
  const { initWords } = await import("./init.ts");
  return initWords(language);
}

/** What `disclose pipe` says of requests; loaded where it is said. */
export async function pipeWordsIn(words: Words): Promise<PipeWords> {
  const { pipeWords } = await import("./pipe.ts");
  return pipeWords(words);
}

/** What `disclose queue drain` says; loaded where it is said. */
export async function drainWordsIn({ language }: Words): Promise<DrainWords> {
  const { drainWords } = await import("./queue-drain.ts");
  return drainWords(language);
}

/** What `disclose stats` says; loaded where it is said. */
export async function statsWordsIn({ language }: Words): Promise<StatsWords> {
  const { statsWords } = await import("./stats.ts");
  return statsWords(language);
}

/** What `disclose check --watch` says; loaded where it is said. */
export async function watchWordsIn(language: Language): Promise<WatchWords> {
  const { watchWords } = await import("./watch.ts");
  return watchWords(language);
}

/** What `disclose queue` says; loaded where it is said. */
export async function queueWordsIn(language: Language): Promise<QueueWords> {
  const { queueWords } = await import("./queue.ts");
  return queueWords(language);
}

/** What `disclose doctor` says; loaded where it is said. */
export async function doctorWordsIn({ language }: Words): Promise<DoctorWords> {
  const { doctorWords } = await import("./doctor.ts");
  return doctorWords(language);
}

/** What the workbook of `disclose convert` calls its sheets and columns; loaded where one is written. */
export async function workbookWordsIn({ language }: Words): Promise<WorkbookWords> {
  const { workbookWords } = await import("./workbook.ts");
  return workbookWords(language);
}
