import type { Language } from "../../model/language.ts";

/** What the files are written for. Paths have `/`. */
export interface Setup {
  readonly lang: Language;
  /** Where the reports are, relative to the top of the repository. */
  readonly reports: string;
  /** The configuration, relative to the top of the repository; null at the top, where it is found by itself. */
  readonly config: string | null;
  /** What npm installs the program from; null where nobody has said. */
  readonly source: string | null;
  /** Where the configuration finds its schema. */
  readonly schema: string;
}

/** One file that `disclose init` writes. */
export interface Template {
  readonly path: string;
  /** Whether its path is from the working directory or from the top of the repository. */
  readonly below: "folder" | "repository";
  /**
   * Of a file that others have their part in: what is in it where it has disclose's already. Such a file is not
   * overwritten. Null for a file that is disclose's own.
   */
  readonly shared: string | null;
  readonly text: (setup: Setup) => string;
}

/** A text as a scalar of YAML, which has the strings of JSON. */
export function yamlText(text: string): string {
  return JSON.stringify(text);
}
