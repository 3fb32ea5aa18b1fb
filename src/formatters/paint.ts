import { Chalk, type ChalkInstance } from "chalk";
import type { Severity, Verdict } from "../model/outcome.ts";

/** Paints, or leaves a text as it is. */
export function chalk(color: boolean): ChalkInstance {
  return new Chalk({ level: color ? 1 : 0 });
}

export const severityStyles = {
  error: (paint) => paint.red.bold,
  warning: (paint) => paint.yellow.bold,
  info: (paint) => paint.cyan,
} as const satisfies Record<Severity, (paint: ChalkInstance) => ChalkInstance>;

export const verdictStyles = {
  passed: (paint) => paint.green.bold,
  failed: (paint) => paint.red.bold,
  "not-assessable": (paint) => paint.yellow.bold,
} as const satisfies Record<Verdict, (paint: ChalkInstance) => ChalkInstance>;
