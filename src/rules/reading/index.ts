import type { ReadingRule } from "../rule.ts";
import { anotherReport } from "./another-report.ts";
import { cellUnreadable } from "./cell-unreadable.ts";
import { cellsLost } from "./cells-lost.ts";
import { charactersDamaged } from "./characters-damaged.ts";
import { columnByPosition } from "./column-by-position.ts";
import { columnMissing } from "./column-missing.ts";
import { columnUnknown } from "./column-unknown.ts";
import { editionMixture } from "./edition-mixture.ts";
import { encodingDisagrees } from "./encoding-disagrees.ts";
import { labelByPosition } from "./label-by-position.ts";
import { labelDiffers } from "./label-differs.ts";
import { labelUnknown } from "./label-unknown.ts";
import { metadataDisagrees } from "./metadata-disagrees.ts";
import { pageBreaksOff } from "./page-breaks-off.ts";
import { periodOfAnotherYear } from "./period-of-another-year.ts";
import { rowMissing } from "./row-missing.ts";
import { tableIsImage } from "./table-is-image.ts";
import { tableMissing } from "./table-missing.ts";
import { tablePrintedAgain } from "./table-printed-again.ts";
import { unitDiffers } from "./unit-differs.ts";

/** What is said of reading a page: what could not be read, and what could only be read by judgement. */
export const readingRules: readonly ReadingRule[] = [
  tableMissing,
  tableIsImage,
  rowMissing,
  columnMissing,
  cellsLost,
  pageBreaksOff,
  cellUnreadable,
  unitDiffers,
  labelUnknown,
  columnUnknown,
  labelByPosition,
  columnByPosition,
  labelDiffers,
  tablePrintedAgain,
  anotherReport,
  periodOfAnotherYear,
  metadataDisagrees,
  editionMixture,
  encodingDisagrees,
  charactersDamaged,
];

export { tableIsImage };
