import type { Text } from "../../model/language.ts";
import type { Words } from "../words.ts";

/** One finding in every language, and what fills its blanks. */
export interface Sentence<D> {
  readonly text: Text;
  readonly values: (detail: D, words: Words) => Readonly<Record<string, string | number>>;
}

/** A sentence for every kind of finding of a section of the rule book. */
export type Sentences<D extends { readonly kind: string }> = {
  readonly [Kind in D["kind"]]: Sentence<Extract<D, { readonly kind: Kind }>>;
};
