import { wrapProse } from "../formatters/text-layout.ts";
import type { Language } from "../model/language.ts";
import { type Example, type ExampleCells, type Rule, readingRules, rules } from "../rules/index.ts";
import { fill, type Words, wordsIn } from "../words/index.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import { type Paint, paintFor } from "./rules-paint.ts";
import { type ColorChoice, type Terminal, wantsColor } from "./terminal.ts";

export interface ExplainCommandOptions {
  readonly lang: Language;
  readonly color: ColorChoice;
}

/** `disclose explain <rule>`: what holds, by which formula, on whose authority, and what it is shown by. */
export async function explainCommand(
  id: string,
  { lang, color }: ExplainCommandOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const words = await wordsIn(lang);
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule !== undefined) {
    const paint = await paintFor(wantsColor(color, terminal));
    await terminal.print(manualOf(rule, words, paint, terminal.columns));
    return exitStatus.ok;
  }
  const { problemOfPattern } = await import("../config/rule-patterns.ts");
  const problem = problemOfPattern(id, null);
  // What is a glob of rules is the name of none.
  const unknown = { reason: "unknown-rule", at: null, rule: id, nearest: null } as const;
  await terminal.note(`disclose: ${words.problem(problem?.reason === "unknown-rule" ? problem : unknown)}\n`);
  return exitStatus.usage;
}

/** The manual of a rule; what it says in sentences keeps to the columns of a terminal, where there is one. */
function manualOf(rule: Rule, words: Words, paint: Paint, columns: number | null): string {
  const { id, severity, summary, formula, because, examples } = rule;
  const { manual, severities, origins } = words.phrases;
  const { language } = words;
  const said = [
    [manual.formula, formula[language]],
    [manual.clause, because.quote],
    [manual.source, because.source[language]],
    [manual.origin, origins[because.origin]],
    [manual.severity, paint.severity(severity, severities[severity])],
  ].flatMap(([name, text]) => (text === null ? [] : folded(`${name}${words.colon}${text}`, columns)));
  const isReading = readingRules.some((reading) => reading.id === id);
  const [yes, no] = isReading ? [manual.found, manual.notFound] : [manual.broken, manual.kept];
  const breaking = examples.find(({ breaks }) => breaks.length > 0);
  const keeping = examples.find(({ breaks }) => breaks.length === 0);
  const shown = [
    ...(breaking === undefined ? [] : [`  ${paint.bold(yes)}`, ...linesOf(breaking, words), ""]),
    ...(keeping === undefined ? [] : [`  ${paint.bold(no)}`, ...linesOf(keeping, words), ""]),
  ];
  const configure = fill(manual.configure, { rule: id, config: `"rules": { "${id}": "off" }` });
  const lines = [paint.bold(id), "", ...folded(summary[language], columns), "", ...said, "", ...shown];
  return `${[...lines, ...folded(configure, columns)].join("\n")}\n`;
}

/** A sentence under the name of the rule, in lines of a terminal. */
function folded(sentence: string, columns: number | null): string[] {
  const margin = "  ";
  const lines = columns === null ? [sentence] : wrapProse(sentence, columns - 2 * margin.length);
  return lines.map((line, i) => margin + (i === 0 ? "" : margin) + line);
}

/** What an example consists of, and what it points at. */
function linesOf(example: Example, words: Words): string[] {
  const { manual } = words.phrases;
  const names = example.breaks.map((name) => words.name(name)).join(words.phrases.parts.list);
  const arrow = names === "" ? [] : [`→ ${manual.pointsAt} ${names}`];
  return [...partsOf(example, words), ...arrow].map((line) => `    ${line}`);
}

/** Cells in the words of the form, a page as it stands, or what was noticed on one; the reports around it after it. */
function partsOf(example: Example, words: Words): string[] {
  const { manual } = words.phrases;
  const under = (title: string, lines: readonly string[]) => [
    (title + words.colon).trimEnd(),
    ...lines.map((line) => `  ${line}`),
  ];
  if ("page" in example) {
    const { page, previousPage } = example;
    return [...page, ...(previousPage === undefined ? [] : under(manual.previous, previousPage))];
  }
  if ("notes" in example) {
    return example.notes.length === 0 ? [manual.nothing] : example.notes.map((note) => words.sentence(note));
  }
  const {
    cells,
    previous,
    units = [],
    missingUnits = [],
    series = {},
    sentences = [],
    previousSentences = [],
  } = example;
  const { missingYears = [], twins = [], namesakes = [] } = series;
  const names = (refs: typeof namesakes) =>
    refs.map(({ agency, path }) => agency ?? path).join(words.phrases.parts.list);
  return [
    ...cellLines(cells, words),
    ...(sentences.length === 0 ? [] : under(manual.sentences, sentences)),
    ...(previousSentences.length === 0 ? [] : under(manual.sentencesBefore, previousSentences)),
    ...(previous === undefined ? [] : under(manual.previous, cellLines(previous, words))),
    ...units.flatMap((unit, i) => under(fill(manual.unit, { n: i + 1 }), cellLines(unit, words))),
    ...(missingUnits.length === 0 ? [] : under(manual.missingUnits, missingUnits)),
    ...(missingYears.length === 0 ? [] : under(manual.missingYears, missingYears.map(String))),
    ...(twins.length === 0 ? [] : under(manual.twins, [names(twins.map(({ of }) => of))])),
    ...(namesakes.length === 0 ? [] : under(manual.namesakes, [names(namesakes)])),
  ];
}

function cellLines(cells: ExampleCells, words: Words): string[] {
  const { manual, parts } = words.phrases;
  const lines = Object.entries(cells).map(([cell, text]) => `${words.cell(cell)} = ${text || parts.blank}`);
  return [...lines, lines.length === 0 ? manual.zeros : manual.others];
}
