import { describe, expect, it } from "vitest";
import { addressesOn, editions, partsOf } from "../../../src/editions/index.ts";
import { formTables } from "../../../src/formatters/html/form-layout.ts";
import { cellsOn, type FormTable, type Head } from "../../../src/formatters/html/form-table.ts";
import { addresses, positionOf, type TableId, tables } from "../../../src/model/form.ts";
import { languages } from "../../../src/model/language.ts";
import { wordsIn } from "../../../src/words/index.ts";

const drawn = formTables(await wordsIn("zh-Hans"));

/** The tables in the edition that has all of its cells. */
function tableOf(edition: (typeof editions)[number]["id"], table: TableId): FormTable {
  const printed = addressesOn(edition);
  const found = drawn.find(
    (form) => form.table === table && cellsOn(form).every((cell) => printed.has(addresses[cell] as never)),
  );
  if (found === undefined) throw new Error(`no ${table} of ${edition}`);
  return found;
}

const texts = (heads: readonly (readonly Head[])[]) => heads.flat().map(({ text }) => text);

describe.each(editions.map((edition) => [edition.id, edition] as const))("the form of %s", (id, edition) => {
  it("has each of its cells once, and no other", () => {
    const cells = tables.flatMap((table) => cellsOn(tableOf(id, table)));
    const printed = [...addressesOn(id)].map(positionOf);
    expect(cells.toSorted((a, b) => a - b)).toEqual(printed.toSorted((a, b) => a - b));
  });

  it("is printed with the labels of the edition, and with nothing else but its groups", () => {
    for (const table of tables) {
      const { blocks } = tableOf(id, table);
      const own = partsOf(edition, table).flatMap(({ rows, columns }) => [...rows, ...columns]);
      const labels = new Set(own.map(({ label }) => label));
      const groups = [
        ...edition.groupLabels,
        "行政诉讼",
        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
      ];
      const printed = blocks.flatMap(({ heads, lines }) => [
        ...texts(heads),
        ...texts(lines.map((line) => line.heads)),
      ]);
      const isGroup = (text: string) => groups.includes(text) || /^第二十条第（[一五六八九]）项$/.test(text);
      expect(new Set(printed.filter((text) => !isGroup(text)))).toEqual(labels);
    }
  });

  it("fills every line from edge to edge", () => {
    for (const table of tables) {
      for (const { heads, lines } of tableOf(id, table).blocks) {
        const rows = [
          ...heads.map((row) => row.map(({ columns, rows }) => ({ columns, rows }))),
          ...lines.map(({ heads, slots }) => [...heads, ...slots.map(({ columns }) => ({ columns, rows: 1 }))]),
        ];
        expect(new Set(widthsOf(rows)).size).toBe(1);
      }
    }
  });
});

/** The columns that each row fills, with what hangs down from rows above. */
function widthsOf(rows: readonly (readonly { readonly columns: number; readonly rows: number }[])[]): number[] {
  return rows.map((_, y) =>
    rows
      .slice(0, y + 1)
      .flatMap((row, above) => row.filter((cell) => above + cell.rows > y))
      .reduce((sum, { columns }) => sum + columns, 0),
  );
}

it("has the same cells in every language, and labels for all of them", async () => {
  for (const language of languages) {
    const forms = formTables(await wordsIn(language));
    expect(forms.map(cellsOn)).toEqual(drawn.map(cellsOn));
    const labels = forms.flatMap(({ blocks }) =>
      blocks.flatMap(({ heads, lines }) => texts([...heads, ...lines.map((line) => line.heads)])),
    );
    expect(labels.filter((label) => label === "" || label === undefined)).toEqual([]);
  }
});
