import type { Language } from "../model/language.ts";
import { type ChapterId, chapters, type Rule } from "../rules/index.ts";
import { type Words, wordsIn } from "../words/index.ts";

/** The rule book as Markdown: a table for each chapter, in Chinese, of the script asked for, and in English. */
export async function rulesMarkdown(lang: Language): Promise<string> {
  const [chinese, english] = await Promise.all([wordsIn(lang === "en" ? "zh-Hans" : lang), wordsIn("en")]);
  const parts = Object.entries(chapters).map(([id, rules]) => {
    const name = (words: Words) => words.phrases.chapters[id as ChapterId];
    const head = headOf(id as ChapterId, chinese, english);
    return `## ${name(chinese)} *${name(english)}*\n\n${head}${ruleRows(rules, chinese)}`;
  });
  return parts.join("\n");
}

/** The head of a chapter's table. A rule is named by what holds, one about the reading by what is found. */
function headOf(chapter: ChapterId, chinese: Words, english: Words): string {
  const columns = ["rule", "severity", chapter === "reading" ? "whatIsFound" : "whatHolds", "origin"] as const;
  const names = columns.map((column) => `${chinese.phrases.manual[column]} ${english.phrases.manual[column]}`);
  return `| ${names.join(" | ")} |\n|${"---|".repeat(names.length)}\n`;
}

/** The rows of a chapter's table: the README has the same. */
export function ruleRows(rules: readonly Rule[], { phrases, language }: Words): string {
  const rows = rules.map(({ id, severity, summary, because: { origin } }) => [
    `\`${id}\``,
    `${phrases.severities[severity]} ${severity}`,
    `${summary[language]}<br>*${summary.en}*`,
    phrases.origins[origin],
  ]);
  return rows.map((cells) => `| ${cells.map(escaped).join(" | ")} |\n`).join("");
}

/** A cell of a Markdown table ends at a bar. */
function escaped(text: string): string {
  return text.replaceAll("|", "\\|");
}
