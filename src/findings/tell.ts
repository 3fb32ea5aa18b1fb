import { isAddress, rowAddress } from "../model/form.ts";
import type { InStory, ReportOutcome, Story, Subject } from "../model/outcome.ts";
import type { Alternatives, Suggestion } from "../model/suggestion.ts";
import type { Broken, Equation } from "../rules/index.ts";
import { type BrokenStory, storiesOf } from "./broken-stories.ts";
import type { Untold } from "./finding.ts";

/** What is said of broken relations. */
export interface Said {
  readonly suggestions: readonly Suggestion[];
  readonly alternatives: readonly Alternatives[];
}

type Told = Pick<ReportOutcome, "diagnostics" | "stories" | "suggestions" | "alternatives">;

/**
 * Gives each diagnostic the number of its story: what one mistake may have caused is one. The findings that a suggestion
 * repairs are one; what else is broken is told by the cells that it shares.
 */
export function tell(untold: readonly Untold[], kept: readonly Equation[], said: Said): Told {
  const plots = plotsOf(
    untold.flatMap(({ broken }) => broken),
    kept,
    said.suggestions,
  );
  const stories = new Map<string, Story>();
  const numbers = new Map<string, number>();
  const storyOfRelation = new Map<string, number>();
  const diagnostics = untold.map(({ diagnostic, broken }, i) => {
    const plot =
      plots.find(({ members }) => members.some((member) => broken.includes(member))) ??
      plots.find(({ cells }) => diagnostic.primary?.path === undefined && cells.has(diagnostic.primary?.cell ?? ""));
    const story = plot?.story ?? storyOf(diagnostic.primary);
    // Findings about one figure are one story; what is no figure has a story of its own.
    const own = plot === undefined ? `finding ${i}` : `plot ${plots.indexOf(plot)}`;
    const key = story.cell !== null && isAddress(story.cell) ? [story.cell, story.path].join() : own;
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    stories.set(key, stories.get(key) ?? story);
    for (const { equation } of broken) storyOfRelation.set(equation.key, number);
    return { ...diagnostic, story: number };
  });
  const last = (relations: readonly string[]) => Math.max(...relations.map((key) => storyOfRelation.get(key) ?? 0));
  const about = ({ changes }: Suggestion) => {
    const cells = new Set<string>(changes.map(({ cell }) => cell.address));
    return diagnostics.find(({ primary }) => cells.has(primary?.cell ?? ""))?.story ?? 1;
  };
  return {
    diagnostics,
    stories: [...stories.values()],
    suggestions: said.suggestions.map(
      (one): InStory<Suggestion> => ({ ...one, story: one.repairs.length > 0 ? last(one.repairs) : about(one) }),
    ),
    alternatives: said.alternatives.map(
      (one): InStory<Alternatives> => ({ ...one, story: Math.max(1, last(one.broken)) }),
    ),
  };
}

/** Broken relations and what they are about. */
interface Plot {
  readonly story: Story;
  readonly members: readonly Broken[];
  /** The cells that a suggestion changes: what else is found of them belongs to it. */
  readonly cells: ReadonlySet<string>;
}

function plotsOf(
  broken: readonly Broken[],
  kept: readonly Equation[],
  suggestions: readonly Suggestion[],
): readonly Plot[] {
  const plots: Plot[] = [];
  let rest = broken;
  for (const suggestion of suggestions) {
    const members = rest.filter(({ equation }) => suggestion.repairs.includes(equation.key));
    if (members.length === 0) continue;
    const cells = new Set<string>(suggestion.changes.map(({ cell }) => cell.address));
    plots.push({ story: storyOfChanges(suggestion), members, cells });
    rest = rest.filter((one) => !members.includes(one));
  }
  return [
    ...plots,
    ...storiesOf(rest, kept).map((one) => ({ story: storyAbout(one), members: one.members, cells: new Set<string>() })),
  ];
}

/** About the cell that changes, or the row where all that change are in one. */
function storyOfChanges({ changes }: Suggestion): Story {
  const addresses = changes.map(({ cell }) => cell.address);
  const rows = new Set(addresses.map(rowAddress));
  const [row = null] = rows;
  return { cell: addresses.length === 1 ? (addresses[0] as string) : rows.size === 1 ? row : null };
}

function storyOf(primary: Subject | null): Story {
  if (primary === null) return { cell: null };
  return primary.path === undefined ? { cell: primary.cell } : { cell: primary.cell, path: primary.path };
}

function storyAbout({ cell, members }: BrokenStory): Story {
  const of = members[0]?.equation.elsewhere?.get(cell);
  return of === undefined ? { cell: cell.address } : { cell: cell.address, path: of.path };
}
