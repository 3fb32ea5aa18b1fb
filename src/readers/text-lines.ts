/** A line without its break, and the offset of its first character. */
export interface TextLine {
  readonly text: string;
  readonly start: number;
}

/** A page's number on a line of its own, marked as one: `- 3 -`, `— 3 —`, `第 3 页 共 9 页`. A bare number may be a figure. */
const pageNumber =
  /^\s*(?:[-‐–—―－·]+\s*\d{1,4}\s*[-‐–—―－·]+|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)\s*$/i;

/** The share of lines other than prose that a blank one follows, where cells are kept apart by them. */
const doubleSpaced = 0.8;
/** A line of prose, or of more characters than any cell. */
const prose = /[。；！？]\s*$|^.{61}/u;
/** Fewer lines do not tell how a text is spaced. */
const fewestLines = 30;

/**
 * The lines of a text, without the numbers of its pages. In a text of double spacing, the blank lines between the others are
 * left out; those that remain stand for blank cells.
 */
export function textLines(text: string): readonly TextLine[] {
  const all = [...text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)].map(({ index, 0: line }) => ({
    text: line.replace(/[\r\n]+$/, ""),
    start: index,
  }));
  // After a line break at the very end comes no line.
  const lines = all.at(-1)?.text === "" ? all.slice(0, -1) : all;
  return isDoubleSpaced(lines) ? withoutNumbers(singleSpaced(lines), false) : withoutNumbers(lines, true);
}

function isBlank(line: TextLine | undefined): boolean {
  return line === undefined || line.text.trim() === "";
}

function isDoubleSpaced(lines: readonly TextLine[]): boolean {
  const printed = lines.flatMap(({ text }, i) => (text.trim() === "" || prose.test(text) ? [] : [i]));
  const spaced = printed.filter((i) => isBlank(lines[i + 1]));
  return printed.length >= fewestLines && spaced.length >= printed.length * doubleSpaced;
}

/** Of an odd number of blank lines between two others, every second one; an even number leaves it open and stays. */
function singleSpaced(lines: readonly TextLine[]): readonly TextLine[] {
  let gap: TextLine[] = [];
  return lines.flatMap((line) => {
    if (isBlank(line)) {
      gap.push(line);
      return [];
    }
    const cells = gap.length % 2 === 1 ? gap.filter((_, i) => i % 2 === 1) : gap;
    gap = [];
    return [...cells, line];
  });
}

/** Leaves out page numbers and, where blank lines are not cells of their own, those around them. */
function withoutNumbers(lines: readonly TextLine[], withGaps: boolean): readonly TextLine[] {
  const numbers = lines.flatMap((line, i) => (pageNumber.test(line.text) ? [i] : [])).concat(numbersAtPageEnds(lines));
  const dropped = new Set(numbers);
  if (withGaps) {
    for (const number of numbers) {
      for (const step of [-1, 1]) {
        for (let i = number + step; lines[i] !== undefined && isBlank(lines[i]); i += step) dropped.add(i);
      }
    }
  }
  return lines.filter((_, i) => !dropped.has(i));
}

/** Bare numbers that count the pages: one above every form feed, each one more than the last. */
function numbersAtPageEnds(lines: readonly TextLine[]): number[] {
  const above: number[] = [];
  let last = -1;
  lines.forEach((line, i) => {
    if (line.text.startsWith("\f")) above.push(last);
    if (!isBlank(line)) last = i;
  });
  const printed = above.map((i) => /^\s*(\d{1,4})\s*$/.exec(lines[i]?.text ?? "")?.[1]);
  const counts = printed.every((text, i) => text !== undefined && Number(text) === Number(printed[0]) + i);
  return above.length > 1 && counts ? above : [];
}
