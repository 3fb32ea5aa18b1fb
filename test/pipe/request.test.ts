import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedBy } from "../../src/pipe/request.ts";
import { readers } from "../../src/readers/index.ts";

const asked = (line: string | Uint8Array, isWhole = true) =>
  askedBy({ number: 1, bytes: Buffer.from(line as string), isWhole }, 1000);
const request = (members: object) => asked(JSON.stringify(members)).request;

describe("a request", () => {
  it.each<[object, object]>([
    [{ path: "a.html" }, { source: { path: "a.html", declared: {} }, previous: null }],
    [
      { path: "a.html", mediaType: 'Text/HTML; Charset="GBK"' },
      { source: { path: "a.html", declared: { mediaType: "text/html", charset: "GBK" } }, previous: null },
    ],
    [
      { content: "表", mediaType: "application/xhtml+xml" },
      { source: { bytes: Buffer.from("表"), declared: { mediaType: "text/html", holds: "text" } }, previous: null },
    ],
    [{ contentBase64: "PHA+\r\n" }, { source: { bytes: Buffer.from("<p>"), declared: {} }, previous: null }],
    [{ contentBase64: "PGI" }, { source: { bytes: Buffer.from("<b"), declared: {} }, previous: null }],
    [
      { path: "b", content: null, mediaType: null, previous: null, id: null },
      { source: { path: "b", declared: {} }, previous: null },
    ],
    [
      { path: "b", previous: "a" },
      { source: { path: "b", declared: {} }, previous: { path: "a", declared: {} } },
    ],
    [
      { path: "b", previous: { content: "x" } },
      { source: { path: "b", declared: {} }, previous: { bytes: Buffer.from("x"), declared: { holds: "text" } } },
    ],
    [
      { path: "b", previous: { schemaVersion: "1.0" } },
      {
        source: { path: "b", declared: {} },
        previous: { bytes: Buffer.from('{"schemaVersion":"1.0"}'), declared: { mediaType: "application/json" } },
      },
    ],
  ])("%j says what is to be read", (members, expected) => {
    expect(request(members)).toEqual({ unknown: [], ...expected });
  });

  it.each<[string | Uint8Array, object]>([
    ["nonsense", { reason: "not-json", column: 1 }],
    ['{"path": "a"', { reason: "not-json", column: 13 }],
    ["[]", { reason: "not-an-object" }],
    ["null", { reason: "not-an-object" }],
    ["{}", { reason: "no-input", keys: ["path", "content", "contentBase64"] }],
    ['{"path":"a","content":""}', { reason: "several-inputs", keys: ["path", "content"] }],
    ['{"path":1}', { reason: "wrong-type", key: "path", types: ["string"] }],
    ['{"path":"a","mediaType":[]}', { reason: "wrong-type", key: "mediaType" }],
    ['{"path":"a","mediaType":"image/png"}', { reason: "unknown-media-type", mediaType: "image/png" }],
    ['{"path":"a","mediaType":"constructor"}', { reason: "unknown-media-type" }],
    ['{"contentBase64":"a-b_"}', { reason: "not-base64", key: "contentBase64" }],
    ['{"contentBase64":"abcde"}', { reason: "not-base64" }],
    ['{"contentBase64":"abc=="}', { reason: "not-base64" }],
    ['{"path":"a","previous":1}', { reason: "wrong-type", key: "previous", types: ["string", "object"] }],
    ['{"path":"a","previous":{}}', { reason: "no-input", keys: expect.arrayContaining(["previous.path"]) }],
    [Buffer.from('{"path":"\xe4"}', "latin1"), { reason: "not-utf8" }],
  ])("%s is none, and why", (line, problem) => {
    expect(asked(line).request).toMatchObject(problem);
  });

  it("names what it has beside, which may have been meant for something", () => {
    const unknown = (line: string) => asked(line).request;
    expect(unknown('{"path":"a","contnet":"","previous":{"id":1,"path":"b"}}')).toMatchObject({
      source: { path: "a" },
      previous: { path: "b" },
      unknown: [{ key: "contnet" }, { key: "previous.id" }],
    });
    expect(unknown('{"path":"a","previous":{"schemaVersion":"1.0"}}')).toMatchObject({ unknown: [] });
  });

  it("that is too long is none, and its id is told where it came first", () => {
    expect(asked('{"id": 7.0, "content": "…', false)).toEqual({
      line: 1,
      id: "7.0",
      request: { reason: "too-long", most: 1000 },
    });
  });

  it("has any id, which is given back as it is printed", () => {
    const number = fc.stringMatching(/^-?(?:0|[1-9]\d{0,30})(?:\.\d{1,25})?(?:[eE][+-]?\d{1,3})?$/);
    const blank = fc.constantFrom("", " ", "\t");
    const id = fc.oneof(
      number,
      fc.json(),
      fc.string({ unit: "binary" }).map((text) => JSON.stringify(text)),
    );
    fc.assert(
      fc.property(id, blank, fc.boolean(), (id, blank, isFirst) => {
        const own = `"id"${blank}:${blank}${id}${blank}`;
        const line = isFirst ? `{${own},"path":"a"}` : `{"path":"a",${own}}`;
        expect(asked(line)).toMatchObject({ id, request: { source: { path: "a" } } });
      }),
    );
  });

  it("that is none gives back what can be told of its id", () => {
    expect(asked('{"id":{"row":[1, 2]},"path":tru').id).toBe('{"row":[1, 2]}');
    expect(asked('{"id":tru,"path":"a"}').id).toBe("null");
    expect(asked('{"path":"a').id).toBe("null");
    expect(asked(Buffer.from('{"id":"\xe4","path":"a"}', "latin1")).id).toBe("null");
    expect(asked('{"id":[1,\r2],"path":"a"}').id).toBe("[1, 2]");
  });

  it("may have an id of any depth", () => {
    const id = "[".repeat(1_000_000) + "]".repeat(1_000_000);
    expect(asked(`{"id":${id},"path":"a"}`)).toMatchObject({ id, request: { source: { path: "a" } } });
  });

  it("may be of every format that is read", () => {
    for (const { mediaType } of readers) {
      expect(request({ content: "", mediaType })).toMatchObject({ source: { declared: { mediaType } } });
    }
  });
});
