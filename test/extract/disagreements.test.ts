import { describe, expect, it } from "vitest";
import { contradicts } from "../../src/extract/metadata/contradiction.ts";
import { readMetadata } from "../../src/extract/metadata/metadata.ts";
import { fromJson } from "../../src/normalized/from-json.ts";
import { disclose } from "../support/in-process.ts";
import { readPage } from "../support/read-page.ts";

const asPrinted = (text: string) => text;
const notesOf = (html: string) => readMetadata(readPage(html), asPrinted).notes;

const title = "平川县财政局2023年政府信息公开工作年度报告";
const period = (from: string, to: string) => `<p>本报告中所列数据的统计期限自${from}年1月1日起至${to}12月31日止。</p>`;
const own = period("2023", "2023年");

describe("a period that is not the title's year", () => {
  it.each([
    ["begins and ends in another year", period("2022", "2022年"), 2022, 2022],
    ["begins and ends in another year, named once", period("2022", ""), 2022, 2022],
    ["begins in another year", period("2022", "2023年"), 2022, 2023],
    ["ends in another year", period("2023", "2022年"), 2023, 2022],
    ["is stated twice, once wrong", own + period("2022", "2022年"), 2022, 2022],
    ["lost its 年", "<p>统计期限20221月1日至202212月31日</p>", 2022, 2022],
  ])("%s", (_, sentence, from, to) => {
    const notes = notesOf(`<h1>${title}</h1>${sentence}`);
    expect(notes).toMatchObject([{ kind: "period-of-another-year", year: 2023, from, to, other: { text: title } }]);
    expect(notes[0]).toMatchObject({ at: { line: 1 }, other: { at: { line: 1, column: 5 } } });
  });

  it("is quoted as printed", () => {
    const sentence = "<p>本报告统计期限自２０２２年 1月1日起 至12月31日止</p>";
    expect(notesOf(`<h1>${title}</h1>${sentence}`)).toMatchObject([{ text: "２０２２年 1月1日起 至12月31日" }]);
  });

  it.each([
    ["the same year", own],
    ["no period", "<p>一、总体情况</p>"],
    ["another year's figures in the narrative", `${own}<p>2022年1月1日至2022年12月31日，我局收到申请4件。</p>`],
    ["last year's figures and no statement", "<p>据统计，2022年1月1日至2022年12月31日，我局收到申请4件。</p>"],
    [
      "a period of something else",
      "<p>规划期限自2021年1月1日至2025年12月31日。公示期限为2022年12月1日至2022年12月31日。</p>",
    ],
    ["both years in one paragraph", "<p>统计期限为2023年1月1日至12月31日。2022年1月1日至12月31日收到申请4件。</p>"],
    [
      "a link to another year beside the title",
      `<ul><li>2022年政府信息公开年报</li><li>2021年政府信息公开年报</li></ul>${own}`,
    ],
  ])("is not found with %s", (_, sentence) => {
    expect(notesOf(`<h1>${title}</h1>${sentence}`)).toEqual([]);
  });
});

describe("a field of 名称", () => {
  const named = (name: string) =>
    notesOf(
      `<table><tr><td>名称</td><td>${name}</td><td>发布日期</td><td>2024-01-19</td></tr></table><h1>${title}</h1>${own}`,
    );

  it("that names another year than the title is found", () => {
    const other = "平川县财政局2022年政府信息公开工作年度报告";
    expect(named(other)).toMatchObject([
      { kind: "metadata-disagrees", field: "year", text: title, other: { text: other, at: { line: 1 } } },
    ]);
  });

  it.each([title, "2023年度政府信息公开工作年度报告", "政府信息公开年度报告", "关于2022年预算的说明"])(
    "that says %s is not",
    (name) => {
      expect(named(name)).toEqual([]);
    },
  );
});

describe("places that contradict each other", () => {
  const box = (agency: string, date = "2024-01-19") =>
    `<table><tr><td>发布机构</td><td>${agency}</td><td>发布日期</td><td>${date}</td></tr></table><h1>${title}</h1>${own}`;
  const signed = (agency: string, date = "2024年1月19日") =>
    `<h1>${title}</h1>${own}<p>六、其他需要报告的事项</p><p>无。</p><p>${agency}</p><p>${date}</p>`;

  it.each([
    ["another department in the box", box("平川县教育局"), "agency", "平川县教育局"],
    ["the department of another county", box("清河县财政局"), "agency", "清河县财政局"],
    ["another department in the signature", signed("平川县教育局"), "agency", "平川县教育局"],
    ["a date before the year was over", box("平川县财政局", "2023-01-19"), "publishedOn", "2023-01-19"],
    ["a signature of last January", signed("平川县财政局", "2023年1月19日"), "publishedOn", "2023年1月19日"],
    [
      "two dates years apart",
      `${box("平川县财政局", "2027-06-01")}<p>六、其他需要报告的事项</p><p>无。</p><p>2024年1月19日</p>`,
      "publishedOn",
      "2027-06-01",
    ],
    [
      "a page that calls itself by another year",
      `<title>${title.replace("2023", "2022")}</title><h1>${title}</h1>${own}`,
      "year",
      title,
    ],
  ])("%s", (_, html, field, text) => {
    expect(notesOf(html)).toMatchObject([{ kind: "metadata-disagrees", field, text }]);
  });

  it.each([
    ["the government above", box("平川县人民政府")],
    ["the government's office", box("平川县人民政府办公室")],
    ["an abbreviation", signed("县财政局")],
    ["the full name", signed("江苏省平川县财政局")],
    ["a date within the year after", signed("平川县财政局", "2024年12月30日")],
    ["a site", box("平川县人民政府门户网站")],
    ["one day and another", `${box("平川县财政局")}<p>六、其他需要报告的事项</p><p>无。</p><p>2024年1月22日</p>`],
  ])("are not %s", (_, html) => {
    expect(notesOf(html)).toEqual([]);
  });
});

describe("two names of agencies", () => {
  it.each([
    ["平川县财政局", "平川县教育局", true],
    ["平川县财政局", "清河县财政局", true],
    ["大王镇人民政府", "小李镇人民政府", true],
    ["平川县大王镇人民政府", "小李镇", true],
    ["平川县人民政府", "清河县人民政府", true],
    ["县发改局", "平川县发展和改革局", false],
    ["平川县发展和改革委员会", "平川县发改委", false],
    ["宿迁市宿豫区财政局", "宿豫区财政局", false],
    ["平川县财政局", "平川市财政局", false],
    ["宿迁市人民政府", "沭阳县人民政府", false],
    ["江苏省平川县人民政府", "平川县人民政府", false],
    ["大王镇人民政府", "平川县人民政府", false],
    ["平川县财政局", "平川县政务服务管理局", false],
    ["平川县林业局", "平川县自然资源局", false],
    ["平川县城市管理局", "平川县综合行政执法局", false],
    ["平川县财政局（国资局）", "平川县国资局", false],
    ["平川县政府办", "平川县人民政府办公室", false],
  ])("%s and %s contradict each other: %s", (one, other, contradict) => {
    expect(contradicts(one, other, asPrinted)).toBe(contradict);
    expect(contradicts(other, one, asPrinted)).toBe(contradict);
  });
});

it("a contradiction survives conversion, its two places then in the JSON", async () => {
  const page = `<h1>${title}</h1>${period("2022", "2022年")}
    <table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数<tr><td>规章<td>0<td>0<td>0</table>`;
  const { stdout } = await disclose(["convert", "-", "--stdin-filename", "report.html"], { stdin: page });
  const report = fromJson(stdout);
  expect(report).toMatchObject({
    notes: [{ kind: "period-of-another-year", at: { pointer: "/notes/0" }, other: { at: { pointer: "/notes/0" } } }],
  });
});
