import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatIds } from "../../src/formatters/index.ts";
import { languages } from "../../src/model/language.ts";
import { readReport } from "../../src/run.ts";
import { contextOf, print } from "../formatters/print.ts";
import { sampleIds, samples } from "../formatters/samples.ts";
import { root } from "../support/root.ts";

const failureOf = async (path: string, text: string) =>
  (await readReport({ path, read: async () => Buffer.from(text) })).failure;

/** What programs read as JSON is told from a report by its shape. */
const texts = formatIds.filter((format) => !["json", "ndjson", "sarif", "gitlab"].includes(format));

describe("what check has printed is no report, whatever it is called", () => {
  it.each(texts.flatMap((format) => languages.map((language) => [format, language] as const)))(
    "%s in %s",
    async (format, language) => {
      for (const id of sampleIds) {
        const text = await print(format, samples[id], await contextOf(samples[id], {}, language));
        if (text === "") continue;
        expect(await failureOf("findings.txt", text), id).toEqual({ stage: "extract", reason: "own-page" });
        expect(await failureOf("findings.html", text), id).toEqual({ stage: "extract", reason: "own-page" });
      }
    },
  );

  it("also where the end of it is cut off", async () => {
    const text = await print("human", samples.suggestion, await contextOf(samples.suggestion));
    expect(await failureOf("findings.txt", text.slice(0, text.length / 2))).toMatchObject({ reason: "own-page" });
  });

  it("a report is one although it says that something passed", async () => {
    const sheet = await readFile(join(root, "fixtures/csv-three-tables/report.csv"), "utf8");
    expect(
      await failureOf("report.csv", `${sheet}\n通过：1 份文件。\n不通过：政府网站 3 份报告\nnote: error-free\n`),
    ).toBeNull();
  });
});
