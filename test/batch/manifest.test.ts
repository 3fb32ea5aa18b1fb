import { describe, expect, it } from "vitest";
import { circularIn, parseManifest } from "../../src/batch/manifest.ts";

describe("a manifest", () => {
  const wholes = [{ parent: "县.html", children: ["甲局.html", "乙局"] }];

  it.each([
    ["an object", '{"parent": "县.html", "children": ["甲局.html", "乙局"]}'],
    ["an array", '[{"parent": "县.html", "children": ["甲局.html", "乙局"]}]'],
    ["lines", "县.html,甲局.html\n县.html,乙局\n"],
    ["lines below a header", "\uFEFF上级,下级\r\n县.html,甲局.html\r\n县.html,乙局\r\n"],
    ["lines below a header below blank lines", "\n,\nparent,child\n县.html,甲局.html\n县.html,乙局"],
    ["lines below an English header", "parent,child\n县.html,甲局.html\n县.html,乙局"],
    ["lines with blank columns and lines, as Excel writes them", "县.html,甲局.html,,\n,,,\n县.html,乙局,,\n"],
    ["lines cut by tabs", "县.html\t甲局.html\n县.html\t乙局\n"],
    ["fields in quotes", '"县.html","甲局.html"\n"县.html", "乙局"\n'],
  ])("may be %s", (_, text) => {
    expect(parseManifest(text)).toEqual(wholes);
  });

  it.each([
    ['{"parent": "县.html", "children": [', "not-json", ""],
    ["[1]", "not-an-object", "#/0"],
    ['[{"parent": "县.html", "children": ["甲"]}, {"children": ["甲"]}]', "no-parent", "#/1/parent"],
    ['{"parent": "县.html", "children": []}', "no-children", "#/children"],
    ['{"parent": "县.html", "children": ["甲", 2]}', "no-children", "#/children/1"],
    ["[]", "empty", ""],
    ["\n\n", "empty", ""],
    ["县.html,甲局.html\n县.html\n", "not-two-columns", ":2"],
    ["县.html,甲局.html,乙局.html\n", "not-two-columns", ":1"],
  ])("%j is none: %s%s", (text, problem, place) => {
    expect(parseManifest(text)).toEqual({ problem, place });
  });
});

describe("a manifest in which a report sums up itself", () => {
  const whole = (parent: string, ...children: string[]) => ({ parent, children });

  it.each([
    [[whole("市", "市")], "市"],
    [[whole("省", "市"), whole("市", "县"), whole("县", "甲局", "市")], "市"],
    [[whole("市", "县"), whole("市", "乙县"), whole("乙县", "市")], "市"],
    [[whole("省", "市", "县"), whole("市", "县", "县"), whole("县", "甲局")], null],
    [[], null],
  ])("%j: %s", (wholes, name) => {
    expect(circularIn(wholes)).toBe(name);
  });

  it("is found however many levels there are", () => {
    const levels = Array.from({ length: 3000 }, (_, i) => whole(`${i}`, `${i + 1}`));
    expect(circularIn(levels)).toBeNull();
    expect(circularIn([...levels, whole("3000", "2999")])).toBe("2999");
  });
});
