import { type Diagnostic, type RuleCount, type Severity, severities } from "../model/outcome.ts";

interface Count {
  findings: number;
  reports: number;
}

/** How often each rule found something, by severity. */
export class RuleCounts {
  readonly #counts: Readonly<Record<Severity, Map<string, Count>>> = {
    error: new Map(),
    warning: new Map(),
    info: new Map(),
  };

  /** Takes what was found in one report. */
  add(diagnostics: readonly Diagnostic[]): void {
    const counted = new Set<Count>();
    for (const { rule, severity } of diagnostics) {
      const ofSeverity = this.#counts[severity];
      const count = ofSeverity.get(rule) ?? { findings: 0, reports: 0 };
      ofSeverity.set(rule, count);
      count.findings++;
      counted.add(count);
    }
    for (const count of counted) count.reports++;
  }

  /** Worst first, then the most frequent, then by name. */
  get all(): readonly RuleCount[] {
    return severities.flatMap((severity) =>
      [...this.#counts[severity]]
        .map(([rule, { findings, reports }]) => ({ rule, severity, findings, reports }))
        .sort((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1)),
    );
  }
}
