import fc from "fast-check";
import type { Log } from "sarif";
import { describe, expect, it } from "vitest";
import { type FormatId, formatIds } from "../../src/formatters/index.ts";
import type { ReportOutcome } from "../../src/model/outcome.ts";
import type { OutcomeJson } from "../../src/schema/generated/outcome.ts";
import { lines } from "../support/outcome.ts";
import { hostileRun } from "./hostile.ts";
import { contextOf, print } from "./print.ts";
import { type Sample, sampleIds, samples } from "./samples.ts";
import { elementsOf } from "./xml-elements.ts";

interface Printed {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
}

/** What an XML document can say of a text: of the characters that it has no way to write each is a mark. */
const inXml = (text: string) =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\u{FFFD}");
const inUri = (text: string) => text.replace(/\p{Surrogate}/gu, "\u{FFFD}");
const same = (text: string) => text;

const unescaped = (text: string) => text.replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%25", "%");
const unescapedProperty = (text: string) => unescaped(text.replaceAll("%2C", ",").replaceAll("%3A", ":"));

/** How the findings of a format that lists all of them are read back, and what is left of a text there. */
const machineFormats: Partial<Record<FormatId, { read: (text: string) => Printed[]; left: (text: string) => string }>> =
  {
    json: {
      left: same,
      read: (text) =>
        (JSON.parse(text) as OutcomeJson).reports.flatMap(({ path, diagnostics }) =>
          diagnostics.map(({ rule, message }) => ({ path, rule, message })),
        ),
    },
    ndjson: {
      left: same,
      read: (text) =>
        lines(text)
          .slice(0, -1)
          .map((line) => JSON.parse(line) as OutcomeJson["reports"][number])
          .flatMap(({ path, diagnostics }) => diagnostics.map(({ rule, message }) => ({ path, rule, message }))),
    },
    sarif: {
      left: inUri,
      read: (text) =>
        ((JSON.parse(text) as Log).runs[0]?.results ?? []).flatMap(
          ({ ruleId = "", message, locations, suppressions }) => {
            if (suppressions !== undefined && suppressions.length > 0) return [];
            const uri = locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? "";
            const path = decodeURIComponent(uri.replace(/^file:\/\/(?:\/(?=[A-Za-z]:))?/, ""));
            const plain = (message.text ?? "").replace(/\{\{|\}\}/g, (pair) => pair.slice(1)).replaceAll("\\[", "[");
            return { path, rule: ruleId, message: inUri(plain) };
          },
        ),
    },
    gitlab: {
      left: same,
      read: (text) =>
        (JSON.parse(text) as { check_name: string; description: string; location: { path: string } }[])
          .filter(({ check_name }) => check_name !== "unreadable")
          .map(({ check_name, description, location }) => ({
            path: location.path,
            rule: check_name,
            message: description,
          })),
    },
    checkstyle: {
      left: inXml,
      read: (text) =>
        elementsOf(text)
          .filter(({ name, attributes }) => name === "error" && attributes.source !== "disclose.unreadable")
          .map(({ attributes: { source = "", message = "" }, parent }) => ({
            path: parent?.attributes.name ?? "",
            rule: source.replace("disclose.", ""),
            message,
          })),
    },
  };

/** How often a format must say each finding. */
function expected({ outcomes }: Sample, sentence: (outcome: ReportOutcome, n: number) => string) {
  return outcomes.flatMap((outcome) =>
    outcome.diagnostics.map(({ rule }, n) => ({ path: outcome.path, rule, message: sentence(outcome, n) })),
  );
}

async function expectEveryFinding(format: FormatId, sample: Sample) {
  const context = await contextOf(sample);
  const { read, left } = machineFormats[format] ?? { read: () => [], left: same };
  const found = read(await print(format, sample, context));
  const wanted = expected(sample, ({ diagnostics }, n) => {
    const diagnostic = diagnostics[n];
    return diagnostic === undefined ? "" : context.words.sentence(diagnostic.detail);
  });
  expect(found.map(({ path, rule }) => [path, rule])).toEqual(wanted.map(({ path, rule }) => [left(path), rule]));
  // What should be follows what was found.
  for (const [i, { message }] of found.entries())
    expect(message.startsWith(left(wanted[i]?.message ?? "?"))).toBe(true);
}

describe.each(formatIds)("%s", (format) => {
  it("prints the same reports the same way, whatever it has printed before", async () => {
    for (const id of sampleIds) {
      const context = await contextOf(samples[id]);
      expect(await print(format, samples[id], context)).toBe(await print(format, samples[id], context));
    }
  });

  it("does not fail on any text", async () => {
    await fc.assert(
      fc.asyncProperty(hostileRun, async (run) => {
        expect(await print(format, run, await contextOf(run))).toBeTypeOf("string");
      }),
      { numRuns: 50 },
    );
  });
});

describe.each(Object.keys(machineFormats) as FormatId[])("%s", (format) => {
  it.each(sampleIds)("has every finding of the sample %s once", async (id) => {
    await expectEveryFinding(format, samples[id]);
  });

  it("is a whole document about nothing", async () => {
    await expectEveryFinding(format, { outcomes: [] });
  });

  it("gives back every path and sentence, whatever stands in them", async () => {
    await fc.assert(
      fc.asyncProperty(hostileRun, (run) => expectEveryFinding(format, run)),
      { numRuns: 200 },
    );
  });
});

describe("github", () => {
  const commands = (text: string) => {
    const found = lines(text).map((line) => /^::(error|warning) (.*?)::(.*)$/s.exec(line));
    expect(found.every((match) => match !== null)).toBe(true);
    return found.flatMap((match) => {
      const [, level = "", list = "", message = ""] = match ?? [];
      const properties = Object.fromEntries(list.split(",").map((pair) => pair.split("=").map(unescapedProperty)));
      return { level, properties: properties as Record<string, string>, message: unescaped(message) };
    });
  };

  it("is a command on each line, whatever stands in paths and cells", async () => {
    await fc.assert(
      fc.asyncProperty(hostileRun, async (run) => {
        const context = await contextOf(run);
        const found = commands(await print("github", run, context));
        const wanted = run.outcomes.flatMap((outcome) =>
          outcome.diagnostics
            .filter(({ severity }) => severity === "error")
            .map(({ detail }) => ({ path: outcome.path, message: context.words.sentence(detail) })),
        );
        const errors = found.filter(({ level }) => level === "error");
        expect(errors.map(({ message }) => message.split("\n建议")[0])).toEqual(
          wanted.slice(0, 10).map(({ message }) => message),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("shows ten errors and ten warnings, the errors first", async () => {
    const { outcomes } = samples.waived;
    const many = { outcomes: Array.from({ length: 20 }, () => [...samples.warnings.outcomes, ...outcomes]).flat() };
    const levels = commands(await print("github", many, await contextOf(many))).map(({ level }) => level);
    expect(levels).toEqual([...Array<string>(10).fill("error"), ...Array<string>(10).fill("warning")]);
  });

  it("makes no sentence of what it will not show, so that a large run costs no more", async () => {
    const many = { outcomes: Array.from({ length: 100 }, () => samples.warnings.outcomes).flat() };
    const context = await contextOf(many);
    let said = 0;
    const words = Object.assign(Object.create(context.words) as typeof context.words, {
      sentence: (...detail: Parameters<typeof context.words.sentence>) => {
        said++;
        return context.words.sentence(...detail);
      },
    });
    await print("github", many, { ...context, words });
    expect(said).toBe(10);
  });
});

describe("gitlab", () => {
  it("gives two files of one report fingerprints of their own, which stay when lines move", async () => {
    const [outcome] = samples.suggestion.outcomes;
    if (outcome === undefined) throw new Error("no outcome");
    const run = { outcomes: [outcome, { ...outcome, path: "b.csv" }] };
    const text = await print("gitlab", run, await contextOf(run));
    const prints = (JSON.parse(text) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it("has paths below the root of the repository", async () => {
    const context = await contextOf(samples.warnings, { pathOf: (path) => `sub/${path}` });
    const text = await print("gitlab", samples.warnings, context);
    const paths = (JSON.parse(text) as { location: { path: string } }[]).map(({ location }) => location.path);
    expect(new Set(paths)).toEqual(new Set(["sub/report.html"]));
  });
});

describe("a report that was not read in full", () => {
  it.each(["human", "concise", "github", "gitlab", "checkstyle", "markdown"] as const)(
    "is said to be one in %s, also where the rules that would name what is missing are off",
    async (format) => {
      const [, , partly] = samples.unread.outcomes;
      if (partly === undefined) throw new Error("no outcome");
      const others = samples.warnings.outcomes[0]?.diagnostics ?? [];
      const named = { outcomes: [partly] };
      const unnamed = { outcomes: [{ ...partly, diagnostics: others, stories: [{ cell: null }, { cell: null }] }] };
      const reason = "有 2 行没有读到";
      expect((await print(format, unnamed, await contextOf(unnamed))).replaceAll(/\n\s*/g, "")).toContain(reason);
      expect(await print(format, named, await contextOf(named))).not.toContain(reason);
    },
  );
});
