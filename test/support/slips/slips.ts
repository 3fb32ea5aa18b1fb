import { cellSlips } from "./cell-slips.ts";
import type { SlipClass } from "./slip-class.ts";
import { tableSlips } from "./table-slips.ts";

/** Every way in which clerks are known to go wrong, each as likely as any other where nothing else is said. */
export const slipClasses: readonly SlipClass[] = [...cellSlips, ...tableSlips];
