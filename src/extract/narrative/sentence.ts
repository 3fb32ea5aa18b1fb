import type { Statement, StatementOf } from "../../model/narrative.ts";
import { type Clause, type Figure, placeIn } from "./clauses.ts";
import { isInWordsOfTable, speaksOfRequests, type Topic } from "./context.ts";
import { feePartsIn, feesIn, speaksOfFee } from "./fees.ts";
import { partsIn } from "./parts.ts";
import { decisionsNamed, proactiveIn } from "./proactive.ts";
import type { Folded } from "./prose.ts";
import { type Around, type Counted, requestReadings, requestsNamed, saysNoRequests } from "./requests.ts";
import { endingReadings, type Reviews, reviewCells, reviewsIn, saysAllUpheld, saysNoReviews } from "./reviews.ts";
import {
  beginsAnew,
  isNarrower,
  isOnAnotherBody,
  isOnOtherMatters,
  isOtherTime,
  type Reporter,
  scopeOf,
} from "./scope.ts";
import { differenceIn, type Share, shareIn } from "./shares.ts";

/** What a remark says that takes something in, or repeats the form's label of 部分公开, does not narrow. */
const including = /^(?:含|包含|包括|区分处理|只计|不计)/;
/** Parts of a region, or of a house: what is said behind a count of theirs is theirs too. */
const parts = /本级|本部|各部门|各单位|各[镇街乡县]|[下所直]属|基层/;

/** What the sentences before leave to the next one of a paragraph. */
export interface Before {
  /** They speak of requests. */
  readonly isOnRequests: boolean;
  /** Of nothing else since. */
  readonly isSubject: boolean;
  /** They speak of other matters, and of requests no more since. */
  readonly isElsewhere: boolean;
  readonly isOnReviews: boolean;
  /** The reviews and suits that the last one counted. */
  readonly reviews: readonly Cases[];
  /** Their figures are another body's, or of another time. */
  readonly isOthers: boolean;
}

/** What a statement says, without the sentence. */
type Facts = { [Kind in Statement["kind"]]: Omit<StatementOf<Kind>, "sentence" | "range" | "at"> }[Statement["kind"]];

/** What a heading leaves to the first sentence below it. */
export function below(topic: Topic | null): Before {
  const isOnRequests = topic === "requests";
  return {
    isOnRequests,
    isSubject: isOnRequests,
    isElsewhere: false,
    isOnReviews: topic === "reviews",
    isOthers: false,
    reviews: [],
  };
}

/** Reviews and suits that were counted. */
interface Cases {
  readonly reviews: Reviews;
  readonly value: number;
}

/** Reads one sentence, clause by clause: what a clause says depends on those before it. */
export class SentenceReader {
  #isOnRequests: boolean;
  #isSubject: boolean;
  /** The sentence speaks of other matters, of requests beside them or not at all. */
  readonly #isOnOthers: boolean;
  #isElsewhere: boolean;
  readonly #isOnReviews: boolean;
  readonly #folded: Folded;
  readonly #sentence: readonly Clause[];
  readonly #reporter: Reporter;
  readonly #text: string;
  readonly #statements: { readonly position: number; readonly statement: Statement }[] = [];
  #isPart = false;
  #isOpen: boolean;
  #hasFigure = false;
  #isNarrowed = false;
  #followsRequests = false;
  #followsDifference = false;
  /** What every figure outside brackets counted. */
  readonly #counted: (Counted | null)[] = [];
  /** The last count at each depth of brackets: what a bracket says of one does not part it from what follows. */
  readonly #last = new Map<number, Counted | null>();
  readonly #reviews: Cases[] = [];

  constructor(folded: Folded, sentence: readonly Clause[], reporter: Reporter, before: Before) {
    this.#folded = folded;
    this.#sentence = sentence;
    this.#reporter = reporter;
    this.#isOpen = !before.isOthers || beginsAnew(sentence[0]?.text ?? "", reporter);
    this.#text = sentence.map(({ text }) => text).join("，");
    this.#isOnOthers = isOnOtherMatters(this.#text);
    const isOnTable = !before.isElsewhere && !this.#isOnOthers && isInWordsOfTable(this.#text);
    this.#isOnRequests = before.isOnRequests || isOnTable;
    this.#isSubject = (before.isSubject || isOnTable) && !this.#isOnOthers;
    this.#isElsewhere = before.isElsewhere || this.#isOnOthers;
    this.#isOnReviews = before.isOnReviews;
    if (/^其中/.test(this.#text)) this.#reviews.push(...before.reviews);
  }

  read(): readonly Statement[] {
    for (const clause of this.#sentence) {
      if (speaksOfRequests(clause.text)) {
        this.#isOnRequests = true;
        this.#isSubject = !this.#isOnOthers;
        this.#isElsewhere = this.#isOnOthers;
      }
      if (clause.isQuoted) continue;
      if (/其中/.test(clause.text)) this.#isPart = true;
      this.#readClause(clause);
      if (clause.depth === 0) this.#passOn(clause);
    }
    for (const { clause, from, to, yuan, isCollected } of feesIn(this.#sentence, this.#reporter)) {
      this.#state(clause, from, to, { kind: "fee", yuan, isCollected });
    }
    this.#readParts();
    return this.#statements.sort((a, b) => a.position - b.position).map(({ statement }) => statement);
  }

  get after(): Before {
    const isClosed = this.#isNarrowed || !this.#isOpen;
    return {
      isOnRequests: this.#isOnRequests,
      isSubject: this.#hasFigure ? this.#counted.some(isOfRequests) : this.#isSubject,
      isElsewhere: this.#isElsewhere,
      isOnReviews: this.#isOnReviews,
      reviews: this.#reviews,
      isOthers: isClosed && this.#hasFigure,
    };
  }

  #readClause(clause: Clause): void {
    if (clause.figures.length === 0) this.#readWords(clause);
    for (const figure of clause.figures) this.#readFigure(clause, figure);
  }

  #readFigure(clause: Clause, printed: Figure): void {
    const figure = this.#remarked(clause, printed);
    const { from, digits } = figure;
    const last = this.#last.get(clause.depth) ?? null;
    const difference = differenceIn(figure, this.#reporter);
    this.#followsDifference = difference !== null;
    if (difference !== null) {
      if (last !== null) {
        this.#state(clause, from, from + digits, {
          kind: "difference",
          value: difference,
          count: last.value,
          readings: last.readings,
        });
      }
      return;
    }
    const counted = this.#countedBy(clause, figure);
    if (clause.depth === 0) {
      this.#followsRequests = isOfRequests(counted);
      if (counted === null) this.#isSubject = false;
      this.#counted.push(counted);
    }
    this.#last.set(clause.depth, counted);
    if (counted !== null) this.#state(clause, from, from + digits, { kind: "count", ...counted });
  }

  #countedBy(clause: Clause, figure: Figure): Counted | null {
    const around = this.#around(clause);
    const { value } = figure;
    const reviews = reviewsIn(figure, clause.text, around);
    if (reviews !== null) {
      this.#reviews.push({ reviews, value });
      return { value, readings: reviews.readings };
    }
    const cases = this.#reviews.map((one) => one.reviews);
    const readings = endingReadings(figure, cases) ?? requestReadings(figure, clause.text, around);
    if (readings !== null) return { value, readings };
    return proactiveIn(figure, clause.text, around, this.#counted.at(-1)?.readings ?? []);
  }

  /** A figure as a remark right before it narrows it: 不予公开（属于三类内部事务信息）1件 counts what the remark names. */
  #remarked(clause: Clause, figure: Figure): Figure {
    const [begin, end] = [placeIn(clause, 0), placeIn(clause, figure.from)];
    const remark = this.#sentence.find((inner) => {
      const at = placeIn(inner, 0);
      return inner.depth === clause.depth + 1 && at > begin && at < end && !including.test(inner.text);
    });
    const isBefore = remark !== undefined && remark.before === clause.text.slice(0, figure.from);
    return isBefore ? { ...figure, head: remark.text, tail: "" } : figure;
  }

  /** What a clause without a count says of the counts before it, or that there were none. */
  #readWords(clause: Clause): void {
    const around = this.#around(clause);
    const share = shareIn(clause.text, this.#reporter, this.#followsDifference);
    this.#followsDifference = false;
    if (share !== null) this.#readShare(clause, share, around);
    const upheld = saysAllUpheld.exec(clause.text);
    if (upheld !== null && this.#reviews.length > 0) {
      const rows = [...new Set(this.#reviews.flatMap(({ reviews }) => reviews.rows))];
      this.#state(clause, upheld.index, upheld.index + upheld[0].length, {
        kind: "all-upheld",
        value: this.#reviews.reduce((total, { value }) => total + value, 0),
        upheld: reviewCells(rows, "upheld"),
        others: reviewCells(rows, "corrected", "otherResult", "pending"),
      });
    }
    const none = saysNoRequests(clause.text, around) ?? saysNoReviews(clause.text, around);
    if (none !== null) {
      const { from, to, readings } = none;
      this.#state(clause, from, to, { kind: "count", value: 0, readings });
    }
  }

  #readShare(clause: Clause, { kind, value, decimals, from, to, subject }: Share, around: Around): void {
    const last = this.#last.get(clause.depth) ?? null;
    if (subject === "" && last !== null) {
      this.#state(clause, from, to, { kind, value, decimals, count: last.value, readings: last.readings });
    }
    const named = subject === "" ? null : (decisionsNamed(subject, around) ?? requestsNamed(subject, around));
    if (kind === "growth" && named !== null) {
      this.#state(clause, from, to, { kind, value, decimals, count: null, readings: named });
    }
  }

  /** Sums of lists; the fee has cases and amounts in one list. */
  #readParts(): void {
    const isFee = speaksOfFee(this.#text);
    const lists = partsIn(this.#sentence, this.#folded.text);
    for (const { clause, total, parts } of isFee ? [...lists, ...feePartsIn(this.#sentence)] : lists) {
      const { from, digits, value } = total;
      this.#state(clause, from, from + digits, { kind: "parts", value, parts, isFee });
    }
  }

  /** Whose figures follow, and of what time, as far as a clause says. */
  #passOn({ text, figures }: Clause): void {
    const hasFigure = figures.length > 0;
    if (hasFigure) this.#hasFigure = true;
    if (isOtherTime(text, this.#reporter)) this.#isNarrowed = true;
    if (hasFigure ? parts.test(text) : isNarrower(text)) this.#isOpen = false;
    if (isOnAnotherBody(text, this.#reporter)) this.#isOpen = false;
    // Verbs without an object go with what was named last.
    if (
      this.#isSubject &&
      !hasFigure &&
      !speaksOfRequests(text) &&
      scopeOf(text, this.#reporter) === "other" &&
      shareIn(text, this.#reporter, true) === null
    ) {
      this.#isSubject = false;
    }
  }

  #around(clause: Clause): Around {
    return {
      reporter: this.#reporter,
      isOnRequests: this.#isOnRequests && !this.#isElsewhere,
      isSubject: this.#isSubject,
      isOnReviews: this.#isOnReviews || this.#isOnRequests,
      counted: this.#counted,
      isPart: this.#isPart || clause.depth > 0,
      followsRequests: this.#followsRequests,
      isOpen: this.#isOpen,
      isNarrowed: this.#isNarrowed,
      sentence: this.#text,
      behind: this.#sentence[this.#sentence.indexOf(clause) + 1]?.text ?? "",
    };
  }

  /** Adds a statement, quoted with what stands between two characters of a clause. */
  #state(clause: Clause, from: number, to: number, facts: Facts): void {
    const position = placeIn(clause, from);
    const quote = this.#folded.quote(clause.span, [position, placeIn(clause, to - 1) + 1]);
    this.#statements.push({ position, statement: { ...quote, ...facts } });
  }
}

function isOfRequests(counted: Counted | null): boolean {
  return counted?.readings[0]?.[0]?.startsWith("requests.") === true;
}
