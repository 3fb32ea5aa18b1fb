import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { byteExtents } from "../../src/correct/byte-offsets.ts";
import { encode } from "../../src/correct/encode.ts";
import { spliceBytes, spliceText } from "../../src/correct/splice.ts";
import type { Encoding } from "../../src/model/report.ts";

const encodings: readonly Encoding[] = ["utf-8", "utf-16le", "utf-16be", "gb18030", "big5"];

const encoded = (text: string, encoding: Encoding): Uint8Array => iconv.encode(text, encoding, { addBOM: false });
const decoded = (bytes: Uint8Array, encoding: Encoding) => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

/** A character of one to four bytes, as reports have them, if the encoding has it. */
const character = (encoding: Encoding) =>
  fc
    .oneof(
      fc.constantFrom("0", "9", "<", " ", "\n", "\r\n", "，", "表", "０", "總", "计", "é", "€", "㐀", "𠮷", "😀"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    )
    .filter((text) => !text.includes("\uFFFD") && decoded(encoded(text, encoding), encoding) === text);
const textIn = (encoding: Encoding) => fc.array(character(encoding), { maxLength: 60 });

/** Bytes before the text, as a byte order mark is. */
const start = fc.constantFrom(0, 2, 3);

const sourceOf = (content: Uint8Array, before: number, encoding: Encoding) => {
  const bytes = Uint8Array.from([...new Array<number>(before).fill(0), ...content]);
  return { bytes, start: before, text: decoded(content, encoding), encoding };
};

/** The extents of texts that follow each other. */
function sideBySide(texts: readonly string[], first: number, lengthOf: (text: string) => number) {
  let end = first;
  return texts.map((text) => {
    const start = end;
    end += lengthOf(text);
    return { start, end };
  });
}

describe.each(encodings)("in %s", (encoding) => {
  it("every character has the bytes that print it", () => {
    fc.assert(
      fc.property(textIn(encoding), start, (characters, before) => {
        const source = sourceOf(encoded(characters.join(""), encoding), before, encoding);
        const texts = [...source.text];
        const extents = sideBySide(texts, 0, (text) => text.length);
        const expected = sideBySide(texts, before, (text) => encoded(text, encoding).length);
        expect(byteExtents(source, extents)).toEqual(expected);
      }),
    );
  });

  it("a place between two characters is one between their bytes", () => {
    fc.assert(
      fc.property(textIn(encoding), textIn(encoding), start, (left, right, before) => {
        fc.pre(left.length + right.length > 0);
        const [first, second] = [left.join(""), right.join("")];
        const source = sourceOf(encoded(first + second, encoding), before, encoding);
        fc.pre(source.text === first + second);
        const place = before + encoded(first, encoding).length;
        expect(byteExtents(source, [{ start: first.length, end: first.length }])).toEqual([
          { start: place, end: place },
        ]);
      }),
    );
  });

  it("among malformed bytes a character is found where it stands or not at all", () => {
    const piece = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 4 }),
      textIn(encoding).map((text) => encoded(text.join(""), encoding)),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), start, (pieces, before) => {
        const source = sourceOf(Buffer.concat(pieces), before, encoding);
        let units = 0;
        for (const text of source.text) {
          const extent = { start: units, end: units + text.length };
          units = extent.end;
          const [found] = byteExtents(source, [extent]) ?? [];
          if (found === undefined) continue;
          expect(decoded(source.bytes.subarray(found.start, found.end), encoding)).toBe(text);
          expect(decoded(source.bytes.subarray(found.start), encoding)).toBe(source.text.slice(extent.start));
        }
      }),
    );
  });

  it("edits change their own bytes and no others", () => {
    const figure = fc.stringMatching(/^[0-9０-９，,]{0,5}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(textIn(encoding), figure, figure), { minLength: 1, maxLength: 5 }),
        start,
        (parts, before) => {
          const old = parts.map(([around, printed]) => `${around.join("")}|${printed}`).join("");
          const source = sourceOf(encoded(old, encoding), before, encoding);
          fc.pre(source.text === old);
          let units = 0;
          const edits = parts.map(([around, printed, text]) => {
            const from = units + around.join("").length + 1;
            units = from + printed.length;
            return { start: from, end: units, text };
          });
          const after = spliceBytes(source, edits) as Uint8Array;
          const expected = parts.map(([around, , text]) => `${around.join("")}|${text}`).join("");
          expect(spliceText(old, edits)).toBe(expected);
          expect(Buffer.from(after.subarray(before)).equals(encoded(expected, encoding))).toBe(true);
          expect(after.subarray(0, before)).toEqual(source.bytes.subarray(0, before));
        },
      ),
    );
  });

  it("every character of a figure can be written", () => {
    const figure = "0123456789,.０１２３４５６７８９，";
    expect(decoded(encode(figure, encoding), encoding)).toBe(figure);
  });
});

it("a digit that a decoder tells together with others is not found", () => {
  // 0x81 0x33 0x33 begins a character of four bytes and is none: three characters come at once.
  const source = sourceOf(Uint8Array.of(0x61, 0x81, 0x33, 0x33), 0, "gb18030");
  fc.assert(
    fc.property(fc.integer({ min: 1, max: source.text.length - 1 }), (at) => {
      const [found] = byteExtents(source, [{ start: at, end: at + 1 }]) ?? [];
      if (found !== undefined)
        expect(decoded(source.bytes.subarray(found.start, found.end), "gb18030")).toBe(source.text[at]);
    }),
  );
  expect(byteExtents(source, [{ start: 0, end: 1 }])).toEqual([{ start: 0, end: 1 }]);
});
