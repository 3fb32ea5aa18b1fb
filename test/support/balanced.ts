import fc from "fast-check";
import { addressesOn } from "../../src/editions/index.ts";
import {
  type Address,
  applicants,
  outcomeRows,
  reviewResults,
  reviewRows,
  splitAddress,
} from "../../src/model/form.ts";
import type { EditionId } from "../../src/model/report.ts";

/** The figures of a report of one edition, every cell of its form given. */
export interface Figures {
  readonly edition: EditionId;
  readonly cells: Readonly<Partial<Record<Address, number>>>;
}

const most = 1200;

/** Reports of either edition whose sums all hold, and whose documents are not more than there can be. */
export const balanced: fc.Arbitrary<Figures> = fc
  .record({
    edition: fc.constantFrom("2019" as const, "2021" as const),
    leaves: fc.array(fc.oneof(fc.constant(0), fc.nat(most)), { minLength: 200, maxLength: 200 }),
  })
  .map(({ edition, leaves }) => {
    const onForm = addressesOn(edition);
    const cells: Partial<Record<Address, number>> = {};
    const set = (address: string, value: number) => {
      if (onForm.has(address as Address)) cells[address as Address] = value;
    };
    let next = 0;
    const leaf = () => leaves[next++ % leaves.length] as number;
    for (const address of onForm) {
      if (!address.startsWith("proactiveDisclosure.")) continue;
      if (address.endsWith(".change")) set(address, leaf() - leaf());
      else if (address.endsWith(".amount")) set(address, Number(`${leaf()}.${leaf()}`));
      else set(address, leaf());
    }
    for (const row of ["regulations", "normativeDocuments"]) {
      const figure = (column: string) => cells[`proactiveDisclosure.${row}.${column}` as Address] ?? 0;
      set(`proactiveDisclosure.${row}.newlyDisclosed`, Math.min(figure("newlyDisclosed"), figure("made")));
      set(`proactiveDisclosure.${row}.totalDisclosed`, figure("totalDisclosed") + figure("newlyDisclosed"));
      set(`proactiveDisclosure.${row}.inForce`, figure("inForce") + Math.max(0, figure("issued") - figure("repealed")));
    }
    for (const column of applicants) {
      let outcomes = 0;
      for (const row of outcomeRows) {
        if (!onForm.has(`requests.${row}.${column}`)) continue;
        const value = leaf();
        set(`requests.${row}.${column}`, value);
        outcomes += value;
      }
      const forward = leaf();
      const carriedIn = Math.min(leaf(), outcomes + forward);
      set(`requests.outcomes.total.${column}`, outcomes);
      set(`requests.carriedForward.${column}`, forward);
      set(`requests.carriedIn.${column}`, carriedIn);
      set(`requests.received.${column}`, outcomes + forward - carriedIn);
    }
    const totals = new Map<string, number>();
    for (const [address, value] of Object.entries(cells)) {
      const { table, row } = splitAddress(address);
      if (table === "requests") totals.set(row, (totals.get(row) ?? 0) + value);
    }
    for (const [row, total] of totals) set(`requests.${row}.total`, total);
    for (const row of reviewRows) {
      const four = reviewResults.map(leaf);
      reviewResults.forEach((column, i) => {
        set(`reviewAndLitigation.${row}.${column}`, four[i] as number);
      });
      set(
        `reviewAndLitigation.${row}.total`,
        four.reduce((a, b) => a + b, 0),
      );
    }
    return { edition, cells };
  });
