import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkReport } from "../../src/check.ts";
import type { Report } from "../../src/model/report.ts";
import { alone } from "../../src/model/surroundings.ts";
import { toJson } from "../../src/normalized/to-json.ts";
import { readReport } from "../../src/run.ts";
import { wordsIn } from "../../src/words/index.ts";
import { report } from "../support/build-report.ts";
import { root } from "../support/root.ts";
import { stated } from "../support/statements.ts";

async function read(path: string, text = readFileSync(`${root}/fixtures/${path}`, "utf8")): Promise<Report> {
  const reading = await readReport({ path, read: async () => Buffer.from(text) });
  if (reading.report === null) throw new Error(`${path}: not read`);
  return reading.report;
}

const isOnText = ({ rule }: { readonly rule: string }) => /^(?:text|processing)-/.test(rule);

/** What the rules on the text find: rule, cell, and the figures on both sides. */
function found(own: Report, previous: Report | null = null) {
  return checkReport(own, {}, null, { ...alone, previous })
    .diagnostics.filter(isOnText)
    .map(({ rule, primary, detail }) => {
      const sides = "stated" in detail ? ` ${detail.stated}` : "";
      const right = "table" in detail ? ` ≠ ${detail.table}` : "expected" in detail ? ` ≠ ${detail.expected}` : "";
      return `${rule} ${primary?.cell}${sides}${right}`;
    });
}

describe("what is known of real reports", () => {
  it("Suqian 2023: every figure of the text agrees with its table", async () => {
    const own = await read("suqian-2023/report.html");
    expect(own.narrative.statements).toHaveLength(13);
    expect(found(own)).toEqual([]);
  });

  it("Suqian 2024: reviews and suits are counted otherwise, and the growth is another", async () => {
    const own = await read("suqian-2024/report.html");
    const known = [
      "text-reviews-agree reviewAndLitigation.review.total 134 ≠ 170",
      "text-reviews-agree reviewAndLitigation.litigationDirect.total 57 ≠ 77",
    ];
    expect(found(own)).toEqual(known);
    expect(found(own, await read("suqian-2023/report.html"))).toEqual([
      "text-growth-agrees requests.received.total 1.05 ≠ 1.08",
      ...known,
    ]);
  });

  it("Shanghai 2019: two groups of results, and cases that are pending", async () => {
    expect(found(await read("shanghai-office-2019/report.html"))).toEqual([
      "text-outcomes-agree requests.outcomes.granted.total 258 ≠ 275",
      "text-outcomes-agree requests.outcomes.unavailable.notHeld.total 265 ≠ 337",
      "text-reviews-agree reviewAndLitigation.review.pending",
    ]);
  });

  it("Gaogang 2019: the three requests of the text are those of the table", async () => {
    const own = await read("gaogang-2019/report.txt");
    expect(own.narrative.statements).toMatchObject([{ kind: "count", value: 3 }]);
    expect(found(own)).toEqual([]);
  });

  it("are found again in what the report was converted to, at the sentence there", async () => {
    for (const path of ["suqian-2024/report.html", "shanghai-office-2019/report.html"]) {
      const own = await read(path);
      const again = await read("report.json", JSON.stringify(toJson(own, { cells: true })));
      expect(found(again)).toEqual(found(own));
      const [first] = checkReport(again).diagnostics.filter(isOnText);
      const at = first?.related.find(({ cell }) => cell === "narrative")?.at;
      expect(at).toMatchObject({ pointer: expect.stringMatching(/^\/narrative\/statements\/\d+$/) });
    }
  });
});

it("a statement of what is not on the form is no report's", async () => {
  const json = JSON.stringify(toJson(await read("suqian-2024/report.html")));
  const text = json.replaceAll("reviewAndLitigation.review.total", "reviewAndLitigation.review.sum");
  const { report: none, failure } = await readReport({ path: "r.json", read: async () => Buffer.from(text) });
  expect(none).toBeNull();
  expect(failure).toMatchObject({ reason: "not-a-report-json", pointer: "/narrative/statements/9" });
});

type Cells = Parameters<typeof report>[0];
/** A bureau's report for 2023 with these cells, and what its text states. */
const saying = (text: string, cells: Cells, year = 2023): Report => ({
  ...report(cells, { year }),
  narrative: { sections: [], statements: stated(text, { year, agency: "某市某局" }), digests: [] },
});

describe("sentences of reports whose figures hold", () => {
  it.each([
    [
      "全年收到政府信息公开申请112件，上年结转9件，办结119件，结转下年度2件。",
      {
        "requests.received.total": 112,
        "requests.carriedIn.total": 9,
        "requests.outcomes.total.total": 119,
        "requests.carriedForward.total": 2,
      },
    ],
    [
      "政府信息公开申请中，予以公开60件，部分公开13件，不予公开6件，无法提供26件。",
      {
        "requests.outcomes.granted.total": 60,
        "requests.outcomes.partiallyGranted.total": 13,
        "requests.outcomes.denied.processInformation.total": 6,
        "requests.outcomes.unavailable.notHeld.total": 26,
      },
    ],
    // 受理 of what was received and carried in, and of what was answered.
    ["受理政府信息公开申请208件。", { "requests.received.total": 203, "requests.carriedIn.total": 5 }],
    ["受理政府信息公开申请196件。", { "requests.received.total": 208, "requests.outcomes.total.total": 196 }],
    // 3 of 7 is 42.86 %, which some cut off.
    [
      "政府信息公开申请中，予以公开2件，占29%，部分公开2件，占29%，无法提供3件，占42%。",
      {
        "requests.received.total": 6,
        "requests.carriedIn.total": 1,
        "requests.outcomes.total.total": 7,
        "requests.outcomes.granted.total": 2,
        "requests.outcomes.partiallyGranted.total": 2,
        "requests.outcomes.unavailable.notHeld.total": 3,
      },
    ],
    // A figure that is wrong is one story, not two.
    [
      "信息公开类行政复议7件，诉讼2件，均获维持。",
      {
        "reviewAndLitigation.review.upheld": 7,
        "reviewAndLitigation.review.total": 9,
        "reviewAndLitigation.review.pending": 2,
        "reviewAndLitigation.litigationDirect.upheld": 2,
        "reviewAndLitigation.litigationDirect.total": 2,
      },
    ],
    // Stated a second time as the table has it, the first was of another scope.
    ["收到政府信息公开申请5件。全年共收到政府信息公开申请12件。", { "requests.received.total": 12 }],
    ["全年收取信息处理费2950元。", { "proactiveDisclosure.fees.amount": "0.295" }],
    ["未收到政府信息公开申请。", {}],
  ] satisfies [string, Cells][])("%s", (text, cells) => {
    expect(found(saying(text, cells))).toEqual([]);
  });
});

describe("sentences of reports whose figures do not hold", () => {
  it.each([
    [
      "未收到政府信息公开申请。",
      { "requests.received.total": 2 },
      ["text-requests-agree requests.received.total 0 ≠ 2"],
    ],
    [
      "全年未发生因政府信息公开引发的行政复议、行政诉讼。",
      { "reviewAndLitigation.review.total": 1 },
      ["text-reviews-agree reviewAndLitigation.review.total 0 ≠ 1"],
    ],
    [
      "收到政府信息公开申请12件，占80%。",
      { "requests.received.total": 11 },
      ["text-requests-agree requests.received.total 12 ≠ 11"],
    ],
    ["甲县12件、乙县3件，共16件。", {}, ["text-parts-add-up narrative 16"]],
    [
      "收取信息处理费2955元。",
      { "proactiveDisclosure.fees.amount": "1.2" },
      ["processing-fee-multiple-of-ten narrative"],
    ],
    [
      "收取信息处理费3万元。",
      { "proactiveDisclosure.fees.amount": "2.95" },
      ["processing-fee-within-fees proactiveDisclosure.fees.amount"],
    ],
    [
      "全年制发行政规范性文件6件。",
      { "proactiveDisclosure.normativeDocuments.issued": 5 },
      ["text-proactive-agree proactiveDisclosure.normativeDocuments.issued 6 ≠ 5"],
    ],
  ] satisfies [string, Cells, string[]][])("%s", (text, cells, expected) => {
    expect(found(saying(text, cells))).toEqual(expected);
  });

  it("nothing is said of a cell that is not on the page, or has no number", () => {
    const text = "收到政府信息公开申请12件，予以公开5件。";
    const cells = { "requests.received.total": "约9,9", "requests.outcomes.granted.total": null };
    expect(found(saying(text, cells))).toEqual([]);
  });
});

describe("a finding", async () => {
  const own = await read("suqian-2024/report.html");
  const diagnostic = checkReport(own).diagnostics.find(isOnText);

  it("quotes the sentence with the figure marked, in every language", async () => {
    const sentences = await Promise.all(
      (["zh-Hans", "zh-Hant", "en"] as const).map(async (language) =>
        diagnostic === undefined ? "" : (await wordsIn(language)).sentence(diagnostic.detail),
      ),
    );
    for (const sentence of sentences) expect(sentence).toContain("行政复议案件【134】件");
    expect(sentences[2]).toMatch(
      /^The text says “.*”, but table 4, row “Administrative review”, column “Total” 170; they differ by 36\.$/i,
    );
  });

  it("points at the cell, and at the sentence beside it", () => {
    expect(diagnostic?.primary).toMatchObject({ cell: "reviewAndLitigation.review.total", value: 170 });
    expect(diagnostic?.related).toMatchObject([{ cell: "narrative", value: 134, at: { line: 11 } }]);
  });
});
