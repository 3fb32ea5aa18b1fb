import type { Failure, ReportOutcome, Severity } from "../model/outcome.ts";

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

/** What failed and what was not read. Only the first are kept by name, so that memory does not grow with the run. */
export class Tallies {
  readonly #most: number;
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
    for (const { severity } of diagnostics) counts[severity]++;
    if (verdict === "failed") {
      this.#failedCount++;
      if (this.#failed.length < this.#most) this.#failed.push({ path, counts });
    }
    if (unreadable !== null) {
      this.#unreadCount++;
      if (this.#unread.length < this.#most) this.#unread.push({ path, failure: unreadable });
    }
  }

  get failed(): Names<FailedReport> {
    return { first: this.#failed, count: this.#failedCount };
  }

  get unread(): Names<UnreadInput> {
    return { first: this.#unread, count: this.#unreadCount };
  }
}
