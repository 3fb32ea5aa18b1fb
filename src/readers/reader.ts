import type { Document } from "../model/document.ts";
import type { MediaType } from "../model/report.ts";

/** Reads one file format into blocks; it never gives up half way and never invents anything. */
export interface Reader {
  readonly mediaType: MediaType;
  /** File name endings, lower case, without the dot. */
  readonly extensions: readonly string[];
  /** True for a text that is plainly this format, whatever its file is called. */
  readonly recognises: (text: string) => boolean;
  /** Loads what it takes to read a text. */
  readonly load: (text: string) => Promise<Read>;
}

export type Read = (text: string) => Document;
