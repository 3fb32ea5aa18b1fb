import { startDetails } from "./details.ts";
import { startList } from "./list.ts";
import { element, readFacts, readRows, upgrade } from "./page.ts";

/** Brings the list of reports to life, and gives each report a page under an address of its own. */
export function startBatch(): void {
  const facts = readFacts();
  const rows = readRows(facts);
  upgrade();
  element("filters").hidden = false;
  const list = startList(rows, facts);
  startDetails(rows, list, facts);
}
