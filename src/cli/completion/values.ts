import { formatIds } from "../../formatters/index.ts";
import { severities } from "../../model/outcome.ts";
import { rules } from "../../rules/index.ts";
import { convertFormats } from "../choices.ts";

/** What a word of a command line is, and so what a shell can offer for it. */
export type Value =
  | { readonly is: "text" }
  | { readonly is: "file" }
  | { readonly is: "directory" }
  | Choice
  /** `name=value`; an option that takes one may be given several times. */
  | { readonly is: "pair"; readonly names: readonly string[]; readonly value: Choice | { readonly is: "file" } };

export interface Choice {
  readonly is: "choice";
  readonly choices: readonly string[];
}

const file = { is: "file" } as const;
const ruleIds = rules.map(({ id }) => id);

/** What stands for a value in the help of options and arguments that have no list of choices → what it is. */
export const placeholders: Readonly<Record<string, Value>> = {
  file,
  path: file,
  paths: file,
  reports: file,
  dir: { is: "directory" },
  place: { is: "directory" },
  url: { is: "text" },
  name: { is: "text" },
  text: { is: "text" },
  spec: { is: "text" },
  host: { is: "text" },
  size: { is: "choice", choices: ["500k", "5M", "20M"] },
  count: { is: "text" },
  seconds: { is: "text" },
  rule: { is: "choice", choices: ruleIds },
  "pattern=severity": { is: "pair", names: ruleIds, value: { is: "choice", choices: [...severities, "off"] } },
  "format=file": { is: "pair", names: formatIds, value: file },
  "format=path": { is: "pair", names: convertFormats, value: file },
};
