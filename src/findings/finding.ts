import type { WaivableDiagnostic } from "../model/outcome.ts";
import type { Broken, Observation, Rule } from "../rules/index.ts";
import { fingerprinter } from "./fingerprint.ts";

/** What a rule found; `broken` are the relations that do not hold, where it is about any. */
export interface Finding {
  readonly rule: Rule;
  readonly observation: Observation;
  readonly broken: readonly Broken[];
}

/** A diagnostic that belongs to no story yet. */
export interface Untold {
  readonly diagnostic: WaivableDiagnostic;
  readonly broken: readonly Broken[];
}

/** Findings about one report as diagnostics, each with its fingerprint. */
export function diagnosed(findings: readonly Finding[], identity: string): Untold[] {
  const print = fingerprinter(identity);
  return findings.map(({ rule, observation, broken }) => {
    const { detail, primary, related = [], severity = rule.severity } = observation;
    const fingerprint = print(rule.id, detail.kind, [primary, ...related]);
    return { diagnostic: { rule: rule.id, severity, detail, primary, related, fingerprint }, broken };
  });
}
