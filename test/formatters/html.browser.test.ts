import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { checkReport } from "../../src/check.ts";
import { type Language, languages } from "../../src/model/language.ts";
import type { ReportOutcome } from "../../src/model/outcome.ts";
import { chromiumPath } from "../support/browser.ts";
import { report } from "../support/build-report.ts";
import { fixtureOutcome, htmlReport, renamed } from "../support/html-report.ts";
import { scratch } from "../support/scratch.ts";

const broken = await fixtureOutcome("broken-one-figure-per-table");
const clean = await fixtureOutcome("wps-export");
const unread = await fixtureOutcome("no-tables");

/** How many reports of a batch are made of the fixtures, and what every hundred of them begins with. */
const batchSize = 2000;
const begins: readonly ReportOutcome[] = [broken, unread];

function batch(): ReportOutcome[] {
  return Array.from({ length: batchSize }, (_, i) => {
    const outcome = begins[i % 100] ?? clean;
    return renamed(
      outcome,
      `reports/${String(i).padStart(4, "0")}.html`,
      i % 2 === 0 ? "东城区财政局" : "西城区水利局",
      2021 + (i % 4),
    );
  });
}

describe.skipIf(!existsSync(chromiumPath))("the HTML report in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox", "--disable-gpu"] });
  });
  afterAll(() => browser.close());

  /** Opens a report from a file, offline. Nothing may be asked for but the file, nor anything be complained of. */
  async function open(text: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ offline: true, viewport: { width: 1366, height: 768 }, ...options });
    const folder = await scratch({ "report.html": text });
    const url = pathToFileURL(join(folder, "report.html")).href;
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on("console", (message) => wrong.push(message.text()));
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("request", (request) => {
      if (request.url() !== url) wrong.push(request.url());
    });
    onTestFinished(async () => {
      await context.close();
      expect(wrong).toEqual([]);
    });
    await page.goto(url);
    return page;
  }

  /** The boxes of the lines of an element's text. */
  const lines = (element: Locator) =>
    element.evaluate((one) => {
      const range = one.ownerDocument.createRange();
      range.selectNodeContents(one);
      return [...range.getClientRects()].map(({ width }) => width);
    });
  const lit = (page: Page) => page.locator("td.lit").evaluateAll((cells) => cells.map((cell) => cell.textContent));

  describe("one report", () => {
    it("the pointer on a wrong cell shows the equation and lights its cells, and takes them away again", async () => {
      const page = await open(await htmlReport([broken]));
      const total = page.locator("button.mark", { hasText: "107" });
      await total.hover();
      expect(await lit(page)).toEqual(["88", "18", "28", "36", "107 → 170 应为 错误"]);
      expect(await page.locator("#panel .equation").textContent()).toBe("88 + 18 + 28 + 36 = 170 ≠ 107，相差 63");
      await page.mouse.move(1, 1);
      await page.locator("#panel").waitFor({ state: "hidden" });
      expect(await lit(page)).toEqual([]);
    });

    it("the focus does the same, and Escape closes it", async () => {
      const page = await open(await htmlReport([broken]));
      await page.locator("button.mark").nth(2).focus();
      expect(await page.locator("#panel").textContent()).toContain("31 ≠ 13，相差 18");
      expect((await lit(page)).length).toBe(7);
      await page.keyboard.press("Escape");
      expect(await page.locator("#panel").isHidden()).toBe(true);
    });

    it("a tap does the same on a screen that is touched", async () => {
      const page = await open(await htmlReport([broken]), { hasTouch: true, viewport: { width: 360, height: 740 } });
      await page.locator("button.mark").nth(1).tap();
      expect(await page.locator("#panel").textContent()).toContain("应为 13");
      const box = await page.locator("#panel").boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 360).toBe(true);
    });

    it("a finding lights its cells, and its link puts the focus on the cell", async () => {
      const page = await open(await htmlReport([broken]));
      await page.locator(".finding").nth(1).hover();
      expect((await lit(page)).length).toBe(7);
      await page.locator(".finding a").nth(1).click();
      expect(await page.evaluate("document.activeElement.textContent")).toBe("13 对不上");
    });

    it.each([
      ["slip-swapped-cells", ["74 → 968 应为", "968 → 74 应为"]],
      ["slip-totals-not-updated", []],
    ])("%s: the cells that should be changed say to what", async (name, least) => {
      const page = await open(await htmlReport([await fixtureOutcome(name)]));
      const marks = await page.locator("button.mark:has(.should)").allInnerTexts();
      const said = marks.map((text) => text.replaceAll(/\s+/g, " "));
      expect(said).toEqual(expect.arrayContaining(least));
      expect(said.length).toBeGreaterThan(1);
    });

    it("nothing is wider than a sheet of A4, and nothing to press is printed", async () => {
      const page = await open(await htmlReport([broken]), { viewport: { width: 688, height: 970 } });
      await page.emulateMedia({ media: "print" });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(688);
      expect(await page.locator(".finding a").first().isVisible()).toBe(false);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(sheets).toBeGreaterThan(0);
      expect(sheets).toBeLessThanOrEqual(3);
    });

    it("a cell that the keyboard comes to is wholly in sight", async () => {
      const page = await open(await htmlReport([broken]), { viewport: { width: 320, height: 640 } });
      const mark = page.locator("button.mark").nth(1);
      while (!(await mark.evaluate((one) => one === one.ownerDocument.activeElement))) await page.keyboard.press("Tab");
      const box = await mark.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(304);
    });

    it("what was found stays in sight when the terms of a sum are unfolded", async () => {
      const page = await open(await htmlReport([broken]));
      const hidden = () =>
        page.locator(".findings").evaluate((one) => Number.parseFloat(one.style.top) + one.offsetHeight);
      await page.locator("details.terms summary").click();
      await page.waitForFunction("document.querySelector('details.terms').open");
      await page.waitForTimeout(50);
      expect(await hidden()).toBe(768);
    });

    it("fits a window of 320 pixels, in which its tables scroll by themselves", async () => {
      const page = await open(await htmlReport([broken]), { viewport: { width: 320, height: 640 } });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    });
  });

  describe("whatever a page prints", async () => {
    const long = {
      "requests.received.naturalPerson": 123456789012,
      "requests.received.business": "约5,6件左右，另见附件".repeat(500),
      "reviewAndLitigation.review.upheld": 999999999999,
    };
    const name = "某".repeat(10_000);
    const outcome = checkReport(report(long, { agency: name, path: `${"long/".repeat(800)}report.html` }));

    it("figures of twelve digits stay in their cells", async () => {
      const page = await open(await htmlReport([outcome]));
      const wide = await page
        .locator("td[data-cell]")
        .evaluateAll((cells) =>
          cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
        );
      expect(wide).toEqual([]);
    });

    it("names and texts of thousands of characters leave the rest in reach", async () => {
      const page = await open(await htmlReport([outcome]));
      expect(await page.evaluate("document.documentElement.scrollHeight")).toBeLessThan(6000);
      expect(await page.locator("h2").textContent()).toBe(`${name} 2021 年度`);
    });

    it("a list keeps them to a few lines, and a year in one", async () => {
      const page = await open(await htmlReport([outcome, clean]));
      expect((await page.locator("#rows tr").first().boundingBox())?.height).toBeLessThan(150);
      const year = page.locator("#rows td").nth(1);
      expect((await year.textContent())?.length).toBe(4);
      expect((await lines(year)).length).toBe(1);
    });

    it("what turns the order of an agency's name leaves the year as it is", async () => {
      const turned = checkReport(report({}, { agency: "\u202e局某" }));
      const page = await open(await htmlReport([turned]));
      const [agency, year] = await Promise.all([
        page.locator("h2 bdi").boundingBox(),
        page.locator("h2").evaluate((head) => {
          const range = head.ownerDocument.createRange();
          range.selectNodeContents(head.lastChild);
          return range.getBoundingClientRect().left;
        }),
      ]);
      expect(year).toBeGreaterThanOrEqual((agency?.x ?? 0) + (agency?.width ?? 0) - 1);
    });

    it("what should be and what has its cause elsewhere are told apart where colours are forced", async () => {
      const page = await open(await htmlReport([broken]), { forcedColors: "active" });
      const styles = await page
        .locator("td.suspect, td.disagrees")
        .evaluateAll((cells) =>
          cells.map((cell) => cell.ownerDocument.defaultView.getComputedStyle(cell).outlineStyle),
        );
      expect(styles).toEqual(["solid", "dashed", "dashed"]);
    });
  });

  describe("a list of one page", () => {
    it("has nothing to turn", async () => {
      const page = await open(await htmlReport([broken, clean]));
      expect(await page.locator("#pages").isVisible()).toBe(false);
    });
  });

  describe("a batch of thousands", async () => {
    const text = await htmlReport(batch());
    const shown = (page: Page) => page.locator("#shown").textContent();
    const first = (page: Page) => page.locator("#rows th").first().textContent();

    it("filters by text, verdict, severity, year and rule, and says how many are left", async () => {
      const page = await open(text);
      expect(await shown(page)).toBe("共 2,000 份，符合条件 2,000 份：通过 1,960，不通过 20，未能核验 20。");
      await page.fill("#filter-text", "东城 REPORTS/00");
      expect(await shown(page)).toBe("共 2,000 份，符合条件 50 份：通过 49，不通过 1，未能核验 0。");
      await page.click("#clear");
      await page.selectOption("#filter-verdict", "failed");
      expect(await shown(page)).toContain("符合条件 20 份");
      await page.selectOption("#filter-year", "2022");
      expect(await shown(page)).toBe("没有符合条件的报告。");
      await page.selectOption("#filter-year", "");
      await page.selectOption("#filter-severity", "warning");
      await page.selectOption("#filter-rule", "review-row-total");
      expect(await page.locator("#rows tr").count()).toBe(20);
    });

    it("a rule or a verdict of the overview filters the list", async () => {
      const page = await open(text);
      await page.locator(".by-rule button", { hasText: "表四每一组" }).click();
      expect(await shown(page)).toContain("符合条件 20 份");
      await page.locator("button[data-verdict='not-assessable']").click();
      expect(await shown(page)).toContain("符合条件 20 份：通过 0，不通过 0，未能核验 20");
    });

    it("sorts by any column, either way, and says which", async () => {
      const page = await open(text);
      expect(await first(page)).toBe("reports/0000.html");
      await page.click("button[data-sort='path']");
      await page.click("button[data-sort='path']");
      expect(await first(page)).toBe("reports/1999.html");
      expect(await page.locator("th[aria-sort='descending']").textContent()).toBe("文件");
      expect(await page.locator("th[aria-sort]").count()).toBe(1);
      await page.click("button[data-sort='errors']");
      expect(await first(page)).toBe("reports/0000.html");
    });

    it("pages", async () => {
      const page = await open(text);
      await page.click("button[data-sort='path']");
      await page.click("#next-page");
      expect([await first(page), await page.locator("#page").textContent()]).toEqual([
        "reports/0050.html",
        "第 2 页，共 40 页",
      ]);
      await page.click("#previous-page");
      expect([await first(page), await page.locator("#previous-page").isDisabled()]).toEqual([
        "reports/0000.html",
        true,
      ]);
    });

    it("on paper says which page of the list it is", async () => {
      const page = await open(text);
      await page.click("#next-page");
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("#page").isVisible()).toBe(true);
      expect(await page.locator("#next-page").isVisible()).toBe(false);
    });

    it("a report has an address of its own; back leads to the list as it was", async () => {
      const page = await open(text);
      await page.fill("#filter-text", "0100");
      await page.locator("#rows a").click();
      expect(new URL(page.url()).hash).toBe("#report-101");
      expect(await page.evaluate("document.activeElement.textContent")).toBe("东城区财政局 2021 年度");
      expect(await page.locator("#reports").isVisible()).toBe(false);
      await page.locator("button.mark").first().focus();
      expect(await page.locator("#panel").textContent()).toContain("-29351");
      await page.goBack();
      await page.locator("#reports").waitFor();
      expect(await page.locator("#detail article").count()).toBe(0);
      expect(await page.locator("#panel").isHidden()).toBe(true);
      expect(await page.inputValue("#filter-text")).toBe("0100");
      expect(await page.evaluate("document.activeElement.getAttribute('href')")).toBe("#report-101");
      await page.goForward();
      await page.locator("#detail article").waitFor();
      expect(await page.title()).toBe("东城区财政局 2021 年度");
    });

    it("leads from a report to the next in the order of the list", async () => {
      const page = await open(text);
      await page.locator("#rows a").first().click();
      await page.locator("a[rel='next']").click();
      expect(new URL(page.url()).hash).toBe("#report-101");
      await page.locator("a.back").click();
      await page.locator("#reports").waitFor();
    });

    it("back from a report on another page of the list is back on that page", async () => {
      const page = await open(text);
      await page.locator("#rows a").last().click();
      await page.locator("a[rel='next']").click();
      await page.locator("#report-13").waitFor();
      await page.locator("a.back").click();
      await page.locator("#reports").waitFor();
      expect(await page.locator("#page").textContent()).toBe("第 2 页，共 40 页");
      expect(await page.evaluate("document.activeElement.getAttribute('href')")).toBe("#report-13");
    });

    it("texts of a page stay texts where the script draws them", async () => {
      const text = `</script><img src=x onerror=alert(1)>"'&amp;\u2028`;
      const hostile = renamed(broken, `${text}.html`, text, 2024);
      const page = await open(await htmlReport([clean, hostile, unread]));
      await page.locator("#rows a").first().click();
      expect(await page.locator("article h2").textContent()).toBe(`${text} 2024 年度`);
      expect(await page.locator("img").count()).toBe(0);
    });

    it("the link past the head of the page leaves a report where it is", async () => {
      const page = await open(text);
      await page.locator("#rows a").first().click();
      await page.locator("a.skip").press("Enter");
      expect(new URL(page.url()).hash).toBe("#main");
      expect(await page.locator("#detail article").isVisible()).toBe(true);
    });

    it("without script has the worst reports in full", async () => {
      const page = await open(text, { javaScriptEnabled: false });
      await page.locator("#rows a").first().click();
      expect(await page.locator("#report-1 .form").first().isVisible()).toBe(true);
      expect(await page.locator("#filters").isVisible()).toBe(false);
      expect(await page.locator(".notice").textContent()).toContain("其余 1,980 份");
    });
  });

  describe("charts", () => {
    it("keep within the page on a telephone, and every text of theirs within the chart", async () => {
      const page = await open(await htmlReport(batch()), { viewport: { width: 360, height: 640 } });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
      const outside = await page.locator(".chart > svg").evaluateAll((charts) =>
        charts.flatMap((chart) => {
          const { left, right } = chart.getBoundingClientRect();
          const boxes = [...chart.querySelectorAll("text")].map((text) => text.getBoundingClientRect());
          return boxes
            .filter((box) => box.left < left - 1 || box.right > right + 1)
            .map((box) => [box.left, box.right]);
        }),
      );
      expect(outside).toEqual([]);
    });

    it("on paper are whole and black, and the figures that are folded away are left out", async () => {
      const page = await open(await htmlReport(batch()));
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".chart details").first().isVisible()).toBe(false);
      const failed = "document.querySelector('.chart .field.failed')";
      expect(await page.evaluate(`getComputedStyle(${failed}).fill`)).toBe("rgb(0, 0, 0)");
    });
  });

  describe("nothing stands in the way of anyone, as far as axe can tell", () => {
    /** The violations on a page, each with the elements. */
    const violations = async (page: Page) => {
      await page.evaluate(axe.source);
      const found = (await page.evaluate("axe.run()")) as {
        violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
      };
      return found.violations.map(({ id, nodes }) => [
        id,
        ...nodes.map((node) => `${node.html}\n${node.failureSummary}`),
      ]);
    };
    /** Every two of language, scheme and width together, but not all three: a look takes seconds. */
    const looks = languages.flatMap((language, i) =>
      [360, 1366].map((width, j): [Language, "light" | "dark", number] => [
        language,
        (i + j) % 2 === 0 ? "light" : "dark",
        width,
      ]),
    );
    it("filtered, with nothing left, on another page, and with the terms of a sum unfolded", {
      timeout: 60_000,
    }, async () => {
      const page = await open(await htmlReport(batch()));
      await page.fill("#filter-text", "0100");
      expect(await violations(page)).toEqual([]);
      await page.fill("#filter-text", "nowhere");
      expect(await violations(page)).toEqual([]);
      await page.click("#clear");
      for (const figures of await page.locator(".chart summary").all()) await figures.click();
      expect(await violations(page)).toEqual([]);
      await page.click("#next-page");
      expect(await violations(page)).toEqual([]);
      await page.goto(`${page.url()}#report-1`);
      await page.locator(".terms summary").click();
      expect(await violations(page)).toEqual([]);
    });

    it.each(looks)("%s, %s, %i pixels wide", { timeout: 60_000 }, async (language, colorScheme, width) => {
      const options = { colorScheme, viewport: { width, height: 768 } };
      const page = await open(await htmlReport([broken, unread, clean], { language }), options);
      expect(await violations(page)).toEqual([]);
      await page.locator("#rows a").first().click();
      await page.locator("button.mark").last().focus();
      expect(await violations(page)).toEqual([]);
      const one = await open(await htmlReport([await fixtureOutcome("zeros-dropped")], { language }), options);
      expect(await violations(one)).toEqual([]);
    });
  });
});
