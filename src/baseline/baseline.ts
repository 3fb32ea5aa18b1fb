import { parseJson, type Read, validJson } from "../config/valid-json.ts";
import type { ReportOutcome, WaivableDiagnostic } from "../model/outcome.ts";
import { chapters, yearwise } from "../rules/index.ts";
import type { BaselineJson, Waiver } from "../schema/generated/baseline.ts";
import { validateBaseline } from "../schema/generated/validators.js";
import { canonical, isSame, looksElsewhere, observedIn } from "./observed.ts";

/** The waivers that a file holds, or everything that is wrong with it. */
export function readBaseline(bytes: Uint8Array): Read<BaselineJson> {
  const { value, problems } = parseJson(bytes);
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

type Severities = ReadonlyMap<string, string>;

const idsOf = (rules: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(rules.map(({ id }) => id));
const yearRules = idsOf(yearwise);
const unitRules = idsOf(chapters.bodies);

/** How a report was checked: a rule that is off was not asked, nor one about other reports where none was at hand. */
export interface Manner {
  readonly severities?: Severities;
  /** True where last year's report was named. */
  readonly withPrevious?: boolean;
  /** True where it was said which reports sum up which. */
  readonly withUnits?: boolean;
}

/** Waivers at work: which findings they waive, and which of them waived none. */
export class Baseline {
  readonly #waivers: readonly Waiver[];
  readonly #byFingerprint = new Map<string, Waiver[]>();
  readonly #used = new Set<Waiver>();
  /** How each report was checked, by its path and by its identity. */
  readonly #checked = new Map<string, Manner>();
  /** How many reports of each agency were checked, by its name as printed. */
  readonly #reportsOf = new Map<string, number>();

  constructor(waivers: readonly Waiver[]) {
    this.#waivers = waivers;
    for (const waiver of waivers) {
      const own = this.#byFingerprint.get(waiver.fingerprint);
      if (own === undefined) this.#byFingerprint.set(waiver.fingerprint, [waiver]);
      else own.push(waiver);
    }
  }

  /** Why a finding is waived, or null: its fingerprint and all it is about must be as they were. */
  reasonFor(diagnostic: WaivableDiagnostic): string | null {
    const candidates = this.#byFingerprint.get(diagnostic.fingerprint);
    if (candidates === undefined) return null;
    const observed = observedIn(diagnostic);
    // Two files of one report have findings of one fingerprint, and a waiver each.
    const waivers = candidates.filter((candidate) => isSame(candidate, observed));
    for (const waiver of waivers) this.#used.add(waiver);
    return waivers[0]?.reason ?? null;
  }

  /** True where a finding of this fingerprint was waived, with whatever values. */
  hasWaiverFor(fingerprint: string): boolean {
    return this.#byFingerprint.has(fingerprint);
  }

  /** Takes note that a report was checked; `path` is relative to the baseline. One not read in full was not. */
  checked({ report, unreadable }: ReportOutcome, path: string, manner: Manner): void {
    if (report === null || unreadable !== null) return;
    for (const name of [path, identityOf(report)]) if (name !== null) this.#checked.set(name, manner);
    const { agency } = report;
    if (agency !== null) this.#reportsOf.set(agency, (this.#reportsOf.get(agency) ?? 0) + 1);
  }

  /**
   * The waivers that waived nothing though their report was checked, and by their rule. A file of another path counts for
   * a waiver where it is the same agency's of the same year.
   */
  get unused(): readonly Waiver[] {
    return this.idle.filter((waiver) => {
      const manner = this.#checked.get(waiver.path) ?? this.#checked.get(identityOf(waiver) ?? "");
      return manner !== undefined && this.#wasAsked(waiver, manner);
    });
  }

  /** True where the very file that a waiver names was checked. */
  wasChecked({ path }: Waiver): boolean {
    return this.#checked.has(path);
  }

  #wasAsked(waiver: Waiver, { severities, withPrevious = false, withUnits = false }: Manner): boolean {
    const { rule, agency } = waiver;
    if (severities?.get(rule) === "off") return false;
    if (unitRules.has(rule)) return withUnits;
    if (!yearRules.has(rule) && !looksElsewhere(waiver)) return true;
    return withPrevious || (this.#reportsOf.get(agency ?? "") ?? 0) > 1;
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
