// What is drawn with characters: as legible without colour, in columns of a terminal.

/** Eighths of a line, from the bottom. */
const levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

/** Values as a row of columns whose height is their share of the largest; a blank for what has none. */
export function sparkline(values: readonly (number | null)[]): string {
  const most = Math.max(0, ...values.filter((value) => value !== null));
  const level = (value: number) => (most === 0 ? 0 : Math.round((Math.max(0, value) / most) * (levels.length - 1)));
  return values.map((value) => (value === null ? " " : levels[level(value)])).join("");
}

/** A bar of parts, so many columns for the whole; a part that is there has a column at least. */
export function stackedBar(parts: readonly (readonly [count: number, character: string])[], scale: number): string {
  return parts
    .map(([count, character]) => character.repeat(count === 0 ? 0 : Math.max(1, Math.round(count * scale))))
    .join("");
}

/** The middle half of something and its median on a line of so many columns, of which the last is `most`. */
export function box({ lower, median, upper }: Box, most: number, columns: number): string {
  const column = (value: number) => (most <= 0 ? 0 : Math.round((Math.max(0, value) / most) * (columns - 1)));
  const [from, middle, to] = [column(lower), column(median), column(upper)];
  return Array.from({ length: to + 1 }, (_, x) => (x === middle ? "┃" : x < from ? " " : "█")).join("");
}

interface Box {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}
