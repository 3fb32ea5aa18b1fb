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
  const element = links.map(({ from, sheet, to }) => `<hyperlink ref="${from}" location="'${escaped(sheet)}'!${to}"/>`);
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, { sheet }) =>
            sheet === sheetName && element.length > 0
              ? // The order of elements is fixed: links stand before the margins.
                xml.replace("<pageMargins", () => `<hyperlinks>${element.join("")}</hyperlinks><pageMargins`)
              : xml,
        },
      },
    },
  };
}

function escaped(name: string): string {
  return name.replaceAll("'", "''").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
