import type writeExcelFile from "write-excel-file/node";

type Options = NonNullable<Parameters<typeof writeExcelFile>[1]>;
/** Something that the library lets be added to its files. */
export type Feature = NonNullable<Options["features"]>[number];

/** A link from a cell to a cell of another sheet. */
export interface Link {
  readonly from: string;
  readonly sheet: string;
  readonly to: string;
}

/** Makes the links of one sheet; the library has none of its own. */
export function linksOn(sheetName: string, links: readonly Link[]): Feature {
  const elements = links.map(
    ({ from, sheet, to }) => `<hyperlink ref="${from}" location="'${escaped(sheet)}'!${to}"/>`,
  );
  const element = elements.length === 0 ? undefined : `<hyperlinks>${elements.join("")}</hyperlinks>`;
  return {
    files: {
      transform: {
        // The order of elements is fixed: links stand after the merged cells, which are the last that a sheet has here.
        "xl/worksheets/sheet{id}.xml": { insert: ({ sheet }) => (sheet === sheetName ? element : undefined) },
      },
    },
  };
}

function escaped(name: string): string {
  return name.replaceAll("'", "''").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
