import { describe, expect, it } from "vitest";
import { parseDate } from "../../src/extract/metadata/date.ts";
import { readMetadata } from "../../src/extract/metadata/metadata.ts";
import { readText } from "../../src/readers/text.ts";
import { readPage } from "../support/read-page.ts";

const asPrinted = (text: string) => text;
const ofPage = (html: string) => readMetadata(readPage(html), asPrinted).metadata;
const ofText = (text: string) => readMetadata(readText(text), asPrinted).metadata;

describe("the title", () => {
  it.each([
    ["宿迁市人民政府2024年政府信息公开工作年度报告", 2024, "宿迁市人民政府"],
    ["2024年宿迁市人民政府信息公开年度报告", 2024, "宿迁市人民政府"],
    ["2023年度高港区行政审批局政府信息公开工作年度报告", 2023, "高港区行政审批局"],
    ["二道区征收办关于2022年度政府信息公开情况的报告", 2022, "二道区征收办"],
    ["某镇二〇二三年政府信息公开年报", 2023, "某镇"],
    ["２０２３年 某县财政局 政府信息公开工作年度报告", 2023, "某县财政局"],
    ["关于某县财政局2023年政府信息公开工作年度报告（公开版）", 2023, "某县财政局"],
    ["某县财政局政府信息公开2023年度报告", 2023, "某县财政局"],
    ["第2020地质队2023年政府信息公开工作年度报告", 2023, "第2020地质队"],
  ])("%s tells year and agency", (title, year, agency) => {
    expect(ofPage(`<h1>${title}</h1>`)).toMatchObject({ title, year, agency });
  });

  it("is cut from the trail of links before it and from the site's name behind it", () => {
    const title = "某县教育局2021年政府信息公开工作年度报告";
    expect(ofPage(`<p>首页 > 政府信息公开 > ${title}</p>`)).toMatchObject({ title, year: 2021, agency: "某县教育局" });
    const name = `<title>某县人民政府网-年报-${title}_某县人民政府</title>`;
    expect(ofPage(name)).toMatchObject({ title, year: 2021, agency: "某县教育局" });
  });

  it("is not taken from links, letters and lists of other years", () => {
    const around = `<li>2024年政府信息公开年报</li><li>某局2022年政府信息公开工作年度报告</li>
      <p>关于做好2022年政府信息公开工作年度报告编制的通知</p><p>索引号：0144/2024-00098 分类：政府信息公开年报</p>`;
    const report = `<h1>某县财政局2023年政府信息公开工作年度报告</h1>
      <p>本报告的统计期限自2023年1月1日起至2023年12月31日止。</p>`;
    expect(ofPage(around + report)).toMatchObject({ year: 2023, agency: "某县财政局" });
  });

  it("over two lines takes the agency from the line above", () => {
    expect(ofPage("<p>某县水利局</p><p>2023年政府信息公开工作年度报告</p>")).toMatchObject({
      year: 2023,
      agency: "某县水利局",
    });
  });

  it("is sought in <title> and in <meta> where the page prints none", () => {
    expect(ofPage("<title>某局2022年政府信息公开工作年度报告_某网</title>")).toMatchObject({
      year: 2022,
      agency: "某局",
    });
    expect(ofPage(`<meta name="ArticleTitle" content="某局2020年政府信息公开工作年度报告">`)).toMatchObject({
      year: 2020,
    });
  });
});

describe("what a page says of itself", () => {
  it("is read from a table of names and values", () => {
    const html = `<table><tr><td>索 引 号：</td><td>014421455/2020-00098</td><td>分类</td><td>年报</td></tr>
      <tr><td>发布机构</td><td>某局</td><td>公开日期</td><td>2020年1月9日</td></tr></table>`;
    expect(ofPage(html)).toEqual({
      year: null,
      agency: "某局",
      title: null,
      indexNumber: "014421455/2020-00098",
      publishedOn: "2020-01-09",
    });
  });

  it("is read from lines with colons", () => {
    expect(ofText("索引号：A-1 发布机构：某局 发布日期：2021-01-20 10:00\n")).toMatchObject({
      agency: "某局",
      indexNumber: "A-1",
      publishedOn: "2021-01-20",
    });
  });

  it("is null where nothing is said, and the year is never taken from the date of publication", () => {
    const nothing = { year: null, agency: null, title: null, indexNumber: null };
    expect(ofText("发布日期：2021-01-20")).toEqual({ ...nothing, publishedOn: "2021-01-20" });
  });

  it("gives the year by the period where the title does not", () => {
    expect(ofText("本报告中所列数据的统计期限自2019年1月1日起至2019年12月31日止。").year).toBe(2019);
    expect(ofText("数据统计期限为2022年1月1日至12月31日").year).toBe(2022);
    expect(ofText("一、总体情况\n2020年，我局按照要求").year).toBe(2020);
  });
});

it.each([
  ["2020-01-19", "2020-01-19"],
  ["2020年1月9日", "2020-01-09"],
  ["[2020/1/19 10:00]", "2020-01-19"],
  ["20240119", "2024-01-19"],
  ["2020.02.30", null],
  ["20 年", null],
  [null, null],
])("the date %j is %j", (text, date) => {
  expect(parseDate(text)).toBe(date);
});
