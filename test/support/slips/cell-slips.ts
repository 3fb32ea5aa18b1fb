import type { Address } from "../../../src/model/form.ts";
import { type Layout, layoutOf } from "./layout.ts";
import type { Random } from "./random.ts";
import { type Figures, figureIn, type Sample } from "./sample-report.ts";
import { type Changes, type SlipClass, wrongIn } from "./slip-class.ts";
import { doubled, dropped, mistyped, negated, offByLittle, replaced, scaled, type Typo, transposed } from "./typos.ts";

/** Slips that begin with one figure of table 3 or 4: a filled cell is as likely as any other. */
export const cellSlips: readonly SlipClass[] = [
  // Typed two neighbouring digits the other way round.
  { id: "transposed-digits", make: typed(transposed) },
  // Left a digit out.
  { id: "dropped-digit", make: typed(dropped) },
  // Typed a digit too many, often the one before once more.
  { id: "extra-digit", make: typed(doubled) },
  // Typed one digit for another.
  { id: "replaced-digit", make: typed(replaced) },
  // Typed a dash before the figure.
  { id: "minus-sign", make: typed(negated) },
  // Typed zeros behind the figure, or took it for one in another unit.
  { id: "wrong-scale", make: typed(scaled) },
  // Counted a few too many or too few.
  { id: "off-by-little", make: typed(offByLittle) },
  // Forgot to fill in a figure in a cell of its own.
  { id: "blanked-leaf", make: onLeaf(({ figures }, leaf) => wrongIn(figures, [[leaf, null]])) },
  // Left the template's 0 where there was a figure.
  { id: "zeroed-leaf", make: onLeaf(({ figures }, leaf) => wrongIn(figures, [[leaf, 0]])) },
  // Corrected a figure and forgot one of the totals that it goes into.
  {
    id: "stale-total",
    make: onLeaf((sample, leaf, { totalsOf }, random) =>
      stale(sample, leaf, [random.pick(totalsOf.get(leaf) ?? [])], random),
    ),
  },
  // Corrected an outcome and forgot all three totals.
  {
    id: "three-stale-totals",
    make: onLeaf((sample, leaf, { totalsOf }, random) => stale(sample, leaf, totalsOf.get(leaf) ?? [], random), 3),
  },
  // Left the template's 0 in a total.
  {
    id: "total-left-zero",
    make: ({ edition, figures }, random) => {
      const totals = [...layoutOf(edition).parts.keys()].filter((total) => figureIn(figures, total) > 0);
      return totals.length === 0 ? null : wrongIn(figures, [[random.pick(totals), 0]]);
    },
  },
  // Mistyped a figure in a sheet that adds up the rows by itself.
  {
    id: "row-total-summed",
    make: onLeaf(({ figures }, leaf, { totalsOf }, random) =>
      carriedOn(figures, leaf, (totalsOf.get(leaf) ?? []).slice(0, 1), random),
    ),
  },
  // Mistyped an outcome in a sheet that adds up rows and columns by itself.
  {
    id: "all-totals-summed",
    make: onLeaf(
      ({ figures }, leaf, { totalsOf }, random) => carriedOn(figures, leaf, totalsOf.get(leaf) ?? [], random),
      3,
    ),
  },
  // Took a figure over from last year's report.
  {
    id: "cell-of-last-year",
    make: ({ figures }, random, last) => {
      const stood = [...(last?.figures ?? [])].filter(
        ([address, before]) => before > 0 && figures.has(address) && figures.get(address) !== before,
      );
      return stood.length === 0 ? null : wrongIn(figures, [random.pick(stood)]);
    },
  },
  // Nobody knows: any figure in any cell.
  {
    id: "any-figure",
    make: ({ edition, figures }, random) => {
      const most = Math.max(9, 2 * Math.max(...figures.values()));
      return wrongIn(figures, [[random.pick(layoutOf(edition).cells), random.between(0, most)]]);
    },
  },
];

function typed(typo: Typo): SlipClass["make"] {
  return ({ figures }, random) => {
    const typos = [...figures].flatMap(([address, figure]) => {
      const value = figure > 0 ? typo(figure, random) : null;
      return value === null ? [] : [[address, value] as const];
    });
    return typos.length === 0 ? null : wrongIn(figures, [random.pick(typos)]);
  };
}

/** On a leaf that is filled in and goes into so many totals at least. */
function onLeaf(
  make: (sample: Sample, leaf: Address, layout: Layout, random: Random) => Changes | null,
  totals = 1,
): SlipClass["make"] {
  return (sample, random) => {
    const layout = layoutOf(sample.edition);
    const filled = layout.leaves.filter(
      (leaf) => figureIn(sample.figures, leaf) > 0 && (layout.totalsOf.get(leaf) ?? []).length >= totals,
    );
    return filled.length === 0 ? null : make(sample, random.pick(filled), layout, random);
  };
}

/** Totals that still count what a leaf was in the draft. */
function stale({ figures }: Sample, leaf: Address, totals: readonly Address[], random: Random): Changes | null {
  const figure = figureIn(figures, leaf);
  const change = draftOf(figure, random) - figure;
  return wrongIn(
    figures,
    totals.map((total) => [total, figureIn(figures, total) + change]),
  );
}

/** A typo in a leaf that goes on into totals. */
function carriedOn(figures: Figures, leaf: Address, totals: readonly Address[], random: Random): Changes | null {
  const figure = figureIn(figures, leaf);
  const value = mistyped(figure, random);
  if (value === null) return null;
  const change = value - figure;
  return wrongIn(
    figures,
    [leaf, ...totals].map((address) => [address, figureIn(figures, address) + change]),
  );
}

/** What stood in a cell before it was corrected: nothing yet, a little more or less, or some other figure. */
function draftOf(figure: number, random: Random): number {
  return random.weighted<() => number>([
    [4, () => 0],
    [4, () => offByLittle(figure, random) ?? 0],
    [2, () => random.between(0, 2 * figure)],
  ])();
}
