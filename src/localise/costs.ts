/**
 * What each kind of mistake costs an explanation, in nats: the less it costs, the likelier it is held to be. Set by hand; a
 * draw of all of them anew, each times a lognormal factor of σ = 0.5, changes which explanation is the first in 3 of 100
 * reports, so that there is nothing to gain by tuning them.
 */
export const costs = {
  /** That a mistake was made at all: a clean cell is much likelier than a wrong one. */
  event: 5,
  /** A minus sign has no place in a count. */
  wrongSign: 0.3,
  /** Adjacent digits in each other's place are the surest sign of a slip of the hand. */
  transposedDigits: 0.7,
  /** Other slips of one key; of a number of one digit any other is one key away, which says little. */
  droppedDigit: 1.2,
  extraDigit: 1.2,
  replacedDigit: 1.2,
  replacedOnlyDigit: 2,
  /** A zero too many or too few, or the wrong unit. */
  wrongScale: 1,
  /** Counted wrong by a little. */
  offByOne: 1.2,
  offByFew: 1.7,
  /** A blank cell that should have a figure, where the report prints its zeros; where it leaves them blank it is as `omitted`. */
  leftBlank: 0.7,
  /** A total that nobody added up. */
  totalNotFilledIn: 0.7,
  /** A part that prints 0, and a part that prints a figure, where the other was meant; growing with the figure. */
  omitted: 2.2,
  spurious: 2.2,
  /** A total that was not brought up to date: the nearer it is to the right one the likelier. */
  staleTotal: 1.5,
  staleTotalFarOff: 2.9,
  /** The figure of last year still there; of one digit it may be chance. */
  lastYearFigure: 0.7,
  lastYearDigit: 1.6,
  /** Any other figure; growing with the difference. */
  otherFigure: 3.5,

  /** A wrong part that its totals were computed with: the total of its row, that of its column, or all of them. */
  summedInRow: 1.5,
  summedInColumn: 2,
  summedThroughout: 1.7,
  /** A part that was corrected and none of its totals; a total of a row and the total of totals. */
  totalsNotUpdated: 3,
  totalAndGrandTotalNotUpdated: 4,
  /** Counted in the row beside: where that prints nothing at all, and where it prints something. */
  countedElsewhere: 2.2,
  countedElsewhereInPart: 3.5,
  /** Figures in the cell beside their own: two exchanged, one moved into an empty cell, a run shifted by one. */
  swapped: 1.5,
  moved: 1.2,
  shifted: 2,
  /** A row like the one above it or like last year's; of small figures it may be chance; clerks work downwards. */
  repeatedRow: 1,
  repeatedSmallRow: 2.5,
  repeatedFromBelow: 1.2,
  /** Only the total of a row filled in. */
  missingBreakdown: 0.7,
  /** A row that is wrong throughout for no reason to be seen. */
  rewrittenRow: 8,

  /** Last year's report is out, and its own check has passed it: this year's figure is the likelier to be wrong. */
  lastYearsReport: 2.5,
} as const;

/** By how much the cost grows with the logarithm of a figure that is missing, spurious, or arbitrarily off. */
export const growth = {
  leftBlank: 0.05,
  leftBlankAmongBlanks: 0.15,
  omitted: 0.15,
  spurious: 0.15,
  otherFigure: 0.2,
} as const;

/** Figures change from year to year: logarithms spread by about so much, and how far this counts at most. */
export const plausibility = { spread: 0.8, most: 1.5 } as const;

/**
 * What the sentences of the report say of a figure: that it should be another speaks for that one; that it is as printed
 * speaks little for it, for the sentence may have been written from the table. Together they count so much at most.
 */
export const sentence = { agrees: 2, agreesWithPrinted: 0.5, most: 3 } as const;

/** How much costlier than the cheapest an explanation may be and still be weighed. */
export const window = 4;
