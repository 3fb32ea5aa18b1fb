import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkReport } from "../../src/check.ts";
import { languages } from "../../src/model/language.ts";
import { toJson } from "../../src/normalized/to-json.ts";
import { wordsIn } from "../../src/words/index.ts";
import { balanced } from "../support/balanced.ts";
import { dialects } from "../support/dialects.ts";
import { headings, readWritten, table, under, writtenPage } from "../support/written-report.ts";

const structure = /^(?:sections-|template-|cited-|published-)/;

/** What is said of the structure of a page: rule, severity, and what of the page it points at. */
async function found(page: string | Buffer, path?: string) {
  const { report, failure } = await readWritten(page, path);
  return checkReport(report, {}, failure)
    .diagnostics.filter(({ rule }) => structure.test(rule))
    .map(({ rule, severity, primary }) => [rule, severity, primary?.text ?? null]);
}
const without = (...left: readonly number[]) => headings.map((heading, i) => (left.includes(i) ? null : heading));

it("nothing is said of a report with six sections", async () => {
  expect(await found(writtenPage())).toEqual([]);
});

it("nothing is said of the sections of tables printed by themselves, however a site prints them", async () => {
  const figures = fc.sample(balanced, { seed: 3, numRuns: 2 });
  const said: unknown[] = [];
  for (const { name, path, print } of dialects) {
    for (const printed of figures.map((one) => print(one))) {
      const all = await found(printed, path);
      said.push(...all.filter(([rule]) => rule !== "published-in-time").map((finding) => [name, ...finding]));
    }
  }
  expect(said).toEqual([]);
});

describe("sections that are missing", () => {
  it("are named in one finding, placed where they should have ended", async () => {
    const { report } = await readWritten(writtenPage(without(0, 3)));
    const [finding, ...others] = checkReport(report).diagnostics.filter(({ rule }) => rule === "sections-are-complete");
    expect(others).toEqual([]);
    expect(finding?.detail).toEqual({ kind: "sections-missing", sections: ["overview", "reviewAndLitigation"] });
    expect(finding?.primary?.at).toEqual(report.narrative.sections[0]?.at);
  });

  it("one whose table is there is not missing", async () => {
    expect(await found(`${writtenPage(without(1))}${table}`)).toEqual([]);
  });

  it("nor is what follows the place where a page breaks off", async () => {
    const page = writtenPage([headings[0] as string, headings[1] as string, headings[2] as string]);
    expect(await found(`${page}<table><tr><td>自然人<td>总计`)).toEqual([]);
  });

  it("nor are they in a file of tables alone", async () => {
    expect(await found(writtenPage(without(0, 5), ["", table, "", "", "", ""]))).toEqual([]);
    expect(await found(writtenPage(without(0, 3, 4, 5)))).toEqual([]);
  });
});

describe("the order of sections", () => {
  it("is broken by the section that stands behind a later one", async () => {
    const order = [0, 1, 2, 3, 5, 4];
    const page = writtenPage(
      order.map((i) => headings[i] as string),
      order.map((i) => under()[i] as string),
    );
    expect(await found(page)).toEqual([["sections-are-in-order", "warning", headings[4]]]);
  });
});

describe("the numbers of sections", () => {
  const numbered = (numbers: readonly string[]) => headings.map((heading, i) => numbers[i] + heading.slice(2));

  it.each([
    ["in any style", ["1.", "2.", "3.", "4.", "5.", "6."]],
    ["shifted by a section of the report's own", ["一、", "三、", "四、", "五、", "六、", "七、"]],
    ["left out throughout", ["", "", "", "", "", ""]],
  ])("may be %s", async (_, numbers) => {
    expect(await found(writtenPage(numbered(numbers)))).toEqual([]);
  });

  it.each<[string, string[], number[]]>([
    ["a letter before one", ["一、", "二、", "三、", "四、", "五、", "l六、"], [5]],
    ["one twice", ["一、", "二、", "三、", "三、", "五、", "六、"], [3]],
    ["the next one's", ["一、", "二、", "四、", "四、", "五、", "六、"], [2]],
    ["all the same", ["1、", "1、", "1、", "1、", "1、", "1、"], [1, 2, 3, 4, 5]],
    ["one left out", ["一、", "二、", "三、", "", "五、", "六、"], [3]],
  ])("are wrong with %s, in one finding that names each", async (_, numbers, wrong) => {
    const own = numbered(numbers);
    const { report, failure } = await readWritten(writtenPage(own));
    const said = checkReport(report, {}, failure).diagnostics.filter(({ rule }) => structure.test(rule));
    const pointedAt = said.map(({ rule, primary, related }) => [
      rule,
      primary?.text,
      ...related.map(({ text }) => text),
    ]);
    expect(pointedAt).toEqual([["sections-are-numbered", ...wrong.map((i) => own[i])]]);
  });
});

describe("a section without content", () => {
  it.each([
    ["一 is empty", { 0: "" }, [0]],
    ["五 is empty", { 4: "" }, [4]],
    ["五 has two characters", { 4: "暂无。" }, [4]],
    ["六 says 无", { 5: "无" }, [5]],
    ["六 says 无, and a signature follows", { 5: "无<p>某市财政局办公室</p><p>2024年1月19日</p>" }, [5]],
    ["六 says that there is nothing else to report", { 5: "本单位2023年度没有其他需要报告的事项。" }, []],
    ["二 to 四 hold tables", { 2: table, 3: table }, []],
    ["五 is a picture", { 4: "<img src=5.png>" }, []],
  ])("%s", async (_, changed, bare) => {
    expect(await found(writtenPage(headings, under(changed)))).toEqual(
      bare.map((i) => ["sections-have-content", "info", headings[i]]),
    );
  });
});

describe("what a template leaves", () => {
  it.each([
    ["××单位认真贯彻落实《条例》。", "××单位", "warning"],
    ["本报告由XX市财政局编制。", "XX市", "warning"],
    ["统计期限自20××年1月1日起。", "20××年", "warning"],
    ["统计期限自202X年1月1日起。", "202X年", "warning"],
    ["X年X月X日", "X年X月", "warning"],
    ["[单位名称]2023年度报告", "[单位名称]", "warning"],
    ["【请填写本年度主动公开情况】", "【请填写本年度主动公开情况】", "warning"],
    ["此处填写存在的问题。", "此处填写", "warning"],
    ["六、（示例）未收取信息处理费。", "（示例）", "warning"],
    ["该部分以表格形式报告。表格如下:", "该部分以表格形式报告", "info"],
    ["本报告电子版可在门户网站（具体网址）下载。", "（具体网址）", "warning"],
    ["一、总体情况（仿宋三号加粗）", "（仿宋三号加粗）", "info"],
    ["简述一年来政府信息公开工作的情况。", "简述一年来政府信息公开工作的情况", "info"],
  ])("%s", async (text, residue, severity) => {
    expect(await found(`${writtenPage()}<p>${text}</p>`)).toEqual([["template-residue", severity, residue]]);
  });

  it.each([
    "请填写《政府信息公开申请表》后提交。",
    "表格如下：",
    "以表格形式公开三公经费。",
    "3×2年的规划",
    "选用仿宋字体（见排版规范）。",
    "iPhone XX 年度新品",
    "访问 http://www.example.cn/xx市/index.html",
    "身份证号 3201**********1234 的申请人",
  ])("%s is none", async (text) => {
    expect(await found(`${writtenPage()}<p>${text}</p>`)).toEqual([]);
  });

  it("the same words are one finding", async () => {
    expect(await found(`${writtenPage()}<p>××单位</p><p>××单位</p>`)).toHaveLength(1);
  });
});

describe("the form that the text cites", () => {
  const citing = (text: string, year = 2023) =>
    writtenPage().replaceAll("2023", `${year}`).replace("<p>本", `<p>${text}</p><p>本`);

  it.each([
    ["根据国办公开办函〔2019〕60号编制。", 2023, "国办公开办函〔2019〕60号"],
    ["按照《格式》（国办公开函[2019] 60 号）要求编制。", 2021, "国办公开函[2019] 60 号"],
    ["根据國辦公開辦函〔2021〕30號編制。", 2020, "國辦公開辦函〔2021〕30號"],
  ])("%s in %i", async (text, year, cited) => {
    const finding = ["cited-form-fits-year", "info", cited];
    // Script is told by the page as a whole.
    const page = /國/.test(text)
      ? citing(`${text}要求對總體情況據實報告，並請審議處理結果。`, year)
      : citing(text, year);
    expect(await found(page)).toEqual([finding]);
  });

  it.each([
    ["根据国办公开办函〔2021〕30号编制。", 2023],
    ["根据国办公开办函〔2019〕60号编制。", 2020],
    ["根据国办公开办函〔2019〕60号、国办公开办函〔2021〕30号编制。", 2023],
    ["关于政府信息公开工作年度报告有关事项的通知（国办公开办函〔2019〕60号）", 2023],
    ["根据国办公开办函〔2016〕206号编制。", 2023],
  ])("%s in %i is no finding", async (text, year) => {
    expect(await found(citing(text, year))).toEqual([]);
  });
});

describe("publication", () => {
  const published = (agency: string, date: string) =>
    writtenPage().replace("某市财政局", agency).replace("<p>", `<p>发布日期：${date}</p><p>`);

  it.each([
    ["某市财政局", "2024-01-31", null],
    ["某市财政局", "2024-02-01", "warning"],
    ["某市人民政府", "2024-03-31", null],
    ["某市人民政府", "2024-04-01", "warning"],
    ["某县某镇人民政府", "2024-03-20", null],
    ["某市高新区管理委员会", "2024-03-20", null],
    ["某市财政局", "2026-02-01", "info"],
  ])("of %s on %s", async (agency, date, severity) => {
    expect(await found(published(agency, date))).toEqual(
      severity === null ? [] : [["published-in-time", severity, date]],
    );
  });

  it("of a report that a department puts out under a title that does not name it is the government's", async () => {
    const page = writtenPage()
      .replace("某市财政局", "")
      .replace("<p>", "<p>发布机构：某市行政审批局 发布日期：2024-03-20</p><p>");
    expect(await found(page)).toEqual([]);
  });
});

describe("a report with findings of every kind", () => {
  const page = `${writtenPage(
    [
      "一、总体情况",
      "二、主动公开政府信息情况",
      "l三、收到和处理政府信息公开申请情况",
      null,
      "六、其他需要报告的事项",
      "五、存在的主要问题及改进情况",
    ],
    [
      under()[0] as string,
      table.replace("<td>0<td>0<td>0", "<td><td>/<td>0"),
      "该部分以表格形式报告。",
      "",
      "无",
      "××单位",
    ],
  )}<p>根据国办公开办函〔2019〕60号编制。发布日期：2024-02-20</p>`.replace("<p>", "<p>发布日期：2024-02-20</p><p>");

  it("has the same in the JSON it is converted to", async () => {
    const { report, failure } = await readWritten(page);
    const { diagnostics } = checkReport(report, {}, failure);
    const rules = new Set(diagnostics.map(({ rule }) => rule).filter((rule) => structure.test(rule)));
    expect(rules.size).toBe(7);
    const again = await readWritten(JSON.stringify(toJson(report)), "report.json");
    const facts = (all: typeof diagnostics) =>
      all.map(({ rule, severity, detail, fingerprint }) => [
        rule,
        severity,
        JSON.stringify(detail, (key, value) => (key === "at" ? undefined : value)),
        fingerprint,
      ]);
    const own = ({ rule }: (typeof diagnostics)[number]) => structure.test(rule) || rule === "figures-are-stated";
    expect(facts(checkReport(again.report, {}, again.failure).diagnostics.filter(own))).toEqual(
      facts(diagnostics.filter(own)),
    );
  });

  it("says each in every language, in English without Chinese but what is quoted", async () => {
    const { report, failure } = await readWritten(page);
    const { diagnostics } = checkReport(report, {}, failure);
    for (const language of languages) {
      const words = await wordsIn(language);
      for (const { rule, detail } of diagnostics.filter((one) => structure.test(one.rule))) {
        const sentence = words.sentence(detail);
        expect(sentence, rule).not.toMatch(/undefined|null|NaN|\{/);
        if (language === "en") expect(sentence.replace(/“[^”]*”/g, ""), rule).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });
});
