import type { Language } from "../model/language.ts";

/** The streams and settings of the process, so that commands can be run without one. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdoutIsTerminal: boolean;
  readonly stdinIsTerminal: boolean;
  /** How wide standard error is; null where it is no terminal. */
  readonly stderrColumns: number | null;
  /** How wide the terminal is; null where standard output is none, or does not say. */
  readonly columns: number | null;
  /** Standard output; resolves when the reader has taken it. */
  readonly print: (text: string) => Promise<void>;
  /** Standard error, for notes and errors. */
  readonly note: (text: string) => Promise<void>;
  /** Standard input; where it has more than so many bytes, some more than that, and not all. */
  readonly stdin: (most?: number) => Promise<Uint8Array>;
  /** Standard input as it comes, and no faster than it is taken; it ends early where that is over which is given. */
  readonly stdinChunks: (over: Promise<unknown>) => AsyncIterable<Uint8Array>;
  /** Puts a question to whoever is at the terminal: the answer, or null where standard input is none. */
  readonly ask: (question: string) => Promise<string | null>;
  /**
   * Resolves when the user ends the run: with Ctrl-C or a request to end, which then no longer ends the process (a second
   * one does), or by reading no further.
   */
  readonly interrupted: () => Promise<Interruption>;
  /** The program of a thread; null where there are none. */
  readonly threadProgram: URL | null;
  /** How many threads can work at once. */
  readonly processors: number;
}

export type Interruption = "SIGINT" | "SIGTERM" | "closed";

export type ColorChoice = "auto" | "always" | "never";

/** What decides whether there is colour. */
export type ColorReason = "--color" | "FORCE_COLOR" | "NO_COLOR" | "TERM" | "terminal";

/** Colour where a person reads: `--color` first, then FORCE_COLOR and NO_COLOR, then whether output is a terminal. */
export function wantsColor(choice: ColorChoice, terminal: Terminal): boolean {
  return colorFor(choice, terminal).wanted;
}

export function colorFor(
  choice: ColorChoice,
  { env, stdoutIsTerminal }: Terminal,
): { readonly wanted: boolean; readonly because: ColorReason } {
  if (choice !== "auto") return { wanted: choice === "always", because: "--color" };
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = env;
  if (force) return { wanted: force !== "0" && force !== "false", because: "FORCE_COLOR" };
  if (no) return { wanted: false, because: "NO_COLOR" };
  if (stdoutIsTerminal && term === "dumb") return { wanted: false, because: "TERM" };
  return { wanted: stdoutIsTerminal, because: "terminal" };
}

const localeVariables = ["LC_ALL", "LC_MESSAGES", "LANG"] as const;

/** The variable that names the locale, or null. */
export function localeVariable({ env }: Pick<Terminal, "env">): (typeof localeVariables)[number] | null {
  return localeVariables.find((name) => env[name]) ?? null;
}

/** The language of the locale; Chinese where it says nothing. */
export function languageOf({ env }: Pick<Terminal, "env">): Language {
  const name = localeVariable({ env });
  const locale = name === null ? "" : (env[name] as string);
  if (/^(?:zh|yue)[_-](?:TW|HK|MO|Hant)/i.test(locale)) return "zh-Hant";
  if (/^(?:zh|C$|C\.|POSIX)/i.test(locale) || locale === "") return "zh-Hans";
  return "en";
}
