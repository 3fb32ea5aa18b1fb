import { extname } from "node:path";
import type { CheckOptions } from "../../check.ts";
import type { ReportOutcome } from "../../model/outcome.ts";
import type { Report } from "../../model/report.ts";
import { alone } from "../../model/surroundings.ts";
import { checkReading, contentOf, digestOf, type Input, type Reading, readContent } from "../../run.ts";
import type { Cache } from "../cache.ts";
import { identityOf } from "../identities.ts";
import { declaredOf } from "../origin.ts";
import { type Packed, pack, unpack } from "../packed.ts";
import { entryOf } from "../packed-entry.ts";
import { comparable } from "../previous.ts";
import { Shelf } from "../shelf.ts";
import { reportOf, surroundingsOf } from "./surroundings.ts";
import {
  type Checked,
  type CheckedAfter,
  type Converted,
  type Identified,
  mapTask,
  nothingAround,
  type PackedUp,
  type RunInput,
  type Task,
  type Worked,
} from "./task.ts";

/** What the work on inputs is done with. */
export interface WorkbenchOptions {
  readonly optionsFor: (path: string) => CheckOptions;
  /** Stands for all that `optionsFor` says. */
  readonly manner: string;
  /** Where readings are kept for later runs, or null. */
  readonly cache: Cache | null;
  /** How many bytes of readings are kept in memory; some tens of megabytes where it is left out. */
  readonly mostBytes?: number;
}

/** The work on one input after another, in whichever thread it is done: the same task always gives the same result. */
export class Workbench {
  readonly #options: WorkbenchOptions;
  readonly #shelf: Shelf;

  constructor(options: WorkbenchOptions) {
    this.#options = options;
    this.#shelf = new Shelf(options);
  }

  /** Tells what an input is known by among others. */
  identify({ of }: Task): Promise<Identified> {
    return this.#timed(of, async ({ report }) => ({
      identity: report === null ? null : await identityOf(report),
      ended: null,
    }));
  }

  check(task: Task): Promise<Checked> {
    return this.#timed(task.of, async (reading) => {
      const { cache, manner } = this.#options;
      const key = cache === null ? null : outcomeKey(task, manner);
      const kept = key === null ? null : await cache?.get<WithoutReport>(key);
      if (kept) return { outcome: { ...kept, report: reading.report } };
      const { report, ...outcome } = await this.#checked(task, reading);
      if (key !== null && outcome.unreadable?.reason !== "crashed")
        await cache?.put(key, outcome satisfies WithoutReport);
      return { outcome: { ...outcome, report } };
    });
  }

  /** Checks a report, and compares it with the one that was named as last year's if it is that. */
  checkAfter({ of, around }: Task): Promise<CheckedAfter> {
    return this.#timed(of, async (reading) => {
      const last = around.previous === null ? null : await this.#reading(around.previous);
      const { previous, remarks } = await comparable(reading.report, last);
      const options = this.#options.optionsFor(reading.path);
      return { outcome: checkReading(reading, options, { ...alone, previous }), remarks };
    });
  }

  async #checked({ of, around }: Task, reading: Reading): Promise<ReportOutcome> {
    const { report, path } = reading;
    // What was replaced since it was seen may be another agency's by now.
    const isSame = of.sha256 === null || of.sha256 === reading.sha256;
    const surroundings =
      report === null || !isSame ? alone : await surroundingsOf(report, around, (other) => this.#reportOf(other));
    return checkReading(reading, this.#options.optionsFor(path), surroundings);
  }

  /** Reads an input, unless its content is what it is known to be. */
  async convert({ of }: Task): Promise<Converted> {
    const start = performance.now();
    if (of.sha256 === null) {
      const reading = await this.#read(of);
      return { reading, sha256: reading.sha256, milliseconds: performance.now() - start };
    }
    const content = await contentOf(of.input);
    if (!("stage" in content) && digestOf(content.bytes) === of.sha256) {
      return { reading: null, sha256: of.sha256, milliseconds: performance.now() - start };
    }
    return this.convert({ of: { ...of, sha256: null }, around: nothingAround });
  }

  /** Reads an input for whoever goes on with it on another machine. */
  async pack({ of }: Task): Promise<PackedUp> {
    const start = performance.now();
    const reading = await this.#read(of);
    const entry = entryOf(of.input.path, pack(reading));
    return { entry, failure: reading.failure, sha256: reading.sha256, milliseconds: performance.now() - start };
  }

  async #timed<Result>(of: RunInput, work: (reading: Reading) => Promise<Result>): Promise<Result & Worked> {
    const start = performance.now();
    const reading = await this.#reading(of);
    const result = await work(reading);
    return { ...result, sha256: reading.sha256, milliseconds: performance.now() - start };
  }

  async #reportOf(other: RunInput): Promise<Report | null> {
    return reportOf(await this.#reading(other));
  }

  #reading(of: RunInput): Promise<Reading> {
    return this.#shelf.reading(of.number, () => this.#read(of));
  }

  async #read({ input, sha256: seen }: RunInput): Promise<Reading> {
    const { path, charset: declared = null, isSent = false } = input;
    const known = seen === null || isSent ? null : await this.#kept(input, declared, seen);
    if (known !== null) return known;
    const content = await contentOf(input);
    if ("stage" in content) return { path, report: null, failure: content, sha256: null };
    const { bytes, charset } = content;
    if (input.holds === "reading") return at(path, unpack(bytes));
    const sha256 = digestOf(bytes);
    const kept = sha256 === seen && !isSent ? null : await this.#kept(input, charset, sha256);
    if (kept !== null) return kept;
    const reading = await readContent(input, content, sha256);
    if (reading.failure?.reason !== "crashed") {
      await this.#options.cache?.put(readingKey(input, charset, sha256), pack(reading));
    }
    return reading;
  }

  /** The reading of a content, where one was kept. */
  async #kept(input: Input, charset: string | null, sha256: string): Promise<Reading | null> {
    const kept = await this.#options.cache?.get<Packed>(readingKey(input, charset, sha256));
    return kept ? at(input.path, unpack(kept)) : null;
  }
}

/** What is kept of an outcome: its report is kept as a reading. */
type WithoutReport = Omit<ReportOutcome, "report">;

/** All that an outcome depends on beside the program; null where some of it is not known. */
function outcomeKey(task: Task, manner: string): string | null {
  let isKnown = true;
  const { of, around } = mapTask(task, ({ input, sha256 }) => {
    isKnown &&= sha256 !== null && input.isSent !== true;
    return { path: input.path, sha256, ...declaredOf(input) };
  });
  return isKnown ? `outcome ${manner} ${JSON.stringify([of, around])}` : null;
}

/** All that a reading depends on beside the program: not the path, but for what it says of the format. */
function readingKey(input: Input, charset: string | null, sha256: string): string {
  const declared = { ...declaredOf(input), ...(charset === null ? {} : { charset }) };
  return `reading ${sha256} ${extname(input.path).toLowerCase()} ${JSON.stringify(declared)}`;
}

/** The reading of the same content under another path. A converted report remembers the path of its page. */
function at(path: string, reading: Reading): Reading {
  const { report } = reading;
  const isOwn = report !== null && report.source.path === reading.path;
  return { ...reading, path, report: isOwn ? { ...report, source: { ...report.source, path } } : report };
}
