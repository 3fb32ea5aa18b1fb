import { fails, leavesUnread } from "../check.ts";
import type { ReportOutcome } from "../model/outcome.ts";
import type { FixWords } from "../words/index.ts";
import type { Settings } from "./config-settings.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";

/** What is found that no correction repairs. */
export class Remaining {
  readonly #settings: Settings;
  #findings = 0;
  #failed = 0;
  #notAssessed = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  add({ diagnostics, verdict }: ReportOutcome): void {
    const { failOn } = this.#settings;
    this.#findings += diagnostics.filter((one) => !leavesUnread(one) && fails(one.severity, failOn)).length;
    if (verdict === "failed") this.#failed++;
    if (verdict === "not-assessable") this.#notAssessed++;
  }

  status(): ExitStatus {
    return this.#failed > 0 ? exitStatus.findings : exitStatus.ok;
  }

  said(checked: string, own: FixWords): string {
    if (this.#failed > 0) return own.say("remains", { checked, findings: this.#findings, files: this.#failed });
    if (this.#notAssessed > 0) return own.say("notAssessed", { checked, files: this.#notAssessed });
    return own.say("passes", { checked });
  }
}
