import type { Document } from "../../model/document.ts";
import type { Reading, Statement, StatementOf } from "../../model/narrative.ts";
import type { Simplify } from "../labels.ts";
import { type Clause, clausesOf, type Figure, figuresOf, placeIn } from "./clauses.ts";
import { feePartsIn, feesIn, silenceOnFee, speaksOfFee } from "./fees.ts";
import { partsIn } from "./parts.ts";
import { proactiveIn } from "./proactive.ts";
import { type Folded, fold, type Prose, proseOf } from "./prose.ts";
import { type Around, requestReadings, saysNoRequests } from "./requests.ts";
import { type Reviews, reviewCells, reviewsIn, saysAllUpheld, saysNoReviews } from "./reviews.ts";
import { beginsAnew, isNarrower, isOnAnotherBody, isOtherTime, type Reporter } from "./scope.ts";
import { shareIn } from "./shares.ts";

/** What prose must have to state anything; asked first, for most has none of it. */
const mayState =
  /[\d０-９]\s*[件宗起份条條例个個项項]|[〇零一二三四五六七八九十百千两兩]\s*[件宗起份例]|[处處]\s*理\s*[费費]|[未没沒无無]\s*[有曾]?\s*[收接受發发產产因被]/;
/** What makes a text one on requests. */
const onRequests = /政[府务]信息(?:依申请)?公开(?:的)?申请|信息公开申请|依申请|申请公开/;
/** What a remark says that takes something in, or repeats the form's label of 部分公开, does not narrow. */
const including = /^(?:含|包含|包括|区分处理|只计|不计)/;
/** Parts of a region, or of a house: what is said behind a count of theirs is theirs too. */
const parts = /本级|本部|各部门|各单位|各[镇街乡县]|[下所直]属|基层/;
const heading = /^.{0,12}申請?请?公[开開].{0,8}$/;
/** No sentence has a longer clause, or more of them; what has is no prose. */
const longestClause = 300;
const mostClauses = 200;

/** Reads what the sentences of a document state of its tables. */
export function statementsOf(document: Document, simplify: Simplify, reporter: Reporter): Statement[] {
  let isBelowHeading = false;
  const prose = proseOf(document);
  const statements = prose.flatMap((part) => {
    if (part.text.length < 30 && !mayState.test(part.text)) isBelowHeading = heading.test(part.text);
    return mayState.test(part.text) ? statementsIn(part, simplify, reporter, isBelowHeading) : [];
  });
  return [...statements, ...silenceOnFee(prose, simplify)];
}

function statementsIn(prose: Prose, simplify: Simplify, reporter: Reporter, isBelowHeading: boolean): Statement[] {
  const folded = fold(prose, simplify);
  const clauses = clausesOf(folded.text).filter(({ text }) => text.length <= longestClause);
  const sentences = grouped(clauses).filter(({ length }) => length <= mostClauses);
  let before: Before = { isOnRequests: isBelowHeading, isOthers: false };
  return sentences.flatMap((sentence) => {
    const reader = new SentenceReader(folded, sentence, reporter, before);
    const statements = reader.read();
    before = reader.after;
    return statements;
  });
}

function grouped(clauses: readonly Clause[]): Clause[][] {
  const sentences: Clause[][] = [];
  for (const clause of clauses) {
    const last = sentences.at(-1);
    if (last?.[0]?.sentence === clause.sentence) last.push(clause);
    else sentences.push([clause]);
  }
  return sentences;
}

/** What the sentences before leave to the next one of a paragraph. */
interface Before {
  /** They speak of requests. */
  readonly isOnRequests: boolean;
  /** Their figures are another body's, or of another time. */
  readonly isOthers: boolean;
}

/** What a statement says, without the sentence. */
type Facts = { [Kind in Statement["kind"]]: Omit<StatementOf<Kind>, "sentence" | "range" | "at"> }[Statement["kind"]];

/** A count that was read, for what follows to refer to. */
interface Counted {
  readonly value: number;
  readonly readings: readonly Reading[];
}

/** Reads one sentence, clause by clause: what a clause says depends on those before it. */
class SentenceReader {
  #isOnRequests: boolean;
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
  #followsDecision = false;
  /** The last count at each depth of brackets: what a bracket says of one does not part it from what follows. */
  readonly #last = new Map<number, Counted | null>();
  readonly #reviews: { readonly reviews: Reviews; readonly value: number }[] = [];

  constructor(folded: Folded, sentence: readonly Clause[], reporter: Reporter, before: Before) {
    this.#folded = folded;
    this.#sentence = sentence;
    this.#reporter = reporter;
    this.#isOnRequests = before.isOnRequests;
    this.#isOpen = !before.isOthers || beginsAnew(sentence[0]?.text ?? "", reporter);
    this.#text = sentence.map(({ text }) => text).join("，");
  }

  read(): readonly Statement[] {
    for (const clause of this.#sentence) {
      if (onRequests.test(clause.text)) this.#isOnRequests = true;
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
    return { isOnRequests: this.#isOnRequests, isOthers: isClosed && this.#hasFigure };
  }

  #readClause(clause: Clause): void {
    const figures = figuresOf(clause.text);
    if (figures.length === 0) this.#readWords(clause);
    for (const figure of figures) this.#readFigure(clause, figure);
  }

  #readFigure(clause: Clause, printed: Figure): void {
    const around = this.#around(clause);
    const figure = this.#remarked(clause, printed);
    const { value, from, digits } = figure;
    const reviews = reviewsIn(figure, clause.text, around);
    const requests = reviews === null ? requestReadings(figure, clause.text, around) : null;
    const proactive =
      reviews === null && requests === null ? proactiveIn(figure, clause.text, around, this.#followsDecision) : null;
    const readings = reviews?.readings ?? requests ?? proactive?.readings ?? null;
    if (clause.depth === 0) {
      this.#followsRequests = requests !== null;
      this.#followsDecision = proactive?.isDecision === true;
    }
    if (reviews !== null) this.#reviews.push({ reviews, value });
    this.#last.set(clause.depth, readings === null ? null : { value, readings });
    if (readings === null) return;
    this.#state(clause, from, from + digits, { kind: "count", value, readings });
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
    const share = shareIn(clause.text);
    const last = this.#last.get(clause.depth) ?? null;
    if (share !== null && last !== null) {
      const { kind, value, decimals, from, to } = share;
      const { value: count, readings } = last;
      this.#state(clause, from, to, { kind, value, decimals, count, readings });
    }
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
  #passOn({ text }: Clause): void {
    const hasFigure = figuresOf(text).length > 0;
    if (hasFigure) this.#hasFigure = true;
    if (isOtherTime(text, this.#reporter)) this.#isNarrowed = true;
    if (hasFigure ? parts.test(text) : isNarrower(text)) this.#isOpen = false;
    if (isOnAnotherBody(text, this.#reporter)) this.#isOpen = false;
  }

  #around(clause: Clause): Around {
    return {
      reporter: this.#reporter,
      isOnRequests: this.#isOnRequests,
      isPart: this.#isPart || clause.depth > 0,
      followsRequests: this.#followsRequests,
      isOpen: this.#isOpen,
      isNarrowed: this.#isNarrowed,
      sentence: this.#text,
    };
  }

  /** Adds a statement, quoted with what stands between two characters of a clause. */
  #state(clause: Clause, from: number, to: number, facts: Facts): void {
    const position = placeIn(clause, from);
    const quote = this.#folded.quote(clause.span, [position, placeIn(clause, to - 1) + 1]);
    this.#statements.push({ position, statement: { ...quote, ...facts } });
  }
}
