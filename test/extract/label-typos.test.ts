import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editions } from "../../src/editions/index.ts";
import { cellsOf } from "../../src/model/report.ts";
import { readReport } from "../../src/run.ts";
import { balanced } from "../support/balanced.ts";
import { type FormCell, formTables } from "../support/form-table.ts";

/** Labels of rows that carry figures; a header with a typo is another matter. */
const rowLabels = new Set(
  editions.flatMap((edition) =>
    [...edition.requests.rows, ...edition.proactiveDisclosure.flatMap((part) => part.rows)].map(({ label }) => label),
  ),
);

/** Characters that labels are made of: a typo with one of them is the likeliest to make another label. */
const characters = [...new Set([...rowLabels].join(""))];

/** One slip of the keyboard. */
type Slip = { readonly kind: "drop" | "replace" | "insert" | "swap"; readonly at: number; readonly character: string };

const slip: fc.Arbitrary<Slip> = fc.record({
  kind: fc.constantFrom("drop" as const, "replace" as const, "insert" as const, "swap" as const),
  at: fc.nat(200),
  character: fc.constantFrom(...characters),
});

function slipped(text: string, { kind, at, character }: Slip): string {
  if (text === "") return text;
  const i = at % text.length;
  const [before, own, after] = [text.slice(0, i), text.slice(i, i + 1), text.slice(i + 1)];
  switch (kind) {
    case "drop":
      return before + after;
    case "replace":
      return before + character + after;
    case "insert":
      return before + character + own + after;
    case "swap":
      return before + after.slice(0, 1) + own + after.slice(1);
  }
}

/** A page on which the `n`th row labels are misprinted. */
function misprinted(tables: ReturnType<typeof formTables>, typos: ReadonlyMap<number, readonly Slip[]>): string {
  let n = 0;
  const td = ({ text, colspan, rowspan }: FormCell) => {
    const slips = rowLabels.has(text) ? (typos.get(n++) ?? []) : [];
    return `<td colspan=${colspan} rowspan=${rowspan}>${slips.reduce(slipped, text)}</td>`;
  };
  const body = tables.map(
    ({ heading, rows }) =>
      `<p>${heading}</p><table>${rows.map((cells) => `<tr>${cells.map(td).join("")}</tr>`).join("")}</table>`,
  );
  return `<h1>某县财政局2022年政府信息公开工作年度报告</h1>${body.join("")}`;
}

const typos = fc
  .array(fc.tuple(fc.nat(34), fc.array(slip, { minLength: 1, maxLength: 2 })), { minLength: 1, maxLength: 4 })
  .map((entries) => new Map(entries));

describe("a typo of one or two characters in row labels", () => {
  it("puts no figure at an address that is not its own", async () => {
    await fc.assert(
      fc.asyncProperty(balanced, typos, async (figures, slips) => {
        const page = misprinted(formTables(figures), slips);
        const { report, failure } = await readReport({ path: "r.html", read: async () => Buffer.from(page) });
        const wrong = cellsOf(report as NonNullable<typeof report>).filter(
          ({ address, value, onForm }) => onForm && value !== null && value !== figures.cells[address],
        );
        expect(wrong).toEqual([]);
        const unread =
          Object.keys(figures.cells).length -
          cellsOf(report as NonNullable<typeof report>).filter(({ value }) => value !== null).length;
        if (unread > 0) expect(failure).not.toBeNull();
      }),
      { seed: 31, numRuns: 300 },
    );
  });
});
