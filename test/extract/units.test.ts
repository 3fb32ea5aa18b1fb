import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { unitOf } from "../../src/extract/amount.ts";
import type { Address } from "../../src/model/form.ts";
import { cellAt } from "../../src/model/report.ts";
import { checkInput } from "../../src/run.ts";
import { wordsIn } from "../../src/words/index.ts";
import { root } from "../support/root.ts";

const page = readFileSync(`${root}/fixtures/suqian-2024/report.html`, "utf8");
const older = readFileSync(`${root}/fixtures/shanghai-office-2019/report.html`, "utf8");

/** The units that are said to differ in a page, with the value that was read all the same. */
async function differing(text: string) {
  const words = await wordsIn("zh-Hans");
  const { diagnostics, report } = await checkInput({ path: "report.html", read: async () => Buffer.from(text) }, {});
  return diagnostics
    .filter(({ rule }) => rule === "unit-differs")
    .map(({ primary, severity, detail }) => ({
      cell: primary?.cell,
      value: report === null ? null : cellAt(report, primary?.cell as Address).value,
      severity,
      message: words.sentence(detail),
    }));
}

it.each([
  ["251000元", "元"],
  ["5.2 万元", "万元"],
  ["5.2萬元", "万元"],
  ["12件", "件"],
  ["１２項", "项"],
  ["12", null],
  ["约5件", null],
  ["", null],
])("the unit of %o is %o", (text, unit) => {
  expect(unitOf(text)).toBe(unit);
});

describe("a unit that is not the column's", () => {
  const fees = "proactiveDisclosure.fees.amount";

  it.each([
    ["the column's own unit", page.replace(">72701.2578<", ">72701.2578万元<")],
    ["a count with 件", page.replace(">2676474<", ">2676474件<")],
    ["procurement in 元, for which the form names no unit", older],
  ])("%s is none", async (_, text) => {
    expect(await differing(text)).toEqual([]);
  });

  it("fees in 元 are warned of and not converted", async () => {
    expect(await differing(page.replace(">72701.2578<", ">727012578元<"))).toEqual([
      {
        cell: fees,
        value: 727012578,
        severity: "warning",
        message: expect.stringContaining("单位是元，这一栏应为万元"),
      },
    ]);
  });

  it("so are fees whose header says 元, unless the figure itself says 万元", async () => {
    const header = page.replace(/单位：\s*万元/, "单位：元");
    expect(header).not.toBe(page);
    expect(await differing(header)).toMatchObject([{ cell: fees, value: 72701.2578 }]);
    expect(await differing(header.replace(">72701.2578<", ">72701.2578万元<"))).toEqual([]);
    expect(await differing(header.replace(">72701.2578<", ">0<"))).toEqual([]);
  });

  it("a count in 元 is warned of", async () => {
    expect(await differing(page.replace(">2676474<", ">2676474元<"))).toMatchObject([
      { cell: "proactiveDisclosure.penalties.decisions", value: 2676474 },
    ]);
  });
});
