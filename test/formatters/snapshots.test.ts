import { describe, expect, it } from "vitest";
import { formatIds } from "../../src/formatters/index.ts";
import type { Language } from "../../src/model/language.ts";
import { print, shortContextOf } from "./print.ts";
import { type SampleId, sampleIds, samples } from "./samples.ts";

/** What a format's files are named by; text where none is given. */
const endings: Readonly<Record<string, string>> = {
  json: "json",
  sarif: "sarif",
  gitlab: "json",
  junit: "xml",
  checkstyle: "xml",
  markdown: "md",
};

/** The sample that is printed in the other languages too. */
const translated: SampleId = "suggestion";
const inChinese = sampleIds.map((sample) => ({ sample, language: "zh-Hans" as Language }));
const printed = [...inChinese, ...(["zh-Hant", "en"] as const).map((language) => ({ sample: translated, language }))];

/** A result on one line is read by no person. */
const indented = (json: string) => `${JSON.stringify(JSON.parse(json), null, 2)}\n`;

/** A page of the HTML report is mostly tables of zeros; its own test keeps as much of one as can be read. */
const readFormats = formatIds.filter((format) => format !== "html");

// Read a changed snapshot as those will who get it: `npx vitest run test/formatters -u` writes them anew.
describe.each(readFormats)("%s", (format) => {
  it.each(printed)("prints the sample $sample in $language as it did", async ({ sample: id, language }) => {
    const sample = samples[id];
    const context = await shortContextOf(sample, language);
    const suffix = language === "zh-Hans" ? "" : `.${language}`;
    const file = `snapshots/${format}/${id}${suffix}.${endings[format] ?? "txt"}`;
    const text = await print(format, sample, context);
    await expect(format === "sarif" ? indented(text) : text).toMatchFileSnapshot(file);
  });
});
