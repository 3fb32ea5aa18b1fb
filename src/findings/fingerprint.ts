import { createHash } from "node:crypto";
import type { Subject } from "../model/outcome.ts";

export type Fingerprinter = (rule: string, kind: string, subjects: readonly (Subject | null)[]) => string;

/**
 * Fingerprints of the findings about one report: the same for the same finding, wherever its lines have moved to, and
 * no two the same. Of another report's cell only which cell it is counts, not where that report lies.
 */
export function fingerprinter(identity: string): Fingerprinter {
  const times = new Map<string, number>();
  return (rule, kind, subjects) => {
    const about = [rule, kind, identity, ...subjects.map(nameOf)].join("\n");
    const time = (times.get(about) ?? 0) + 1;
    times.set(about, time);
    // What a rule finds again about the same cells is told apart by its order.
    const text = time === 1 ? about : `${about}\n${time}`;
    return createHash("sha256").update(text).digest("hex").slice(0, 32);
  };
}

function nameOf(subject: Subject | null): string {
  if (subject === null) return "";
  const own = subject.cell.includes(".") ? subject.cell : `${subject.cell} ${subject.text}`;
  return subject.path === undefined ? own : `${own} elsewhere`;
}
