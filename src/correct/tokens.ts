import { decodeAll } from "../readers/html/all-references.ts";
import { reference } from "../readers/html/references.ts";

/** A tag or comment of a source, or a character with what writes it: itself, or a reference as `&#57;`. */
export type Token = Tag | Character;

export interface Extent {
  /** UTF-16 units of the source. */
  readonly start: number;
  readonly end: number;
}

export interface Tag extends Extent {
  /** In lower case; `""` for a comment or a declaration. */
  readonly tag: string;
  readonly isEnd: boolean;
}

export interface Character extends Extent {
  readonly text: string;
}

const tag = /<(?:!--[\s\S]*?--|[!?][^>]*|(\/?)([A-Za-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'">])*)>/y;
const written = new RegExp(reference.source, "y");

/** The tags and characters of a source from an offset on. Text without markup has characters only. */
export function* tokensFrom(source: string, offset: number): Generator<Token> {
  for (let start = offset; start < source.length; ) {
    const [whole = "", slash = "", name = ""] = matchAt(tag, source, start) ?? [];
    if (whole !== "") {
      yield { tag: name.toLowerCase(), isEnd: slash !== "", start, end: start + whole.length };
      start += whole.length;
      continue;
    }
    const [code = String.fromCodePoint(source.codePointAt(start) as number)] = matchAt(written, source, start) ?? [];
    yield { text: code.startsWith("&") ? decodeAll(code) : code, start, end: start + code.length };
    start += code.length;
  }
}

function matchAt(pattern: RegExp, source: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(source);
}
