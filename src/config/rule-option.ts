import { severities } from "../model/outcome.ts";
import { nearest } from "./nearest.ts";
import { type PatternSetting, problemOfPattern, type RuleSetting } from "./rule-patterns.ts";
import type { Read } from "./valid-json.ts";

const settings: readonly RuleSetting[] = ["off", ...severities];

/** `requests-*=warning`, as `--rule` takes it. */
export function readRuleOption(text: string): Read<PatternSetting> {
  const cut = text.lastIndexOf("=");
  if (cut < 0) return { value: null, problems: [{ reason: "no-severity", at: null, text }] };
  const pattern = text.slice(0, cut).trim();
  const given = text.slice(cut + 1).trim();
  const problem = problemOfPattern(pattern, null);
  if (problem !== null) return { value: null, problems: [problem] };
  const setting = settings.find((one) => one === given);
  if (setting !== undefined) return { value: [pattern, setting], problems: null };
  const near = nearest(given, settings);
  return {
    value: null,
    problems: [{ reason: "not-one-of", at: null, value: given, allowed: settings, nearest: near }],
  };
}
