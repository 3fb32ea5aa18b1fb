import { isAddress } from "../model/form.ts";
import type { ReportOutcome, Story, Subject } from "../model/outcome.ts";
import type { Equation } from "../rules/index.ts";
import { type BrokenStory, storiesOf } from "./broken-stories.ts";
import type { Untold } from "./finding.ts";

/** Gives each diagnostic the number of its story: what one wrong figure may have caused is one. */
export function tell(
  untold: readonly Untold[],
  kept: readonly Equation[],
): Pick<ReportOutcome, "diagnostics" | "stories"> {
  const brokenStories = storiesOf(
    untold.flatMap(({ broken }) => broken),
    kept,
  );
  const stories = new Map<string, Story>();
  const numbers = new Map<string, number>();
  const diagnostics = untold.map(({ diagnostic, broken }, i) => {
    const own = brokenStories.find(({ members }) => members.some((member) => broken.includes(member)));
    const story = own === undefined ? storyOf(diagnostic.primary) : storyAbout(own);
    // Findings about one figure are one story; what is no figure has a story of its own.
    const key = story.cell !== null && isAddress(story.cell) ? [story.cell, story.path].join() : String(i);
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    stories.set(key, stories.get(key) ?? story);
    return { ...diagnostic, story: number };
  });
  return { diagnostics, stories: [...stories.values()] };
}

function storyOf(primary: Subject | null): Story {
  if (primary === null) return { cell: null };
  return primary.path === undefined ? { cell: primary.cell } : { cell: primary.cell, path: primary.path };
}

function storyAbout({ cell, members }: BrokenStory): Story {
  const of = members[0]?.equation.elsewhere?.get(cell);
  return of === undefined ? { cell: cell.address } : { cell: cell.address, path: of.path };
}
