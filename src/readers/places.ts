import type { TextPlace } from "../model/place.ts";

/** Turns offsets into lines and columns; `\n`, `\r\n` and a lone `\r` end a line. Lines are counted as far as asked. */
export function placesIn(text: string): (offset: number) => TextPlace {
  const starts = [0];
  let lineFeed = text.indexOf("\n");
  let carriageReturn = text.indexOf("\r");
  /** Finds the line starts up to an offset. */
  const countTo = (offset: number) => {
    for (;;) {
      const hasReturn = carriageReturn >= 0 && (lineFeed < 0 || carriageReturn < lineFeed);
      const end = hasReturn && carriageReturn + 1 !== lineFeed ? carriageReturn : lineFeed;
      if (end < 0 || end >= offset) return;
      starts.push(end + 1);
      if (end === lineFeed) lineFeed = text.indexOf("\n", end + 1);
      if (hasReturn) carriageReturn = text.indexOf("\r", end + 1);
    }
  };
  return (offset) => {
    countTo(offset);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1, offset };
  };
}
