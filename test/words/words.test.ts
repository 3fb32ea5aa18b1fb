import { describe, expect, it } from "vitest";
import { checkReport } from "../../src/check.ts";
import { fill, wordsIn } from "../../src/words/index.ts";
import { report } from "../support/build-report.ts";

const unbalanced = report({
  "requests.received.naturalPerson": 12,
  "requests.received.total": 12,
  "requests.carriedIn.naturalPerson": 1,
  "requests.carriedIn.total": 1,
  "requests.outcomes.granted.naturalPerson": 11,
  "requests.outcomes.granted.total": 11,
  "requests.outcomes.total.naturalPerson": 11,
  "requests.outcomes.total.total": 11,
  "requests.carriedForward.naturalPerson": 1,
  "requests.carriedForward.total": 1,
});

describe("a broken relation", () => {
  it.each([
    [
      "zh-Hans",
      "表三“自然人”列：一、本年新收 12 + 二、上年结转 1 = 13，而（七）总计 11 + 四、结转下年度 1 = 12，相差 1。",
    ],
    [
      "zh-Hant",
      "表三「自然人」欄：一、本年新收 12 + 二、上年結轉 1 = 13，而（七）總計 11 + 四、結轉下年度 1 = 12，相差 1。",
    ],
    [
      "en",
      "Table 3, column “Natural”: 1 Received this year 12 + 2 Carried in from last year 1 = 13, but 3(7) Total 11 + 4 Carried forward 1 = 12; they differ by 1.",
    ],
  ] as const)("is said in %s with both sides and the difference", async (language, sentence) => {
    const words = await wordsIn(language);
    const [first] = checkReport(unbalanced).diagnostics;
    expect(first && words.sentence(first.detail)).toBe(sentence);
  });

  it("of a long sum leaves out the zeros", async () => {
    const words = await wordsIn("zh-Hans");
    const { diagnostics } = checkReport(
      report({
        "requests.outcomes.granted.business": 3,
        "requests.outcomes.denied.stateSecret.business": 2,
        "requests.outcomes.total.business": 4,
      }),
    );
    const found = diagnostics.find(({ rule }) => rule === "requests-outcome-sum");
    expect(found && words.sentence(found.detail)).toBe(
      "表三“商业企业”列：（一）予以公开 3 + （三）1.属于国家秘密 2 = 5，而（七）总计 4，相差 1。",
    );
  });
});

it("a template that lacks a value is a mistake of the program", () => {
  expect(() => fill("{a} + {b}", { a: 1 })).toThrow("{b}");
});
