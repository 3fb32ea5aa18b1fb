import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editions } from "../../src/editions/index.ts";
import { editDistance, LabelIndex, labelKey } from "../../src/extract/labels.ts";
import { simplifierFor } from "../../src/extract/script.ts";
import { readText } from "../../src/readers/text.ts";

const asPrinted = (text: string) => text;
const rows = editions.flatMap((edition) => edition.requests.rows);
const groups = editions.flatMap((edition) => edition.groupLabels);
const index = new LabelIndex(rows, asPrinted, groups);

describe("the key of a label", () => {
  it.each([
    ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "部分公开"],
    ["(二)部分公开(区分处理的，只计这一情形", "部分公开"],
    ["一、本年新收政府信息公开申请数量", "本年新收政府信息公开申请数量"],
    ["3.危及“三安全一稳定”", "危及三安全一稳定"],
    ["本年增/减", "本年增减"],
    ["总 计", "总计"],
    ["政務(wù)公開", "政務公開"],
    ["①予以公开", "予以公开"],
    ["本年新\u00a0\n制作数量", "本年新制作数量"],
  ])("of %j is %j", (label, key) => {
    expect(labelKey(label, asPrinted)).toBe(key);
  });
});

describe("a printed label", () => {
  it("is found for every row of both editions, as the form prints it", () => {
    for (const { id, label, aliases = [] } of rows) {
      expect([label, index.find(label)?.id]).toEqual([label, id]);
      for (const alias of aliases) expect([alias, index.find(alias)?.id]).toEqual([alias, id]);
    }
  });

  it.each([
    ["5.属于三类内容事务信息", "outcomes.denied.internalAffairs", "typo"],
    ["6.属于四类过程性性信息", "outcomes.denied.processInformation", "typo"],
    ["7.属于行政执法案件", "outcomes.denied.enforcementFile", "typo"],
    ["(二)部分公开(区分处理的,只计这一情况,不计其他情形)", "outcomes.partiallyGranted", "exact"],
    ["四、结转下年度继续办理的申请", "carriedForward", "prefix"],
    ["1.申请人无正当理由逾期不补正", "outcomes.otherHandling.correctionOverdue", "prefix"],
  ])("%j is %s by %s", (label, id, how) => {
    expect(index.find(label)).toMatchObject({ id, how });
  });

  it.each(["三、本年度办理结果", "（三）不予公开", "申请人情况", "科研机构", "12", "", "其他需要报告的事项"])(
    "%j is no row of table 3",
    (label) => {
      expect(index.find(label)).toBeNull();
    },
  );

  it("is found in the Traditional script, Taiwan's vocabulary included", async () => {
    const simplify = await simplifierFor(readText("三、收到和處理政府信息公開申請情況：結轉下年度繼續辦理，總計"));
    const traditional = new LabelIndex(rows, simplify);
    expect(traditional.find("一、本年新收政府資訊公開申請數量")?.id).toBe("received");
    expect(traditional.find("5.屬於三類內部事務信息")?.id).toBe("outcomes.denied.internalAffairs");
    expect(traditional.find("2.重複申請")?.id).toBe("outcomes.notProcessed.repeated");
    expect(traditional.find("3.補正后申請內容仍不明確")?.id).toBe("outcomes.unavailable.unclearAfterCorrection");
  });

  it("is found where it alone is in the Traditional script", async () => {
    const traditional = await simplifierFor(readText("行政復議|行政诉讼\n0|0"));
    expect(new LabelIndex([{ id: "review", label: "行政复议" }], traditional).find("行政復議")?.id).toBe("review");
    // A quotation in prose is no reason to load the converter.
    const simplified = await simplifierFor(readText("本年度对国家机关（國家機關）的申请作出答覆。\n行政复议|0"));
    expect(simplified("行政復議")).toBe("行政復議");
  });

  it("is found with blanks, numbering and width changed at will", () => {
    const disturb = (label: string, blank: string, at: number) => `${label.slice(0, at)}${blank}${label.slice(at)}`;
    fc.assert(
      fc.property(
        fc.constantFrom(...rows),
        fc.constantFrom(" ", "\u00a0", "\n", "\u3000", "\u200b"),
        fc.nat(40),
        (row, blank, at) => {
          expect(index.find(disturb(row.label, blank, Math.min(at, row.label.length)))?.id).toBe(row.id);
        },
      ),
      { seed: 5, numRuns: 500 },
    );
  });
});

it("edit distance agrees with its definition", () => {
  const slow = (a: string, b: string): number =>
    a === "" || b === ""
      ? a.length + b.length
      : Math.min(
          slow(a.slice(1), b) + 1,
          slow(a, b.slice(1)) + 1,
          slow(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
        );
  const word = fc.array(fc.constantFrom("公", "开", "信"), { maxLength: 5 }).map((list) => list.join(""));
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b, 9)).toBe(slow(a, b));
    }),
    { seed: 6 },
  );
});
