import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tables } from "../src/model/form.ts";
import type { OutcomeJson } from "../src/schema/generated/outcome.ts";
import type { ReportJson } from "../src/schema/generated/report.ts";
import { disclose } from "./support/in-process.ts";
import { root } from "./support/root.ts";

const update = process.env.UPDATE_GOLDENS === "1";

interface Origin {
  readonly origin: string;
  readonly what: string;
  readonly madeFrom?: string;
}

/** A case: its inputs, and beside each the golden of what it is converted to. */
async function readCase(name: string) {
  const files = (await readdir(join(root, "fixtures", name))).sort();
  const inputs = files.filter((file) => /\.(?:html|csv|tsv|txt)$/.test(file) && file !== "check.txt");
  const goldenOf = (input: string) => (inputs.length === 1 ? "report.json" : input.replace(/\.\w+$/, ".json"));
  return { files, inputs: inputs.map((input) => ({ path: `fixtures/${name}/${input}`, golden: goldenOf(input) })) };
}

const cases = (await readdir(join(root, "fixtures"), { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

describe.each(cases)("%s", (name) => {
  const file = (path: string) => join(root, "fixtures", name, path);

  it("says where it comes from and what is odd about it", async () => {
    const source: Origin = JSON.parse(await readFile(file("source.json"), "utf8"));
    expect(source.origin).not.toBe("");
    expect(source.what).not.toBe("");
    if (source.madeFrom !== undefined) expect(cases).toContain(source.madeFrom);
  });

  it("converts to its golden report", async () => {
    const { files, inputs } = await readCase(name);
    for (const { path, golden } of inputs) {
      const { stdout } = await disclose(["convert", path, "--cells"]);
      if (update && stdout !== "") await writeFile(file(golden), stdout);
      else if (stdout === "") expect(files, "nothing was converted").not.toContain(golden);
      else expect(stdout).toBe(await readFile(file(golden), "utf8"));
    }
  });

  it("checks as its golden transcript has it", async () => {
    const { inputs } = await readCase(name);
    const argv = ["check", ...inputs.map(({ path }) => path)];
    const { stdout, stderr, status } = await disclose(argv);
    const streams = [stdout, ...(stderr === "" ? [] : ["[stderr]\n", stderr])].join("");
    const transcript = `$ disclose ${argv.join(" ")}\n${streams}exit status ${status}\n`;
    if (update) await writeFile(file("check.txt"), transcript);
    else expect(transcript).toBe(await readFile(file("check.txt"), "utf8"));
  });
});

/** What a case converts to. */
async function converted(path: string): Promise<ReportJson> {
  return JSON.parse((await disclose(["convert", `fixtures/${path}`, "--cells"])).stdout);
}

/** What is found in a case. */
async function checked(path: string): Promise<OutcomeJson["reports"][number]> {
  const { stdout } = await disclose(["check", `fixtures/${path}`, "--format", "json"]);
  const [report] = (JSON.parse(stdout) as OutcomeJson).reports;
  if (report === undefined) throw new Error(`${path}: no report in the outcome`);
  return report;
}

const found = ({ diagnostics }: OutcomeJson["reports"][number]) =>
  diagnostics.map(({ rule, severity, primary }) => [severity, rule, primary?.cell ?? null]);

const applicants = (
  [naturalPerson, business, researchInstitution, publicWelfareOrganization]: readonly (number | null)[],
  [legalServiceOrganization, otherOrganization, total]: readonly (number | null)[],
) => ({
  naturalPerson,
  business,
  researchInstitution,
  publicWelfareOrganization,
  legalServiceOrganization,
  otherOrganization,
  total,
});

const results = (...[upheld, corrected, otherResult, pending, total]: readonly (number | null)[]) => ({
  upheld,
  corrected,
  otherResult,
  pending,
  total,
});

const clean = { verdict: "passed", unreadable: null, diagnostics: [] };
/** What the text of 宿迁 2024 says otherwise than its tables: cases put on record, not cases concluded. */
const textOf2024 = [
  ["warning", "text-reviews-agree", "reviewAndLitigation.review.total"],
  ["warning", "text-reviews-agree", "reviewAndLitigation.litigationDirect.total"],
];
/** 六、其他需要报告的事项: 无. */
const nothingElse = [["info", "sections-have-content", "page"]];
const all42 = { kept: 42, broken: 0, unknown: 0 };
const all40 = { kept: 40, broken: 0, unknown: 0 };

const suqian2023 = {
  proactiveDisclosure: {
    regulations: { issued: 2, repealed: 0, inForce: 11 },
    normativeDocuments: { issued: 109, repealed: 489, inForce: 597 },
    licensing: { decisions: 1808595 },
    penalties: { decisions: 2822652 },
    coercion: { decisions: 20163 },
    fees: { amount: 59237.2449 },
  },
  requests: {
    received: applicants([3402, 99, 0, 4], [5, 1, 3511]),
    carriedIn: applicants([91, 3, 0, 0], [2, 0, 96]),
    outcomes: {
      denied: { administrativeInquiry: applicants([20, 1, 0, 0], [0, 0, 21]) },
      unavailable: { notHeld: applicants([968, 74, 0, 1], [3, 1, 1047]) },
      otherHandling: { other: applicants([287, 3, 0, 0], [1, 0, 291]) },
      total: applicants([3375, 99, 0, 4], [7, 1, 3486]),
    },
    carriedForward: applicants([118, 3, 0, 0], [0, 0, 121]),
  },
  reviewAndLitigation: {
    review: results(309, 17, 88, 26, 440),
    litigationDirect: results(1, 1, 16, 6, 24),
    litigationAfterReview: results(13, 0, 67, 9, 89),
  },
};

const suqian2024 = {
  proactiveDisclosure: {
    regulations: { issued: 2, repealed: 1, inForce: 12 },
    normativeDocuments: { issued: 50, repealed: 227, inForce: 420 },
    licensing: { decisions: 1573179 },
    penalties: { decisions: 2676474 },
    coercion: { decisions: 29351 },
    fees: { amount: 72701.2578 },
  },
  requests: {
    received: applicants([3440, 75, 0, 1], [6, 3, 3525]),
    carriedIn: applicants([118, 3, 0, 0], [0, 0, 121]),
    outcomes: {
      partiallyGranted: applicants([462, 9, 0, 0], [0, 0, 471]),
      otherHandling: {
        correctionOverdue: applicants([75, 1, 0, 1], [0, 0, 77]),
        feeOverdue: applicants([38, 0, 0, 0], [0, 0, 38]),
        other: applicants([352, 2, 0, 0], [0, 0, 354]),
      },
      total: applicants([3440, 73, 0, 1], [5, 2, 3521]),
    },
    carriedForward: applicants([118, 5, 0, 0], [1, 1, 125]),
  },
  reviewAndLitigation: {
    review: results(88, 18, 28, 36, 170),
    litigationDirect: results(7, 0, 11, 7, 25),
    litigationAfterReview: results(33, 0, 6, 13, 52),
  },
};

const gaogang2019 = {
  year: 2019,
  agency: "高港區行政審批局",
  publishedOn: "2020-01-19",
  editions: { proactiveDisclosure: "2019", requests: "2019" },
  proactiveDisclosure: {
    licensing: { priorYearItems: 59, change: -10, decisions: 11421 },
    otherServices: { priorYearItems: 9, change: 0, decisions: 431 },
    fees: { priorYearItems: 0, change: 0 },
    procurement: { projects: 0, amount: 0 },
  },
  requests: {
    received: applicants([2, 1, 0, 0], [0, 0, 3]),
    outcomes: {
      granted: applicants([1, 0, 0, 0], [0, 0, 1]),
      partiallyGranted: applicants([0, 1, 0, 0], [0, 0, 1]),
      otherHandling: { undivided: applicants([1, 0, 0, 0], [0, 0, 1]) },
      total: applicants([2, 1, 0, 0], [0, 0, 3]),
    },
  },
  reviewAndLitigation: { litigationAfterReview: results(0, 0, 0, 0, 0) },
};

describe("the reports as they were published", () => {
  it("宿迁 2023, pasted from Word: every figure is read and all 42 relations hold", async () => {
    expect(await converted("suqian-2023/report.html")).toMatchObject({
      ...suqian2023,
      year: 2023,
      agency: "宿迁市人民政府",
      indexNumber: "014421455/2024-00098",
      publishedOn: "2024-01-19",
      editions: { proactiveDisclosure: "2021", requests: "2021" },
    });
    expect(await checked("suqian-2023/report.html")).toMatchObject({ ...clean, tally: all42 });
  });

  it("宿迁 2024: every figure is read and all 42 relations hold", async () => {
    expect(await converted("suqian-2024/report.html")).toMatchObject({
      ...suqian2024,
      year: 2024,
      agency: "宿迁市人民政府",
      publishedOn: "2025-01-19",
      editions: { proactiveDisclosure: "2021", requests: "2021" },
    });
    const report = await checked("suqian-2024/report.html");
    expect(report).toMatchObject({ verdict: "passed", tally: all42 });
    expect(found(report)).toEqual(textOf2024);
    expect(report.diagnostics.map(({ facts }) => facts)).toMatchObject([
      { stated: 134, table: 170 },
      { stated: 57, table: 77 },
    ]);
  });

  it("宿迁: what 2023 carries forward is what 2024 carries in, and the growth it states is 1.08 %, not 1.05 %", async () => {
    const [before, after] = [await converted("suqian-2023/report.html"), await converted("suqian-2024/report.html")];
    expect(after.requests?.carriedIn).toEqual(before.requests?.carriedForward);
    const argv = ["check", "fixtures/suqian-2024/report.html", "fixtures/suqian-2023/report.html", "--format", "json"];
    const { reports } = JSON.parse((await disclose(argv)).stdout) as OutcomeJson;
    const [later, earlier] = reports as [OutcomeJson["reports"][number], OutcomeJson["reports"][number]];
    // Seven columns carried over, two kinds of documents in force.
    expect(later.tally).toMatchObject({ kept: 42 + 9, broken: 0, unknown: 0 });
    expect(found(later)).toEqual([["warning", "text-growth-agrees", "requests.received.total"], ...textOf2024]);
    expect(later.diagnostics[0]?.facts).toMatchObject({ stated: 1.05, expected: 1.08, now: 3646, before: 3607 });
    expect(earlier).toMatchObject({ ...clean, tally: all42 });
  });

  it("高港 2019, text of a page extractor in Traditional script: 40 relations hold, 增/减 is −10", async () => {
    expect(await converted("gaogang-2019/report.txt")).toMatchObject(gaogang2019);
    const report = await checked("gaogang-2019/report.txt");
    expect(report).toMatchObject({ verdict: "passed", unreadable: null, tally: all40 });
    expect(found(report)).toEqual(nothingElse);
  });

  it("上海 2019: blanks stay blank, 251000元 is 251000", async () => {
    expect(await converted("shanghai-office-2019/report.html")).toMatchObject({
      year: 2019,
      editions: { proactiveDisclosure: "2019", requests: "2019" },
      proactiveDisclosure: {
        regulations: { made: 13, newlyDisclosed: 13, totalDisclosed: 524 },
        normativeDocuments: { made: 60, newlyDisclosed: 60, totalDisclosed: 368 },
        procurement: { projects: 6, amount: 251000 },
      },
      requests: {
        received: applicants([821, 35, null, null], [2, 1, 859]),
        outcomes: {
          granted: applicants([258, 12, null, null], [1, 1, null]),
          otherHandling: { undivided: applicants([null, null, null, null], [null, null, null]) },
          total: applicants([767, 35, null, null], [2, 1, 805]),
        },
        carriedForward: applicants([72, null, null, null], [null, null, 72]),
      },
      reviewAndLitigation: {
        review: results(5, null, null, 2, 7),
        litigationDirect: results(8, null, null, 1, 9),
        litigationAfterReview: results(null, null, null, null, null),
      },
      cells: { "proactiveDisclosure.procurement.amount": { text: "251000元" } },
    });
  });

  it("上海 2019: one finding names the 11 totals of table 3 that are blank, with what they must be; no sum is broken", async () => {
    const report = await checked("shanghai-office-2019/report.html");
    // 19 rows of outcomes, two columns and 复议后起诉 print no total to compare with.
    expect(report).toMatchObject({ verdict: "passed", tally: { kept: 18, broken: 0, unknown: 22 } });
    expect(found(report)).toEqual([
      ["info", "figures-are-stated", "requests.received.researchInstitution"],
      ["warning", "totals-are-stated", "requests.outcomes.granted.total"],
      ["warning", "text-outcomes-agree", "requests.outcomes.granted.total"],
      ["warning", "text-outcomes-agree", "requests.outcomes.unavailable.notHeld.total"],
      ["info", "figures-are-stated", "reviewAndLitigation.review.corrected"],
      ["warning", "text-reviews-agree", "reviewAndLitigation.review.pending"],
    ]);
    const [, totals, granted, unavailable, , upheld] = report.diagnostics;
    expect(granted).toMatchObject({ facts: { stated: 258, table: 275 } });
    expect(unavailable).toMatchObject({ facts: { stated: 265, table: 337 } });
    expect(upheld).toMatchObject({ facts: { others: 3 } });
    expect(totals?.facts).toMatchObject({
      table: "requests",
      count: 11,
      derived: {
        "requests.outcomes.granted.total": 272,
        "requests.outcomes.partiallyGranted.total": 3,
        "requests.outcomes.denied.stateSecret.total": 14,
        "requests.outcomes.denied.internalAffairs.total": 5,
        "requests.outcomes.denied.processInformation.total": 4,
        "requests.outcomes.denied.administrativeInquiry.total": 12,
        "requests.outcomes.unavailable.notHeld.total": 265,
        "requests.outcomes.unavailable.requiresCreation.total": 47,
        "requests.outcomes.unavailable.unclearAfterCorrection.total": 25,
        "requests.outcomes.notProcessed.petitionOrComplaint.total": 149,
        "requests.outcomes.notProcessed.repeated.total": 9,
      },
    });
  });
});

describe("one wrong figure in each table", () => {
  it("finds all three, and nothing else", async () => {
    const report = await checked("broken-one-figure-per-table/report.html");
    expect(report).toMatchObject({ verdict: "failed", tally: { kept: 39, broken: 3, unknown: 0 } });
    expect(found(report)).toEqual([
      ["error", "proactive-nonnegative", "proactiveDisclosure.coercion.decisions"],
      ["error", "requests-row-total", "requests.outcomes.denied.administrativeInquiry.total"],
      ["error", "requests-outcome-sum", "requests.outcomes.total.naturalPerson"],
      ["error", "review-row-total", "reviewAndLitigation.review.total"],
      ["warning", "text-reviews-agree", "reviewAndLitigation.review.total"],
    ]);
    expect(report.diagnostics.map(({ facts }) => facts)).toMatchObject([
      { text: "-29351", value: -29351 },
      { left: 31, right: 13, difference: 18 },
      { left: 3458, right: 3440, difference: 18 },
      { left: 170, right: 107, difference: 63 },
      { stated: 170, table: 107 },
    ]);
  });

  it("points at the place where the figure is printed", async () => {
    const [negative] = (await checked("broken-one-figure-per-table/report.html")).diagnostics;
    const page = await readFile(join(root, "fixtures/broken-one-figure-per-table/report.html"), "utf8");
    const at = negative?.primary?.at;
    if (at == null || !("offset" in at)) throw new Error("the finding has no place in the text");
    expect(page.slice(at.offset, at.offset + 6)).toBe("-29351");
    expect(page.split("\n")[at.line - 1]?.slice(at.column - 1, at.column + 5)).toBe("-29351");
  });
});

describe("other media and encodings say the same as the page", () => {
  it.each([
    ["gbk-page/report.html", "gb18030", "declared", []],
    ["declared-wrong-charset/report.html", "utf-8", "detected", [["warning", "encoding-disagrees", null]]],
    ["big5-page/report.html", "big5", "declared", nothingElse],
    ["csv-three-tables/report.csv", "utf-8", "bom", []],
  ])("%s is decoded as %s", async (path, encoding, encodingFrom, findings) => {
    expect((await converted(path)).source).toMatchObject({ encoding, encodingFrom });
    expect(found(await checked(path))).toEqual(findings);
  });

  it("a page in GBK", async () => {
    expect(await converted("gbk-page/report.html")).toMatchObject(suqian2023);
    expect(await checked("gbk-page/report.html")).toMatchObject({ ...clean, tally: all42 });
  });

  it("a page in UTF-8 that declares gb2312", async () => {
    expect(await converted("declared-wrong-charset/report.html")).toMatchObject(suqian2024);
    expect(await checked("declared-wrong-charset/report.html")).toMatchObject({ verdict: "passed", tally: all42 });
  });

  it("a page in Big5, its agency as printed", async () => {
    expect(await converted("big5-page/report.html")).toMatchObject(gaogang2019);
    expect(await checked("big5-page/report.html")).toMatchObject({ verdict: "passed", tally: all40 });
  });

  it("text with every cell on a line of its own", async () => {
    expect(await converted("one-cell-per-line/report.txt")).toMatchObject({ ...suqian2023, year: 2023 });
    const report = await checked("one-cell-per-line/report.txt");
    expect(report).toMatchObject({ verdict: "passed", unreadable: null, tally: all42 });
    expect(found(report)).toEqual(nothingElse);
  });

  it("three tables in one CSV file, merged cells blank, thousands with commas", async () => {
    const report = await converted("csv-three-tables/report.csv");
    expect(report).toMatchObject({ ...suqian2023, year: 2023, agency: "宿迁市人民政府" });
    expect(report.cells?.["proactiveDisclosure.licensing.decisions"]?.text).toBe("1,808,595");
    expect(await checked("csv-three-tables/report.csv")).toMatchObject({ ...clean, tally: all42 });
  });

  it("three tables in one CSV file with semicolons, merged cells repeated", async () => {
    expect(await converted("csv-merged-repeated/report.csv")).toMatchObject({
      year: 2019,
      agency: "上海市人民政府办公厅",
      editions: { proactiveDisclosure: "2019", requests: "2019" },
      proactiveDisclosure: {
        regulations: { made: 13, newlyDisclosed: 13, totalDisclosed: 524 },
        procurement: { projects: 6, amount: 251000 },
      },
      requests: {
        received: applicants([821, 35, 0, 0], [2, 1, 859]),
        outcomes: {
          granted: applicants([258, 12, 0, 0], [1, 1, 272]),
          otherHandling: { undivided: applicants([0, 0, 0, 0], [0, 0, 0]) },
          total: applicants([767, 35, 0, 0], [2, 1, 805]),
        },
        carriedForward: applicants([72, 0, 0, 0], [0, 0, 72]),
      },
      reviewAndLitigation: { review: results(5, 0, 0, 2, 7), litigationDirect: results(8, 0, 0, 1, 9) },
    });
    expect(await checked("csv-merged-repeated/report.csv")).toMatchObject({ ...clean, tally: all40 });
  });

  it("a file for each table: what the other tables hold is not missing", async () => {
    const [two, three, four] = await Promise.all(
      [2, 3, 4].map((table) => converted(`csv-one-table-each/table${table}.csv`)),
    );
    const { proactiveDisclosure, requests, reviewAndLitigation } = suqian2024;
    expect(two).toMatchObject({ proactiveDisclosure, requests: null, reviewAndLitigation: null });
    expect(three).toMatchObject({ proactiveDisclosure: null, requests, reviewAndLitigation: null });
    expect(four).toMatchObject({ proactiveDisclosure: null, requests: null, reviewAndLitigation });
    expect(await checked("csv-one-table-each/table3.csv")).toMatchObject({
      ...clean,
      tally: { kept: 39, broken: 0, unknown: 0 },
    });
    expect(await checked("csv-one-table-each/table4.csv")).toMatchObject({
      ...clean,
      tally: { kept: 3, broken: 0, unknown: 0 },
    });
    expect(await checked("csv-one-table-each/table2.csv")).toMatchObject({
      ...clean,
      tally: { kept: 0, broken: 0, unknown: 0 },
    });
  });
});

describe("pages that are not whole", () => {
  it("a page cut off in table 3: what is above the cut is read, nothing below it is invented or broken", async () => {
    const report = await converted("truncated-page/report.html");
    const { received, carriedIn } = suqian2024.requests;
    expect(report).toMatchObject({
      proactiveDisclosure: suqian2024.proactiveDisclosure,
      requests: {
        received,
        carriedIn,
        outcomes: {
          denied: {
            securityAndStability: applicants([4, 0, 0, 0], [0, 0, 4]),
            thirdPartyRights: applicants([null, null, null, null], [null, null, null]),
          },
          total: applicants([null, null, null, null], [null, null, null]),
        },
      },
      reviewAndLitigation: null,
    });
    const outcome = await checked("truncated-page/report.html");
    const { tally, verdict, unreadable } = outcome;
    // 一、二、（一）、（二）and the first three of（三）: seven rows stand whole.
    expect(tally).toMatchObject({ kept: 7, broken: 0, unknown: 35 });
    expect(verdict).toBe("not-assessable");
    expect(found(outcome)).toEqual([
      ["error", "row-missing", "requests"],
      ["error", "table-missing", "reviewAndLitigation"],
      ["error", "page-breaks-off", "page"],
    ]);
    expect(unreadable).toMatchObject({
      stage: "extract",
      message: expect.stringMatching(/表三有 18 行没有读到.*表四.*44:192/),
    });
  });

  it("two rows of table 3 missing: both are named, and no sum that needs them is called broken", async () => {
    const outcome = await checked("rows-missing/report.html");
    const { tally, diagnostics, verdict, unreadable } = outcome;
    // Both row totals, and the sum of outcomes in each of the seven columns.
    expect(tally).toMatchObject({ kept: 33, broken: 0, unknown: 9 });
    expect(verdict).toBe("not-assessable");
    expect(found(outcome)).toEqual([["error", "row-missing", "requests"]]);
    // The row above the first that is missing, which is 5.属于三类内部事务信息.
    expect(diagnostics[0]).toMatchObject({
      facts: { rows: ["outcomes.denied.processInformation", "outcomes.notProcessed.publication"] },
      primary: { at: { line: 45 } },
    });
    expect(unreadable?.message).toContain("表三有 2 行没有读到");
    expect(unreadable?.message).toContain("6.属于四类过程性信息");
    expect(unreadable?.message).toContain("3.要求提供公开出版物");
  });

  it("a text that lost its repeated zeros: rows with all their figures are read, the others are named, none is filled in", async () => {
    const { requests, proactiveDisclosure, reviewAndLitigation } = await converted("zeros-dropped/report.txt");
    expect(proactiveDisclosure).toMatchObject(suqian2023.proactiveDisclosure);
    expect(requests).toMatchObject({
      received: suqian2023.requests.received,
      carriedIn: applicants([null, null, null, null], [null, null, null]),
      outcomes: { unavailable: { notHeld: applicants([null, null, null, null], [null, null, null]) } },
    });
    // It prints one zero only, which is the one that is left.
    expect(reviewAndLitigation).toMatchObject(suqian2023.reviewAndLitigation);
    const outcome = await checked("zeros-dropped/report.txt");
    expect(outcome).toMatchObject({ verdict: "not-assessable", tally: { broken: 0 } });
    expect(found(outcome)).toEqual([["error", "cells-lost", "requests"], ...nothingElse]);
  });

  it("“约5,6件” is no number: it is pointed at, and the two relations that need it are unknown", async () => {
    const { requests } = await converted("not-a-number/report.html");
    expect(requests?.carriedForward.business).toBeNull();
    const report = await checked("not-a-number/report.html");
    expect(report).toMatchObject({ verdict: "failed", tally: { kept: 40, broken: 0, unknown: 2 } });
    expect(found(report)).toEqual([["error", "cell-unreadable", "requests.carriedForward.business"]]);
    expect(report.diagnostics[0]?.primary).toMatchObject({ text: "约5,6件", value: null });
  });
});

it("a table of 2021 with a single row （六）其他处理 is read as it stands, and the mixture is said", async () => {
  const { editions, requests } = await converted("one-row-of-other-handling/report.html");
  expect(editions).toEqual({ proactiveDisclosure: "2021", requests: "2019" });
  expect(requests).toMatchObject({
    received: suqian2024.requests.received,
    outcomes: { otherHandling: { undivided: applicants([465, 3, 0, 1], [0, 0, 469]) } },
  });
  const outcome = await checked("one-row-of-other-handling/report.html");
  expect(outcome).toMatchObject({ verdict: "passed", unreadable: null, tally: { kept: 40, broken: 0, unknown: 0 } });
  expect(found(outcome)).toEqual([["warning", "edition-mixture", "proactiveDisclosure"]]);
});

describe("what is no report", () => {
  it.each([
    ["tables-are-pictures", "extract", /表格是图片（3 张/, tables.map((table) => ["error", "table-is-image", table])],
    ["statistics-form-2014", "extract", /2014–2018 年.*统计表/],
    ["no-tables", "extract", /没有找到表格/],
    ["empty", "decode", /空/],
    ["binary", "decode", /图片/],
  ])("%s is refused when it is to %s", async (name, stage, message, findings = []) => {
    const outcome = await checked(`${name}/report.html`);
    expect(found(outcome)).toEqual(findings);
    expect(outcome).toMatchObject({
      verdict: "not-assessable",
      agency: null,
      year: null,
      editions: null,
      tally: { kept: 0, broken: 0, unknown: 0, moot: 0 },
      unreadable: { stage, message: expect.stringMatching(message) },
    });
    expect(await disclose(["convert", `fixtures/${name}/report.html`])).toMatchObject({
      status: 3,
      stdout: "",
      stderr: expect.stringMatching(message),
    });
  });
});
