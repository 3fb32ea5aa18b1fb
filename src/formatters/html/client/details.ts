import { drawReport, nameOf } from "../draw/report.ts";
import type { PageFacts } from "../facts.ts";
import type { NumberedRow } from "../order.ts";
import { keepInSight } from "./in-sight.ts";
import type { List } from "./list.ts";
import { focusCell } from "./marks.ts";
import { neighbourLinks } from "./neighbours.ts";
import { element, readDetails } from "./page.ts";

/** Addresses that lead to something on whatever is shown. */
const stays: ReadonlySet<string> = new Set(["#main"]);

/** Shows the report that the address names, or the list where it names none. */
export function startDetails(rows: readonly NumberedRow[], list: List, facts: PageFacts): void {
  const detailOf = readDetails();
  const listTitle = document.title;
  const detail = element("detail");
  let shown: number | null = null;
  let listTop = 0;
  const showReport = (row: NumberedRow) => {
    if (shown === null) listTop = scrollY;
    shown = row.report;
    const report = drawReport(row.report, row, detailOf(row.report), facts);
    detail.innerHTML = neighbourLinks(row, list.shown(), facts).markup + report.markup;
    document.documentElement.classList.add("shows-report");
    document.title = nameOf(row, facts);
    keepInSight();
    scrollTo(0, 0);
    element(`report-${row.report}-name`).focus({ preventScroll: true });
  };
  const showList = () => {
    const before = shown;
    shown = null;
    detail.replaceChildren();
    document.documentElement.classList.remove("shows-report");
    document.title = listTitle;
    if (before === null) return;
    list.turnTo(before);
    scrollTo(0, listTop);
    const link = document.querySelector<HTMLElement>(`#rows a[href="#report-${before}"]`);
    link?.scrollIntoView({ block: "nearest" });
    (link ?? element("reports-heading")).focus({ preventScroll: true });
  };
  const route = () => {
    const row = rows[Number(/^#report-(\d+)/.exec(location.hash)?.[1]) - 1];
    if (row !== undefined && row.report !== shown) showReport(row);
    if (row === undefined && !stays.has(location.hash)) showList();
    focusCell();
  };
  addEventListener("hashchange", route);
  route();
}
