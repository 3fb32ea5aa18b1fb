import type { BodyDetail, Detail, StructureDetail, YearDetail } from "../../model/detail.ts";
import { figureSentences } from "./figures.ts";
import { readingSentences } from "./reading.ts";
import type { Sentences } from "./sentence.ts";
import { textSentences } from "./text.ts";

const structureSentences: Sentences<StructureDetail> = {};
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
