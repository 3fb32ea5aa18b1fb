import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Address } from "../../src/model/form.ts";
import { cellAt } from "../../src/model/report.ts";
import { readReport } from "../../src/run.ts";
import { root } from "./root.ts";

/** The text of a fixture in UTF-8, without a byte order mark, in which some cells print other figures than they do. */
export async function slipPage(fixture: string, figures: Readonly<Partial<Record<Address, string>>>): Promise<string> {
  const bytes = await readFile(join(root, fixture));
  const { report } = await readReport({ path: fixture, read: async () => bytes });
  if (report === null) throw new Error(`${fixture} cannot be read`);
  const slips = Object.entries(figures).map(([address, figure]) => {
    const { text, at } = cellAt(report, address as Address);
    if (text === null || at === null || "pointer" in at) throw new Error(`${fixture} does not print ${address}`);
    return { start: at.offset, end: at.offset + text.length, figure };
  });
  return slips
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (page, { start, end, figure }) => page.slice(0, start) + figure + page.slice(end),
      new TextDecoder().decode(bytes),
    );
}
