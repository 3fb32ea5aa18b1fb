import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { checkReport, unreadable } from "../../src/check.ts";
import { type Language, languages } from "../../src/model/language.ts";
import type { ReportOutcome } from "../../src/model/outcome.ts";
import { checkInput } from "../../src/run.ts";
import { report } from "../support/build-report.ts";
import { fixtureOutcome, htmlReport, renamed } from "../support/html-report.ts";
import { root } from "../support/root.ts";

const broken = await fixtureOutcome("broken-one-figure-per-table");
const clean = checkReport(report({}, { path: "clean.html" }));
const unread = unreadable("picture.png", { stage: "decode", reason: "binary", format: "image" });

/** Twenty-five reports, of which the last is broken. */
const many = [
  ...Array.from({ length: 24 }, (_, i) => renamed(clean, `reports/${i}.html`, `第${i}局`, 2021 + (i % 3))),
  renamed(broken, "reports/broken.html", "某市", 2024),
];

describe("the page is one file that runs, loads and sends nothing but its own", () => {
  it.each([
    ["one report", [broken]],
    ["many", many],
    ["none", []],
  ])("%s", async (_, outcomes) => {
    const page = await htmlReport(outcomes);
    const $ = load(page);
    const policy = $("meta[http-equiv='Content-Security-Policy']").attr("content");
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const scripts = $("script:not([type])");
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash($("style").text())}; script-src ${hash(scripts.text())}; base-uri 'none'; form-action 'none'`,
    );
    expect([$("style").length, scripts.length]).toEqual([1, 1]);
    const attributes = $("*")
      .toArray()
      .flatMap((element) => Object.keys("attribs" in element ? element.attribs : {}));
    expect(attributes.filter((name) => /^(?:on|style$|src)/.test(name))).toEqual([]);
    expect(
      $("a")
        .toArray()
        .filter(({ attribs }) => !attribs.href?.startsWith("#")),
    ).toEqual([]);
  });

  it("says first what made it, so that the program knows its own reports", async () => {
    const $ = load(await htmlReport([clean]));
    const metas = $("meta").toArray();
    expect(metas[0]?.attribs).toEqual({ charset: "utf-8" });
    expect(metas[1]?.attribs).toEqual({ name: "generator", content: "disclose 1.2.3" });
  });
});

it("the same outcomes give the same bytes, and nothing comes before the end", async () => {
  expect(await htmlReport(many)).toBe(await htmlReport(many));
});

it.each(languages)("the page is in %s", async (language: Language) => {
  const $ = load(await htmlReport([broken], { language }));
  expect($("html").attr("lang")).toBe(language);
  const chinese = /\p{Script=Han}/u;
  const own = ["h1", "h3", ".form th", ".counts", "footer"].map((part) => $(part).text());
  for (const text of own) expect(chinese.test(text)).toBe(language !== "en");
});

describe("one report", async () => {
  const $ = load(await htmlReport([broken]));

  it("shows its verdict, what was found, and what should be, in the words of every format", () => {
    expect($("h2").text()).toBe("宿迁市人民政府 2024 年度");
    expect($("header .verdict").text()).toBe("不通过");
    expect($(".counts").text()).toBe("错误 4警告 1");
    expect($(".story").length).toBe(3);
    expect($(".finding .sentence").first().text()).toBe(
      "表二“行政强制”行“处理决定数量”列：-29351 是负数，数量、金额不能为负。",
    );
    expect($(".suggestion .sentence").last().text()).toBe(
      "表四“行政复议”行“总计”列填的是 107，应为 170（相邻两位数字写反），改后相关 1 条勾稽全部平衡。",
    );
  });

  it("marks the wrong cells by shape and word, with what they should be", () => {
    const marked = $("button.mark")
      .toArray()
      .map((mark) => [$(mark).text(), $(mark).closest("td").attr("class")]);
    expect(marked).toEqual([
      ["-29351 错误", "error"],
      ["31 → 13 应为", "suspect"],
      ["13 对不上", "disagrees"],
      ["3440 对不上", "disagrees"],
      ["107 → 170 应为 错误", "error"],
    ]);
    expect($("button.mark .flag svg").length).toBe(2);
  });

  it("what should be comes before why", () => {
    const story = $(".story")
      .eq(1)
      .children()
      .toArray()
      .map(({ attribs }) => attribs.class);
    expect(story).toEqual(["said suggestion", "lead", "finding error", "finding error"]);
    expect($("button.mark").eq(1).attr("aria-describedby")).toMatch(/^report-1-suggestion-1/);
  });

  it("of a long sum tells what it comes to, and its terms where they are asked for", () => {
    const finding = $(".finding").eq(2);
    expect(finding.find(".sentence").text()).toBe("表三“自然人”列：各项之和 3458，而（七）总计 3440，相差 18。");
    expect(finding.find(".sentence").attr("data-equation")).toBe("各项之和 3458 ≠ 3440，相差 18");
    expect(finding.find("details p").text()).toContain("（一）予以公开 1408 + （二）部分公开 462");
    expect($(".finding details").length).toBe(1);
  });

  it("a marked cell is described by the sentences about it, and a finding leads to its cell", () => {
    for (const mark of $("button.mark").toArray()) {
      const ids = mark.attribs["aria-describedby"]?.split(" ") ?? [];
      expect(ids.map((id) => $(`#${id}`).length)).toEqual(ids.map(() => 1));
    }
    for (const link of $(".finding a").toArray()) expect($(link.attribs.href ?? "").find("button").length).toBe(1);
  });

  it("redraws the tables as the form prints them", () => {
    const rows = (table: string) =>
      $(`table.${table} tr`)
        .toArray()
        .map((row) =>
          $(row)
            .find("th, td.note")
            .toArray()
            .map((head) => `${$(head).text()}${spans(head.attribs)}`)
            .join(" | "),
        );
    expect(rows("reviewAndLitigation").slice(0, 2)).toEqual([
      "行政复议 5×1 | 行政诉讼 10×1",
      "结果维持 1×2 | 结果纠正 1×2 | 其他结果 1×2 | 尚未审结 1×2 | 总计 1×2 | 未经复议直接起诉 5×1 | 复议后起诉 5×1",
    ]);
    expect(rows("requests").slice(0, 6)).toEqual([
      "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3×3 | 申请人情况 7×1",
      "自然人 1×2 | 法人或其他组织 5×1 | 总计 1×2",
      "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他",
      "一、本年新收政府信息公开申请数量 3×1",
      "二、上年结转政府信息公开申请数量 3×1",
      "三、本年度办理结果 1×22 | （一）予以公开 2×1",
    ]);
    expect(rows("proactiveDisclosure").slice(0, 4)).toEqual([
      "第二十条第（一）项 7×1",
      "信息内容 | 本年制发件数 2×1 | 本年废止件数 2×1 | 现行有效件数 2×1",
      "规章",
      "行政规范性文件",
    ]);
  });
});

const spans = ({ colspan = "1", rowspan = "1" }: Record<string, string>) =>
  colspan === "1" && rowspan === "1" ? "" : ` ${colspan}×${rowspan}`;

it("a blank cell, a cell that the page does not have, and a table that was not found are three things", async () => {
  const cells = { "requests.received.business": "", "requests.received.otherOrganization": null } as const;
  const $ = load(await htmlReport([checkReport(report(cells, { without: ["reviewAndLitigation"] }))]));
  expect($("td.blank .printed").text()).toBe("空白");
  expect($("td.absent").text()).toBe("缺");
  expect($(".tables .nothing").text()).toBe("没有读到这张表。");
});

it("findings that are not listed are counted, and that they are is told", async () => {
  const listed = { least: "error", most: 1 } as const;
  const $ = load(await htmlReport([broken], { listed }));
  expect($(".finding").length).toBe(1);
  expect($(".counts").text()).toBe("错误 4警告 1");
  expect($("p.notes").text()).toBe("没有列出：错误 3 条，警告 1 条，提示 0 条。");
});

it("what is waived is told with the reason", async () => {
  const $ = load(
    await htmlReport([checkReport(report({ "requests.received.total": 1 }), { waive: () => "台账如此" })]),
  );
  expect($(".waived li .meta").first().text()).toBe("requests-row-total 理由：台账如此");
  expect($(".nothing").text()).toBe("没有发现问题。");
});

it("what is waived is told as what is found is: of a long sum what it comes to", async () => {
  const folder = join(root, "fixtures", "broken-one-figure-per-table");
  const input = { path: "report.html", read: () => readFile(join(folder, "report.html")) };
  const $ = load(await htmlReport([await checkInput(input, { waive: () => "台账如此" })]));
  expect($(".waived .sentence").eq(2).text()).toContain("各项之和 3458，而（七）总计 3440");
  expect($(".waived .terms p").text()).toContain("（一）予以公开 1408");
});

it("of two swapped cells one looks as wrong as the other, whatever else is found of either", async () => {
  const swapped = await fixtureOutcome("slip-swapped-cells");
  const [first] = swapped.suggestions[0]?.changes ?? [];
  const diagnostics = swapped.diagnostics.map((one, i) =>
    i === 0 ? { ...one, severity: "warning" as const, primary: { ...one.primary, cell: first?.cell.address } } : one,
  );
  const $ = load(await htmlReport([{ ...swapped, diagnostics } as ReportOutcome]));
  const classes = $("td:has(.should)")
    .toArray()
    .map(({ attribs }) => attribs.class);
  expect(classes).toEqual(["suspect", "suspect"]);
  expect($("td:has(.should) .flag").attr("class")).toBe("flag warning");
});

it("texts of a page stay texts, wherever they are shown", async () => {
  const text = `</script><img src=x onerror=alert(1)>"'&amp;\u2028\u202e`;
  const cells = { "requests.received.total": text } as const;
  const own = checkReport(report(cells, { agency: text, path: `${text}.html` }));
  for (const outcomes of [[own], [own, unread, clean]]) {
    const $ = load(await htmlReport(outcomes));
    expect($("img").length).toBe(0);
    expect($("article h2 bdi").first().text()).toBe(text);
    expect($("td[data-cell] .printed").text()).toBe(text);
    expect($(".about dd").first().text()).toBe(`${text}.html`);
  }
});

it("a text that turns the order of what follows stays in its cell, and turns no sentence that quotes it", async () => {
  const $ = load(await htmlReport([checkReport(report({ "requests.received.total": "\u202e件12" }))]));
  expect($("td[data-cell] .printed").text()).toBe("\u202e件12");
  expect($(".finding .sentence").first().text()).toContain("“件12”读不出确定的数字");
});

describe("charts", async () => {
  const received = (agency: string, year: number, count: number) => {
    const column = "naturalPerson" as const;
    const cells = {
      [`requests.received.${column}`]: count,
      "requests.received.total": count,
      [`requests.outcomes.granted.${column}`]: count,
      "requests.outcomes.granted.total": count,
      [`requests.outcomes.total.${column}`]: count,
      "requests.outcomes.total.total": count,
    };
    return checkReport(report(cells, { agency, year, path: `${agency}/${year}.html` }));
  };
  const archive = [2021, 2022, 2023].flatMap((year, i) =>
    [10, 20, 40].map((count, n) => received(`第${n + 1}局`, year, count * (i + 1))),
  );
  const wrong = checkReport(report({ "requests.received.total": 7 }, { agency: "丁局", year: 2023 }));
  const page = load(await htmlReport([...archive, wrong]));
  const rows = (id: string, $ = page) =>
    $(`figure:has(#${id}) tr`)
      .toArray()
      .map((row) =>
        $(row)
          .children()
          .toArray()
          .map((cell) => $(cell).text())
          .join(" "),
      );

  it("show verdicts, applications and outcomes by year, with their figures as a table", () => {
    expect(rows("chart-verdicts")).toEqual([
      "年度 报告 通过 不通过 未能核验",
      "2021 3 3 0 0",
      "2022 3 3 0 0",
      "2023 4 3 1 0",
    ]);
    expect(rows("chart-received")).toEqual([
      "年度 合计 下四分位数 中位数 上四分位数 最多 n",
      "2021 70 15 20 30 40 3",
      "2022 140 30 40 60 80 3",
      "2023 217 24.3 45 75 120 4",
    ]);
    expect(rows("chart-outcomes")[1]).toBe("2021 100.0% 0.0% 0.0% 0.0% 0.0% 0.0% 3");
  });

  it("a bar is as long as its reports are many", () => {
    const widths = page("figure:has(#chart-verdicts) > svg .field")
      .toArray()
      .map(({ attribs }) => [attribs.class, attribs.width]);
    expect(widths).toEqual([
      ["field passed", "202.5"],
      ["field passed", "202.5"],
      ["field passed", "202.5"],
      ["field failed", "67.5"],
    ]);
  });

  it("have a name, a description and no colour without a word for it", () => {
    for (const svg of page(".chart > svg").toArray()) {
      const ids = [svg.attribs["aria-labelledby"], svg.attribs["aria-describedby"]];
      expect(ids.map((id) => page(`#${id}`).text()).filter(Boolean).length).toBe(2);
    }
    const used = page(".chart > svg .field")
      .toArray()
      .map(({ attribs }) => attribs.class);
    const named = new Set(
      page(".key .field")
        .toArray()
        .map(({ attribs }) => attribs.class),
    );
    expect(used.filter((kind) => !named.has(kind))).toEqual([]);
  });

  it("are not drawn of one report, nor where no report states its year", async () => {
    for (const outcomes of [[wrong], [unread, unread]]) {
      expect(load(await htmlReport(outcomes))(".chart").length).toBe(0);
    }
  });

  it("of one year leave out what needs several", async () => {
    const $ = load(await htmlReport(archive.slice(0, 3)));
    expect($(".chart").length).toBe(1);
    expect(rows("chart-outcomes", $).length).toBe(2);
  });

  it("take the same room however many reports and years there are", async () => {
    const years = Array.from({ length: 40 }, (_, i) => received("第1局", 1990 + i, i * 1_000_003));
    const $ = load(await htmlReport([...years, ...archive]));
    expect(rows("chart-verdicts", $).length).toBe(1 + 12);
    expect($.html($(".charts")).length).toBeLessThan(20_000);
  });

  it.each(languages)("speak %s", async (language) => {
    const $ = load(await htmlReport(archive, { language }));
    expect(/\p{Script=Han}/u.test($(".charts").text())).toBe(language !== "en");
  });
});

describe("many reports", async () => {
  const $ = load(await htmlReport([...many, unread]));

  it("the verdict, the counts, and what could not be read come first", () => {
    expect($(".headline").text()).toBe("26 份报告不通过");
    expect(
      $(".figures dd")
        .toArray()
        .map((dd) => $(dd).text()),
    ).toEqual(["24", "1", "1", "4", "1", "0", "3"]);
    expect($(".overview ul.unread").text().trim()).toBe(
      "picture.png 无法解码 这是图片，不是网页、CSV 或文本；请提供 HTML、CSV 或 TXT。",
    );
    expect($(".by-rule tbody tr").first().text()).toContain("proactive-nonnegative");
  });

  it("the worst are drawn in full for where no script runs, which is told how many are missing", () => {
    const paths = $("#rows tr th")
      .toArray()
      .map((th) => $(th).text());
    expect(paths.slice(0, 3)).toEqual(["reports/broken.html", "picture.png", "reports/0.html"]);
    expect($("#detail article").length).toBe(20);
    expect($("noscript").text()).toContain("问题最多的 20 份报告，其余 6 份");
    for (const link of $("#rows a").toArray()) expect($(link.attribs.href ?? "").length).toBe(1);
  });

  it("every report is there for the script, a line each", () => {
    const facts = JSON.parse($("#facts").text());
    expect(facts.rules.length).toBeGreaterThan(3);
    expect(JSON.parse($("#rows-data").text())[24].slice(0, 4)).toEqual(["reports/broken.html", "某市", 2024, "failed"]);
    const details = $("#details")
      .text()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(details.map(({ stories }) => stories.length)).toEqual([...Array(24).fill(0), 3, 0]);
  });
});

it("a clean report of a batch takes less than two kilobytes", async () => {
  const [few, more] = await Promise.all(
    [100, 200].map((count) =>
      htmlReport(Array.from({ length: count }, (_, i) => renamed(clean, `reports/${i}.html`, `第${i}局`, 2024))),
    ),
  );
  expect(((more?.length ?? 0) - (few?.length ?? 0)) / 100).toBeLessThan(2000);
});

it("a small report is drawn as it always was", async () => {
  const $ = load(await htmlReport([checkReport(report({ "reviewAndLitigation.review.total": 3 }))]));
  const drawn = [$("header .result"), $(".findings"), $("table.reviewAndLitigation tbody")];
  const text = drawn.map((part) => $.html(part)).join("\n");
  expect(`${text.replaceAll(/<svg.*?<\/svg>/g, "").replaceAll(/></g, ">\n<")}\n`).toMatchSnapshot();
});
