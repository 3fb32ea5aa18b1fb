import type { Cell } from "../model/report.ts";
import type { Broken, Equation } from "../rules/index.ts";

/** Relations that one wrong figure may have broken: each would hold if the cell were `change` more. */
export interface BrokenStory {
  readonly cell: Cell;
  readonly change: number;
  readonly members: readonly Broken[];
}

/**
 * Groups broken relations so that one wrong cell is one story: again and again the cell is taken that explains most of
 * what is left, the one in the fewest kept relations where several do, for changing it would break those.
 */
export function storiesOf(broken: readonly Broken[], kept: readonly Equation[]): BrokenStory[] {
  const keptWith = new Map<Cell, number>();
  for (const { left, right } of kept) {
    for (const cell of [...left, ...right]) keptWith.set(cell, (keptWith.get(cell) ?? 0) + 1);
  }
  const stories: BrokenStory[] = [];
  let rest = broken;
  while (rest.length > 0) {
    let best: BrokenStory | null = null;
    for (const story of candidates(rest)) if (best === null || isBetter(story, best, keptWith)) best = story;
    if (best === null) break;
    const { members } = best;
    stories.push(best);
    rest = rest.filter((one) => !members.includes(one));
  }
  return stories;
}

function isBetter(a: BrokenStory, b: BrokenStory, keptWith: ReadonlyMap<Cell, number>): boolean {
  if (a.members.length !== b.members.length) return a.members.length > b.members.length;
  if ((keptWith.get(a.cell) ?? 0) !== (keptWith.get(b.cell) ?? 0)) {
    return (keptWith.get(a.cell) ?? 0) < (keptWith.get(b.cell) ?? 0);
  }
  // Of two that explain the same, the cell the relation points at.
  const isPointedAt = ({ cell, members }: BrokenStory) => members.some(({ equation }) => equation.primary === cell);
  return isPointedAt(a) && !isPointedAt(b);
}

/** Every cell of a broken relation with the change that would make it hold, and the relations that it makes hold. */
function candidates(broken: readonly Broken[]): BrokenStory[] {
  const byCell = new Map<Cell, Map<number, Broken[]>>();
  for (const one of broken) {
    const { left, right } = one.equation;
    for (const [cells, change] of [
      [left, -one.detail.difference],
      [right, one.detail.difference],
    ] as const) {
      for (const cell of cells) {
        const changes = byCell.get(cell) ?? new Map<number, Broken[]>();
        byCell.set(cell, changes.set(change, [...(changes.get(change) ?? []), one]));
      }
    }
  }
  return [...byCell].flatMap(([cell, changes]) => [...changes].map(([change, members]) => ({ cell, change, members })));
}
