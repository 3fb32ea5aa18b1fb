import { type Address, addresses, splitAddress } from "../model/form.ts";

/** Rows of table 2 that are not the sum of the units': only governments make regulations. */
const ofTheWholeOnly: ReadonlySet<string> = new Set(["regulations"]);
/** Columns of table 2 that count kinds of items, which several units may have. */
const kinds: ReadonlySet<string> = new Set(["priorYearItems", "change"]);
/** Cells in which units may use different units of money: the form of 2019 names none. */
const unitless: ReadonlySet<Address> = new Set(["proactiveDisclosure.procurement.amount"]);

/** The cells in which a whole reports the sum of what its units report, in form order. */
export const additive: readonly Address[] = addresses.filter((address) => {
  const { table, row, column } = splitAddress(address);
  if (table !== "proactiveDisclosure") return true;
  return !ofTheWholeOnly.has(row) && !kinds.has(column) && !unitless.has(address);
});

/** Amounts of money, which are rounded where they are printed. */
export const amounts: ReadonlySet<Address> = new Set(["proactiveDisclosure.fees.amount"]);
