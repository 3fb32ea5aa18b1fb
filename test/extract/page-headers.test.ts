import { describe, expect, it } from "vitest";
import { type Metadata, readMetadata } from "../../src/extract/metadata/metadata.ts";
import { simplifierFor } from "../../src/extract/script.ts";
import { readCsv } from "../../src/readers/csv.ts";
import { readText } from "../../src/readers/text.ts";
import { readPage } from "../support/read-page.ts";

const asPrinted = (text: string) => text;
const simplify = await simplifierFor(readText("業機構會組織務總計開"));

const nothing: Metadata = { year: null, agency: null, title: null, indexNumber: null, publishedOn: null };
const agency = "平川县财政局";
const title = `${agency}2023年政府信息公开工作年度报告`;
const titled = { ...nothing, year: 2023, agency, title };
const indexNumber = "014421455/2024-00098";
const publishedOn = "2024-01-19";
const all = { ...titled, indexNumber, publishedOn };

/** The narrative and a table, as every page has them; what stands around them is the case. */
const body = (year = 2023) => `
  <p>根据《中华人民共和国政府信息公开条例》编制本报告。本报告中所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。</p>
  <p>一、总体情况</p><p>${year}年，我局认真贯彻落实条例，主动公开政府信息312条，受理申请5件。</p>
  <p>二、主动公开政府信息情况</p>
  <table><tr><td colspan=4>第二十条第（一）项</td></tr><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
  <tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr><tr><td>行政规范性文件</td><td>1</td><td>0</td><td>4</td></tr>
  <tr><td colspan=4>第二十条第（八）项</td></tr><tr><td>信息内容</td><td colspan=3>本年收费金额（单位：万元）</td></tr>
  <tr><td>行政事业性收费</td><td colspan=3>0</td></tr></table>
  <p>六、其他需要报告的事项</p><p>本年度收取信息处理费0元。</p>`;
const h1 = `<h1>${title}</h1>`;

interface Case {
  readonly name: string;
  readonly html: string;
  readonly is: Metadata;
}
const page = (name: string, before: string, is: Metadata, after = ""): Case => ({
  name,
  html: before + body() + after,
  is,
});

const boxes: Case[] = [
  page(
    "names and values with nothing between them",
    `<div>索引号<span>${indexNumber}</span></div><div>发布机构<span>${agency}</span></div><div>发布日期<span>${publishedOn}</span></div>${h1}`,
    all,
  ),
  page(
    "one line without blanks",
    `<div>索引号:${indexNumber}发布机构:${agency}发布日期:${publishedOn}</div>${h1}`,
    all,
  ),
  page(
    "索引号 box of four columns",
    `<table><tr><td>索引号：</td><td>${indexNumber}</td><td>主题分类：</td><td>政府信息公开年报</td></tr>
     <tr><td>发布机构：</td><td>${agency}</td><td>成文日期：</td><td>2024年01月19日</td></tr>
     <tr><td>标　　题：</td><td colspan=3>${title}</td></tr><tr><td>发文字号：</td><td></td><td>有 效 性：</td><td>有效</td></tr></table>${h1}`,
    all,
  ),
  page(
    "box without a heading below it",
    `<table><tr><td>索 引 号</td><td>${indexNumber}</td><td>组配分类</td><td>政府信息公开年报</td></tr>
     <tr><td>发布机构</td><td>${agency}</td><td>发布日期</td><td>${publishedOn} 16:02</td></tr>
     <tr><td>名　　称</td><td colspan=3>${title}</td></tr></table>`,
    all,
  ),
  page(
    "names and values in one cell",
    `<table><tr><td>索引号：${indexNumber}</td><td>信息分类：年度报告</td></tr>
     <tr><td>发布机构：${agency}</td><td>生成日期：${publishedOn}</td></tr></table>${h1}`,
    all,
  ),
  page(
    "header above values",
    `<table><tr><th>索引号</th><th>发布机构</th><th>发布日期</th></tr>
     <tr><td>${indexNumber}</td><td>${agency}</td><td>${publishedOn}</td></tr></table>${h1}`,
    all,
  ),
  page(
    "list of bold names",
    `<ul><li><b>索引号：</b>${indexNumber}</li><li><b>信息分类：</b>年报</li><li><b>发布机构：</b>${agency}</li>
     <li><b>发文日期：</b><span>${publishedOn}</span></li><li><b>文号：</b></li></ul>${h1}`,
    all,
  ),
  page(
    "list of terms",
    `<dl><dt>索引号</dt><dd>${indexNumber}</dd><dt>公开责任部门</dt><dd>${agency}</dd><dt>公开日期</dt><dd>${publishedOn}</dd></dl>${h1}`,
    all,
  ),
  page(
    "terms with colons over their values",
    `<div>索引号：</div><div>${indexNumber}</div><div>发文机关：</div><div>${agency}</div><div>发布日期：</div><div>${publishedOn}</div>${h1}`,
    all,
  ),
  page(
    "blanks between the characters of a name",
    `<p>索 引 号：${indexNumber}</p><p>发 布 机 构：${agency}</p><p>发 布 日 期：${publishedOn}</p>${h1}`,
    all,
  ),
  page(
    "names in brackets",
    `<p>【索引号】${indexNumber}</p><p>【发布机构】：${agency}</p><p>[发布日期]：${publishedOn}</p>${h1}`,
    all,
  ),
  page(
    "索取号 of Shanghai",
    `<p>索取号：AB1234000-2024-003 发布机构：${agency} 公开日期：${publishedOn} 公开类别：主动公开</p>${h1}`,
    { ...all, indexNumber: "AB1234000-2024-003" },
  ),
  page(
    "one line",
    `<p>索引号：${indexNumber}　分类：政府信息公开年报　发布机构：${agency}　公开日期：${publishedOn}</p>${h1}`,
    all,
  ),
  page("blank index number before the next name", `<p>索引号： 文号： 发布日期：${publishedOn}</p>${h1}`, {
    ...titled,
    publishedOn,
  }),
  page(
    "blank value beside its name",
    `<table><tr><td>索引号：</td><td></td><td>分类：</td><td>年报</td></tr><tr><td>发布日期：</td><td>${publishedOn}</td><td>废止日期：</td><td></td></tr></table>${h1}`,
    { ...titled, publishedOn },
  ),
  page(
    "blank publication date beside a date of origin",
    `<table><tr><td>公开日期：</td><td></td><td>生成日期：</td><td>${publishedOn}</td></tr></table>${h1}`,
    { ...titled, publishedOn },
  ),
  page(
    "value that is the next name",
    `<table><tr><td>索引号</td><td>分类： 政府信息公开年报</td></tr></table>${h1}`,
    titled,
  ),
  page("index number of letters", `<p>索引号：K26000-0301-2024-0001 来源：${agency}</p>${h1}`, {
    ...titled,
    indexNumber: "K26000-0301-2024-0001",
  }),
  page("index number with a slash in front", `<p>信息索引号：1-/2024-0119002</p>${h1}`, {
    ...titled,
    indexNumber: "1-/2024-0119002",
  }),
  page("a date is no index number", `<p>索引号：2024-01-19</p>${h1}`, titled),
  page(
    "a nested layout table",
    `<table><tr><td><table><tr><td>索引号</td><td>${indexNumber}</td><td>发布日期</td><td>${publishedOn}</td></tr></table></td></tr></table>${h1}`,
    {
      ...all,
    },
  ),
  page(
    "the agency of the box where the title has none",
    `<table><tr><td>发布机构</td><td>${agency}</td><td>发布日期</td><td>${publishedOn}</td></tr></table><h1>2023年政府信息公开工作年度报告</h1>`,
    { ...titled, title: "2023年政府信息公开工作年度报告", publishedOn },
  ),
];

const lines: Case[] = [
  page(
    "date, source, views, font size",
    `${h1}<p>发布时间：${publishedOn} 来源：${agency} 浏览次数：123 字体：大 中 小</p>`,
    { ...titled, publishedOn },
  ),
  page("in brackets", `${h1}<p>[发布时间：${publishedOn}] [来源：${agency}] [字体：大 中 小]</p>`, {
    ...titled,
    publishedOn,
  }),
  page("separated by bars", `${h1}<p>发布日期：${publishedOn} | 信息来源：${agency} | 阅读：88</p>`, {
    ...titled,
    publishedOn,
  }),
  page("time with seconds", `${h1}<p>发表时间：2024-01-19 10:20:33 信息来源：本站 责任编辑：张三</p>`, {
    ...titled,
    publishedOn,
  }),
  page("日期：", `${h1}<p>日期：2024-01-19 作者：办公室 打印 关闭</p>`, { ...titled, publishedOn }),
  page("时间：", `${h1}<p>时间：2024/1/19 点击：12</p>`, { ...titled, publishedOn }),
  page("时 间：", `${h1}<p>时 间：2024.01.19 来 源：本站</p>`, { ...titled, publishedOn }),
  page("Chinese numerals", `${h1}<p>成文日期：二〇二四年一月十九日</p>`, { ...titled, publishedOn }),
  page("full-width digits", `${h1}<p>发布日期：２０２４年１月１９日</p>`, { ...titled, publishedOn }),
  page("eight digits", `${h1}<p>发布日期：20240119</p>`, { ...titled, publishedOn }),
  page("a day that is none", `${h1}<p>发布日期：2024-02-30</p>`, titled),
  page("办理时间 is no date of publication", `${h1}<p>办理时间：2024-01-19</p>`, titled),
  page("更新时间 is none either", `${h1}<p>更新时间：2025-06-01</p>`, titled),
  page("有效期 is none", `${h1}<p>有 效 期：2030-01-01</p>`, titled),
  page(
    "the source where nothing else names the agency",
    `<h1>2023年政府信息公开工作年度报告</h1><p>来源：${agency} 【打印】 【关闭】</p>`,
    {
      ...titled,
      title: "2023年政府信息公开工作年度报告",
    },
  ),
  page("本站 is no agency", `<h1>2023年政府信息公开工作年度报告</h1><p>来源：本站 发布者：admin</p>`, {
    ...titled,
    agency: null,
    title: "2023年政府信息公开工作年度报告",
  }),
  page(
    "share buttons and crumbs",
    `<div>您现在的位置： <a>首页</a> > <a>信息公开</a> > 正文</div>${h1}<div>分享到： 微信 微博 QQ空间</div>`,
    titled,
  ),
];

const titles: Case[] = [
  ...[
    `${agency}2023年度政府信息公开工作总结`,
    `${agency}2023年政府信息公开工作情况年度报告`,
    `${agency}关于2023年度政府信息公开情况的报告`,
    `关于${agency}2023年政府信息公开工作情况的报告`,
    `关于公布${agency}2023年政府信息公开工作年度报告的公告`,
    `2023年度${agency}政府信息公开年报`,
    `${agency}政府信息公开2023年度工作报告`,
    `${agency}政府信息公开工作年度报告（2023年）`,
    `${agency}政府信息公开工作年度报告(2023)`,
    `${agency}政府信息公开工作年度报告2023年度`,
    `${agency}2023政府信息公开工作年度报告`,
    `${agency}二○二三年度政府信息公开工作报告`,
    `${agency}2023年政务公开工作年度报告`,
    `${agency}2023年法治政府建设与政府信息公开工作年度报告`,
    `${agency}贯彻落实《政府信息公开条例》2023年度报告`,
  ].map((text) => page(`title ${text}`, `<h1>${text}</h1>`, { ...titled, title: text })),
  page("agency and a dash", `<h1>${agency}——2023年政府信息公开工作年度报告</h1>`, {
    ...titled,
    title: `${agency}——2023年政府信息公开工作年度报告`,
  }),
  page("agency and a colon", `<h1>${agency}：2023年政府信息公开工作年度报告</h1>`, {
    ...titled,
    title: `${agency}：2023年政府信息公开工作年度报告`,
  }),
  page("agency in brackets before", `<h1>【${agency}】2023年政府信息公开工作年度报告</h1>`, {
    ...titled,
    title: `【${agency}】2023年政府信息公开工作年度报告`,
  }),
  page("agency in brackets behind", `<h1>2023年政府信息公开工作年度报告（${agency}）</h1>`, {
    ...titled,
    title: `2023年政府信息公开工作年度报告（${agency}）`,
  }),
  page("agency with a second name in brackets", `<h1>平川县委统战部（民宗局）2023年政府信息公开年报</h1>`, {
    ...titled,
    agency: "平川县委统战部（民宗局）",
    title: "平川县委统战部（民宗局）2023年政府信息公开年报",
  }),
  page("关于 at the end of the line above", `<p>${agency}关于</p><p>2023年度政府信息公开工作情况的报告</p>`, {
    ...titled,
    title: `${agency}关于2023年度政府信息公开工作情况的报告`,
  }),
  page("a cover: kind, year, agency", `<p>政府信息公开工作年度报告</p><p>2023年度</p><p>${agency}</p>`, {
    ...titled,
    title: "政府信息公开工作年度报告2023年度",
  }),
  page("文字版", `<h1>${title} 文字版</h1>`, titled),
  page("title behind crumbs", `<div>当前位置：首页 > 政务公开 > 政府信息公开年报 > ${title}</div>`, titled),
  page(
    "title behind long crumbs",
    `<div>当前位置： 平川县人民政府门户网站 > 政务公开 > 政府信息公开 > 法定主动公开内容 > 政府信息公开年报 > 政府部门 > 2023年 > ${title}</div>`,
    titled,
  ),
  page("title behind crumbs kept apart by blanks", `<title>平川县人民政府 政府信息公开年报 ${title}</title>`, titled),
  page("title behind the site's name", `<title>平川县人民政府 ${title}</title>`, titled),
  page("site behind the title", `<title>${title} 平川县人民政府门户网站</title>`, titled),
  page("site around the title", `<title>平川县人民政府网-年报-${title}_财政局</title>`, titled),
  page("title over two lines", `<h1>${agency}<br>2023年政府信息公开工作年度报告</h1>`, titled),
  page("title over three lines", `<p>${agency}</p><p>2023年度</p><p>政府信息公开工作年度报告</p>`, {
    ...titled,
    title: `${agency}2023年度政府信息公开工作年度报告`,
  }),
  page("year on a line below", `<p>${agency}政府信息公开工作年度报告</p><p>（2023年度）</p>`, {
    ...titled,
    title: `${agency}政府信息公开工作年度报告（2023年度）`,
  }),
  page(
    "a page that calls itself by the last line",
    `<title>2023年政府信息公开工作年度报告</title><div>${agency}</div><h1>2023年政府信息公开工作年度报告</h1>`,
    {
      ...titled,
      title: "2023年政府信息公开工作年度报告",
    },
  ),
  page("blanks between all characters", `<h1>${[...title].join(" ")}</h1>`, { ...titled, title: [...title].join(" ") }),
  page("date behind the title", `<h1>${title} 2024-01-19</h1>`, titled),
  page("font sizes behind the title", `<div>${title}【字体：大 中 小】</div>`, titled),
  page("document number before the title", `<p>平财〔2024〕3号</p>${h1}`, titled),
  page("annex", `<p>附件1 ${title}</p>`, titled),
  page(
    "in <meta>",
    `<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2024-01-19 10:00:00"><meta name="ContentSource" content="${agency}">`,
    { ...titled, publishedOn },
  ),
  page(
    "site's name in <meta>",
    `<meta name="SiteName" content="平川县人民政府"><h1>2023年政府信息公开工作年度报告</h1>`,
    { ...titled, agency: null, title: "2023年政府信息公开工作年度报告" },
  ),
  page("我局 is no agency", "<h1>我局2023年政府信息公开工作年度报告</h1>", {
    ...titled,
    agency: null,
    title: "我局2023年政府信息公开工作年度报告",
  }),
];

const links: Case[] = [
  page(
    "links to other years before",
    `<ul><li>${agency}2024年政府信息公开工作年度报告</li><li>${agency}2022年政府信息公开工作年度报告</li></ul>${h1}`,
    titled,
  ),
  page(
    "links to years without agencies",
    `<ul><li>2024年政府信息公开年报</li><li>2022年政府信息公开年报</li></ul>${h1}`,
    titled,
  ),
  page("one link, and no title", "<div>2024年政府信息公开年报</div>", { ...nothing, year: 2023 }),
  page("links behind", h1, titled, `<p>上一篇：${agency}2022年政府信息公开工作年度报告</p><p>下一篇：无</p>`),
  page(
    "the menu of the site",
    `<ul><li>政府信息公开指南</li><li>政府信息公开制度</li><li>法定主动公开内容</li><li>政府信息公开年报</li></ul>${h1}`,
    titled,
  ),
  page("a letter on other reports", `<p>关于做好2022年政府信息公开工作年度报告编制的通知</p>${h1}`, titled),
];

const signatures: Case[] = [
  page(
    "agency and date on two lines",
    "<h1>2023年政府信息公开工作年度报告</h1>",
    { ...titled, title: "2023年政府信息公开工作年度报告", publishedOn },
    `<p>${agency}</p><p>2024年1月19日</p><p>主办：平川县人民政府</p>`,
  ),
  page("Chinese numerals", h1, { ...titled, publishedOn }, `<p>${agency}</p><p>二〇二四年一月十九日</p>`),
  page("one line", h1, { ...titled, publishedOn }, `<p>${agency} 2024年1月19日</p>`),
  page(
    "date alone",
    h1,
    { ...titled, publishedOn },
    "<p>2024年1月19日</p><p>版权所有：平川县人民政府 ICP备12345678号</p>",
  ),
  page("below the title", `${h1}<p>（2024年1月19日）</p>`, { ...titled, publishedOn }),
  page("agency and date below the title", `${h1}<p>${agency}</p><p>2024年1月19日</p>`, { ...titled, publishedOn }),
  page("dates of links", h1, titled, `<div>相关信息</div><div>平川县召开会议</div><div>2022-03-04</div>`),
  page(
    "the date of the box goes before",
    `<p>发布日期：2024-01-22</p>${h1}`,
    { ...titled, publishedOn: "2024-01-22" },
    `<p>${agency}</p><p>2024年1月19日</p>`,
  ),
];

/** Layouts as county, town and ministry sites have them. */
const sites: Case[] = [
  page(
    "names and values without colons",
    `<div>当前位置: 首页 > 政务公开 > 乡镇街道 > 大王镇 > 政府信息公开年报</div>
     <div>索 引 号 1133102400268125XW/2024-104757 公开方式 主动公开</div><div>成文日期 2024-01-16 发布机构 大王镇</div>
     <div>组配分类 政府信息公开年报</div><h1>2023年大王镇政府信息公开工作年度报告</h1><p>发布日期: 2024-01-17 访问次数:</p>`,
    {
      year: 2023,
      agency: "大王镇",
      title: "2023年大王镇政府信息公开工作年度报告",
      indexNumber: "1133102400268125XW/2024-104757",
      publishedOn: "2024-01-17",
    },
  ),
  page(
    "list of names and a second heading",
    `<p>索 引 号: ${indexNumber}</p><p>信息分类: 信息公开年度报告</p><p>发布机构: ${agency}</p><p>发布日期: 2024-01-19 16:13</p>
     <p>标题: ${title}</p><p>文号:</p><p>时效:</p><h1>${title}</h1><p>发布时间:2024-01-19 16:13 来源:${agency}</p>`,
    all,
  ),
  page(
    "a date that a script fills in",
    `<p>发布时间:</p><p>根据《条例》要求，由财政局编制，统计期限自2023年1月1日起。</p>${h1}`,
    titled,
  ),
  page("no brackets closed", `${h1}<p>发布时间: 2024-01-19 来源: 南源街 浏览次数:-</p><p>【打印】 【字体:</p>`, {
    ...titled,
    publishedOn,
  }),
  page(
    "a site's menu",
    `<p>打开适老化模式 | 无障碍 | 设为首页 | 加入收藏</p><p>政府信息公开年报</p><p>当前位置: 网站首页 >> 政府信息公开 >> 政府信息公开年报</p>${h1}<p>发布日期：2024-01-19 作者： 来源：党建科</p>`,
    {
      ...titled,
      publishedOn,
    },
  ),
  page("the source is a site", `${h1}<p>发布来源：国家卫生健康委员会网站 发布时间：2024-01-19 16:55:49</p>`, {
    ...titled,
    publishedOn,
  }),
  page("a title broken within its kind", `<p>${agency}2023年政府</p><p>信息公开工作年度报告</p>`, titled),
  page("a title broken before its last words", `<p>${agency}</p><p>2023年政府信息公开</p><p>工作年度报告</p>`, titled),
  page("a title that the introduction quotes", `<p>根据条例要求，现发布《${title}》。本报告由六部分组成。</p>`, {
    ...titled,
    title: null,
  }),
  page("a title that the introduction names", `<p>根据要求，现公布${agency}2023年度政府信息公开工作报告。</p>`, {
    ...titled,
    title: null,
  }),
  page("我局 in the introduction", "<p>特向社会公布2023年度我局政府信息公开工作年度报告。</p>", {
    ...nothing,
    year: 2023,
  }),
  page("site, address and date below the title", `${h1}<p>银川市人民政府门户网站 www.yinchuan.gov.cn 2024-01-19</p>`, {
    ...titled,
    publishedOn,
  }),
  page("date and time without a name", `${h1}<div>2024-01-19 16:20 来源： 平川县人民政府 浏览：3</div>`, {
    ...titled,
    publishedOn,
  }),
  page(
    "town and year on one line above",
    "<p>平川县民意乡</p><p>2023年政府信息公开工作年度报告</p><p>2023年政府信息公开工作年度报告</p>",
    {
      ...titled,
      agency: "平川县民意乡",
      title: "平川县民意乡2023年政府信息公开工作年度报告",
    },
  ),
  page(
    "another text that the introduction quotes",
    "<p>根据《中华人民共和国政府信息公开工作年度报告格式》编制《工作规范》。</p>",
    {
      ...nothing,
      year: 2023,
    },
  ),
  page(
    "pinyin behind the characters",
    `<table><tr><td>索引號(hào)：</td><td>${indexNumber}</td><td>發(fā)布機構(gòu)：</td><td>平川縣財(cái)政局</td></tr></table>
     <h1>平川縣財(cái)政局2023年政府信息公開(kāi)工作年度報(bào)告</h1>`,
    {
      ...all,
      agency: "平川縣財政局",
      title: "平川縣財(cái)政局2023年政府信息公開(kāi)工作年度報(bào)告",
      publishedOn: null,
    },
  ),
];

describe.each(Object.entries({ boxes, lines, titles, links, signatures, sites }))("%s", (_, cases) => {
  it.each(cases)("$name", ({ html, is }) => {
    expect(readMetadata(readPage(html), html.includes("縣") ? simplify : asPrinted).metadata).toEqual(is);
  });
});

describe("the period", () => {
  it.each([
    "本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止",
    "数据统计期限为2023年1月1日至12月31日。",
    "统计期限：2023年1月1日—2023年12月31日",
    "统计期限从2023年1月1日起，至2023年12月31日止",
    "统计时间为20231月1日至202312月31日",
    "统计期限自２０２３年１月１日起至１２月３１日",
    "统计期限自2023 年 1 月 1 日 起 至 2023 年 12 月 31 日 止",
    "统计期限为2023.1.1-2023.12.31",
    "统计期限为2023-01-01至2023-12-31",
    "统计期限自二〇二三年一月一日起至二〇二三年十二月三十一日止",
    "统计期限为2023年1月至12月",
    "统计期限自2023年3月20日起至2023年12月31日止",
  ])("%s", (sentence) => {
    expect(readMetadata(readText(`一、总体情况\n${sentence}\n`), asPrinted)).toEqual({
      metadata: { ...nothing, year: 2023 },
      notes: [],
    });
  });
});

describe("other media", () => {
  it("a text with bars", () => {
    const text = `索引号 | ${indexNumber} | 分类 | 年报 |\n发布机构 | ${agency} | 发文日期 | ${publishedOn}\n${title}\n一、总体情况\n`;
    expect(readMetadata(readText(text), asPrinted).metadata).toEqual(all);
  });

  it("a CSV file", () => {
    const csv = readCsv(
      `${title},,\n索引号,${indexNumber},\n填报单位,${agency},\n公开日期,${publishedOn},\n信息内容,本年制发件数,本年废止件数\n`,
    );
    if ("stage" in csv) throw new Error("no CSV");
    expect(readMetadata(csv, asPrinted).metadata).toEqual(all);
  });

  it("a CSV file that names its year in a cell", () => {
    const csv = readCsv(`单位,${agency}\n年度,2023\n规章,1,2,3\n`);
    if ("stage" in csv) throw new Error("no CSV");
    expect(readMetadata(csv, asPrinted).metadata).toEqual({ ...nothing, year: 2023, agency });
  });
});
