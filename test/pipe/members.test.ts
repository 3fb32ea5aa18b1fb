import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { membersOf } from "../../src/pipe/members.ts";

describe("the members of an object", () => {
  it("are printed values, which come to what JSON.parse makes of them", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(0, 1, "\t"), (object, space) => {
        const text = JSON.stringify(object, null, space);
        const members = [...membersOf(text)].map(([key, value]) => [key, JSON.parse(value)]);
        expect(members).toEqual(Object.entries(JSON.parse(text)));
      }),
    );
  });

  it.each<[string, Record<string, string>]>([
    ['{"id": 12345678901234567890, "a": 1.0}', { id: "12345678901234567890", a: "1.0" }],
    ['{"id":1,"id":[2, {"x":"]"}]}', { id: '[2, {"x":"]"}]' }],
    ['{"i\\u0064":"\\u0041"}', { id: '"\\u0041"' }],
    ['{"id":7,"path":"cut o', { id: "7" }],
    ['{"id":7', {}],
    ['{"id":"seven"', {}],
    ['{"id":7,}', { id: "7" }],
    ["[1]", {}],
    ["", {}],
    ['{"a":{"b":"', {}],
  ])("of %s are %j", (text, expected) => {
    expect(Object.fromEntries(membersOf(text))).toEqual(expected);
  });

  it("are found behind a value of any length", () => {
    const text = `{"content":"${"\\n中".repeat(2_000_000)}","id":1}`;
    expect(membersOf(text).get("id")).toBe("1");
  });
});
