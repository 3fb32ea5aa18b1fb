import type { PageFacts, ReportDetail } from "../facts.ts";
import type { NumberedRow } from "../order.ts";
import { type PackedRow, unpackRow } from "../packed-rows.ts";

/** The element of an id that the page was drawn with. */
export function element<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found as Kind;
}

function textOf(id: string): string {
  return element(id).textContent ?? "";
}

export function readFacts(): PageFacts {
  return JSON.parse(textOf("facts")) as PageFacts;
}

export function readRows({ rules }: PageFacts): readonly NumberedRow[] {
  const ids = rules.map(({ id }) => id);
  const packed = JSON.parse(textOf("rows-data")) as readonly PackedRow[];
  return packed.map((row, i) => ({ report: i + 1, ...unpackRow(row, ids) }));
}

/** The details of all reports, each parsed when it is asked for. */
export function readDetails(): (report: number) => ReportDetail {
  let lines: readonly string[] | null = null;
  return (report) => {
    lines ??= textOf("details").split("\n");
    return JSON.parse(lines[report - 1] as string) as ReportDetail;
  };
}

/** Makes buttons of the words that do something where a script runs. */
export function upgrade(): void {
  for (const span of document.querySelectorAll<HTMLElement>("span.upgrade")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "upgrade";
    Object.assign(button.dataset, { ...span.dataset });
    if (span.dataset.title !== undefined) button.title = span.dataset.title;
    button.append(...span.childNodes);
    span.replaceWith(button);
  }
}
