import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "../../src/pipe/lines.ts";

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] as number;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function linesIn(text: string | Uint8Array, { most = 1000, sizes = [7] } = {}) {
  const lines: { number: number; text: string; isWhole: boolean }[] = [];
  for await (const { number, bytes, isWhole } of linesOf(inPieces(Buffer.from(text), sizes), most)) {
    lines.push({ number, text: Buffer.from(bytes).toString("latin1"), isWhole });
  }
  return lines;
}

describe("lines", () => {
  it("are those that are not blank, however the stream is cut", async () => {
    const piece = fc.constantFrom("\n", "\r\n", " ", "\t", "a", "{}", "long enough");
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        async (pieces, sizes) => {
          const text = pieces.join("");
          const expected = text
            .split("\n")
            .map((line, i) => ({ number: i + 1, text: line.replace(/\r$/, ""), isWhole: true }))
            .filter((line) => line.text.trim() !== "");
          expect(await linesIn(text, { sizes })).toEqual(expected);
        },
      ),
    );
  });

  it.each([
    ["a\nb", ["a", "b"]],
    ["a\r\nb\r\n", ["a", "b"]],
    ["\uFEFFa\n\uFEFFb", ["a", "b"]],
    ["\uFEFF\n", []],
    ["", []],
  ])("of %j are %j", async (text, expected) => {
    expect((await linesIn(text)).map((line) => line.text)).toEqual(expected);
  });

  it("that are too long are told of by their beginning, and cost the next one nothing", async () => {
    const long = "x".repeat(200_000);
    expect(await linesIn(`a\n${long}\nb\n${long}`, { most: 100_000, sizes: [1000] })).toEqual([
      { number: 1, text: "a", isWhole: true },
      { number: 2, text: "x".repeat(65_536), isWhole: false },
      { number: 3, text: "b", isWhole: true },
      { number: 4, text: "x".repeat(65_536), isWhole: false },
    ]);
  });

  it("of just as many bytes as may be are whole", async () => {
    expect(await linesIn("12345\n123456\n", { most: 5 })).toMatchObject([{ isWhole: true }, { isWhole: false }]);
  });
});
