import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syntaxErrorAt } from "../../src/config/json-syntax.ts";

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("where a text stops being JSON", () => {
  it("is nowhere in any JSON", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2, "\t"), (json, space) => {
        expect(syntaxErrorAt(JSON.stringify(JSON.parse(json), null, space))).toBeNull();
      }),
    );
  });

  it("is somewhere just where JSON.parse fails", () => {
    const pieces = fc.constantFrom(
      ..."{}[],: \n",
      '"a"',
      '"',
      "1",
      "-",
      "0",
      ".5",
      "e9",
      "true",
      "null",
      "x",
      "\\u00e9",
      "\t",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        expect(syntaxErrorAt(text) === null).toBe(isJson(text));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['{\n  "lang": "en",\n}', "3:1"],
    ["{\n  // no comments\n}", "2:3"],
    ["{'lang': 1}", "1:2"],
    ['{"rules": [1,]}', "1:14"],
    ['{"a": 1} x', "1:10"],
    ['{"a": 01}', "1:7"],
    ["", "1:1"],
    ['{"a"', "1:5"],
  ])("%j: %s", (text, expected) => {
    const place = syntaxErrorAt(text);
    expect(place && `${place.line}:${place.column}`).toBe(expected);
  });
});
