import { resolve, sep, win32 } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outputName } from "../../src/batch/output-name.ts";

const at = { root: resolve("/data"), cwd: resolve("/data/work") };

describe("what is made of an input", () => {
  it.each([
    ["a.html", "work/a.html"],
    ["../2023/市局.html", "2023/市局.html"],
    ["../../elsewhere/a.html", "a.html"],
    ["-", "stdin"],
    ["a.zip!/2023/a.html", "work/a.zip!/2023/a.html"],
    ["../../elsewhere/a.zip!/x/a.html", "a.zip!/x/a.html"],
    ["a.zip!/../../x.html", "work/a.zip!/%2E%2E/%2E%2E/x.html"],
    ["a.zip!//etc/x.html", "work/a.zip!/etc/x.html"],
    ["a.zip!/..\\x.html", "work/a.zip!/..%5Cx.html"],
    ["a.zip!/con.html", "work/a.zip!/_con.html"],
    ["a.zip!/a./b ", "work/a.zip!/a%2E/b%20"],
    ["c.warc.gz!/https://a.cn/", "work/c.warc.gz!/https%3A/a.cn/index"],
    ["c.warc.gz!/https://a.cn/x?y=1|2#3", "work/c.warc.gz!/https%3A/a.cn/x%3Fy=1%7C2#3"],
  ])("%s is called %s", (path, name) => {
    expect(outputName(path, at)).toBe(name);
  });

  it("leads out of no folder and is a name on every system, whatever a member is called", () => {
    const member = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'./\\:*?"<>|\0\u{1}aZ~ 市'),
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
      ),
      maxLength: 400,
    });
    fc.assert(
      fc.property(member, (name) => {
        const made = outputName(`a.zip!/${name}`, { root: at.cwd, cwd: at.cwd });
        const file = resolve("/out", `${made}.json`);
        expect(file.startsWith(resolve("/out/a.zip!") + sep)).toBe(true);
        expect(win32.resolve("C:\\out", `${made}.json`).startsWith("C:\\out\\a.zip!\\")).toBe(true);
        for (const part of made.split("/")) {
          expect(part).toMatch(/^[^<>:"|?*\\\p{Cc}]+$/u);
          expect(part).not.toMatch(/[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
          expect(Buffer.byteLength(part)).toBeLessThan(210);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("of an address is below its scheme and its host, whatever is in it", () => {
    const names = [
      ["HTTPS://www.a.gov.cn:8443/xxgk/2024.html?id=1", "https/www.a.gov.cn%3A8443/xxgk/2024.html%3Fid=1"],
      ["https://www.a.gov.cn/", "https/www.a.gov.cn/index"],
      ["s3://bucket/../../etc/passwd", "s3/bucket/%2E%2E/%2E%2E/etc/passwd"],
      ["s3://bucket/报告 (1).html", "s3/bucket/报告 (1).html"],
    ] as const;
    for (const [address, name] of names) expect(outputName(address, at)).toBe(name);
  });

  it("keeps long names apart that begin alike", () => {
    const names = ["1", "2"].map((end) => outputName(`a.zip!/${"长".repeat(200)}${end}.html`, at));
    expect(new Set(names).size).toBe(2);
  });
});
