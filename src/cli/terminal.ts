import type { Language } from "../model/language.ts";

/** The streams and settings of the process, so that commands can be run without one. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdoutIsTerminal: boolean;
  /** Standard output; resolves when the reader has taken it. */
  readonly print: (text: string) => Promise<void>;
  /** Standard error, for notes and errors. */
  readonly note: (text: string) => Promise<void>;
  readonly stdin: () => Promise<Uint8Array>;
  /** Puts a question to whoever is at the terminal: the answer, or null where standard input is none. */
  readonly ask: (question: string) => Promise<string | null>;
  /** Resolves when the user ends the run with Ctrl-C, which then no longer ends the process. */
  readonly interrupted: () => Promise<void>;
}

export type ColorChoice = "auto" | "always" | "never";

/** Colour where a person reads: `--color` first, then FORCE_COLOR and NO_COLOR, then whether output is a terminal. */
export function wantsColor(choice: ColorChoice, { env, stdoutIsTerminal }: Terminal): boolean {
  if (choice !== "auto") return choice === "always";
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = env;
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  if (no !== undefined && no !== "") return false;
  return stdoutIsTerminal && term !== "dumb";
}

/** The language of the locale; Chinese where it says nothing. */
export function languageOf({ env }: Pick<Terminal, "env">): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  if (/^(?:zh|yue)[_-](?:TW|HK|MO|Hant)/i.test(locale)) return "zh-Hant";
  if (/^(?:zh|C$|C\.|POSIX)/i.test(locale) || locale === "") return "zh-Hans";
  return "en";
}
