import { addresses, splitAddress } from "../model/form.ts";
import { rules } from "../rules/index.ts";
import type { Finding } from "./finding.ts";

const rankInBook: ReadonlyMap<string, number> = new Map(rules.map(({ id }, i) => [id, i]));
/** Where tables, rows and cells stand on the form, each table and row before the first of its cells. */
const rankOnForm: ReadonlyMap<string, number> = new Map(
  [
    ...new Set(
      addresses.flatMap((address) => {
        const { table, row } = splitAddress(address);
        return [table, `${table}.${row}`, address];
      }),
    ),
  ].map((name, i) => [name, i]),
);

/** By place on the form, then by rule; a table or row comes before its cells, what points at no cell last. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const at = ({ observation: { primary } }: Finding) => rankOnForm.get(primary?.cell ?? "") ?? rankOnForm.size;
  const book = ({ rule }: Finding) => rankInBook.get(rule.id) ?? rules.length;
  return [...findings].sort((a, b) => at(a) - at(b) || book(a) - book(b));
}
