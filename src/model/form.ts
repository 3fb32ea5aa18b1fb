/**
 * The vocabulary of addresses: `table.row.column`, the same in every edition, year and file format.
 * Rows and columns stand in the order of the form; an edition prints a subset of them.
 */

export const tables = ["proactiveDisclosure", "requests", "reviewAndLitigation"] as const;
export type TableId = (typeof tables)[number];

export const applicants = [
  "naturalPerson",
  "business",
  "researchInstitution",
  "publicWelfareOrganization",
  "legalServiceOrganization",
  "otherOrganization",
] as const;
export const requestColumns = [...applicants, "total"] as const;
export type RequestColumn = (typeof requestColumns)[number];

/** The rows of 三、本年度办理结果 that add up to its total, keyed by group. */
export const outcomeGroups = {
  granted: [],
  partiallyGranted: [],
  denied: [
    "stateSecret",
    "prohibitedByLaw",
    "securityAndStability",
    "thirdPartyRights",
    "internalAffairs",
    "processInformation",
    "enforcementFile",
    "administrativeInquiry",
  ],
  unavailable: ["notHeld", "requiresCreation", "unclearAfterCorrection"],
  notProcessed: ["petitionOrComplaint", "repeated", "publication", "excessive", "confirmationOrReissue"],
  otherHandling: ["undivided", "correctionOverdue", "feeOverdue", "other"],
} as const;

type OutcomeGroups = typeof outcomeGroups;
type OutcomeOf<Group extends keyof OutcomeGroups> = OutcomeGroups[Group] extends readonly []
  ? `outcomes.${Group}`
  : `outcomes.${Group}.${OutcomeGroups[Group][number]}`;
export type OutcomeRow = { [Group in keyof OutcomeGroups]: OutcomeOf<Group> }[keyof OutcomeGroups];

export const outcomeRows = Object.entries(outcomeGroups).flatMap(([group, members]) =>
  members.length === 0 ? [`outcomes.${group}`] : members.map((member) => `outcomes.${group}.${member}`),
) as readonly OutcomeRow[];

export const requestRows = ["received", "carriedIn", ...outcomeRows, "outcomes.total", "carriedForward"] as const;
export type RequestRow = (typeof requestRows)[number];

export const reviewRows = ["review", "litigationDirect", "litigationAfterReview"] as const;
export type ReviewRow = (typeof reviewRows)[number];
export const reviewResults = ["upheld", "corrected", "otherResult", "pending"] as const;
export const reviewColumns = [...reviewResults, "total"] as const;
export type ReviewColumn = (typeof reviewColumns)[number];

export const proactiveColumns = {
  regulations: ["made", "newlyDisclosed", "totalDisclosed", "issued", "repealed", "inForce"],
  normativeDocuments: ["made", "newlyDisclosed", "totalDisclosed", "issued", "repealed", "inForce"],
  licensing: ["priorYearItems", "change", "decisions"],
  otherServices: ["priorYearItems", "change", "decisions"],
  penalties: ["priorYearItems", "change", "decisions"],
  coercion: ["priorYearItems", "change", "decisions"],
  fees: ["priorYearItems", "change", "amount"],
  procurement: ["projects", "amount"],
} as const;
export type ProactiveRow = keyof typeof proactiveColumns;
export const proactiveRows = Object.keys(proactiveColumns) as readonly ProactiveRow[];

type ProactiveAddress = {
  [Row in ProactiveRow]: `proactiveDisclosure.${Row}.${(typeof proactiveColumns)[Row][number]}`;
}[ProactiveRow];
export type Address =
  | ProactiveAddress
  | `requests.${RequestRow}.${RequestColumn}`
  | `reviewAndLitigation.${ReviewRow}.${ReviewColumn}`;

/** Every address of every edition, in form order. */
export const addresses: readonly Address[] = [
  ...proactiveRows.flatMap((row) => proactiveColumns[row].map((column) => `proactiveDisclosure.${row}.${column}`)),
  ...requestRows.flatMap((row) => requestColumns.map((column) => `requests.${row}.${column}`)),
  ...reviewRows.flatMap((row) => reviewColumns.map((column) => `reviewAndLitigation.${row}.${column}`)),
] as readonly Address[];

const positions: ReadonlyMap<string, number> = new Map(addresses.map((address, i) => [address, i]));

/** The place of a cell among all of every edition, in form order, from 0. */
export function positionOf(address: Address): number {
  return positions.get(address) as number;
}

/** True for the address of a cell; false for that of a row or a table, and for any other text. */
export function isAddress(text: string): text is Address {
  return paths.has(text);
}

/** The parts of an address. */
export interface AddressParts {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
}

const partsOf: ReadonlyMap<string, AddressParts> = new Map(addresses.map((address) => [address, cutAddress(address)]));

/** `requests.outcomes.denied.stateSecret.total` → table `requests`, row `outcomes.denied.stateSecret`, column `total`. */
export function splitAddress(address: string): AddressParts {
  return partsOf.get(address) ?? cutAddress(address);
}

/** The addresses of each table by row and column. */
const addressBook: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Address>>> = bookOf(addresses);

function bookOf(listed: readonly Address[]) {
  const book = new Map<string, Map<string, Map<string, Address>>>();
  for (const address of listed) {
    const { table, row, column } = cutAddress(address);
    const rows = book.get(table) ?? new Map<string, Map<string, Address>>();
    const columns = rows.get(row) ?? new Map<string, Address>();
    book.set(table, rows.set(row, columns.set(column, address)));
  }
  return book;
}

/**
 * The address of a cell by its parts. It is the very string that `addresses` has: an address put together anew has to be
 * compared character by character wherever it is looked up, which took a twentieth of the time of a page.
 */
export function addressOf(table: TableId, row: string, column: string): Address {
  const address = addressBook.get(table)?.get(row)?.get(column);
  if (address === undefined) throw new Error(`the form has no ${table}.${row}.${column}`);
  return address;
}

/** The row that a cell stands in: `requests.received.total` → `requests.received`. */
export function rowAddress(address: string): string {
  const { table, row } = splitAddress(address);
  return `${table}.${row}`;
}

function cutAddress(address: string): AddressParts {
  const first = address.indexOf(".");
  const last = address.lastIndexOf(".");
  return {
    table: address.slice(0, first) as TableId,
    row: address.slice(first + 1, last),
    column: address.slice(last + 1),
  };
}

/** The keys on the way to each address, `requests.received.total` → `["requests", "received", "total"]`. */
const paths: ReadonlyMap<string, readonly string[]> = new Map(
  addresses.map((address) => [address, address.split(".")]),
);

/** The row of each address: the same string for all of its cells. */
const rows: ReadonlyMap<string, string> = new Map(addresses.map((address) => [address, rowAddress(address)]));

/** Values by address as nested objects, in the order given. */
export function nest(entries: Iterable<readonly [Address, unknown]>): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  let node = root;
  let row: string | null = null;
  for (const [address, value] of entries) {
    const path = paths.get(address) ?? [];
    const own = rows.get(address) ?? null;
    // In form order the cells of a row follow each other.
    if (own === null || own !== row) node = descend(root, path);
    row = own;
    node[path[path.length - 1] as string] = value;
  }
  return root;
}

/** The object that holds the last key of a path, made where there is none. */
function descend(root: Record<string, unknown>, path: readonly string[]): Record<string, unknown> {
  let node = root;
  for (let i = 0; i < path.length - 1; i++) {
    const key = path[i] as string;
    node[key] ??= {};
    node = node[key] as Record<string, unknown>;
  }
  return node;
}

/** What nested objects hold at an address, or undefined where they end before it. */
export function at(root: unknown, address: Address): unknown {
  let node = root;
  for (const key of paths.get(address) ?? []) {
    if (node === null || typeof node !== "object") return undefined;
    node = (node as Record<string, unknown>)[key];
  }
  return node;
}
