import { textTable } from "../formatters/text-layout.ts";
import type { Language } from "../model/language.ts";
import { type ChapterId, chapters, type Rule, rules } from "../rules/index.ts";
import { type Words, wordsIn } from "../words/index.ts";
import type { RulesFormat } from "./choices.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import { rulesMarkdown } from "./rules-markdown.ts";
import { type Paint, paintFor } from "./rules-paint.ts";
import { type ColorChoice, type Terminal, wantsColor } from "./terminal.ts";

/** Id, severity and summary of a rule. */
const ruleColumns = 3;

export interface RulesCommandOptions {
  readonly format: RulesFormat;
  readonly lang: Language;
  readonly color: ColorChoice;
}

/** `disclose rules`: the rule book, chapter by chapter. */
export async function rulesCommand(
  { format, lang, color }: RulesCommandOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const words = await wordsIn(lang);
  switch (format) {
    case "text":
      await terminal.print(listOf(words, await paintFor(wantsColor(color, terminal))));
      break;
    case "json":
      await terminal.print(`${JSON.stringify(bookIn(lang), null, 2)}\n`);
      break;
    case "markdown":
      await terminal.print(await rulesMarkdown(lang));
      break;
  }
  return exitStatus.ok;
}

/** A line for each rule. */
function listOf({ phrases, language }: Words, paint: Paint): string {
  const row = (rule: Rule) => [rule.id, phrases.severities[rule.severity], rule.summary[language]];
  const lines = textTable(rules.map(row), ruleColumns).map((line, i) => {
    const { severity } = rules[i] as Rule;
    const name = phrases.severities[severity];
    return line.replace(name, paint.severity(severity, name));
  });
  let next = 0;
  const book = Object.entries(chapters).map(([id, { length }]) => {
    next += length;
    const own = lines.slice(next - length, next).map((line) => `  ${line}\n`);
    return `${paint.bold(phrases.chapters[id as ChapterId])}\n\n${own.join("")}`;
  });
  return book.join("\n");
}

/** The rules with everything that is said of them, in one language. */
function bookIn(lang: Language) {
  return Object.entries(chapters).flatMap(([chapter, part]: [string, readonly Rule[]]) =>
    part.map(({ id, severity, summary, formula, because: { origin, quote, source }, examples }) => ({
      id,
      chapter,
      severity,
      summary: summary[lang],
      formula: formula[lang],
      authority: { origin, quote, source: source[lang] },
      examples,
    })),
  );
}
