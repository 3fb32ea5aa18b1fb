import { textTable } from "../formatters/text-layout.ts";
import type { Language } from "../model/language.ts";
import { type Rule, rules } from "../rules/index.ts";
import { fill, type Words, wordsIn } from "../words/index.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import type { Terminal } from "./terminal.ts";

interface Options {
  readonly lang: Language;
}

/** `disclose rules`: the rule book, a line each. */
export async function rulesCommand({ lang }: Options, terminal: Terminal): Promise<ExitStatus> {
  const { phrases } = await wordsIn(lang);
  const rows = rules.map((rule) => [rule.id, phrases.severities[rule.severity], rule.summary[lang]]);
  const lines = textTable(rows, rows[0]?.length);
  await terminal.print(`${lines.join("\n")}\n`);
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
    `  ${manual.formula}: ${rule.formula}`,
    `  ${manual.authority}: ${[quote, source].filter(Boolean).join(" — ")}`,
    `  ${manual.origin}: ${origins[origin]}`,
  ];
  if (rule.examples.length > 0) lines.push("", `  ${manual.examples} (${manual.others}):`);
  for (const { cells, breaks } of rule.examples) {
    const verdict =
      breaks.length === 0 ? manual.kept : `${manual.broken}: ${breaks.map((cell) => words.cell(cell)).join(", ")}`;
    lines.push(
      "",
      ...Object.entries(cells).map(([cell, text]) => `    ${words.cell(cell)} = ${text || words.phrases.parts.blank}`),
    );
    lines.push(`    → ${verdict}`);
  }
  return `${lines.join("\n")}\n`;
}
