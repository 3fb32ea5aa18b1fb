import { extname } from "node:path";
import type { CheckOptions } from "../../check.ts";
import type { Report } from "../../model/report.ts";
import { alone } from "../../model/surroundings.ts";
import { bytesOf, checkReading, digestOf, type Input, type Reading, readContent } from "../../run.ts";
import type { Cache } from "../cache.ts";
import { identityOf } from "../identities.ts";
import { type Packed, pack, unpack } from "../packed.ts";
import { Shelf } from "../shelf.ts";
import { reportOf, surroundingsOf } from "./surroundings.ts";
import {
  type Checked,
  type Converted,
  type Identified,
  nothingAround,
  type RunInput,
  type Task,
  type Worked,
} from "./task.ts";

/** What the work on inputs is done with. */
export interface WorkbenchOptions {
  readonly optionsFor: (path: string) => CheckOptions;
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

  check({ of, around }: Task): Promise<Checked> {
    return this.#timed(of, async (reading) => {
      const { report } = reading;
      const surroundings =
        report === null ? alone : await surroundingsOf(report, around, (other) => this.#reportOf(other));
      return { outcome: checkReading(reading, this.#options.optionsFor(reading.path), surroundings) };
    });
  }

  /** Reads an input, unless its content is what it is known to be. */
  async convert({ of }: Task): Promise<Converted> {
    if (of.sha256 === null) return this.#timed(of, async (reading) => ({ reading }));
    const start = performance.now();
    const bytes = await bytesOf(of.input);
    if (bytes instanceof Uint8Array && digestOf(bytes) === of.sha256) {
      return { reading: null, sha256: of.sha256, milliseconds: performance.now() - start };
    }
    return this.convert({ of: { ...of, sha256: null }, around: nothingAround });
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

  #reading({ number, input }: RunInput): Promise<Reading> {
    return this.#shelf.reading(number, () => this.#read(input));
  }

  async #read(input: Input): Promise<Reading> {
    const { path } = input;
    const bytes = await bytesOf(input);
    if (!(bytes instanceof Uint8Array)) return { path, report: null, failure: bytes, sha256: null };
    const sha256 = digestOf(bytes);
    const { cache } = this.#options;
    if (cache === null) return readContent(input, bytes, sha256);
    const key = readingKey(input, sha256);
    const kept = await cache.get<Packed>(key);
    if (kept !== null) return at(path, unpack(kept));
    const reading = await readContent(input, bytes, sha256);
    if (reading.failure?.reason !== "crashed") await cache.put(key, pack(reading));
    return reading;
  }
}

/** All that a reading depends on beside the program: not the path, but for what it says of the format. */
function readingKey({ path, charset = "" }: Input, sha256: string): string {
  return `reading ${sha256} ${extname(path).toLowerCase()} ${charset}`;
}

/** The reading of the same content under another path. A converted report remembers the path of its page. */
function at(path: string, reading: Reading): Reading {
  const { report } = reading;
  const isOwn = report !== null && report.source.path === reading.path;
  return { ...reading, path, report: isOwn ? { ...report, source: { ...report.source, path } } : report };
}
