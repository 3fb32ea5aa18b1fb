import { eastAsianWidth } from "get-east-asian-width";

/** Columns of the narrowest terminal that is in use. */
export const terminalWidth = 80;

/** Columns of a terminal that a text takes: two for a Chinese character, one for a Latin one. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.normalize()) {
    if (/\p{Mark}|\p{Cf}/u.test(character)) continue;
    width += eastAsianWidth(character.codePointAt(0) as number);
  }
  return width;
}

/** Blank columns between the columns of a table. */
const gap = 2;

/** Lines of a table whose columns line up in a terminal: the first `texts` columns to the left, figures to the right. */
export function textTable(rows: readonly (readonly string[])[], texts = 1): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, x) => Math.max(...rows.map((row) => displayWidth(row[x] ?? ""))));
  return rows.map((row) =>
    widths
      .map((width, x) => {
        const text = row[x] ?? "";
        const padding = " ".repeat(width - displayWidth(text));
        return x < texts ? text + padding : padding + text;
      })
      .join(" ".repeat(gap))
      .trimEnd(),
  );
}

/** Where a sentence may be broken: after a comma or semicolon, and before the next term of a sum. */
const breaks = /(?<=[，；])|(?<=[,;]) |(?= \+ )/;
/**
 * Where a part that is too long for a line may be broken: in a list, and where that does not do, between words. The 、 of
 * `四、结转下年度` is no list.
 */
const innerBreaks = [/(?<=(?<![一二三四五六七八九十])、)/, /(?= )/];

/** Lines of a sentence that keep to a width, as far as its words are short enough. */
export function wrap(sentence: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of innerBreaks.reduce(brokenAt(width), sentence.split(breaks))) {
    const last = lines.at(-1);
    const joined = last === undefined ? part : last + (/[,;]$/.test(last) ? " " : "") + part;
    if (last !== undefined && displayWidth(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(part.trimStart());
  }
  return lines;
}

function brokenAt(width: number) {
  return (parts: readonly string[], at: RegExp) =>
    parts.flatMap((part) => (displayWidth(part) <= width ? [part] : part.split(at)));
}

/** A run of Latin characters, or one Chinese character with the punctuation that may not begin a line. */
const piece =
  /\s*(?:[（“「]*\p{Script=Han}|[^\s\p{Script=Han}（“「、，。；]+)[、，。；：！？）”」]*|\s*[（“「]+|\s*[、，。；]+/gu;

/** Lines of a running text, which is broken at any blank and between any two Chinese characters. */
export function wrapProse(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const next of text.match(piece) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(last + next) <= width) lines[lines.length - 1] = last + next;
    else lines.push(last === undefined ? next : next.trimStart());
  }
  return lines;
}
