import type { Detail } from "../../model/detail.ts";
import { bodySentences } from "./bodies.ts";
import { figureSentences } from "./figures.ts";
import { readingSentences } from "./reading.ts";
import type { Sentences } from "./sentence.ts";
import { structureSentences } from "./structure.ts";
import { textSentences } from "./text.ts";
import { yearSentences } from "./years.ts";

/** The sentence of every finding, in every language. */
export const sentences: Sentences<Detail> = {
  ...figureSentences,
  ...textSentences,
  ...structureSentences,
  ...yearSentences,
  ...bodySentences,
  ...readingSentences,
};
