import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/formatters/text-layout.ts";
import { languages } from "../../src/model/language.ts";
import { rules } from "../../src/rules/index.ts";
import { wordsIn } from "../../src/words/index.ts";
import { disclose } from "../support/in-process.ts";

const columns = 80;

describe("explain on a terminal", () => {
  const each = rules.flatMap(({ id }) => languages.map((lang) => [id, lang] as const));

  it.each(each)("%s is said in lines of its width in %s, with the same words", async (id, lang) => {
    const { phrases } = await wordsIn(lang);
    const argv = ["explain", id, "--lang", lang, "--color", "never"];
    const [folded, plain] = await Promise.all([
      disclose(argv, { stdoutIsTerminal: true, columns }),
      disclose(argv, { columns: null }),
    ]);
    const said = folded.stdout.slice(0, folded.stdout.indexOf(`  ${phrases.manual.severity}`));
    expect(said.length).toBeGreaterThan(id.length);
    expect(said.split("\n").filter((line) => displayWidth(line) > columns)).toEqual([]);
    expect(folded.stdout.replace(/\s+/g, "")).toBe(plain.stdout.replace(/\s+/g, ""));
  });
});
