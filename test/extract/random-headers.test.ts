import fc from "fast-check";
import { expect, it } from "vitest";
import { type Metadata, readMetadata } from "../../src/extract/metadata/metadata.ts";
import { readPage } from "../support/read-page.ts";

const asPrinted = (text: string) => text;

/** What a report says of itself, before anything is printed. */
interface Facts {
  readonly agency: string;
  readonly year: number;
  readonly indexNumber: string;
  /** Month and day of its publication, in the year after the report's. */
  readonly date: Date;
}

const regions = ["平川县", "清河县", "江州市", "东湖区", "江苏省平川县", "江州市东湖区", "红旗", "江州经济技术开发区"];
const offices = [
  ...["财政局", "教育局", "市场监督管理局", "人力资源和社会保障局", "人民政府", "人民政府办公室", "发展和改革委员会"],
  ...["大王镇人民政府", "小李乡人民政府", "城南街道办事处", "公安局", "政务服务中心", "农业农村局", "信访局", "统计局"],
];

const facts: fc.Arbitrary<Facts> = fc.record({
  agency: fc.tuple(fc.constantFrom(...regions), fc.constantFrom(...offices)).map(([region, office]) => region + office),
  year: fc.integer({ min: 2019, max: 2029 }),
  indexNumber: fc
    .tuple(fc.stringMatching(/^[0-9A-Z]{4,18}$/), fc.constantFrom("/", "-"), fc.integer({ min: 1, max: 99999 }))
    .map(([holder, mark, number]) => `${holder}${mark}2024-${String(number).padStart(5, "0")}`),
  date: fc.date({ min: new Date("2001-01-01"), max: new Date("2001-03-31"), noInvalidDate: true }),
});

const numerals = "〇一二三四五六七八九";
const inNumerals = (year: number) => String(year).replace(/\d/g, (digit) => numerals[Number(digit)] ?? "");
const inWide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const spoken = (n: number) =>
  `${n < 20 ? "" : numerals[Math.floor(n / 10)]}${n < 10 ? "" : "十"}${n % 10 === 0 ? "" : numerals[n % 10]}`;

const titles: readonly ((facts: Facts) => string)[] = [
  ({ agency, year }) => `${agency}${year}年政府信息公开工作年度报告`,
  ({ agency, year }) => `${year}年度${agency}政府信息公开工作年度报告`,
  ({ agency, year }) => `${agency}关于${year}年度政府信息公开情况的报告`,
  ({ agency, year }) => `${agency}${inNumerals(year)}年政府信息公开年报`,
  ({ agency, year }) => `${agency} ${inWide(String(year))}年 政府信息公开工作总结`,
  ({ agency, year }) => `${agency}政府信息公开工作年度报告（${year}年度）`,
  ({ agency, year }) => `关于${agency}${year}年政府信息公开工作情况的报告`,
  ({ agency, year }) => `${agency}政府信息公开${year}年度报告`,
];

/** How a title is printed; the lines of `broken` ones are joined. */
const titlePlaces: readonly ((title: string) => string)[] = [
  (title) => `<h1>${title}</h1>`,
  (title) => `<p align=center><b><span>${title.slice(0, 5)}</span><span>${title.slice(5)}</span></b></p>`,
  (title) => `<table><tr><td>${title}</td></tr></table>`,
  (title) => `<div>当前位置：首页 &gt; 政务公开 &gt; 政府信息公开年报 &gt; ${title}</div>`,
  (title) => `<title>${title}_平川县人民政府</title><div>政府信息公开</div>`,
  (title) => `<meta name="ArticleTitle" content="${title}">`,
  (title) => `<title>平川县人民政府</title><h2>${title}</h2><div>【字体：大 中 小】 【打印】</div>`,
];

const dates: readonly ((year: number, month: number, day: number) => string)[] = [
  (year, month, day) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
  (year, month, day) => `${year}年${month}月${day}日`,
  (year, month, day) => `${year}/${month}/${day} 09:05`,
  (year, month, day) => `${year}.${String(month).padStart(2, "0")}.${String(day).padStart(2, "0")}`,
  (year, month, day) => `${inNumerals(year)}年${spoken(month)}月${spoken(day)}日`,
  (year, month, day) => inWide(`${year}年${month}月${day}日`),
];

type Rows = readonly (readonly [name: string, value: string])[];
const boxes: readonly ((rows: Rows) => string)[] = [
  (rows) => `<table>${rows.map(([name, value]) => `<tr><td>${name}：</td><td>${value}</td></tr>`).join("")}</table>`,
  (rows) => `<table><tr>${rows.map(([name, value]) => `<th>${name}</th><td>${value}</td>`).join("")}</tr></table>`,
  (rows) => `<table><tr>${rows.map(([name, value]) => `<td>${name}：${value}</td>`).join("")}</tr></table>`,
  (rows) =>
    `<table><tr>${rows.map(([name]) => `<th>${name}</th>`).join("")}</tr><tr>${rows.map(([, value]) => `<td>${value}</td>`).join("")}</tr></table>`,
  (rows) => `<ul>${rows.map(([name, value]) => `<li><b>${name}：</b>${value}</li>`).join("")}</ul>`,
  (rows) => `<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join("")}</dl>`,
  (rows) => `<p>${rows.map(([name, value]) => `${name}：${value}`).join("　")}</p>`,
  (rows) => `<p>${rows.map(([name, value]) => `[${name}：${value}]`).join(" ")}</p>`,
  (rows) =>
    `<div>${rows.map(([name, value]) => `<span>${[...name].join(" ")}：</span><span>${value}</span>`).join("</div><div>")}</div>`,
];

const periods: readonly ((year: number) => string)[] = [
  (year) => `本报告中所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
  (year) => `统计期限为${year}年1月1日至12月31日。`,
  (year) => `统计期限：${year}.1.1—${year}.12.31`,
  (year) => `数据统计期限自${year}1月1日至${year}12月31日。`,
];

const layout = fc.record({
  title: fc.constantFrom(...titles),
  titlePlace: fc.constantFrom(...titlePlaces),
  date: fc.constantFrom(...dates),
  box: fc.constantFrom(...boxes),
  names: fc.record({
    indexNumber: fc.constantFrom("索引号", "信息索引号", "索引编号"),
    agency: fc.constantFrom("发布机构", "发文机关", "公开责任部门", "信息来源"),
    date: fc.constantFrom("发布日期", "公开日期", "成文日期", "发布时间"),
  }),
  others: fc.constantFrom<Rows>(
    [],
    [["分类", "政府信息公开年报"]],
    [
      ["文号", ""],
      ["浏览次数", "12"],
    ],
  ),
  period: fc.constantFrom(...periods),
  links: fc.boolean(),
  signed: fc.boolean(),
});

const table = `<table><tr><td>信息内容</td><td>本年制发件数</td></tr>${"<tr><td>规章</td><td>0</td></tr>".repeat(6)}</table>`;

it("what is printed in any layout is read back, and nothing contradicts itself", () => {
  fc.assert(
    fc.property(facts, layout, (said, how) => {
      const [published, month, day] = [said.year + 1, said.date.getUTCMonth() + 1, said.date.getUTCDate()];
      const rows: Rows = [
        [how.names.indexNumber, said.indexNumber],
        [how.names.agency, said.agency],
        ...how.others,
        [how.names.date, how.date(published, month, day)],
      ];
      const title = how.title(said);
      const page = [
        how.links
          ? `<ul><li>${said.year - 1}年政府信息公开年报</li><li>${said.year + 1}年政府信息公开年报</li></ul>`
          : "",
        how.box(rows),
        how.titlePlace(title),
        `<p>${how.period(said.year)}</p><p>一、总体情况</p><p>${said.year}年，我局主动公开信息3条。</p>`,
        table,
        "<p>六、其他需要报告的事项</p><p>无。</p>",
        how.signed ? `<p>${said.agency}</p><p>${published}年${month}月${day}日</p>` : "",
        how.links ? `<p>上一篇：${said.agency}${said.year - 1}年政府信息公开工作年度报告</p>` : "",
      ].join("\n");
      const metadata: Metadata = {
        year: said.year,
        agency: said.agency,
        title,
        indexNumber: said.indexNumber,
        publishedOn: new Date(Date.UTC(published, month - 1, day)).toISOString().slice(0, 10),
      };
      expect(readMetadata(readPage(page), asPrinted)).toEqual({ metadata, notes: [] });
    }),
    { numRuns: 500 },
  );
});
