import type { Problem } from "../model/problem.ts";
import type { ConfigJson } from "../schema/generated/config.ts";
import { validateConfig } from "../schema/generated/validators.js";
import { problemOfPattern, type RuleSetting } from "./rule-patterns.ts";
import { parseJson, pointerTo, type Read, validJson } from "./valid-json.ts";

/**
 * The configuration that a file holds, or everything that is wrong with it; under a key of its own where it shares its
 * file with others.
 */
export function readConfig(bytes: Uint8Array, key: string | null = null): Read<ConfigJson> {
  const { value, problems } = parseJson(bytes);
  if (problems !== null) return { value: null, problems };
  if (key === null) return configIn(value);
  return configIn(Object(value)[key] ?? {}, pointerTo("", key));
}

/** The configuration that a value is; `pointer` is where in its file it stands. */
export function configIn(value: unknown, pointer = ""): Read<ConfigJson> {
  const read = validJson<ConfigJson>(value, validateConfig, pointer);
  if (read.value === null) return read;
  const { rules, overrides = [] } = read.value;
  const problems = [
    ...problemsOf(rules, `${pointer}/rules`),
    ...overrides.flatMap((override, i) => problemsOf(override.rules, `${pointer}/overrides/${i}/rules`)),
  ];
  return problems.length === 0 ? read : { value: null, problems };
}

function problemsOf(patterns: Readonly<Record<string, RuleSetting>> = {}, pointer: string): Problem[] {
  return Object.keys(patterns).flatMap(
    (pattern) => problemOfPattern(pattern, { pointer: pointerTo(pointer, pattern) }) ?? [],
  );
}
