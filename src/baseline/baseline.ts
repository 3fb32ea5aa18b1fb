import { parseJson, type Read, validJson } from "../config/valid-json.ts";
import type { ReportOutcome, WaivableDiagnostic } from "../model/outcome.ts";
import type { BaselineJson, Waiver } from "../schema/generated/baseline.ts";
import { validateBaseline } from "../schema/generated/validators.js";
import { canonical, isSame, observedIn } from "./observed.ts";

/** The waivers that a text holds, or everything that is wrong with it. */
export function readBaseline(text: string): Read<BaselineJson> {
  const { value, problems } = parseJson(text);
  return problems === null ? validJson(value, validateBaseline) : { value: null, problems };
}

/** The same bytes for the same waivers: in order of path, rule and fingerprint, none twice. */
export function printBaseline(waivers: readonly Waiver[]): string {
  const inOrder = new Map(waivers.map((waiver) => [keyOf(waiver), waiver] as const));
  const sorted = [...inOrder].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, waiver]) => waiver);
  const baseline: BaselineJson = { schemaVersion: "1.0", waivers: sorted };
  return `${JSON.stringify(baseline, null, 2)}\n`;
}

function keyOf({ path, rule, fingerprint, cells, facts }: Waiver): string {
  return [path, rule, fingerprint, canonical(cells), canonical(facts)].join("\n");
}

/** A waiver for a finding; `path` is the report's, relative to the baseline. */
export function waiverFor(
  diagnostic: WaivableDiagnostic,
  { report }: ReportOutcome,
  path: string,
  reason: string,
): Waiver {
  const { fingerprint, rule } = diagnostic;
  const { agency = null, year = null } = report ?? {};
  return { fingerprint, rule, path, agency, year, ...observedIn(diagnostic), reason };
}

/** Waivers at work: which findings they waive, and which of them waived none. */
export class Baseline {
  readonly #waivers: readonly Waiver[];
  readonly #byFingerprint = new Map<string, Waiver[]>();
  readonly #used = new Set<Waiver>();
  readonly #checked = new Set<string>();

  constructor(waivers: readonly Waiver[]) {
    this.#waivers = waivers;
    for (const waiver of waivers) {
      const own = this.#byFingerprint.get(waiver.fingerprint) ?? [];
      this.#byFingerprint.set(waiver.fingerprint, [...own, waiver]);
    }
  }

  /** Why a finding is waived, or null: its fingerprint and all it is about must be as they were. */
  reasonFor(diagnostic: WaivableDiagnostic): string | null {
    const candidates = this.#byFingerprint.get(diagnostic.fingerprint);
    if (candidates === undefined) return null;
    const observed = observedIn(diagnostic);
    const waiver = candidates.find((candidate) => isSame(candidate, observed));
    if (waiver === undefined) return null;
    this.#used.add(waiver);
    return waiver.reason;
  }

  /** Takes note that a report was checked; `path` is relative to the baseline. One that cannot be read was not. */
  checked({ report }: ReportOutcome, path: string): void {
    if (report === null) return;
    this.#checked.add(path);
    const identity = identityOf(report);
    if (identity !== null) this.#checked.add(identity);
  }

  /** The waivers that waived nothing though their report was checked. */
  get unused(): readonly Waiver[] {
    return this.idle.filter((waiver) => this.#checked.has(waiver.path) || this.#checked.has(identityOf(waiver) ?? ""));
  }

  /** The waivers that waived nothing, whether their report was checked or not. */
  get idle(): readonly Waiver[] {
    return this.#waivers.filter((waiver) => !this.#used.has(waiver));
  }

  get waivers(): readonly Waiver[] {
    return this.#waivers;
  }
}

/** No path has a line feed. */
function identityOf({ agency, year }: Pick<Waiver, "agency" | "year">): string | null {
  return agency === null || year === null ? null : `${agency}\n${year}`;
}
