import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import { checkReport } from "../src/check.ts";
import { convertFormats, schemaNames } from "../src/cli/choices.ts";
import { addressesOn, editions, type Label } from "../src/editions/index.ts";
import { labelKey } from "../src/extract/labels.ts";
import { formatIds, formatters } from "../src/formatters/index.ts";
import type { Address } from "../src/model/form.ts";
import { languages } from "../src/model/language.ts";
import type { ReportOutcome } from "../src/model/outcome.ts";
import { readers } from "../src/readers/index.ts";
import { type Example, figureRules, rules, wholePage } from "../src/rules/index.ts";
import { checkInput } from "../src/run.ts";
import { wordsIn } from "../src/words/index.ts";
import { report } from "./support/build-report.ts";
import { sourceFiles } from "./support/imports.ts";
import { disclose } from "./support/in-process.ts";
import { root } from "./support/root.ts";

const files = await sourceFiles();

/** Files of a folder of `src`, without the folder. */
const filesIn = (folder: string) =>
  files.filter(({ path }) => path.startsWith(`${folder}/`)).map(({ path }) => path.slice(folder.length + 1));

/** Files of a folder that its index leads to, directly or through another of its files. */
function reachable(folder: string): string[] {
  const found = new Set<string>();
  const follow = (path: string) => {
    if (found.has(path) || !path.startsWith(`${folder}/`)) return;
    found.add(path);
    for (const { target } of files.find((file) => file.path === path)?.imports ?? []) follow(target);
  };
  follow(`${folder}/index.ts`);
  return [...found].map((path) => path.slice(folder.length + 1)).sort();
}

/** The choices that the help of a command prints for an option. */
async function choicesOf(command: string, option: string): Promise<string[]> {
  const { stdout } = await disclose([command, "--help"]);
  const text = stdout.replace(/\s+/g, " ");
  const listed = text.slice(text.indexOf(option)).match(/\(choices: ([^)]*?)(?:, default: [^)]*)?\)/)?.[1] ?? "";
  return [...listed.matchAll(/"([^"]+)"/g)].map(([, choice = ""]) => choice);
}

describe("every file is listed in its folder's index", () => {
  it.each(["rules", "editions", "readers", "formatters", "words"])("%s", (folder) => {
    expect(reachable(folder)).toEqual(filesIn(folder));
  });

  it("a rule's file has the rule's name", () => {
    const own = filesIn("rules").filter((file) => !["index.ts", "rule.ts", "equation.ts"].includes(file));
    expect(rules.map(({ id }) => `${id}.ts`).sort()).toEqual(own);
  });

  it("an edition's file has the edition's year", () => {
    const own = filesIn("editions").filter((file) => /^\d{4}\.ts$/.test(file));
    expect(editions.map(({ id }) => `${id}.ts`)).toEqual(own);
  });

  it("a formatter's file has the formatter's name, and loads", async () => {
    expect(filesIn("formatters")).toEqual(expect.arrayContaining(formatIds.map((id) => `${id}.ts`)));
    for (const load of Object.values(formatters)) {
      expect(await load()).toEqual({
        each: expect.any(Function),
        end: expect.any(Function),
        needsAllReports: expect.any(Boolean),
      });
    }
  });

  it("a reader loads, and no file name ending belongs to two", async () => {
    for (const { load } of readers) expect(await load("")).toBeTypeOf("function");
    const endings = readers.flatMap(({ extensions }) => extensions);
    expect(endings).toEqual([...new Set(endings)]);
  });

  it("a language of the words has its file", () => {
    const own = filesIn("words").filter((file) => !["index.ts", "words.ts", "phrases.ts"].includes(file));
    expect(languages.map((language) => `${language.toLowerCase()}.ts`).sort()).toEqual(own);
  });
});

describe("the command line offers what there is", () => {
  it("formats of check", async () => {
    expect(await choicesOf("check", "--format")).toEqual([...formatIds]);
  });

  it("formats of convert", async () => {
    expect(await choicesOf("convert", "--format")).toEqual([...convertFormats]);
  });

  it("languages", async () => {
    for (const command of ["check", "convert", "rules", "explain"]) {
      expect(await choicesOf(command, "--lang")).toEqual([...languages]);
    }
  });

  it("schemas, each of which is a file of the package", async () => {
    const { status, stderr } = await disclose(["schema", "nosuch"]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(schemaNames.join(", ")) });
    const published = (await readdir(join(root, "schemas"))).map((file) => file.replace(".schema.json", ""));
    expect([...schemaNames].sort()).toEqual(published.sort());
  });
});

/** What is found in an example: in a report of its cells, in its page as the program reads it, in what was noticed. */
async function outcomeOf(example: Example): Promise<ReportOutcome> {
  if ("page" in example) {
    const bytes = Buffer.from(example.page.join("\n"));
    return checkInput({ path: `example.${example.as}`, read: async () => bytes }, {});
  }
  if ("notes" in example) return checkReport(report({}, { notes: example.notes }));
  const addresses = Object.keys(example.cells) as Address[];
  const edition = editions.find((candidate) => addresses.every((address) => addressesOn(candidate.id).has(address)));
  return checkReport(report(example.cells, { edition: edition?.id ?? "2021" }));
}

describe("the rule book", () => {
  it("every rule says what holds in every language, by which formula and on whose authority", () => {
    for (const rule of rules) {
      for (const language of languages) expect(rule.summary[language], rule.id).not.toBe("");
      expect(rule.formula, rule.id).not.toBe("");
      expect(rule.because.source, rule.id).not.toBe("");
    }
  });

  it("no id is used twice", () => {
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it("what no source states of the figures is no error", () => {
    const inferred = figureRules.filter(({ because }) => because.origin === "inference");
    expect(inferred.filter(({ severity }) => severity === "error").map(({ id }) => id)).toEqual([]);
  });

  it("every rule has an example that keeps it and one that breaks it", () => {
    const lacking = rules.filter(
      ({ examples }) =>
        !examples.some(({ breaks }) => breaks.length === 0) || !examples.some(({ breaks }) => breaks.length > 0),
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  const examples = rules.flatMap(({ id, examples }) => examples.map((example, i) => ({ id, n: i + 1, example })));
  it.each(examples)("$id, example $n: points at exactly the cells it says", async ({ id, example }) => {
    const { diagnostics } = await outcomeOf(example);
    const pointedAt = diagnostics.filter(({ rule }) => rule === id).map(({ primary }) => primary?.cell ?? wholePage);
    expect(pointedAt.sort()).toEqual([...example.breaks].sort());
  });

  it("a report of zeros keeps every rule, in every edition", () => {
    for (const { id } of editions) expect(checkReport(report({}, { edition: id })).diagnostics).toEqual([]);
  });
});

/** Every phrase of a language with its path. */
function phrasesIn(node: unknown, path = ""): [path: string, text: string][] {
  if (typeof node === "string") return [[path, node]];
  return Object.entries(node as object).flatMap(([key, value]) =>
    phrasesIn(value, path === "" ? key : `${path}/${key}`),
  );
}

describe("the words", async () => {
  const [hans, hant, en] = await Promise.all(
    languages.map(async (language) => phrasesIn((await wordsIn(language)).phrases)),
  );
  if (hans === undefined || hant === undefined || en === undefined) throw new Error("a language has no phrases");
  const every = [hans, hant, en];

  it("all languages have the same phrases, none of them empty", () => {
    const [first, ...others] = every.map((phrases) => phrases.map(([path]) => path).sort());
    for (const other of others) expect(other).toEqual(first);
    expect(every.flat().filter(([, text]) => text === "")).toEqual([]);
  });

  it("a phrase has the same blanks to fill in in every language", () => {
    const blanks = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    const [first, ...others] = every.map((phrases) =>
      Object.fromEntries(phrases.map(([path, text]) => [path, blanks(text)])),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  it("no Traditional phrase has a character that only Simplified script has", () => {
    const toTraditional = Converter({ from: "cn", to: "tw" });
    const simplified = hant.flatMap(([path, text]) =>
      [...text]
        .filter((character) => toTraditional(character) !== character)
        .map((character) => `${path}: ${character}`),
    );
    expect(simplified).toEqual([]);
  });

  it("no Traditional summary of a rule has one either", () => {
    const toTraditional = Converter({ from: "cn", to: "tw" });
    const simplified = rules.flatMap(({ id, summary }) =>
      [...summary["zh-Hant"]].filter((character) => toTraditional(character) !== character).map((c) => `${id}: ${c}`),
    );
    expect(simplified).toEqual([]);
  });

  it("an English phrase has no Chinese character", () => {
    expect(en.filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it("rows and columns are named as the form names them", () => {
    const key = (text: string) => labelKey(text, (piece) => piece);
    const names = new Map(hans);
    const labels = editions.flatMap(({ proactiveDisclosure, requests, reviewAndLitigation }) => [
      ...[...proactiveDisclosure, requests].flatMap(({ rows }) => rows.map((row) => ["rows", row] as const)),
      ...reviewAndLitigation.groups.map((group) => ["rows", group] as const),
      ...[...proactiveDisclosure, requests].flatMap(({ columns }) =>
        columns.map((column) => ["columns", column] as const),
      ),
      ...reviewAndLitigation.columns.map((column) => ["columns", column] as const),
    ]);
    const isNamed = (group: string, { id, label, aliases = [] }: Label) => {
      const candidates = [...names].filter(([path]) => path === `${group}/${id}` || path.endsWith(`.${id}`));
      const printed = [label, ...aliases].map(key);
      return candidates.some(([, name]) => printed.some((text) => text.includes(key(name))));
    };
    expect(
      labels.filter(([group, label]) => !isNamed(group, label)).map(([group, { id }]) => `${group}/${id}`),
    ).toEqual([]);
  });
});
