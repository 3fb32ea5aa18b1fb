import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headingIn } from "../../src/extract/headings.ts";
import { sectionIds } from "../../src/model/narrative.ts";
import { headings, readWritten, table, under, writtenPage } from "../support/written-report.ts";

/** Ids, numbers and openings of the sections of a page. */
async function sectionsOf(page: string, path?: string) {
  const { report } = await readWritten(page, path);
  return report.narrative.sections;
}
const idsOf = async (page: string, path?: string) => (await sectionsOf(page, path)).map(({ id }) => id);
const same = (text: string) => text;

const digits = ["一", "二", "三", "四", "五", "六"];
const bare = headings.map((heading) => heading.slice(2));

describe("the six headings are found", () => {
  it.each<[name: string, own: readonly string[]]>([
    ["as the form prints them", headings],
    [
      "in the words of 2019",
      headings
        .with(3, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况")
        .with(4, "五、政府信息公开工作存在的主要问题及改进情况"),
    ],
    [
      "without a comma between reviews and suits",
      headings.with(3, "四、因政府信息公开工作被申请行政复议提起行政诉讼情况"),
    ],
    ["numbered in brackets", bare.map((title, i) => `（${digits[i]}）${title}`)],
    ["numbered in Arabic digits", bare.map((title, i) => `${i + 1}、 ${title}`)],
    ["numbered with full stops", bare.map((title, i) => `${i + 1}. ${title}`)],
    ["numbered with a wide full stop", bare.map((title, i) => `${digits[i]}．${title}`)],
    ["numbered as parts", bare.map((title, i) => `第${digits[i]}部分　${title}`)],
    ["numbered without punctuation", bare.map((title, i) => `${digits[i]} ${title}`)],
    ["all with the number 1", bare.map((title) => `1、${title}`)],
    ["without numbers", bare],
    ["with blanks inside", headings.map((heading) => [...heading].join("&nbsp;"))],
    ["followed by punctuation", headings.map((heading) => `${heading}、`)],
    ["followed by a colon", headings.map((heading) => `${heading}：`)],
    ["one with a slip in its number", headings.with(5, "l六、其他需要报告的事项")],
    ["one without its number", headings.with(2, bare[2] as string)],
    ["one in another style", headings.with(4, "（五）存在的主要问题及改进情况")],
    [
      "reworded",
      [
        "一、政府信息公开工作总体情况",
        "二、政府信息主动公开情况",
        "三、依申请公开政府信息办理情况",
        "四、行政复议和行政诉讼情况",
        "五、存在问题及下一步打算",
        "六、需要报告的其他事项",
      ],
    ],
    ["one reworded beyond recognition", headings.with(2, "三、依法答复群众来信")],
    [
      "in bold spans",
      headings.map((heading) => `<b>${heading.slice(0, 2)}</b><b><span>${heading.slice(2)}</span></b>`),
    ],
    ["with a remark in brackets", headings.with(5, "六、其他需要报告的事项（如无，填“无”）")],
  ])("%s", async (_, own) => {
    expect(await idsOf(writtenPage(own))).toEqual(sectionIds);
  });

  it("in the Traditional script", async () => {
    const page = [
      "一、總體情況",
      "全年主動公開政府信息三百條，處理申請三件，當事人對結果滿意。",
      "二、主動公開政府信息情況",
      table,
      "三、收到和處理政府信息公開申請情況",
      "四、政府信息公開行政復議、行政訴訟情況",
      "五、存在的主要問題及改進情況",
      "六、其他需要報告的事項",
      "無",
    ];
    const sections = await sectionsOf(page.map((line) => `<p>${line}</p>`).join(""));
    expect(sections.map(({ id }) => id)).toEqual(sectionIds);
    expect(sections.at(-1)).toMatchObject({ text: "六、其他需要報告的事項", number: 6, opening: "無" });
  });

  it("in the cells of a layout table", async () => {
    const rows = headings.map((heading, i) => `<tr><td>${heading}</td></tr><tr><td>${under()[i]}</td></tr>`);
    expect(await idsOf(`<table>${rows.join("")}</table>`)).toEqual(sectionIds);
  });

  it("behind line breaks in one paragraph", async () => {
    const lines = headings.map((heading, i) => `${heading}<br>${i === 1 ? "" : under()[i]}`).join("<br>");
    expect(await idsOf(`<div>${lines}</div>${table}`)).toEqual(sectionIds);
  });

  it("in Markdown", async () => {
    const lines = headings.flatMap((heading, i) => [
      `## ${heading}`,
      i === 1 ? "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0" : (under()[i] as string),
    ]);
    expect(await idsOf(lines.join("\n\n"), "report.txt")).toEqual(sectionIds);
  });
});

describe("a heading and the prose on its line", () => {
  it.each([
    ["一、总体情况 2023年，我局公开信息三百条。", "一、总体情况", "2023年，我局公开信息三百条。"],
    ["一、总体情况：我局公开信息三百条。", "一、总体情况", "我局公开信息三百条。"],
    ["六、其他需要报告的事项：无", "六、其他需要报告的事项", "无"],
    ["六、其他需要报告的事项无。", "六、其他需要报告的事项", "无。"],
    ["六、其他需要报告的事项　　本机关未收取信息处理费。", "六、其他需要报告的事项", "本机关未收取信息处理费。"],
    ["三、收到和处理政府信息公开申请情况", "三、收到和处理政府信息公开申请情况", ""],
    ["一、总体情况……………1", "一、总体情况", ""],
  ])("%s", (line, text, prose) => {
    expect(headingIn(line, same)).toMatchObject({ text, prose });
  });

  it.each([
    "一、本年新收政府信息公开申请数量",
    "我局认真总结了总体情况。",
    "二、主动公开政府信息情况良好，全年公开信息三百条，群众满意。",
    "（七）总计",
    "2023年主动公开政府信息情况",
    "存在的主要问题及改进情况详见附件所列各条，兹不赘述，请参阅。",
  ])("%s is no heading of a section", (line) => {
    expect(headingIn(line, same)?.id ?? null).toBeNull();
  });
});

describe("headings that are listed are not the report's", () => {
  const list = (items: readonly string[]) =>
    `<ul>${items.map((item) => `<li><a href="#">${item}</a></li>`).join("")}</ul>`;

  it.each([
    ["at the top", `${list(headings)}${writtenPage()}`],
    ["at the top, with page numbers", `${list(headings.map((heading, i) => `${heading}………${i + 1}`))}${writtenPage()}`],
    ["at the bottom", `${writtenPage()}${list(headings)}`],
    ["above and below", `${list(headings)}${writtenPage()}${list(headings)}`],
  ])("%s of the page", async (_, page) => {
    const sections = await sectionsOf(page);
    expect(sections.map(({ id }) => id)).toEqual(sectionIds);
    expect(sections[0]?.opening).toBeNull();
    expect(sections[0]?.characters).toBeGreaterThan(20);
    expect(sections[1]?.hasTable).toBe(true);
  });

  it("a section missing from the report is missing, though the list has it", async () => {
    expect(await idsOf(list(headings) + writtenPage(headings.map((heading, i) => (i === 4 ? null : heading))))).toEqual(
      sectionIds.filter((id) => id !== "problems"),
    );
  });

  it("nor are the headings of parts of a section", async () => {
    const parts =
      "<p>（一）主动公开政府信息情况</p><p>公开了三百条。</p><p>（二）收到和处理政府信息公开申请情况</p><p>处理了三件。</p>";
    const sections = await sectionsOf(writtenPage(headings, under({ 0: parts })));
    expect(sections.map(({ id, number }) => [id, number])).toEqual(sectionIds.map((id, i) => [id, i + 1]));
  });

  it("nor is a heading that its table repeats", async () => {
    const again = table.replace("<tr>", `<tr><td colspan=4>${headings[1]}<tr>`);
    expect(await idsOf(writtenPage(headings, under({ 1: again })))).toEqual(sectionIds);
  });
});

it("sections stand in the order of the page, whatever it is", async () => {
  const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 3 });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const page = writtenPage(
        order.map((i) => headings[i] as string),
        order.map((i) => under()[i] as string),
      );
      expect(await idsOf(page + table)).toEqual(order.map((i) => sectionIds[i]));
    }),
    { seed: 5, numRuns: 40 },
  );
});

it("what ends the page is not the last section's", async () => {
  const sections = await sectionsOf(
    `${writtenPage(headings, under({ 5: "无" }))}<p>打印 关闭</p><p>主办单位：某市人民政府办公室</p>`,
  );
  expect(sections.at(-1)).toMatchObject({ opening: "无", characters: 1, hasTable: false, hasPicture: false });
});

it("a sentence that speaks of downloading is the report's", async () => {
  const sections = await sectionsOf(writtenPage(headings, under({ 5: "本报告可在某市人民政府网站下载。" })));
  expect(sections.at(-1)?.opening).toBe("本报告可在某市人民政府网站下载。");
});
