import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import { checkReport, unreadable } from "../src/check.ts";
import { convertFormats, editors, schemaNames, services } from "../src/cli/choices.ts";
import { addressesOn, editions, type Label } from "../src/editions/index.ts";
import { labelKey } from "../src/extract/labels.ts";
import { formatIds, formatters } from "../src/formatters/index.ts";
import type { Address } from "../src/model/form.ts";
import { type Language, languages } from "../src/model/language.ts";
import { noNarrative } from "../src/model/narrative.ts";
import type { Failure, ReportOutcome } from "../src/model/outcome.ts";
import { alone } from "../src/model/surroundings.ts";
import { readers } from "../src/readers/index.ts";
import { chapters, type Example, type ExampleCells, type Rule, rules, wholePage } from "../src/rules/index.ts";
import { readReport } from "../src/run.ts";
import { archiveProblemTexts } from "../src/words/archive-problems.ts";
import { batchParts } from "../src/words/batch.ts";
import { convertParts } from "../src/words/convert.ts";
import { sentences } from "../src/words/details/index.ts";
import { doctorParts, doctorStates, doctorSubjects } from "../src/words/doctor.ts";
import { fixParts, refusals } from "../src/words/fix.ts";
import { htmlParts } from "../src/words/html.ts";
import { wordsIn } from "../src/words/index.ts";
import { initParts } from "../src/words/init.ts";
import { networkProblemTexts } from "../src/words/network-problems.ts";
import { pipeParts } from "../src/words/pipe.ts";
import { groupLabels, printedColumns, printedOtherwise, printedRows } from "../src/words/printed-form.ts";
import { queueParts } from "../src/words/queue.ts";
import { drainParts } from "../src/words/queue-drain.ts";
import { statsParts } from "../src/words/stats.ts";
import { watchParts } from "../src/words/watch.ts";
import { workbookParts } from "../src/words/workbook.ts";
import { report } from "./support/build-report.ts";
import { sourceFiles } from "./support/imports.ts";
import { disclose } from "./support/in-process.ts";
import { root } from "./support/root.ts";

const files = await sourceFiles();

/** Files of a folder of `src`, without the folder. */
const filesIn = (folder: string) =>
  files.filter(({ path }) => path.startsWith(`${folder}/`)).map(({ path }) => path.slice(folder.length + 1));

/** What runs in a browser, and is a file of the folder that no other imports. */
const clients: Readonly<Record<string, string>> = { formatters: "formatters/html/client/main.ts" };

/** Files of a folder that its index leads to, directly or through another of its files. */
function reachable(folder: string): string[] {
  const found = new Set<string>();
  const follow = (path: string) => {
    const file = files.find((one) => one.path === path);
    if (file === undefined || found.has(path) || !path.startsWith(`${folder}/`)) return;
    found.add(path);
    for (const { target } of file.imports) follow(target);
  };
  follow(`${folder}/index.ts`);
  follow(clients[folder] ?? "");
  return [...found].map((path) => path.slice(folder.length + 1)).sort();
}

/** The choices that the help of a command prints for an option. */
async function choicesOf(command: string, option: string): Promise<string[]> {
  const { stdout } = await disclose([command, "--help"]);
  const text = stdout.replace(/\s+/g, " ");
  return (
    text
      .slice(text.indexOf(option))
      .match(/可选 choices: ([\w-]+(?:, [\w-]+)*)/)?.[1]
      ?.split(", ") ?? []
  );
}

describe("every file is listed in its folder's index", () => {
  it.each(["rules", "editions", "readers", "formatters", "words"])("%s", (folder) => {
    expect(reachable(folder)).toEqual(filesIn(folder));
  });

  it("a rule's file has the rule's name", () => {
    const own = filesIn("rules").filter((file) => file.includes("/") && !file.endsWith("/index.ts"));
    const named = Object.entries(chapters).flatMap(([chapter, part]) => part.map(({ id }) => `${chapter}/${id}.ts`));
    expect(named.sort()).toEqual(own);
  });

  it("an edition's file has the edition's year", () => {
    const own = filesIn("editions").filter((file) => /^\d{4}\.ts$/.test(file));
    expect(editions.map(({ id }) => `${id}.ts`)).toEqual(own);
  });

  it("a formatter's file has the formatter's name, and loads", async () => {
    expect(filesIn("formatters")).toEqual(expect.arrayContaining(formatIds.map((id) => `${id}.ts`)));
    for (const load of Object.values(formatters)) expect(await load()).toBeTypeOf("function");
  });

  it("a reader loads, and no file name ending belongs to two", async () => {
    for (const { load } of readers) expect(await load("")).toBeTypeOf("function");
    const endings = readers.flatMap(({ extensions }) => extensions);
    expect(endings).toEqual([...new Set(endings)]);
  });

  it("a language of the words has its file", () => {
    const own = filesIn("words").filter((file) => /^(?:zh|en)/.test(file));
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

  it("services and editors that init writes files for", async () => {
    expect(await choicesOf("init", "--ci")).toEqual([...services, "none"]);
    expect(await choicesOf("init", "--editor")).toEqual([...editors]);
  });

  it("schemas, each of which is a file of the package", async () => {
    const { status, stderr } = await disclose(["schema", "nosuch"]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(schemaNames.join(", ")) });
    const published = (await readdir(join(root, "schemas"))).map((file) => file.replace(".schema.json", ""));
    expect([...schemaNames].sort()).toEqual(published.sort());
  });
});

const readPage = (path: string, page: readonly string[]) =>
  readReport({ path, read: async () => Buffer.from(page.join("\n")) });

/** What is found in an example: in a report of its cells, in its page as the program reads it, in what was noticed. */
async function outcomeOf(example: Example): Promise<ReportOutcome> {
  if ("page" in example) {
    const { as, page, previousPage } = example;
    const previous = previousPage === undefined ? null : await readPage(`previous.${as}`, previousPage);
    const { report: own, failure } = await readPage(`example.${as}`, page);
    return own === null
      ? unreadable(`example.${as}`, failure as Failure)
      : checkReport(own, {}, failure, { ...alone, previous: previous?.report ?? null });
  }
  if ("notes" in example) return checkReport(report({}, { notes: example.notes }));
  const { cells, previous, units, missingUnits = [], series = {}, sentences, previousSentences } = example;
  const saying = (digests: readonly string[] = []) => ({ narrative: { ...noNarrative, digests } });
  const hasPrevious = previous !== undefined || previousSentences !== undefined;
  return checkReport({ ...exampleReport(cells, { years: 0 }), ...saying(sentences) }, {}, null, {
    previous: hasPrevious ? { ...exampleReport(previous ?? {}, { years: -1 }), ...saying(previousSentences) } : null,
    rollup: units === undefined ? null : { units: units.map(exampleUnit), missing: missingUnits },
    series: { ...alone.series, ...series },
  });
}

const exampleUnit = (cells: ExampleCells, n: number) => exampleReport(cells, { agency: `第${n + 1}单位` });

/** A report of the edition that has these cells, of its first year or `years` later. */
function exampleReport(cells: ExampleCells, { years = 0, agency = "某市某局" }: { years?: number; agency?: string }) {
  const addresses = Object.keys(cells) as Address[];
  const { id = "2021" } =
    editions.findLast((candidate) => addresses.every((address) => addressesOn(candidate.id).has(address))) ?? {};
  const year = Number(id) + 1 + years;
  return report(cells, { edition: id, agency, year, path: `${agency}${year}.html` });
}

describe("the rule book", () => {
  it("every rule says what holds in every language, by which formula and on whose authority", () => {
    for (const rule of rules) {
      const { summary, formula, because } = rule;
      const texts = [summary, formula, because.source].flatMap((text) => languages.map((language) => text[language]));
      for (const text of texts) expect(text, rule.id).not.toBe("");
    }
  });

  it("no id is used twice", () => {
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it("what no source states of the figures is no error", () => {
    const { reading: _, ...others } = chapters;
    const inferred = Object.values(others).flatMap((part: readonly Rule[]) =>
      part.filter(({ because }) => because.origin === "inference"),
    );
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

/** What the rule book says of a rule, with its path. */
const manualTexts = (language: Language): [path: string, text: string][] =>
  rules.flatMap(({ id, summary, formula, because }) => [
    [`${id}/summary`, summary[language]],
    [`${id}/formula`, formula[language]],
    [`${id}/source`, because.source[language]],
  ]);

/** What commands say in words of their own. */
const ownParts = {
  convert: convertParts,
  workbook: workbookParts,
  fix: { ...fixParts, ...refusals },
  init: initParts,
  batch: batchParts,
  pipe: pipeParts,
  queue: queueParts,
  watch: watchParts,
  stats: statsParts,
  queueDrain: drainParts,
  html: { ...htmlParts, ...groupLabels },
  doctor: doctorParts,
  doctorSubjects,
  doctorStates,
  archives: archiveProblemTexts,
  network: networkProblemTexts,
};

/** What the form prints in Traditional script, with its path. */
const printedTexts = Object.entries({ ...printedRows, ...printedColumns, ...printedOtherwise["2019"] }).map(
  ([part, label]): [path: string, text: string] => [`printed/${part}`, label["zh-Hant"]],
);

/** What they say, with its path. */
const ownTexts = (language: Language) =>
  Object.entries(ownParts).flatMap(([command, parts]) =>
    Object.entries(parts).map(([part, text]): [path: string, text: string] => [`${command}/${part}`, text[language]]),
  );

describe("the words", async () => {
  const sentencesIn = (language: Language) =>
    Object.entries(sentences).map(([kind, { text }]): [path: string, text: string] => [
      `sentences/${kind}`,
      text[language],
    ]);
  const [hans, hant, en] = await Promise.all(
    languages.map(async (language) => [
      ...phrasesIn((await wordsIn(language)).phrases),
      ...sentencesIn(language),
      ...ownTexts(language),
    ]),
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

  it("no Traditional text has a character that only Simplified script has", () => {
    const toTraditional = Converter({ from: "cn", to: "tw" });
    const simplified = [...hant, ...printedTexts, ...manualTexts("zh-Hant")].flatMap(([path, text]) =>
      [...text]
        .filter((character) => toTraditional(character) !== character)
        .map((character) => `${path}: ${character}`),
    );
    expect(simplified).toEqual([]);
  });

  it("a Traditional text has the words and the quotation marks of Taiwan and Hong Kong", () => {
    const ofTheMainland = /[“”]|目錄|程序|文本|默認|運行|支持|配置|數組|二進制|壓縮包|粘貼|文件名|列表|倉庫/;
    const own = hant.filter(([path]) => !path.startsWith("rows/"));
    expect([...own, ...manualTexts("zh-Hant")].filter(([, text]) => ofTheMainland.test(text))).toEqual([]);
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
