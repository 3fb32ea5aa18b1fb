import { createHash } from "node:crypto";
import { editsFor } from "./correct/edits.ts";
import { type Edit, inSourceOrder, type SourceText, spliceBytes, spliceText } from "./correct/splice.ts";
import { decode } from "./decode/decode.ts";
import { assertedFrom } from "./localise/index.ts";
import type { Refusal, Refused } from "./model/correction.ts";
import type { Address } from "./model/form.ts";
import type { ReportOutcome } from "./model/outcome.ts";
import { cellAt, cellsOf, type Report } from "./model/report.ts";
import type { Change, Suggestion } from "./model/suggestion.ts";
import { readReport } from "./run.ts";

/** A page with its suggestions applied: each as a whole, or not at all. */
export interface Fix {
  readonly applied: readonly Suggestion[];
  readonly refused: readonly Refused[];
  /** Null where nothing is applied. */
  readonly corrected: Corrected | null;
}

export interface Corrected {
  /** The page before and after. */
  readonly before: SourceText;
  readonly after: SourceText;
  readonly copy: CopyPlan;
}

/** What it takes to make the corrected copy once more; as good as nothing, however large the page. */
export interface CopyPlan {
  readonly edits: readonly Edit[];
  /** Of the corrected bytes. */
  readonly sha256: string;
}

/** The corrected bytes of a page; throws where the page is no longer what it was. */
export function copyOf(bytes: Uint8Array, { edits, sha256 }: CopyPlan): Uint8Array {
  const source = decode(bytes);
  const copy = "stage" in source ? null : spliceBytes({ ...source, bytes }, edits);
  if (copy === null || createHash("sha256").update(copy).digest("hex") !== sha256) {
    throw new Error("the file was changed while it was read");
  }
  return copy;
}

/** Applies what an outcome suggests to the bytes it was made of; they must read as it says, but for the corrected cells. */
export async function fixPage({ path, report, suggestions }: ReportOutcome, bytes: Uint8Array): Promise<Fix> {
  const nothing = { applied: [], refused: [], corrected: null };
  if (report === null || suggestions.length === 0) return nothing;
  const source = decode(bytes);
  if ("stage" in source)
    return { ...nothing, refused: suggestions.map((suggestion) => ({ suggestion, reason: "not-found" })) };
  const before = { ...source, bytes };
  const planned: Planned[] = [];
  const refused: Refused[] = [];
  for (const suggestion of suggestions) {
    const edits = plan(suggestion, before.text);
    if (typeof edits === "string") refused.push({ suggestion, reason: edits });
    else planned.push({ suggestion, edits });
  }
  const whole = await apply(planned, before, path, report);
  if (typeof whole !== "string")
    return { applied: planned.map(({ suggestion }) => suggestion), refused, corrected: whole };
  // One of them is at fault: each is tried after those that can be applied.
  let corrected: Corrected | null = null;
  const kept: Planned[] = [];
  for (const one of planned) {
    const next = await apply([...kept, one], before, path, report);
    if (typeof next === "string") refused.push({ suggestion: one.suggestion, reason: next });
    else {
      corrected = next;
      kept.push(one);
    }
  }
  return { applied: kept.map(({ suggestion }) => suggestion), refused, corrected };
}

interface Planned {
  readonly suggestion: Suggestion;
  readonly edits: readonly Edit[];
}

/** The edits that a suggestion takes, or the reason of the first of its changes that cannot be made. */
function plan({ confidence, changes }: Suggestion, source: string): readonly Edit[] | Refusal {
  if (!(confidence >= assertedFrom)) return "not-confident";
  const edits: Edit[] = [];
  for (const change of changes) {
    const own = editsFor(source, change);
    if (typeof own === "string") return own;
    edits.push(...own);
  }
  return edits;
}

/** The page with the edits of some suggestions, read once more; null of none of them, or the reason why that cannot be. */
async function apply(
  planned: readonly Planned[],
  before: SourceText,
  path: string,
  report: Report,
): Promise<Corrected | null | Refusal> {
  if (planned.length === 0) return null;
  const edits = inSourceOrder(planned.flatMap((one) => one.edits));
  if (edits === null) return "overlaps";
  const bytes = spliceBytes(before, edits);
  if (bytes === null) return "not-found";
  const after = decode(bytes);
  const isAsMeant =
    !("stage" in after) && after.encoding === before.encoding && after.text === spliceText(before.text, edits);
  if (!isAsMeant) return "reads-otherwise";
  const again = await readReport({ path, read: async () => bytes });
  const changes = planned.flatMap(({ suggestion }) => suggestion.changes);
  if (again.report === null || !differsOnlyBy(changes, report, again.report)) return "reads-otherwise";
  if (printedAgain(again.report) > printedAgain(report)) return "printed-twice";
  return { before, after: { ...after, bytes }, copy: { edits, sha256: again.report.source.sha256 } };
}

/** True where every cell of the form reads as before, except those changed, which read as meant. */
function differsOnlyBy(changes: readonly Change[], before: Report, after: Report): boolean {
  const changed = new Map<Address, number>(changes.map(({ cell, to }) => [cell.address, to]));
  return cellsOf(before).every(({ address, onForm, text, value }) => {
    const now = cellAt(after, address);
    if (now.onForm !== onForm) return false;
    const to = changed.get(address);
    return to === undefined ? now.text === text && now.value === value : now.value === to;
  });
}

/** In how many cells the other printings of the tables differ. */
function printedAgain({ notes }: Report): number {
  return notes.reduce((sum, note) => sum + (note.kind === "table-printed-again" ? note.differing : 0), 0);
}
