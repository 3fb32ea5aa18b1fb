import { parseAmount } from "../extract/amount.ts";
import { withoutInvisible } from "../model/blank.ts";
import type { Refusal } from "../model/correction.ts";
import { isBlank } from "../model/report.ts";
import type { Change } from "../model/suggestion.ts";
import { blankCellAt } from "./blank-cell.ts";
import { inMannerOf, numberIn } from "./manner.ts";
import { printedAt } from "./printed.ts";
import type { Edit } from "./splice.ts";
import type { Character } from "./tokens.ts";

/** The edits that make a page print what a change says, or why there are none. Nothing but the figure is touched. */
export function editsFor(source: string, { cell, from, to, of }: Change): readonly Edit[] | Refusal {
  const { at, text } = cell;
  if (of !== undefined) return "other-report";
  if (at === null || text === null) return "not-on-page";
  if ("pointer" in at) return "converted";
  if (!isBlank(cell) && (from === null || from !== parseAmount(text))) return "not-a-figure";
  if (withoutInvisible(text).trim() === "") {
    const extent = blankCellAt(source, at.offset);
    return extent === null ? "no-room" : [{ ...extent, text: String(to) }];
  }
  const printed = printedAt(source, at.offset, text)?.filter((one) => withoutInvisible(one.text) !== "");
  if (printed === undefined) return "not-found";
  return from === null ? spread(String(to), printed) : rewritten(printed, to);
}

/** A figure with another number, its unit kept; its sign, too, where that does not make it negative. */
function rewritten(printed: readonly Character[], to: number): readonly Edit[] | Refusal {
  const characters = printed.map(({ text }) => text);
  const number = numberIn(characters);
  if (number === null) return "not-a-figure";
  const [before, own, behind] = [
    characters.slice(0, number.from).join(""),
    characters.slice(number.from, number.to).join(""),
    characters.slice(number.to).join(""),
  ];
  const next = inMannerOf(own, to);
  const edits = spread(next, printed.slice(number.from, number.to));
  if (parseAmount(before + next + behind) === to) return edits;
  if (parseAmount(next + behind) !== to) return "not-a-figure";
  return [...spread("", printed.slice(0, number.from)), ...edits];
}

/**
 * A text in place of the characters that print another, one for one, the last taking what is left: where each has a tag
 * of its own, so has each of the new ones. A character that stays is not touched.
 */
function spread(text: string, printed: readonly Character[]): readonly Edit[] {
  const last = printed.length - 1;
  return printed.flatMap((old, i) => {
    const own = i === last ? text.slice(i) : text.slice(i, i + 1);
    return own === old.text ? [] : [{ start: old.start, end: old.end, text: own }];
  });
}
