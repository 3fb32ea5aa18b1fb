import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/decode/decode.ts";
import type { Document } from "../../src/model/document.ts";
import { Browser, chromiumPath } from "../support/browser.ts";
import { readByTree, readTree } from "../support/html-oracle.ts";
import { readPage } from "../support/read-page.ts";
import { root } from "../support/root.ts";
import { soupOf, soups } from "../support/tag-soup.ts";
import { grids, misplaced } from "./blocks.ts";

const pages = globSync(["fixtures/*/report.html", "fixtures/*/report.htm"], { cwd: root }).flatMap((path) => {
  const decoded = decode(readFileSync(join(root, path)));
  return "stage" in decoded ? [] : [{ path, text: decoded.text }];
});

/** Broken markup that prints nothing but its own text. */
const textSoup = soups[0]?.pieces;

/** The grids, and every other text of the page in order; how blanks fall between pieces of broken text is left open. */
function content(document: Document) {
  const prose = document.blocks.map((block) => (block.kind === "paragraph" ? block.text : `<${block.kind}>`));
  return { grids: grids(document), prose: prose.join("").replace(/\s/g, "") };
}

describe("the streaming reader gives what a tree gives", () => {
  it.each(pages)("on $path, place for place", ({ text }) => {
    expect({ ...readPage(text), endsInsideTable: null }).toEqual(readByTree(text));
  });

  it.each(soups)("on broken markup with $name", ({ pieces }) => {
    fc.assert(
      fc.property(soupOf(pieces), (html) => {
        const [ours, theirs] = [readPage(html), readByTree(html)];
        expect(content(ours)).toEqual(content(theirs));
        if (pieces === textSoup) expect(misplaced(html, ours)).toEqual([]);
      }),
      { seed: 8, numRuns: 3000 },
    );
  });
});

// Where parse5 and the Standard part ways, what a browser builds is right.
describe.skipIf(!existsSync(chromiumPath))("the streaming reader gives what Chromium gives", () => {
  it("on every page of the fixtures and on broken markup", { timeout: 120_000 }, async () => {
    const made = soups.flatMap(({ pieces }) => fc.sample(soupOf(pieces), { seed: 21, numRuns: 400 }));
    const browser = await Browser.start();
    try {
      const texts = [...pages.map(({ text }) => text), ...made];
      const trees = await browser.trees(texts);
      const different = texts.filter(
        (text, i) =>
          JSON.stringify(content(readPage(text))) !== JSON.stringify(content(readTree(trees[i] as never, text))),
      );
      expect(different).toEqual([]);
    } finally {
      await browser.stop();
    }
  });
});
