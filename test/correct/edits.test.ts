import { describe, expect, it } from "vitest";
import { editsFor } from "../../src/correct/edits.ts";
import { inSourceOrder, spliceText } from "../../src/correct/splice.ts";
import { parseAmount } from "../../src/extract/amount.ts";
import type { Refusal } from "../../src/model/correction.ts";
import type { Cell } from "../../src/model/report.ts";

const address = "requests.received.total";

/** What becomes of a source whose cell prints `text` where `¦` stands; the reason where it is left as it is. */
function corrected(marked: string, text: string, to: number, cell: Partial<Cell> = {}): string | Refusal {
  const offset = marked.indexOf("¦");
  const source = marked.replace("¦", "");
  const value = parseAmount(text);
  const at = { line: 1, column: offset + 1, offset };
  const edits = editsFor(source, { cell: { address, onForm: true, text, value, at, ...cell }, from: value, to });
  if (typeof edits === "string") return edits;
  const ordered = inSourceOrder(edits);
  return ordered === null ? "overlaps" : spliceText(source, ordered);
}

describe("a figure", () => {
  it.each([
    ["by itself", "<td>¦93</td>", "93", 39, "<td>39</td>"],
    ["longer than before", "<td>¦9</td>", "9", 1234, "<td>1234</td>"],
    ["shorter than before", "<td>¦1234</td>", "1234", 9, "<td>9</td>"],
    ["of the same digits in part keeps those", "<td>¦&#49;23</td>", "123", 153, "<td>&#49;53</td>"],
    ["written with references", "<td>¦&#57;&#x33;</td>", "93", 39, "<td>39</td>"],
    ["with tags in between keeps them", "<td>¦9<span>3</span></td>", "93", 39, "<td>3<span>9</span></td>"],
    ["with tags in between, longer", "<td><i>¦9</i><i>3</i></td>", "93", 123, "<td><i>1</i><i>23</i></td>"],
    ["with tags in between, shorter", "<td><i>¦9</i><i>3</i></td>", "93", 4, "<td><i>4</i><i></i></td>"],
    ["with a comment in between", "<td>¦9<!-- > -->3</td>", "93", 39, "<td>3<!-- > -->9</td>"],
    ["in a tag with > in an attribute", '<td>¦9<b title=">">3</b></td>', "93", 39, '<td>3<b title=">">9</b></td>'],
    ["between blanks", "<td>\n &nbsp;¦93&nbsp; </td>", "93", 39, "<td>\n &nbsp;39&nbsp; </td>"],
    ["of full width", "<td>¦９３</td>", "９３", 39, "<td>３９</td>"],
    ["of full width in part", "<td>¦９3</td>", "９3", 39, "<td>39</td>"],
    ["with a unit", "<td>¦93件</td>", "93件", 139, "<td>139件</td>"],
    ["with a unit apart", "<td>¦93 （件）</td>", "93 （件）", 39, "<td>39 （件）</td>"],
    ["with separators", "<td>¦1,240</td>", "1,240", 1204, "<td>1,204</td>"],
    ["with separators, longer", "<td>¦1,240</td>", "1,240", 12040000, "<td>12,040,000</td>"],
    ["with separators of full width", "<td>¦１，２４０</td>", "１，２４０", 1204, "<td>１，２０４</td>"],
    ["without separators gets none", "<td>¦240</td>", "240", 1240, "<td>1240</td>"],
    ["with a minus sign loses it", "<td>¦-12</td>", "-12", 12, "<td>12</td>"],
    ["with a minus sign in its own tag", "<td><i>¦−</i><i>12</i></td>", "−12", 12, "<td><i></i><i>12</i></td>"],
    ["with a word for minus loses it", "<td>¦减少4件</td>", "减少4件", 4, "<td>4件</td>"],
    ["with a plus sign keeps it", "<td>¦+4</td>", "+4", 5, "<td>+5</td>"],
    ["with invisible characters", "<td>¦9\u200b3</td>", "9\u200b3", 39, "<td>3\u200b9</td>"],
    ["of delimited text", 'a,"¦1,240",b', "1,240", 1204, 'a,"1,204",b'],
    ["as a formula", 'a,¦="0012",b', "0012", 21, 'a,="21",b'],
    ["of Markdown", "| ¦**93** |", "93", 39, "| **39** |"],
    ["of plain text", "本年新收 ¦93 0 93", "93", 39, "本年新收 39 0 93"],
    ["beyond the plane of common characters", "<p>𠮷</p><td>¦93</td>", "93", 39, "<p>𠮷</p><td>39</td>"],
  ])("%s", (_, source, text, to, expected) => {
    expect(corrected(source, text, to)).toBe(expected);
  });
});

describe("a blank cell is filled", () => {
  it.each([
    ["between its tags", "¦<td></td>", "", "<td>12</td>"],
    ["inside its innermost markup", "¦<td><p><span></span></p></td>", "", "<td><p><span>12</span></p></td>"],
    ["in the first of several", "¦<td><p><b></b><i></i></p></td>", "", "<td><p><b>12</b><i></i></p></td>"],
    ["in place of its nbsp", "¦<td><p><span>&nbsp;</span></p></td>", "", "<td><p><span>12</span></p></td>"],
    ["in place of wide blanks", "¦<td>　　</td>", "", "<td>12</td>"],
    ["before a line break", "¦<td><br></td>", "", "<td>12<br></td>"],
    [
      "where nothing closes it",
      "¦<TD NOWRAP><FONT size=2></FONT>\n<TD>5",
      "",
      "<TD NOWRAP><FONT size=2>12</FONT>\n<TD>5",
    ],
    ["among white space", "¦<td>\n <p>\n </p>\n</td>", "", "<td>\n <p>12\n </p>\n</td>"],
    ["beside a comment", "¦<td><!-- a --></td>", "", "<td>12<!-- a --></td>"],
    ["in place of a mark", "<td><p>¦/</p></td>", "/", "<td><p>12</p></td>"],
    ["in place of a mark written as a reference", "<td>¦&mdash;</td>", "—", "<td>12</td>"],
    ["in place of a long mark", "<td>¦——</td>", "——", "<td>12</td>"],
    ["between delimiters", "3,¦,4", "", "3,12,4"],
    ["between quotes", '3,"¦",4', "", '3,"12",4'],
    ["at the end of a record", "3,¦\n4,5", "", "3,12\n4,5"],
    ["between tabs", "3\t¦\t4", "", "3\t12\t4"],
    ["between bars", "| 3 |¦  | 4 |", "", "| 3 |12  | 4 |"],
  ])("%s", (_, source, text, expected) => {
    expect(corrected(source, text, 12)).toBe(expected);
  });
});

describe("a cell is left alone", () => {
  it.each<[string, string, string, Partial<Cell>, Refusal]>([
    ["that the page does not have", "<td>¦</td>", "", { text: null, at: null }, "not-on-page"],
    ["of a converted report", "¦", "93", { at: { pointer: "/requests/received/total" } }, "converted"],
    ["that prints no number", "<td>¦约93</td>", "约93", {}, "not-a-figure"],
    ["that is not where it was", "<td>¦48</td>", "93", {}, "not-found"],
    ["that a form field shows", '<td>¦<input value="93"></td>', "93", {}, "not-found"],
    ["that holds something else", "¦<td>[图]</td>", "", {}, "no-room"],
  ])("%s", (_, source, text, cell, reason) => {
    expect(corrected(source, text, 12, cell)).toBe(reason);
  });

  it("of another report", () => {
    const at = { line: 1, column: 1, offset: 0 };
    const cell = { address, onForm: true, text: "93", value: 93, at } as const;
    const of = { path: "2023.html", agency: null, year: 2023 };
    expect(editsFor("93", { cell, from: 93, to: 39, of })).toBe("other-report");
  });

  it("whose number is not the one that was to be changed", () => {
    const at = { line: 1, column: 1, offset: 0 };
    const cell = { address, onForm: true, text: "93", value: 93, at } as const;
    expect(editsFor("93", { cell, from: 92, to: 39 })).toBe("not-a-figure");
  });
});

it("edits of the same characters, or beside an insertion, are none", () => {
  const edit = (start: number, end: number) => ({ start, end, text: "1" });
  expect(inSourceOrder([edit(3, 5), edit(0, 1)])).toEqual([edit(0, 1), edit(3, 5)]);
  expect(inSourceOrder([edit(0, 1), edit(1, 2)])).toEqual([{ start: 0, end: 2, text: "11" }]);
  expect(inSourceOrder([edit(0, 2), edit(1, 3)])).toBeNull();
  expect(inSourceOrder([edit(1, 1), edit(1, 1)])).toBeNull();
});
