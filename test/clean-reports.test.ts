import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import { checkReport } from "../src/check.ts";
import type { Diagnostic, Failure } from "../src/model/outcome.ts";
import type { Report } from "../src/model/report.ts";
import { alone } from "../src/model/surroundings.ts";
import { readingRules } from "../src/rules/index.ts";
import { readReport } from "../src/run.ts";
import { type Dialect, dialects } from "./support/dialects.ts";
import { type Narrated, narrated, narratedPair } from "./support/narrative.ts";

/** How many reports are read in all, those of the pairs of consecutive years among them. */
const reportsInAll = 10_000;
const pairsInAll = 1_000;
const inEach = Math.ceil((reportsInAll - 2 * pairsInAll) / dialects.length);

/** What may be said of figures that a dialect leaves blank. */
const ofBlanks = ["figures-are-stated"];
const ofReading = readingRules.map(({ id }) => id);

const traditional = Converter({ from: "cn", to: "t" });

async function read({ path, print }: Dialect, { figures, account, isTraditional }: Narrated) {
  const printed = print(figures, account);
  const bytes = Buffer.from(isTraditional && typeof printed === "string" ? traditional(printed) : printed);
  const { report, failure } = await readReport({ path, read: async () => bytes });
  if (report === null) throw new Error(`nothing read: ${JSON.stringify(failure)}`);
  return { report, failure };
}

/** What is said of a clean report and must not be, each with all that is needed to see it again. */
function unexpected(dialect: Dialect, said: readonly Diagnostic[], { seed, account }: Narrated): string[] {
  const { findings = [], blanksZeros = false, loses } = dialect;
  const allowed = new Set([
    ...findings,
    ...(blanksZeros ? ofBlanks : []),
    ...(loses === undefined ? [] : [...ofReading, ...ofBlanks]),
  ]);
  return said
    .filter(({ rule }) => !allowed.has(rule))
    .map(({ rule, detail }) => `seed ${seed}, ${account.title}: ${rule} ${JSON.stringify(detail, withoutPlaces)}`);
}

const withoutPlaces = (key: string, value: unknown) => (key === "at" ? undefined : value);

const check = (report: Report, failure: Failure | null, previous: Report | null = null) =>
  checkReport(report, {}, failure, { ...alone, previous }).diagnostics;

/** Failures are many or none; a few show what is wrong. */
const enough = 5;

describe("nothing is said of a report whose figures and text are right, as", () => {
  it.each(dialects.map((dialect, family) => [dialect.name, dialect, family] as const))(
    "%s",
    async (_name, dialect, family) => {
      const wrong: string[] = [];
      for (let i = 0; i < inEach && wrong.length < enough; i++) {
        const written = narrated(family * 1_000_000 + i);
        const { report, failure } = await read(dialect, written);
        wrong.push(...unexpected(dialect, check(report, failure), written));
      }
      expect(wrong).toEqual([]);
    },
  );
});

describe("nothing is said of two years that follow on each other, as", () => {
  const whole = dialects.filter(({ loses, tables, isTitled }) => !loses && tables === undefined && isTitled !== false);

  it.each(whole.map((dialect, family) => [dialect.name, dialect, family] as const))(
    "%s",
    async (_name, dialect, family) => {
      const wrong: string[] = [];
      for (let i = family; i < pairsInAll && wrong.length < enough; i += whole.length) {
        const [before, written] = narratedPair(i);
        const previous = await read(dialect, before);
        const { report, failure } = await read(dialect, written);
        wrong.push(
          ...unexpected(dialect, check(previous.report, previous.failure), before),
          ...unexpected(dialect, check(report, failure, previous.report), written),
        );
      }
      expect(wrong).toEqual([]);
    },
  );
});
