import type { BodyDetail, Detail, TextDetail, YearDetail } from "../../model/detail.ts";
import { figureSentences } from "./figures.ts";
import { readingSentences } from "./reading.ts";
import type { Sentences } from "./sentence.ts";
import { structureSentences } from "./structure.ts";

const textSentences: Sentences<TextDetail> = {};
const yearSentences: Sentences<YearDetail> = {};
const bodySentences: Sentences<BodyDetail> = {};

/** The sentence of every finding, in every language. */
export const sentences: Sentences<Detail> = {
  ...figureSentences,
  ...readingSentences,
  ...structureSentences,
  ...textSentences,
  ...yearSentences,
  ...bodySentences,
};
