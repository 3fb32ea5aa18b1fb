import { textTable } from "../formatters/text-layout.ts";
import type { Language } from "../model/language.ts";
import type { ReportRef } from "../model/report.ts";
import {
  type ChapterId,
  chapters,
  type Example,
  type ExampleCells,
  type Rule,
  readingRules,
  rules,
} from "../rules/index.ts";
import { fill, type Words, wordsIn } from "../words/index.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import type { Terminal } from "./terminal.ts";

/** Id, severity and summary of a rule. */
const ruleColumns = 3;

interface Options {
  readonly lang: Language;
}

/** `disclose rules`: the rule book, a line each: what must hold of the figures, then what is said of the reading. */
export async function rulesCommand({ lang }: Options, terminal: Terminal): Promise<ExitStatus> {
  const { phrases } = await wordsIn(lang);
  const row = (rule: Rule) => [rule.id, phrases.severities[rule.severity], rule.summary[lang]];
  const lines = textTable(rules.map(row), ruleColumns);
  let next = 0;
  const book = Object.entries(chapters).map(([id, { length }]) => {
    next += length;
    const own = lines.slice(next - length, next).map((line) => `  ${line}\n`);
    return `${phrases.chapters[id as ChapterId]}\n\n${own.join("")}`;
  });
  await terminal.print(book.join("\n"));
  return exitStatus.ok;
}

/** `disclose explain <rule>`: what holds, why, and examples that the tests run. */
export async function explainCommand(id: string, { lang }: Options, terminal: Terminal): Promise<ExitStatus> {
  const words = await wordsIn(lang);
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) {
    await terminal.note(`disclose: ${fill(words.phrases.usage.unknownRule, { rule: id })}\n`);
    return exitStatus.usage;
  }
  await terminal.print(manualOf(rule, lang, words));
  return exitStatus.ok;
}

function manualOf(rule: Rule, lang: Language, words: Words): string {
  const { manual, severities, origins } = words.phrases;
  const { origin, quote, source } = rule.because;
  const lines = [
    `${rule.id}  (${severities[rule.severity]})`,
    "",
    `  ${rule.summary[lang]}`,
    "",
    `  ${manual.formula}: ${rule.formula[lang]}`,
    `  ${manual.authority}: ${[quote, source[lang]].filter(Boolean).join(" — ")}`,
    `  ${manual.origin}: ${origins[origin]}`,
  ];
  const isReading = readingRules.some(({ id }) => id === rule.id);
  lines.push("", `  ${manual.examples}:`);
  for (const example of rule.examples) {
    lines.push("", ...linesOf(example, words).map((line) => `    ${line}`));
    const [none, some] = isReading ? [manual.notFound, manual.found] : [manual.kept, manual.broken];
    const names = example.breaks.map((name) => words.name(name)).join(", ");
    lines.push(`    → ${names === "" ? none : `${some}: ${names}`}`);
  }
  return `${lines.join("\n")}\n`;
}

/** What an example consists of: cells in the words of the form, a page as it stands, or what was noticed on one. */
function linesOf(example: Example, words: Words): readonly string[] {
  const { manual } = words.phrases;
  if ("page" in example) {
    const before = example.previousPage ?? [];
    return before.length === 0 ? example.page : [`${manual.previous}:`, ...before, "", ...example.page];
  }
  if ("notes" in example)
    return example.notes.length === 0 ? [manual.nothing] : example.notes.map((note) => words.sentence(note));
  const own = figuresIn(example.cells, words);
  return [...around(example, words), ...own, own.length === 0 ? manual.zeros : manual.others];
}

/** What the example has beside its own cells: last year's report, the units', sentences. */
function around(example: Extract<Example, { cells: ExampleCells }>, words: Words): string[] {
  const { manual, parts } = words.phrases;
  const { previous, units = [], missingUnits = [], series = {}, sentences, previousSentences } = example;
  const said = (name: string, lines: readonly string[]) => lines.map((line) => `${name}: ${line}`);
  const nothing = (lines: string[]) => (lines.length === 0 ? [manual.zeros] : lines);
  return [
    ...(previous === undefined ? [] : said(manual.previous, nothing(figuresIn(previous, words)))),
    ...units.flatMap((unit, i) => said(fill(manual.unit, { n: i + 1 }), nothing(figuresIn(unit, words)))),
    ...said(manual.missingUnit, missingUnits),
    ...said(manual.missingYears, (series.missingYears ?? []).map(String)),
    ...said(
      manual.twins,
      (series.twins ?? []).map(({ of }) => nameOf(of)),
    ),
    ...said(manual.namesakes, (series.namesakes ?? []).map(nameOf)),
    ...(previousSentences === undefined
      ? []
      : said(`${manual.previous}, ${manual.sentences}`, [previousSentences.join(parts.list)])),
    ...(sentences === undefined ? [] : said(manual.sentences, [sentences.join(parts.list)])),
  ];
}

/** Another report by its agency, its year and its path. */
function nameOf({ agency, year, path }: ReportRef): string {
  return `${agency} ${year} (${path})`;
}

function figuresIn(cells: ExampleCells, words: Words): string[] {
  return Object.entries(cells).map(([cell, text]) => `${words.cell(cell)} = ${text || words.phrases.parts.blank}`);
}
