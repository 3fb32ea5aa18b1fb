import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { declaration, element, textElement } from "../../src/formatters/xml.ts";
import { hostileText } from "./hostile.ts";
import { elementsOf } from "./xml-elements.ts";

/** The characters that XML 1.0 can write. */
const isAllowed = (character: string) =>
  /[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(character);
const left = (text: string) => [...text].map((character) => (isAllowed(character) ? character : "\u{FFFD}")).join("");

describe("XML", () => {
  it("a parser gives back every text and every value, line breaks and all", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (value, text) => {
        const [root, inner] = elementsOf(declaration + element("a", { value }, textElement("b", { value }, text)));
        expect(root?.attributes.value).toBe(left(value));
        expect(inner?.text).toBe(left(text));
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves out what is undefined, and closes what is empty at once", () => {
    expect(element("a", { b: undefined, c: 0 }, "")).toBe('<a c="0"/>\n');
  });
});
