import type { ReportingConfiguration } from "sarif";
import type { Severity } from "../model/outcome.ts";

export const levels = {
  error: "error",
  warning: "warning",
  info: "note",
} as const satisfies Record<Severity, ReportingConfiguration.level>;

/**
 * Text that stands for itself: a brace begins a placeholder (SARIF 2.1.0, 3.11.5), and a bracket a link (3.11.6) where a
 * target follows it.
 */
export function plain(text: string): string {
  return text.replace(/[{}]/g, "$&$&").replace(/\[(?=[^\]]*\]\()/g, "\\[");
}
