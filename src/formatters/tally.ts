import { type Failure, type ReportOutcome, type Severity, severities } from "../model/outcome.ts";

/** How often a rule found something, at one severity, and in how many reports. */
export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: number;
  readonly reports: number;
}

/** A report that did not pass, and what was found in it. */
export interface FailedReport {
  readonly path: string;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** An input that was not read, or not in full. */
export interface UnreadInput {
  readonly path: string;
  readonly failure: Failure;
}

/** Names that are kept, with the number of those that are not. */
export interface Names<Name> {
  readonly first: readonly Name[];
  readonly count: number;
}

/** A run by rule and by file. Of the files only the first are kept by name, so that memory does not grow with the run. */
export class Tallies {
  readonly #most: number;
  readonly #rules = new Map<string, RuleCount>();
  readonly #failed: FailedReport[] = [];
  readonly #unread: UnreadInput[] = [];
  #failedCount = 0;
  #unreadCount = 0;

  /** `most` is the number of files of each kind that are kept by name. */
  constructor(most: number) {
    this.#most = most;
  }

  add({ path, verdict, diagnostics, unreadable }: ReportOutcome): void {
    const counts = { error: 0, warning: 0, info: 0 };
    const found = new Map<string, RuleCount>();
    for (const { rule, severity } of diagnostics) {
      counts[severity]++;
      const key = `${severity} ${rule}`;
      found.set(key, { rule, severity, findings: (found.get(key)?.findings ?? 0) + 1, reports: 1 });
    }
    for (const [key, one] of found) {
      const before = this.#rules.get(key) ?? { ...one, findings: 0, reports: 0 };
      this.#rules.set(key, {
        ...one,
        findings: before.findings + one.findings,
        reports: before.reports + one.reports,
      });
    }
    if (verdict === "failed") {
      this.#failedCount++;
      if (this.#failed.length < this.#most) this.#failed.push({ path, counts });
    }
    if (unreadable !== null) {
      this.#unreadCount++;
      if (this.#unread.length < this.#most) this.#unread.push({ path, failure: unreadable });
    }
  }

  /** Worst first, then the most frequent, then by name. */
  get rules(): readonly RuleCount[] {
    return [...this.#rules.values()].sort(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        b.findings - a.findings ||
        (a.rule < b.rule ? -1 : 1),
    );
  }

  get failed(): Names<FailedReport> {
    return { first: this.#failed, count: this.#failedCount };
  }

  get unread(): Names<UnreadInput> {
    return { first: this.#unread, count: this.#unreadCount };
  }
}
