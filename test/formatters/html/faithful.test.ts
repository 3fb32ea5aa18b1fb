import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type CheerioAPI, load } from "cheerio";
import { describe, expect, it } from "vitest";
import { checkReport } from "../../../src/check.ts";
import { type Address, addresses, isAddress, splitAddress } from "../../../src/model/form.ts";
import type { ReportOutcome } from "../../../src/model/outcome.ts";
import { cellsOf, type Report } from "../../../src/model/report.ts";
import { alone } from "../../../src/model/surroundings.ts";
import { readReport } from "../../../src/run.ts";
import { fixtureOutcome, htmlReport } from "../../support/html-report.ts";
import { root } from "../../support/root.ts";
import { drawCase } from "../../support/slips/draw.ts";

const read = (await readdir(join(root, "fixtures"))).map((name) => fixtureOutcome(name).catch(() => null));
const fixtures = (await Promise.all(read)).filter((outcome) => outcome !== null && outcome.report !== null);
const slips = Array.from({ length: 40 }, (_, seed) => {
  const { report, previous } = drawCase(seed, { slips: 1 + (seed % 3), visible: "any" });
  return { ...checkReport(report, {}, null, { ...alone, previous }), path: `slip ${seed}` };
});

describe.each([...fixtures, ...slips] as ReportOutcome[])("$path", async (outcome) => {
  it("a reader of the drawn tables reads the figures of the report again", async () => {
    for (const language of ["zh-Hans", "zh-Hant"] as const) {
      const $ = load(await htmlReport([outcome], { language }));
      expect(await readAgain($)).toEqual(textsOf(outcome.report as Report));
    }
  });

  it("marks what the outcome points at, and what should be", async () => {
    const $ = load(await htmlReport([outcome]));
    const drawn = $("td[data-cell]").toArray();
    expect(marksIn($)).toEqual(marksOf(outcome, new Set(drawn.map(({ attribs }) => Number(attribs["data-cell"])))));
    for (const link of $(".finding a").toArray()) expect($(link.attribs.href ?? "").find("button").length).toBe(1);
  });
});

/** The printed texts by address, of the cells that are on the page. */
function textsOf(report: Report): Record<string, string> {
  const isDrawn = (address: string) => report.tables[splitAddress(address).table].found;
  return Object.fromEntries(
    cellsOf(report).flatMap(({ address, text }) =>
      text === null || !isDrawn(address) ? [] : [[address, text] as const],
    ),
  );
}

/** What the program reads of the tables by themselves, with nothing in their cells but what is printed. */
async function readAgain($: CheerioAPI): Promise<Record<string, string>> {
  for (const td of $("td[data-cell]").toArray()) {
    const printed = $(td).find(".printed");
    const isNone = $(td).find(".none, .unseen").length > 0;
    const text = printed.length > 0 ? printed.text() : $(td).text();
    $(td).text($(td).is(".absent") ? "〼" : isNone ? "" : text);
  }
  const page = $("table.form")
    .toArray()
    .map((table) => $.html(table))
    .join("\n");
  const { report } = await readReport({ path: "again.html", read: async () => Buffer.from(`<body>${page}`) });
  if (report === null) return {};
  return Object.fromEntries(
    cellsOf(report).flatMap(({ address, text }) => (text === null || text === "〼" ? [] : [[address, text] as const])),
  );
}

interface Mark {
  readonly kind: string;
  readonly should: string | null;
}

function marksIn($: CheerioAPI): Record<string, Mark> {
  return Object.fromEntries(
    $("td:has(button.mark)")
      .toArray()
      .map((td) => {
        const kind = ["error", "warning", "info", "suspect", "disagrees"].filter((one) => $(td).hasClass(one)).join();
        const should = $(td).find(".should");
        const to = should.length === 0 ? null : should.text().replace("→", "").trim();
        return [addresses[Number(td.attribs["data-cell"])], { kind, should: to }] as const;
      }),
  );
}

function marksOf({ diagnostics, suggestions }: ReportOutcome, drawn: ReadonlySet<number>): Record<string, Mark> {
  const marks: Record<string, Mark> = {};
  const ofStory = (story: number) =>
    suggestions
      .filter((one) => one.story === story)
      .flatMap(({ changes }) => changes.filter(({ of }) => of === undefined).map(({ cell }) => cell.address as string));
  for (const { primary, severity, story } of [...diagnostics].reverse()) {
    if (primary === null || primary.path !== undefined || !isAddress(primary.cell)) continue;
    const isElsewhere = ofStory(story).length > 0 && !ofStory(story).includes(primary.cell);
    const before = marks[primary.cell]?.kind ?? "disagrees";
    const order = ["error", "warning", "info", "disagrees"];
    const kind = isElsewhere ? "disagrees" : severity;
    marks[primary.cell] = { kind: order.indexOf(kind) < order.indexOf(before) ? kind : before, should: null };
  }
  for (const { changes } of suggestions) {
    for (const { cell, to, of } of changes) {
      if (of !== undefined) continue;
      const kind = marks[cell.address]?.kind ?? "suspect";
      marks[cell.address] = { kind: kind === "error" ? kind : "suspect", should: String(to) };
    }
  }
  return Object.fromEntries(
    Object.entries(marks).filter(([address]) => drawn.has(addresses.indexOf(address as Address))),
  );
}
