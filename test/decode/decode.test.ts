import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { type Decoded, decode } from "../../src/decode/decode.ts";
import { editions } from "../../src/editions/index.ts";
import { simplifiedCharacters, traditionalCharacters } from "../../src/model/vocabulary.ts";

const simplified = "三、收到和处理政府信息公开申请情况：本年新收政府信息公开申请数量，结转下年度继续办理";
const traditional = "三、收到和處理政府信息公開申請情況：本年新收政府信息公開申請數量，結轉下年度繼續辦理";

function decoded(bytes: Uint8Array): Decoded {
  const result = decode(bytes);
  if ("stage" in result) throw new Error(`not decoded: ${JSON.stringify(result)}`);
  return result;
}

describe("the encoding of a page", () => {
  it.each([
    ["utf-8", simplified],
    ["gb18030", simplified],
    ["big5", traditional],
    ["utf-16le", simplified],
    ["utf-16be", simplified],
  ] as const)("%s is found without a declaration", (encoding, text) => {
    const result = decoded(iconv.encode(text, encoding));
    expect(result).toMatchObject({ text, encoding, encodingFrom: "detected", declared: null, replaced: 0 });
  });

  it.each([
    ["utf-8", simplified],
    ["utf-16le", simplified],
    ["utf-16be", simplified],
  ] as const)("%s is told by its byte order mark, which is no part of the text", (encoding, text) => {
    const result = decoded(iconv.encode(text, encoding, { addBOM: true }));
    expect(result).toMatchObject({ text, encoding, encodingFrom: "bom" });
  });

  it("a page that says gb2312 is read as gb18030, with the characters beyond both", () => {
    const page = `<meta charset="gb2312"><p>${simplified}㙍㐂𠀀</p>`;
    const result = decoded(iconv.encode(page, "gb18030"));
    expect(result).toMatchObject({ text: page, encoding: "gb18030", encodingFrom: "declared", declared: "gb2312" });
  });

  it("what a server says comes before what the page says, and after what the bytes say", () => {
    const bytes = iconv.encode(`<meta charset="big5">${simplified}`, "gbk");
    expect(decode(bytes, "gbk")).toMatchObject({ encoding: "gb18030", declared: "big5" });
    const page = Buffer.from(`<meta charset="utf-8">${simplified}`);
    expect(decode(page, "gbk")).toMatchObject({ encoding: "utf-8", declared: "gbk" });
    expect(decode(page, "utf-8")).toMatchObject({ encoding: "utf-8", encodingFrom: "declared", declared: "utf-8" });
    expect(decode(Buffer.from(simplified), "iso-8859-1")).toMatchObject({ encoding: "utf-8", declared: "iso-8859-1" });
  });

  it("what the bytes say wins over what the page says", () => {
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=gb2312">${simplified}`;
    expect(decoded(Buffer.from(page))).toMatchObject({ text: page, encoding: "utf-8", declared: "gb2312" });
    const other = `<meta charset="utf-8">${simplified}`;
    expect(decoded(iconv.encode(other, "gbk"))).toMatchObject({ text: other, encoding: "gb18030", declared: "utf-8" });
  });

  it("a character cut off at the end of a truncated page does not spoil the rest", () => {
    const bytes = Buffer.from(simplified);
    const result = decoded(bytes.subarray(0, bytes.length - 1));
    expect(result).toMatchObject({ text: simplified.slice(0, -1), encoding: "utf-8" });
  });

  it("malformed bytes are shown and counted, and the rest is read", () => {
    const bytes = Buffer.concat([Buffer.from(simplified), Buffer.from([0xff, 0x41]), Buffer.from(simplified)]);
    expect(decoded(bytes)).toMatchObject({ text: `${simplified}\uFFFDA${simplified}`, encoding: "utf-8", replaced: 1 });
  });

  it("any text of the form's own characters comes back from every encoding it can be written in", () => {
    const text = (characters: string) =>
      fc.array(fc.constantFrom(...characters), { minLength: 30, maxLength: 200 }).map((list) => list.join(""));
    fc.assert(
      fc.property(
        text(simplifiedCharacters),
        fc.constantFrom("utf-8", "gb18030", "utf-16le", "utf-16be"),
        (page, encoding) => {
          expect(decoded(iconv.encode(page, encoding))).toMatchObject({ text: page, encoding });
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe("what is no text", () => {
  it.each([
    ["empty", ""],
    ["empty", " \r\n\t "],
  ])("is %s where nothing is printed", (reason, text) => {
    expect(decode(Buffer.from(text))).toEqual({ stage: "decode", reason });
  });

  it.each([
    ["pdf", Buffer.from("%PDF-1.7 …")],
    ["zip", Buffer.from("PK\u0003\u0004…")],
    ["ole", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ["image", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ["gzip", Buffer.from([0x1f, 0x8b, 0x08])],
    ["unknown", Buffer.from([0, 1, 2, 3, 0, 0, 0, 255, 254, 0, 9, 0, 0])],
  ])("is named by its first bytes: %s", (format, bytes) => {
    expect(decode(bytes)).toEqual({ stage: "decode", reason: "binary", format });
  });

  it("random bytes never throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(decode(bytes)).toBeTypeOf("object");
      }),
      { seed: 2 },
    );
  });
});

it("the vocabulary holds every Chinese character of the editions' labels", () => {
  const printed = JSON.stringify(editions).match(/\p{Script=Han}/gu) ?? [];
  const known = new Set(simplifiedCharacters + traditionalCharacters);
  const labels = editions.flatMap((edition) => [
    ...edition.groupLabels,
    ...edition.requests.rows.map((row) => row.label),
    ...edition.requests.columns.map((column) => column.label),
    ...edition.proactiveDisclosure.flatMap((part) => [...part.rows, ...part.columns].map((label) => label.label)),
  ]);
  expect(printed.length).toBeGreaterThan(0);
  expect([...new Set(labels.join("").match(/\p{Script=Han}/gu))].filter((character) => !known.has(character))).toEqual(
    [],
  );
  expect([...traditionalCharacters].filter((character) => simplifiedCharacters.includes(character))).toEqual([]);
});
