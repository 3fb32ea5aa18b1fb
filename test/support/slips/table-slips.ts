import type { Address } from "../../../src/model/form.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { type Figures, figureIn } from "./sample-report.ts";
import { anyOf, type Changes, type SlipClass, wrongIn } from "./slip-class.ts";

type Line = readonly Address[];

/** Slips of the place: figures that are right and stand in the wrong cells. */
export const tableSlips: readonly SlipClass[] = [
  // Typed two figures side by side in each other's cell.
  { id: "swapped-across", make: between(({ across }) => across, swapped) },
  // Typed two figures one below the other in each other's cell.
  { id: "swapped-down", make: between(({ down }) => down, swapped) },
  // Typed a figure one column too far left or right.
  { id: "moved-across", make: between(({ across }) => across, moved) },
  // Typed a figure one row too high or too low.
  { id: "moved-down", make: between(({ down }) => down, moved) },
  // Skipped a cell of a row, or none where one had to be skipped, and noticed it at an empty cell.
  { id: "shifted-across", make: along(({ across }) => across) },
  // The same in a column.
  { id: "shifted-down", make: along(({ down }) => down) },
  // Pasted a row a second time, into the row below.
  { id: "repeated-row-above", make: ontoRow(-1) },
  // Pasted a row a second time, into the row above.
  { id: "repeated-row-below", make: ontoRow(+1) },
  // Left a row of last year's report standing, which the new one was written over.
  {
    id: "row-of-last-year",
    make: ({ edition, figures }, random, last) => {
      if (last === null) return null;
      const rows = layoutOf(edition).rows.filter((row) => row.every((address) => last.figures.has(address)));
      return anyOf(
        rows.map((row) => copied(figures, row, last.figures, row)),
        random,
      );
    },
  },
  // Counted what was carried in among what was received.
  {
    id: "carried-in-as-received",
    make: ({ edition, figures }) => {
      const [received, carriedIn] = layoutOf(edition).rows;
      if (received === undefined || carriedIn === undefined) return null;
      const both = received.map(
        (address, i) => figureIn(figures, address) + figureIn(figures, carriedIn[i] as Address),
      );
      return wrongIn(figures, [
        ...received.map((address, i) => [address, both[i] as number] as const),
        ...carriedIn.map((address) => [address, 0] as const),
      ]);
    },
  },
];

/** What comes of two cells that stand beside each other, or null where nothing does. */
type Exchange = (figures: Figures, first: Address, second: Address) => Changes | null;

function between(linesOf: (layout: Layout) => readonly Line[], exchange: Exchange): SlipClass["make"] {
  return ({ edition, figures }, random) => {
    const pairs = linesOf(layoutOf(edition)).flatMap((line) =>
      line.slice(1).map((second, i) => [line[i] as Address, second] as const),
    );
    return anyOf(
      pairs.map(([first, second]) => exchange(figures, first, second)),
      random,
    );
  };
}

function swapped(figures: Figures, first: Address, second: Address): Changes | null {
  const [one, other] = [figureIn(figures, first), figureIn(figures, second)];
  return one === 0 || other === 0 ? null : exchanged(figures, first, second);
}

function moved(figures: Figures, first: Address, second: Address): Changes | null {
  const [one, other] = [figureIn(figures, first), figureIn(figures, second)];
  return one !== 0 && other !== 0 ? null : exchanged(figures, first, second);
}

function exchanged(figures: Figures, first: Address, second: Address): Changes | null {
  return wrongIn(figures, [
    [first, figureIn(figures, second)],
    [second, figureIn(figures, first)],
  ]);
}

/** Two figures or more that stand one cell further, either way. An empty cell is lost at their end, a figure never. */
function along(linesOf: (layout: Layout) => readonly Line[]): SlipClass["make"] {
  return ({ edition, figures }, random) => {
    const lines = linesOf(layoutOf(edition));
    return anyOf(
      [...lines, ...lines.map((line) => line.toReversed())].flatMap((line) => shifts(figures, line)),
      random,
    );
  };
}

/** Nobody goes on for longer without noticing. */
const longestRun = 6;

/** Every way to shift figures of a line towards its end, up to an empty cell. */
function shifts(figures: Figures, line: Line): (Changes | null)[] {
  const values = line.map((address) => figureIn(figures, address));
  return values.flatMap((value, from) => {
    if (value === 0) return [];
    return values.flatMap((next, empty) => {
      const run = values.slice(from, empty);
      const isRun = next === 0 && run.length <= longestRun && run.at(-1) !== 0;
      if (!isRun || run.filter((one) => one > 0).length < 2) return [];
      const standing = [0, ...run].map((one, i) => [line[from + i] as Address, one] as const);
      return [wrongIn(figures, standing)];
    });
  });
}

/** A row of table 3 that prints what the one above (−1) or below (+1) prints. */
function ontoRow(from: -1 | 1): SlipClass["make"] {
  return ({ edition, figures }, random) => {
    const { rows } = layoutOf(edition);
    return anyOf(
      rows.map((row, i) => copied(figures, row, figures, rows[i + from] ?? [])),
      random,
    );
  };
}

/** What a row of figures leaves in the place of another; null where it is an empty one, which nobody takes for a figure. */
function copied(figures: Figures, onto: Line, others: Figures, row: Line): Changes | null {
  const standing = row.map((address, i) => [onto[i] as Address, figureIn(others, address)] as const);
  return standing.some(([, value]) => value > 0) ? wrongIn(figures, standing) : null;
}
