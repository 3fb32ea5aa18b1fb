import picomatch from "picomatch";
import type { Severity } from "../model/outcome.ts";
import type { Place } from "../model/place.ts";
import type { Problem } from "../model/problem.ts";
import { rules } from "../rules/index.ts";
import { nearest } from "./nearest.ts";

/** How grave a rule's findings are, by configuration. */
export type RuleSetting = Severity | "off";
/** A rule's id, or a glob over ids, with what is set for it. */
export type PatternSetting = readonly [pattern: string, setting: RuleSetting];

const ids = rules.map(({ id }) => id);
const magic = /[*?[\]{}()!+@]/;

/** Settings by id: an id wins over a glob, and what is written later over what is written earlier. */
export function settingsById(patterns: readonly PatternSetting[]): Map<string, RuleSetting> {
  const globs = patterns.filter(([pattern]) => magic.test(pattern));
  const names = patterns.filter(([pattern]) => !magic.test(pattern));
  return new Map([...globs, ...names].flatMap(([pattern, setting]) => matched(pattern).map((id) => [id, setting])));
}

/** What is wrong with a pattern, or null. */
export function problemOfPattern(pattern: string, at: Place | null): Problem | null {
  if (matched(pattern).length > 0) return null;
  if (magic.test(pattern)) return { reason: "no-rule-matches", at, pattern };
  return { reason: "unknown-rule", at, rule: pattern, nearest: nearest(pattern, ids) };
}

function matched(pattern: string): string[] {
  if (!magic.test(pattern)) return ids.filter((id) => id === pattern);
  const isMatch = picomatch(pattern);
  return ids.filter((id) => isMatch(id));
}
