import type { Severity } from "../model/outcome.ts";

/** How the rule book is coloured. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

const plain: Paint = { bold: (text) => text, severity: (_, text) => text };

/** The colours that findings have, too; loaded only where there are to be any. */
export async function paintFor(color: boolean): Promise<Paint> {
  if (!color) return plain;
  const { chalk, severityStyles } = await import("../formatters/paint.ts");
  const paint = chalk(color);
  return { bold: (text) => paint.bold(text), severity: (severity, text) => severityStyles[severity](paint)(text) };
}
