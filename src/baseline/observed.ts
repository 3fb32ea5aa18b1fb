import { factsOf } from "../formatters/outcome-json.ts";
import type { Subject, WaivableDiagnostic } from "../model/outcome.ts";
import type { Waiver } from "../schema/generated/baseline.ts";

/** What a finding is about, free of where it stands: the printed values and the facts made of them. */
export type Observed = Pick<Waiver, "cells" | "facts">;

/** Keys under which facts hold a place, which may move without anything having changed. */
const places: ReadonlySet<string> = new Set(["at", "path"]);

/** After the address of a cell of another report. */
const elsewhere = " elsewhere";

/** True where a finding shows a cell of another report. */
export function looksElsewhere({ cells }: Pick<Observed, "cells">): boolean {
  return Object.keys(cells).some((name) => name.includes(elsewhere));
}

export function observedIn({ primary, related, detail }: WaivableDiagnostic): Observed {
  const subjects = primary === null ? related : [primary, ...related];
  return { cells: cellsOf(subjects), facts: withoutPlaces(factsOf(detail)) as Observed["facts"] };
}

/** The values by address; of several of one name the later are numbered, as those of other reports may be. */
function cellsOf(subjects: readonly Subject[]): Observed["cells"] {
  const cells: Observed["cells"] = {};
  for (const { cell, path, text, value } of subjects) {
    const name = path === undefined ? cell : cell + elsewhere;
    let key = name;
    for (let n = 2; key in cells; n++) key = `${name} ${n}`;
    cells[key] = value ?? text;
  }
  return cells;
}

function withoutPlaces(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutPlaces);
  if (node === null || typeof node !== "object") return node;
  const kept = Object.entries(node).filter(([key, value]) => !places.has(key) && value !== undefined);
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutPlaces(value)]));
}

/**
 * True where a waiver is about these values: the same cells, and every fact it holds. A fact that a later version of the
 * program adds to a finding is not held against it.
 */
export function isSame(waived: Observed, observed: Observed): boolean {
  const has =
    (facts: Observed["facts"]) =>
    ([key, fact]: [string, unknown]) =>
      canonical(fact) === canonical(facts[key]);
  return (
    canonical(waived.cells) === canonical(observed.cells) && Object.entries(waived.facts).every(has(observed.facts))
  );
}

/** The same text for equal values, whatever the order of their keys. */
export function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, node: unknown) =>
      node !== null && typeof node === "object" && !Array.isArray(node)
        ? Object.fromEntries(Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1)))
        : node,
    ) ?? ""
  );
}
