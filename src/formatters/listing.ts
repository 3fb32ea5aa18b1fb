import { type ReportOutcome, type Severity, severities } from "../model/outcome.ts";
import { fill, type Words } from "../words/index.ts";
import type { Listed } from "./formatter.ts";

/** Takes the findings of a run one report after the other, leaves out those that are not listed, and counts them. */
export class Listing {
  readonly #least: Severity;
  #left: number;
  readonly hidden: Record<Severity, number> = { error: 0, warning: 0, info: 0 };

  constructor({ least, most }: Listed) {
    this.#least = least;
    this.#left = most;
  }

  /** The report with the findings that are listed, and what is said of their stories. */
  take(report: ReportOutcome): ReportOutcome {
    const diagnostics = report.diagnostics.filter(({ severity }) => this.#isListed(severity));
    const told = new Set(diagnostics.map(({ story }) => story));
    const isTold = ({ story }: { readonly story: number }) => told.has(story);
    return {
      ...report,
      diagnostics,
      suggestions: report.suggestions.filter(isTold),
      alternatives: report.alternatives.filter(isTold),
      // What could not be checked is no finding: it is listed where everything is.
      unknown: this.#least === "info" ? report.unknown : [],
    };
  }

  #isListed(severity: Severity): boolean {
    const isListed = this.#left > 0 && severities.indexOf(severity) <= severities.indexOf(this.#least);
    if (isListed) this.#left--;
    else this.hidden[severity]++;
    return isListed;
  }
}

/** How many findings are not listed; nothing where all are. */
export function hiddenSentence({ hidden }: Pick<Listing, "hidden">, { phrases }: Words): string {
  return severities.some((severity) => hidden[severity] > 0) ? fill(phrases.parts.hidden, hidden) : "";
}
