import { type Narrated, retold } from "../narrative.ts";
import type { Dice } from "./dice.ts";
import { type Claim, type Sentence, textOf } from "./fill.ts";
import type { Narrative, Paragraph } from "./narrative.ts";
import { cellsOfQuantity, quantitiesOf } from "./quantities.ts";

/** One number of a narrative that is wrong now. */
export interface Falsehood {
  readonly report: Narrated;
  readonly kind: Claim["kind"];
  /** The cells that it contradicts. */
  readonly cells: readonly string[];
  readonly was: number;
  readonly is: number;
  /** The sentence as it now stands. */
  readonly sentence: string;
}

type Target = { readonly sentence: Sentence; readonly at: number; readonly claim: Claim };

/**
 * The report with one number wrong whose wording leaves no doubt what it counts: so wrong that no other count of the
 * report has its value. Null where the narrative says nothing so plain, or nothing of these kinds.
 */
export function falsify(
  report: Narrated,
  dice: Dice,
  kinds: readonly Claim["kind"][] = ["count", "share"],
): Falsehood | null {
  const found = targets(report.narrative).filter(({ claim }) => kinds.includes(claim.kind));
  if (found.length === 0) return null;
  const target = dice.pick(found);
  const { claim } = target;
  const value = wrongValue(claim, report, dice);
  const wrong: Sentence = {
    ...target.sentence,
    pieces: target.sentence.pieces.map((piece, i) =>
      i === target.at ? { text: claim.print(value), claim: { ...claim, value } } : piece,
    ),
  };
  return {
    report: retold(report, withSentence(report.narrative, target.sentence, wrong)),
    kind: claim.kind,
    cells: claim.of.flatMap(cellsOfQuantity),
    was: claim.value,
    is: value,
    sentence: textOf(wrong),
  };
}

function targets({ sections }: Narrative): Target[] {
  const sentences = sections
    .flatMap(({ before, after }) => [...before, ...after])
    .flatMap((paragraph) => paragraph.sentences);
  return sentences
    .filter(({ isLoose }) => !isLoose)
    .flatMap((sentence) =>
      sentence.pieces.flatMap((piece, at) => (typeof piece === "string" ? [] : [{ sentence, at, claim: piece.claim }])),
    );
}

/** A value that is not the right one by any reading: of shares and growth one that no rounding explains. */
function wrongValue({ kind, value }: Claim, { figures }: Narrated, dice: Dice): number {
  if (kind === "share") return value >= 50 ? value - dice.between(7, 40) : value + dice.between(7, 40);
  if (kind === "growth") return value + dice.between(7, 40);
  const taken = new Set(Object.values(quantitiesOf(figures)));
  for (let by = dice.between(1, 9); ; by++) {
    const more = Math.round((value + by) * 100) / 100;
    if (!taken.has(more)) return more;
  }
}

function withSentence(narrative: Narrative, from: Sentence, to: Sentence): Narrative {
  const inParagraph = (paragraph: Paragraph): Paragraph => ({
    ...paragraph,
    sentences: paragraph.sentences.map((sentence) => (sentence === from ? to : sentence)),
  });
  return {
    preamble: narrative.preamble,
    sections: narrative.sections.map((section) => ({
      ...section,
      before: section.before.map(inParagraph),
      after: section.after.map(inParagraph),
    })),
  };
}
