import type { Detail, StructureDetail, TextDetail } from "../../model/detail.ts";
import { bodySentences } from "./bodies.ts";
import { figureSentences } from "./figures.ts";
import { readingSentences } from "./reading.ts";
import type { Sentences } from "./sentence.ts";
import { yearSentences } from "./years.ts";

const structureSentences: Sentences<StructureDetail> = {};
const textSentences: Sentences<TextDetail> = {};

/** The sentence of every finding, in every language. */
export const sentences: Sentences<Detail> = {
  ...figureSentences,
  ...readingSentences,
  ...structureSentences,
  ...textSentences,
  ...yearSentences,
  ...bodySentences,
};
