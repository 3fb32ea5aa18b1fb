import { type Address, outcomeRows } from "../../../src/model/form.ts";
import type { Figures } from "../balanced.ts";

const groupOf = (group: string, column = "total"): Address[] =>
  outcomeRows
    .filter((row) => row === `outcomes.${group}` || row.startsWith(`outcomes.${group}.`))
    .map((row) => `requests.${row}.${column}` as Address);
const organisations = [
  "business",
  "researchInstitution",
  "publicWelfareOrganization",
  "legalServiceOrganization",
  "otherOrganization",
] as const;
const cases = (column: "upheld" | "corrected" | "otherResult" | "pending" | "total") =>
  ({
    review: [`reviewAndLitigation.review.${column}`],
    direct: [`reviewAndLitigation.litigationDirect.${column}`],
    after: [`reviewAndLitigation.litigationAfterReview.${column}`],
    suits: [`reviewAndLitigation.litigationDirect.${column}`, `reviewAndLitigation.litigationAfterReview.${column}`],
  }) as const;
const { review, direct, after, suits } = cases("total");

/** What sentences count, each as the cells of the tables that add up to it. */
const definitions = {
  received: ["requests.received.total"],
  carriedIn: ["requests.carriedIn.total"],
  pool: ["requests.received.total", "requests.carriedIn.total"],
  answered: ["requests.outcomes.total.total"],
  forward: ["requests.carriedForward.total"],
  natural: ["requests.received.naturalPerson"],
  legal: organisations.map((column) => `requests.received.${column}` as const),
  business: ["requests.received.business"],
  research: ["requests.received.researchInstitution"],
  welfare: ["requests.received.publicWelfareOrganization"],
  lawFirms: ["requests.received.legalServiceOrganization"],
  otherOrganisations: ["requests.received.otherOrganization"],
  poolNatural: ["requests.received.naturalPerson", "requests.carriedIn.naturalPerson"],
  poolLegal: organisations.flatMap(
    (column) => [`requests.received.${column}`, `requests.carriedIn.${column}`] as const,
  ),
  granted: groupOf("granted"),
  partial: groupOf("partiallyGranted"),
  open: [...groupOf("granted"), ...groupOf("partiallyGranted")],
  denied: groupOf("denied"),
  unavailable: groupOf("unavailable"),
  notProcessed: groupOf("notProcessed"),
  other: groupOf("otherHandling"),
  stateSecret: ["requests.outcomes.denied.stateSecret.total"],
  prohibited: ["requests.outcomes.denied.prohibitedByLaw.total"],
  security: ["requests.outcomes.denied.securityAndStability.total"],
  thirdParty: ["requests.outcomes.denied.thirdPartyRights.total"],
  internal: ["requests.outcomes.denied.internalAffairs.total"],
  process: ["requests.outcomes.denied.processInformation.total"],
  enforcement: ["requests.outcomes.denied.enforcementFile.total"],
  inquiry: ["requests.outcomes.denied.administrativeInquiry.total"],
  notHeld: ["requests.outcomes.unavailable.notHeld.total"],
  creation: ["requests.outcomes.unavailable.requiresCreation.total"],
  unclear: ["requests.outcomes.unavailable.unclearAfterCorrection.total"],
  petition: ["requests.outcomes.notProcessed.petitionOrComplaint.total"],
  repeated: ["requests.outcomes.notProcessed.repeated.total"],
  publication: ["requests.outcomes.notProcessed.publication.total"],
  excessive: ["requests.outcomes.notProcessed.excessive.total"],
  reissue: ["requests.outcomes.notProcessed.confirmationOrReissue.total"],
  review,
  direct,
  after,
  suits,
  legalCases: [...review, ...suits],
  reviewUpheld: cases("upheld").review,
  reviewCorrected: cases("corrected").review,
  reviewOther: cases("otherResult").review,
  reviewPending: cases("pending").review,
  suitsUpheld: cases("upheld").suits,
  suitsCorrected: cases("corrected").suits,
  suitsOther: cases("otherResult").suits,
  suitsPending: cases("pending").suits,
  directUpheld: cases("upheld").direct,
  afterUpheld: cases("upheld").after,
  regulationsIssued: ["proactiveDisclosure.regulations.issued"],
  regulationsRepealed: ["proactiveDisclosure.regulations.repealed"],
  regulationsInForce: ["proactiveDisclosure.regulations.inForce"],
  issued: ["proactiveDisclosure.normativeDocuments.issued"],
  repealed: ["proactiveDisclosure.normativeDocuments.repealed"],
  inForce: ["proactiveDisclosure.normativeDocuments.inForce"],
  made: ["proactiveDisclosure.normativeDocuments.made"],
  newlyDisclosed: ["proactiveDisclosure.normativeDocuments.newlyDisclosed"],
  totalDisclosed: ["proactiveDisclosure.normativeDocuments.totalDisclosed"],
  licensing: ["proactiveDisclosure.licensing.decisions"],
  otherServices: ["proactiveDisclosure.otherServices.decisions"],
  penalties: ["proactiveDisclosure.penalties.decisions"],
  coercion: ["proactiveDisclosure.coercion.decisions"],
  feesAmount: ["proactiveDisclosure.fees.amount"],
  licensingItems: ["proactiveDisclosure.licensing.priorYearItems"],
  projects: ["proactiveDisclosure.procurement.projects"],
  procured: ["proactiveDisclosure.procurement.amount"],
} as const satisfies Readonly<Record<string, readonly Address[]>>;

export type Quantity = keyof typeof definitions;
export type Quantities = Readonly<Partial<Record<Quantity, number>>>;

export const isQuantity = (name: string): name is Quantity => name in definitions;
export const cellsOfQuantity = (name: Quantity): readonly Address[] => definitions[name];

/** Every quantity whose cells the edition prints, but for `otherHandling`, which either edition prints in its own rows. */
export function quantitiesOf({ cells }: Figures): Quantities {
  const found: Partial<Record<Quantity, number>> = {};
  for (const [name, parts] of Object.entries(definitions) as [Quantity, readonly Address[]][]) {
    const printed = parts.flatMap((address) => cells[address] ?? []);
    if (printed.length === parts.length || (name === "other" && printed.length > 0))
      found[name] = printed.reduce((a, b) => a + b, 0);
  }
  return found;
}
