import { addressesOn } from "../../../src/editions/index.ts";
import { type Address, applicants, outcomeRows, reviewResults, reviewRows } from "../../../src/model/form.ts";
import type { EditionId } from "../../../src/model/report.ts";
import type { Figures } from "../balanced.ts";

/** A small report whose figures sentences are tried on. */
export interface World {
  readonly agency: string;
  readonly year: number;
  readonly figures: Figures;
  /** Last year's, which is at hand. */
  readonly last: Figures;
}
export type WorldName = "bureau" | "district" | "empty" | "first";

/** Cells other than 0, sums left out. */
type Parts = Readonly<Record<string, number>>;

const busy: Parts = {
  "requests.received.naturalPerson": 98,
  "requests.received.business": 9,
  "requests.received.researchInstitution": 1,
  "requests.received.legalServiceOrganization": 3,
  "requests.received.otherOrganization": 1,
  "requests.carriedIn.naturalPerson": 8,
  "requests.carriedIn.business": 1,
  "requests.carriedForward.naturalPerson": 2,
  "requests.outcomes.granted.business": 10,
  "requests.outcomes.granted.researchInstitution": 1,
  "requests.outcomes.granted.legalServiceOrganization": 3,
  "requests.outcomes.granted.otherOrganization": 1,
  "requests.outcomes.granted.naturalPerson": 45,
  "requests.outcomes.partiallyGranted.naturalPerson": 13,
  "requests.outcomes.denied.internalAffairs.naturalPerson": 2,
  "requests.outcomes.denied.processInformation.naturalPerson": 3,
  "requests.outcomes.denied.enforcementFile.naturalPerson": 1,
  "requests.outcomes.unavailable.notHeld.naturalPerson": 20,
  "requests.outcomes.unavailable.requiresCreation.naturalPerson": 4,
  "requests.outcomes.unavailable.unclearAfterCorrection.naturalPerson": 2,
  "requests.outcomes.notProcessed.petitionOrComplaint.naturalPerson": 2,
  "requests.outcomes.notProcessed.repeated.naturalPerson": 1,
  "requests.outcomes.otherHandling.correctionOverdue.naturalPerson": 4,
  "requests.outcomes.otherHandling.other.naturalPerson": 7,
  "reviewAndLitigation.review.upheld": 5,
  "reviewAndLitigation.review.corrected": 1,
  "reviewAndLitigation.review.pending": 1,
  "reviewAndLitigation.litigationDirect.upheld": 3,
  "reviewAndLitigation.litigationDirect.pending": 1,
  "reviewAndLitigation.litigationAfterReview.upheld": 1,
  "reviewAndLitigation.litigationAfterReview.corrected": 1,
  "proactiveDisclosure.normativeDocuments.issued": 3,
  "proactiveDisclosure.normativeDocuments.repealed": 1,
  "proactiveDisclosure.normativeDocuments.inForce": 15,
  "proactiveDisclosure.licensing.decisions": 2910,
  "proactiveDisclosure.penalties.decisions": 46,
  "proactiveDisclosure.coercion.decisions": 5,
  "proactiveDisclosure.fees.amount": 26.55,
};
const busyLast: Parts = {
  "requests.received.naturalPerson": 92,
  "requests.received.business": 12,
  "requests.carriedIn.naturalPerson": 3,
  "requests.carriedForward.naturalPerson": 8,
  "requests.carriedForward.business": 1,
  "requests.outcomes.granted.naturalPerson": 60,
  "requests.outcomes.granted.business": 11,
  "requests.outcomes.unavailable.notHeld.naturalPerson": 27,
  "proactiveDisclosure.normativeDocuments.inForce": 13,
  "proactiveDisclosure.licensing.decisions": 2500,
};
const first: Parts = {
  "requests.received.naturalPerson": 2,
  "requests.received.business": 1,
  "requests.outcomes.granted.naturalPerson": 1,
  "requests.outcomes.partiallyGranted.business": 1,
  "requests.outcomes.otherHandling.undivided.naturalPerson": 1,
  "proactiveDisclosure.licensing.priorYearItems": 59,
  "proactiveDisclosure.licensing.change": -10,
  "proactiveDisclosure.licensing.decisions": 11421,
  "proactiveDisclosure.normativeDocuments.made": 6,
  "proactiveDisclosure.normativeDocuments.newlyDisclosed": 5,
  "proactiveDisclosure.normativeDocuments.totalDisclosed": 83,
  "proactiveDisclosure.procurement.projects": 4,
};
const firstLast: Parts = {
  "proactiveDisclosure.licensing.priorYearItems": 60,
  "proactiveDisclosure.licensing.change": -1,
  "proactiveDisclosure.licensing.decisions": 11000,
};

/**
 * `bureau` and `district`: 112 received (98 by natural persons, 14 by others) + 9 carried in = 119 answered + 2 carried forward;
 * granted 60, in part 13, denied 6, unavailable 26, not processed 3, otherwise 11; 7 reviews, 4 + 2 suits; last year 104.
 * `empty`: nothing at all. `first`: 2019, 3 received.
 */
export const worlds: Readonly<Record<WorldName, World>> = {
  bureau: { agency: "云岭县财政局", year: 2022, figures: figures("2021", busy), last: figures("2021", busyLast) },
  district: { agency: "清江区人民政府", year: 2022, figures: figures("2021", busy), last: figures("2021", busyLast) },
  empty: { agency: "云岭县河口镇人民政府", year: 2023, figures: figures("2021", {}), last: figures("2021", {}) },
  first: { agency: "高港区行政审批局", year: 2019, figures: figures("2019", first), last: figures("2019", firstLast) },
};

function figures(edition: EditionId, parts: Parts): Figures {
  const cells: Record<string, number> = {};
  const onForm = addressesOn(edition);
  for (const address of onForm) cells[address] = 0;
  for (const [address, value] of Object.entries(parts)) {
    if (!onForm.has(address as Address)) throw new Error(`not on the form of ${edition}: ${address}`);
    cells[address] = value;
  }
  const add = (addresses: readonly string[]) =>
    addresses.reduce((sum, address) => sum + (cells[address] ?? Number.NaN), 0);
  const rows = outcomeRows.filter((row) => onForm.has(`requests.${row}.total`));
  for (const column of applicants)
    cells[`requests.outcomes.total.${column}`] = add(rows.map((row) => `requests.${row}.${column}`));
  for (const row of [...rows, "received", "carriedIn", "outcomes.total", "carriedForward"])
    cells[`requests.${row}.total`] = add(applicants.map((column) => `requests.${row}.${column}`));
  for (const row of reviewRows)
    cells[`reviewAndLitigation.${row}.total`] = add(
      reviewResults.map((column) => `reviewAndLitigation.${row}.${column}`),
    );
  return { edition, cells };
}
