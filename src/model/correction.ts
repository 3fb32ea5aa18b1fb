import type { Suggestion } from "./suggestion.ts";

/** Why a suggestion is not applied to the page. */
export type Refusal =
  | "other-report"
  | "converted"
  | "not-confident"
  | "not-on-page"
  | "not-a-figure"
  | "not-found"
  | "no-room"
  | "overlaps"
  | "reads-otherwise"
  | "printed-twice";

/** A suggestion that was left alone as a whole, though it may be one of its changes that could not be made. */
export interface Refused {
  readonly suggestion: Suggestion;
  readonly reason: Refusal;
}
