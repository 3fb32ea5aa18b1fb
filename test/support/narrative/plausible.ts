import { addressesOn } from "../../../src/editions/index.ts";
import { type Address, applicants, outcomeRows, reviewResults, reviewRows } from "../../../src/model/form.ts";
import type { Figures } from "../balanced.ts";
import type { Body, BodyKind } from "./body.ts";
import type { Dice } from "./dice.ts";

/** Pending cases of a year of which there is no report. */
const none = 0;

/** How often each kind of applicant asks. */
const applicantWeights = [80, 12, 1, 1, 2, 4];
/** How often each result is reached, in the order of `outcomeRows`. */
const outcomeWeights: Readonly<Record<string, number>> = {
  "outcomes.granted": 40,
  "outcomes.partiallyGranted": 9,
  "outcomes.unavailable.notHeld": 25,
  "outcomes.unavailable.requiresCreation": 4,
  "outcomes.notProcessed.petitionOrComplaint": 4,
  "outcomes.otherHandling.undivided": 6,
  "outcomes.otherHandling.correctionOverdue": 5,
};
const otherOutcomes = 1;
const forwardWeight = 5;

/** The largest figures of the rows of table 2, by kind of body. */
const sizes: Readonly<Record<BodyKind, { documents: number; decisions: number; fees: number }>> = {
  township: { documents: 4, decisions: 300, fees: 3 },
  street: { documents: 4, decisions: 200, fees: 2 },
  bureau: { documents: 25, decisions: 6000, fees: 900 },
  district: { documents: 120, decisions: 90000, fees: 30000 },
  city: { documents: 600, decisions: 900000, fees: 200000 },
};

type Cells = Partial<Record<string, number>>;

/**
 * The figures of a report that nobody would doubt: all sums hold, its size fits the body, parts do not exceed what they
 * are parts of, and it follows on last year's figures where there are any.
 */
export function plausibleFigures(
  edition: Figures["edition"],
  body: Body,
  dice: Dice,
  last: Figures | null = null,
): Figures {
  const onForm = addressesOn(edition);
  const cells: Cells = {
    ...(edition === "2019" ? proactive2019(body, dice, last?.cells) : proactive2021(body, dice, last?.cells)),
    ...requests(body, dice, onForm, last?.cells),
    ...reviews(body, dice, last?.cells),
  };
  return { edition, cells: cells as Figures["cells"] };
}

function requests(body: Body, dice: Dice, onForm: ReadonlySet<Address>, last: Cells | undefined): Cells {
  const cells: Cells = {};
  const lastReceived = last?.["requests.received.total"];
  const received = lastReceived === undefined ? arrivals(dice, body) : near(dice, lastReceived);
  const rows = outcomeRows.filter((row) => onForm.has(`requests.${row}.total`));
  const weights = [...rows.map((row) => outcomeWeights[row] ?? otherOutcomes), forwardWeight];
  const receivedBy = dice.split(received, applicantWeights);
  const some = dice.split(
    last === undefined && received > 4 && dice.chance(0.6) ? below(dice, received / 8) : 0,
    applicantWeights,
  );
  const totals = new Map<string, number>();
  const set = (row: string, column: string, value: number) => {
    cells[`requests.${row}.${column}`] = value;
    totals.set(row, (totals.get(row) ?? 0) + value);
  };
  applicants.forEach((column, i) => {
    const isNew = receivedBy[i] as number;
    const carriedIn = last?.[`requests.carriedForward.${column}`] ?? (some[i] as number);
    const parts = dice.split(isNew + carriedIn, weights);
    set("received", column, isNew);
    set("carriedIn", column, carriedIn);
    rows.forEach((row, r) => {
      set(row, column, parts[r] as number);
    });
    const forward = parts[rows.length] as number;
    set("outcomes.total", column, isNew + carriedIn - forward);
    set("carriedForward", column, forward);
  });
  for (const [row, total] of totals) cells[`requests.${row}.total`] = total;
  return cells;
}

/** What was pending last year is among this year's cases. */
function reviews(body: Body, dice: Dice, last: Cells | undefined): Cells {
  const cells: Cells = {};
  const most = Math.ceil(body.most / 15);
  const pending = (row: string) => last?.[`reviewAndLitigation.${row}.pending`] ?? none;
  const cases = (row: string, some: () => number) => {
    const before = last?.[`reviewAndLitigation.${row}.total`];
    return before === undefined ? some() : Math.max(pending(row), near(dice, before));
  };
  const review = cases("review", () => (dice.chance(0.5) ? below(dice, most) : 0));
  const after = Math.min(
    review,
    cases("litigationAfterReview", () => (dice.chance(0.4) ? below(dice, review / 2) : 0)),
  );
  const suits = cases("litigationDirect", () => (dice.chance(0.4) ? below(dice, most / 2) : 0));
  // A suit that was pending may end in either column.
  const direct = suits + Math.max(0, pending("litigationAfterReview") - after);
  const totals = [review, direct, after];
  reviewRows.forEach((row, i) => {
    const parts = dice.split(totals[i] as number, [6, 2, 1, 1]);
    reviewResults.forEach((column, c) => {
      cells[`reviewAndLitigation.${row}.${column}`] = parts[c] as number;
    });
    cells[`reviewAndLitigation.${row}.total`] = totals[i] as number;
  });
  return cells;
}

function proactive2021({ kind }: Body, dice: Dice, last: Cells | undefined): Cells {
  const size = sizes[kind];
  const cells: Cells = {};
  const documents = (row: string, most: number) => {
    const inForceBefore = last?.[`proactiveDisclosure.${row}.inForce`] ?? below(dice, most);
    const issued = below(dice, most / 6);
    const repealed = Math.min(inForceBefore, below(dice, most / 8));
    cells[`proactiveDisclosure.${row}.issued`] = issued;
    cells[`proactiveDisclosure.${row}.repealed`] = repealed;
    cells[`proactiveDisclosure.${row}.inForce`] = inForceBefore + issued - repealed;
  };
  documents("regulations", kind === "city" ? 20 : 0);
  documents("normativeDocuments", size.documents);
  for (const row of ["licensing", "penalties", "coercion"]) {
    const before = last?.[`proactiveDisclosure.${row}.decisions`];
    cells[`proactiveDisclosure.${row}.decisions`] =
      before === undefined ? below(dice, size.decisions) : near(dice, before);
  }
  const before = last?.["proactiveDisclosure.fees.amount"];
  const amount = before === undefined ? below(dice, size.fees * 100) / 100 : near(dice, before * 100) / 100;
  cells["proactiveDisclosure.fees.amount"] = amount;
  return cells;
}

function proactive2019({ kind }: Body, dice: Dice, last: Cells | undefined): Cells {
  const size = sizes[kind];
  const cells: Cells = {};
  for (const [row, most] of [
    ["regulations", kind === "city" ? 20 : 0],
    ["normativeDocuments", size.documents],
  ] as const) {
    const made = below(dice, most / 6);
    const disclosed = dice.between(0, made);
    const before = last?.[`proactiveDisclosure.${row}.totalDisclosed`] ?? below(dice, most);
    cells[`proactiveDisclosure.${row}.made`] = made;
    cells[`proactiveDisclosure.${row}.newlyDisclosed`] = disclosed;
    cells[`proactiveDisclosure.${row}.totalDisclosed`] = before + disclosed;
  }
  for (const row of ["licensing", "otherServices", "penalties", "coercion", "fees"]) {
    const before = last?.[`proactiveDisclosure.${row}.priorYearItems`];
    const items =
      before === undefined ? below(dice, 90) : before + (last?.[`proactiveDisclosure.${row}.change`] as number);
    cells[`proactiveDisclosure.${row}.priorYearItems`] = items;
    cells[`proactiveDisclosure.${row}.change`] = dice.between(-Math.min(items, 4), 4);
    if (row === "fees") continue;
    const decided = last?.[`proactiveDisclosure.${row}.decisions`];
    const hasItems = items + (cells[`proactiveDisclosure.${row}.change`] as number) > 0;
    const decisions = decided === undefined ? below(dice, size.decisions) : near(dice, decided);
    cells[`proactiveDisclosure.${row}.decisions`] = hasItems || items > 0 ? decisions : 0;
  }
  const projects = below(dice, size.documents);
  cells["proactiveDisclosure.procurement.projects"] = projects;
  cells["proactiveDisclosure.procurement.amount"] = projects === 0 ? 0 : dice.between(1, 90000) / 100;
  return cells;
}

/** Who sums up many units has many requests every year. */
function arrivals(dice: Dice, { units, most }: Body): number {
  return units.length > 0 ? dice.between(Math.round(most / 20), most) : below(dice, most);
}

/** Small figures are the most common ones, and zero is the most common of all. */
function below(dice: Dice, most: number): number {
  if (most < 1 || dice.chance(0.2)) return 0;
  return Math.round(most ** (dice.below(1001) / 1000));
}

/** A figure much like last year's. */
function near(dice: Dice, before: number): number {
  return Math.max(0, Math.round(before * (0.75 + dice.below(50) / 100)));
}
