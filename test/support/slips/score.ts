import type { ReportOutcome } from "../../../src/model/outcome.ts";
import type { Change, Explanation, Suggestion } from "../../../src/model/suggestion.ts";
import { type Case, type Truth, truthOf } from "./draw.ts";

/** What a check says about causes. */
export type Answer = Pick<ReportOutcome, "suggestions" | "explanations">;

/** What a check made of one case. */
export interface Judgement {
  readonly classes: readonly string[];
  /** Whether the first explanation is the truth, and whether one of the first three is. */
  readonly isFirst: boolean;
  readonly isAmongThree: boolean;
  /** Suggestions, and how many of them are right. */
  readonly asserted: number;
  readonly right: number;
  /** Slips that right suggestions correct whole. */
  readonly corrected: number;
}

/** What a check made of many cases. Shares are null where there is nothing to share. */
export interface Score {
  readonly cases: number;
  /** Of the cases: the first explanation is the truth; one of the first three is. */
  readonly first: number | null;
  readonly amongThree: number | null;
  readonly asserted: number;
  /** Of the suggestions: all that they change is wrong, and right after it. */
  readonly precision: number | null;
  /** Of the slips: right suggestions correct them whole. */
  readonly recall: number | null;
}

/** True for an explanation that changes the cells that are wrong, each to its right value, and no other. */
export function isHit({ changes }: Pick<Explanation, "changes">, truth: Truth): boolean {
  return isRight({ changes }, truth) && new Set(changes.map(({ cell }) => cell.address)).size === truth.size;
}

/** True for a suggestion all of whose changes are right, though there may be more to correct. */
export function isRight({ changes }: Pick<Suggestion, "changes">, truth: Truth): boolean {
  return changes.length > 0 && changes.every((change) => corrects(change, truth));
}

export function judge(answer: Answer, one: Case): Judgement {
  const truth = truthOf(one);
  const hits = answer.explanations.slice(0, 3).map((explanation) => isHit(explanation, truth));
  const right = answer.suggestions.filter((suggestion) => isRight(suggestion, truth));
  const corrected = new Set(right.flatMap(({ changes }) => changes.map(({ cell }) => cell.address)));
  return {
    classes: one.slips.map((slip) => slip.class),
    isFirst: hits[0] === true,
    isAmongThree: hits.includes(true),
    asserted: answer.suggestions.length,
    right: right.length,
    corrected: one.slips.filter((slip) => [...slip.truth.keys()].every((address) => corrected.has(address))).length,
  };
}

export function score(judgements: readonly Judgement[]): Score {
  const sum = (of: (judgement: Judgement) => number) =>
    judgements.reduce((total, judgement) => total + of(judgement), 0);
  const cases = judgements.length;
  const asserted = sum((judgement) => judgement.asserted);
  return {
    cases,
    first: share(
      sum(({ isFirst }) => (isFirst ? 1 : 0)),
      cases,
    ),
    amongThree: share(
      sum(({ isAmongThree }) => (isAmongThree ? 1 : 0)),
      cases,
    ),
    asserted,
    precision: share(
      sum(({ right }) => right),
      asserted,
    ),
    recall: share(
      sum(({ corrected }) => corrected),
      sum(({ classes }) => classes.length),
    ),
  };
}

/** The scores of cases of one slip by its class, in the order given. */
export function scoresByClass(
  judgements: readonly Judgement[],
  classes: readonly string[],
): ReadonlyMap<string, Score> {
  return new Map(classes.map((id) => [id, score(judgements.filter((judgement) => judgement.classes[0] === id))]));
}

/** A cell of another report is never wrong here. */
function corrects({ cell, to, of }: Change, truth: Truth): boolean {
  return of === undefined && truth.get(cell.address) === to;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
