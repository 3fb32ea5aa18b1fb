import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Ajv4 from "ajv-draft-04";
import addFormats from "ajv-formats";
import fc from "fast-check";
import type { Log, Result, Run } from "sarif";
import { describe, expect, it } from "vitest";
import { artifactAt } from "../../src/formatters/sarif-location.ts";
import { rules } from "../../src/rules/index.ts";
import { root } from "../support/root.ts";
import { hostileRun } from "./hostile.ts";
import { contextOf, print } from "./print.ts";
import { type Sample, type SampleId, sampleIds, samples } from "./samples.ts";

const schema = JSON.parse(await readFile(join(root, "test/schemas/sarif-2.1.0-rtm.5.json"), "utf8"));
// A pattern of the schema has a bracket that Unicode expressions do not allow.
const ajv = new Ajv4.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** The one run of a log that the schema of the standard holds for. */
async function runOf(sample: Sample): Promise<Run> {
  const log: Log = JSON.parse(await print("sarif", sample, await contextOf(sample)));
  expect(validate(log) ? [] : validate.errors).toEqual([]);
  expect(log.runs).toHaveLength(1);
  return log.runs[0] as Run;
}

const resultsOf = async (id: SampleId) => (await runOf(samples[id])).results ?? [];

describe("the standard", () => {
  it.each(sampleIds)("holds for the sample %s", async (id) => {
    await runOf(samples[id]);
  });

  it("holds for a run over nothing", async () => {
    expect((await runOf({ outcomes: [] })).results).toEqual([]);
  });

  it("holds whatever stands in paths and cells", async () => {
    await fc.assert(
      fc.asyncProperty(hostileRun, async (run) => {
        await runOf(run);
      }),
      { numRuns: 100 },
    );
  });

  it("has the whole rule book, each result pointing at its rule", async () => {
    const { tool, results = [] } = await runOf(samples.years);
    expect(tool.driver.rules?.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    for (const { ruleId, ruleIndex = -1 } of results) expect(tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
  });
});

describe("a result", () => {
  const first = async (id: SampleId) => (await resultsOf(id))[0] as Result;

  it("says what was found, and in a paragraph of its own what should be", async () => {
    const { message } = await first("suggestion");
    const [found, ...advice] = message.text?.split("\n\n") ?? [];
    expect(found).toMatch(/^表三“一、本年新收”行：.*相差 18。$/);
    expect(advice).toEqual([expect.stringMatching(/^建议：.*3420，应为 3402/)]);
  });

  it("names the cell, and the place of a text in it", async () => {
    const [location] = (await first("alternatives")).locations ?? [];
    expect(location?.physicalLocation).toEqual({
      artifactLocation: { uri: "report.html", uriBaseId: "%SRCROOT%" },
      region: { startLine: 73, startColumn: 2715 },
    });
    expect(location?.logicalLocations).toEqual([
      {
        name: "表四“未经复议直接起诉”行“总计”列",
        fullyQualifiedName: "reviewAndLitigation.litigationDirect.total",
        kind: "cell",
      },
    ]);
  });

  it("points into a JSON document by its pointer, not by lines", async () => {
    const [location] = (await first("json")).locations ?? [];
    expect(location?.physicalLocation?.region).toBeUndefined();
    expect(location?.logicalLocations?.map(({ fullyQualifiedName, kind }) => [kind, fullyQualifiedName])).toEqual([
      ["cell", "requests.received.total"],
      ["value", "/requests/received/total"],
    ]);
  });

  it("shows what another report prints at the place where it prints it", async () => {
    const results = await resultsOf("years");
    const related = results.find(({ ruleId }) => ruleId === "carried-in-matches-last-year")?.relatedLocations ?? [];
    const elsewhere = related.filter(({ physicalLocation }) => physicalLocation?.artifactLocation?.uri === "2023.html");
    expect(elsewhere.map(({ message }) => message?.text)).toEqual([
      "表三“四、结转下年度”行“自然人”列：118",
      "表三“四、结转下年度”行“商业企业”列：3",
      "表三“四、结转下年度”行“总计”列：121",
    ]);
  });

  it("a page that quotes braces and links makes no placeholder and no link of them", async () => {
    const { message } = await first("hostile");
    expect(message.text).toContain("{{0}} \\[x](http://example.org)");
  });
});

describe("with a baseline", () => {
  it("what is waived is suppressed, what has other values is updated, the rest is new", async () => {
    const results = await resultsOf("waived");
    expect(results.map(({ baselineState, suppressions }) => [baselineState, suppressions])).toEqual([
      ["new", []],
      ["updated", []],
      ["unchanged", [{ kind: "external", status: "accepted", justification: "已向上级说明" }]],
    ]);
  });

  it("without one no result says whether it is suppressed", async () => {
    const results = await resultsOf("suggestion");
    expect(results.filter((result) => "suppressions" in result || "baselineState" in result)).toEqual([]);
  });
});

describe("what was not read", () => {
  it("is a notification for each input, and the run is no success", async () => {
    const { invocations } = await runOf(samples.unread);
    const [invocation] = invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    const notifications = invocation?.toolExecutionNotifications ?? [];
    expect(notifications.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri)).toEqual([
      "missing.html",
      "empty.html",
      "rows-missing.html",
      "tables-are-pictures.html",
    ]);
  });

  it("findings alone leave the run a success", async () => {
    expect((await runOf(samples.suggestion)).invocations).toEqual([
      { executionSuccessful: true, toolExecutionNotifications: [] },
    ]);
  });
});

describe("the URI of a path", () => {
  it("of an address is that address, and of an object one in which its key is escaped", () => {
    expect(artifactAt("https://a.gov.cn/报告.html?id=1")).toEqual({
      uri: "https://a.gov.cn/%E6%8A%A5%E5%91%8A.html?id=1",
    });
    expect(artifactAt("s3://bucket/a b#%20.html")).toEqual({ uri: "s3://bucket/a%20b%23%2520.html" });
  });

  const base = "%SRCROOT%";
  it.each([
    ["a/b.html", { uri: "a/b.html", uriBaseId: base }],
    ["某 局/a#1?.html", { uri: "%E6%9F%90%20%E5%B1%80/a%231%3F.html", uriBaseId: base }],
    ["100%.html", { uri: "100%25.html", uriBaseId: base }],
    ["a:b.html", { uri: "a%3Ab.html", uriBaseId: base }],
    ["-", { uri: "-", uriBaseId: base }],
    ["../a.html", { uri: "../a.html" }],
    ["/tmp/a b.html", { uri: "file:///tmp/a%20b.html" }],
    ["C:/a b.html", { uri: "file:///C:/a%20b.html" }],
  ])("%s", (path, expected) => {
    expect(artifactAt(path)).toEqual(expected);
  });
});
