const fullWidthZero = "０".charCodeAt(0);
const digit = /[\d０-９]/;

/** A whole number printed as another was: with full-width digits where it had no others, and its separators of thousands. */
export function inMannerOf(printed: string, value: number): string {
  const isWide = !/\d/.test(printed) && digit.test(printed);
  const separator = /[,，]/.exec(printed)?.[0] ?? "";
  const grouped = String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/g, separator);
  return isWide ? grouped.replace(/\d/g, (one) => String.fromCharCode(fullWidthZero + Number(one))) : grouped;
}

/** The number in a printed figure, without sign and unit: from its first digit to its last. Null where it has none. */
export function numberIn(characters: readonly string[]): { readonly from: number; readonly to: number } | null {
  const from = characters.findIndex((character) => digit.test(character));
  return from < 0 ? null : { from, to: characters.findLastIndex((character) => digit.test(character)) + 1 };
}
