import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FormatContext } from "../../src/formatters/formatter.ts";
import { hostileRun } from "./hostile.ts";
import { contextOf, print } from "./print.ts";
import { type Sample, sampleIds, samples } from "./samples.ts";
import { elementsOf, type XmlElement } from "./xml-elements.ts";

async function elements(sample: Sample, changed: Partial<FormatContext> = {}) {
  return elementsOf(await print("junit", sample, await contextOf(sample, changed)));
}

/** The cases of a run by file and name, each with what became of it. */
async function casesOf(sample: Sample, changed: Partial<FormatContext> = {}): Promise<Map<string, XmlElement>> {
  const all = await elements(sample, changed);
  const cases = all.filter(({ name }) => name === "testcase");
  return new Map(cases.map((one) => [`${one.attributes.file} ${one.attributes.name}`, one]));
}

const held = (one: XmlElement | undefined) => one?.children.map(({ name }) => name);

describe("a suite", () => {
  const expectCounts = async (sample: Sample) => {
    const suites = (await elements(sample)).filter(({ name }) => name === "testsuite");
    expect(suites.map(({ attributes }) => attributes.name)).toHaveLength(sample.outcomes.length);
    for (const { attributes, children } of suites) {
      const count = (kind: string) => String(children.filter((one) => one.children[0]?.name === kind).length);
      expect(attributes).toMatchObject({
        tests: String(children.length),
        failures: count("failure"),
        errors: count("error"),
        skipped: count("skipped"),
      });
      const names = children.map((one) => one.attributes.name);
      expect(names).toEqual([...new Set(names)]);
    }
  };

  it.each(sampleIds)("counts its cases, no two of one name, in the sample %s", (id) => expectCounts(samples[id]));

  it("is well-formed and counts right whatever stands in paths and cells", async () => {
    await fc.assert(fc.asyncProperty(hostileRun, expectCounts), { numRuns: 100 });
  });
});

describe("a case", () => {
  it("passes where a rule was asked and nothing was found", async () => {
    const cases = await casesOf(samples.clean);
    expect(held(cases.get("2023/report.html requests-balance"))).toEqual([]);
    expect(held(cases.get("2023/report.html assessable"))).toEqual([]);
  });

  it("is not there of a rule that was not asked: one that is off, one about other reports", async () => {
    const cases = await casesOf(samples.clean, { asked: () => [] });
    expect([...cases.keys()]).toEqual(["2023/report.html assessable"]);
    expect((await casesOf(samples.clean)).has("2023/report.html carried-in-matches-last-year")).toBe(false);
  });

  it("fails for what fails a report, with every finding of the rule and its place", async () => {
    const cases = await casesOf(samples.waived);
    const [failure] = cases.get("report.csv proactive-nonnegative")?.children ?? [];
    expect(failure?.attributes.message).toMatch(/^2 条：表二“行政处罚”/);
    expect(failure?.text).toMatch(/report\.csv:12:6: error: .*\nreport\.csv:13:6: error: /);
  });

  it.each(sampleIds)("has every finding of its rule once, in the sample %s", async (id) => {
    const sample = samples[id];
    const { words } = await contextOf(sample);
    const cases = await casesOf(sample);
    for (const { path, diagnostics } of sample.outcomes) {
      for (const { rule, severity, detail } of diagnostics) {
        const said = cases.get(`${path} ${rule}`)?.children.map(({ text }) => text) ?? [];
        expect(said.join("").split(`: ${severity}: ${words.sentence(detail)}\n`)).toHaveLength(2);
      }
    }
  });

  it("passes with what is milder as its output, which fails where --fail-on says so", async () => {
    const name = "report.html text-reviews-agree";
    expect(held((await casesOf(samples.warnings)).get(name))).toEqual(["system-out"]);
    expect(held((await casesOf(samples.warnings, { fails: () => true })).get(name))).toEqual(["failure"]);
  });

  it("is skipped where what was found is waived, and where figures are missing", async () => {
    const waived = (await casesOf(samples.waived)).get("report.csv review-row-total");
    expect(held(waived)).toEqual(["skipped"]);
    expect(waived?.children[0]?.attributes.message).toContain("已向上级说明：表四");
    const unknown = (await casesOf(samples.unread)).get("rows-missing.html requests-outcome-sum");
    expect(unknown?.children[0]?.attributes.message).toMatch(/^有 7 条勾稽关系无法核验/);
  });

  it("is an error where a report was not read, or not in full; what it does not break is then not said to hold", async () => {
    const cases = await casesOf(samples.unread);
    for (const { path } of samples.unread.outcomes) expect(held(cases.get(`${path} assessable`))).toEqual(["error"]);
    expect(cases.has("rows-missing.html requests-balance")).toBe(false);
  });

  it("is of a class that groups the files of a folder", async () => {
    const [one] = (await casesOf(samples.clean)).values();
    expect(one?.attributes.classname).toBe("2023.report_html");
  });
});
