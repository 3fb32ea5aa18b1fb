import type { Document } from "../../model/document.ts";
import type { Statement } from "../../model/narrative.ts";
import type { Simplify } from "../labels.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { type Topic, topicOf } from "./context.ts";
import { silenceOnFee } from "./fees.ts";
import { fold, type Prose, proseOf } from "./prose.ts";
import type { Reporter } from "./scope.ts";
import { below, SentenceReader } from "./sentence.ts";

/** What prose must have to state anything; asked first, for most has none of it. */
const mayState =
  /[\d０-９]\s*[件宗起份条條例个個项項万萬元]|同\s*比|[较較比]\s*[上去]|[〇零一二三四五六七八九十百千两兩]\s*[件宗起份例]|[处處]\s*理\s*[费費]|[未没沒无無]\s*[有曾]?\s*[收接受發发產产因被结結上]/;
const longestHeading = 30;
/** No sentence has a longer clause, or more of them; what has is no prose. */
const longestClause = 300;
const mostClauses = 200;

/** Reads what the sentences of a document state of its tables. */
export function statementsOf(document: Document, simplify: Simplify, reporter: Reporter): Statement[] {
  let topic: Topic | null = null;
  const prose = proseOf(document);
  const statements = prose.flatMap((part) => {
    const states = mayState.test(part.text);
    if (part.text.length < longestHeading && !states) topic = topicOf(part.text, simplify);
    return states ? statementsIn(part, simplify, reporter, topic) : [];
  });
  return [...statements, ...silenceOnFee(prose, simplify)];
}

function statementsIn(prose: Prose, simplify: Simplify, reporter: Reporter, topic: Topic | null): Statement[] {
  const folded = fold(prose, simplify);
  const clauses = clausesOf(folded.text).filter(({ text }) => text.length <= longestClause);
  const sentences = grouped(clauses).filter(({ length }) => length <= mostClauses);
  let before = below(topic);
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
