import type { ReportingDescriptor } from "sarif";
import { fill, type Words } from "../words/index.ts";
import type { RuleManual } from "./formatter.ts";
import { escaped } from "./markdown-text.ts";
import { levels, plain } from "./sarif-text.ts";

/** A rule with its manual, which services show beside what it found. */
export function descriptorOf(rule: RuleManual, words: Words): ReportingDescriptor {
  const { id, severity, summary, formula } = rule;
  const { manual } = words.phrases;
  const { language } = words;
  const said = manualOf(rule, words);
  const configure = fill(manual.configure, { rule: id, config: `"rules": { "${id}": "off" }` });
  const lines = said.map(([name, text]) => name + words.colon + text);
  const items = said.map(([name, text]) => `- **${escaped(name)}**${words.colon}${escaped(text)}`);
  return {
    id,
    shortDescription: { text: plain(summary[language]) },
    fullDescription: { text: plain(`${summary[language]}\n${manual.formula}${words.colon}${formula[language]}`) },
    help: {
      text: plain([summary[language], "", ...lines, "", configure].join("\n")),
      markdown: [escaped(summary[language]), "", ...items, "", escaped(configure)].join("\n"),
    },
    defaultConfiguration: { level: levels[severity] },
  };
}

function manualOf({ formula, because, severity }: RuleManual, words: Words): [name: string, text: string][] {
  const { manual, origins, severities } = words.phrases;
  const { language } = words;
  const clause: [string, string][] = because.quote === null ? [] : [[manual.clause, because.quote]];
  return [
    [manual.formula, formula[language]],
    ...clause,
    [manual.source, because.source[language]],
    [manual.origin, origins[because.origin]],
    [manual.severity, severities[severity]],
  ];
}
