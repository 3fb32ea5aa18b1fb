import { fill } from "../../../words/phrases.ts";
import { allCounted } from "../draw/counted.ts";
import { drawRows } from "../draw/list.ts";
import type { PageFacts } from "../facts.ts";
import { firstOrder, type NumberedRow, type Order, type SortKey, sorted } from "../order.ts";
import { type Filter, filtered, noFilter } from "./filter.ts";
import { element } from "./page.ts";

/** Rows on a page of the list. */
const pageLength = 50;

/** Orders that begin with the greatest. */
const greatestFirst: ReadonlySet<SortKey> = new Set(["year", "errors", "warnings"]);

/** The controls of the filter, by what they filter. */
const controls = Object.keys(noFilter) as (keyof Filter)[];

type Control = HTMLInputElement | HTMLSelectElement;
const control = (name: keyof Filter) => element<HTMLInputElement & HTMLSelectElement>(`filter-${name}`) as Control;

export interface List {
  /** The rows that it has now, in its order. */
  readonly shown: () => readonly NumberedRow[];
  /** Turns to the page that a report is on. */
  readonly turnTo: (report: number) => void;
}

/** Filters, orders and pages the list. */
export function startList(rows: readonly NumberedRow[], facts: PageFacts): List {
  const { compare } = new Intl.Collator(facts.language, { numeric: true });
  let filter = noFilter;
  let order = firstOrder;
  let page = 0;
  let shown: readonly NumberedRow[] = [];
  const showPage = () => {
    const pages = Math.max(1, Math.ceil(shown.length / pageLength));
    page = Math.min(Math.max(0, page), pages - 1);
    element("pages").hidden = pages === 1;
    element("rows").innerHTML = drawRows(shown.slice(page * pageLength, (page + 1) * pageLength), facts).markup;
    element("page").textContent = fill(facts.say.page, allCounted({ page: page + 1, pages }));
    element<HTMLButtonElement>("previous-page").disabled = page === 0;
    element<HTMLButtonElement>("next-page").disabled = page === pages - 1;
  };
  const refresh = () => {
    shown = sorted(filtered(rows, filter), order, compare);
    page = 0;
    element("shown").textContent = countSentence(shown, rows.length, facts);
    element<HTMLButtonElement>("clear").disabled = controls.every((name) => filter[name] === "");
    showPage();
  };
  onFilter((changed) => {
    filter = changed;
    refresh();
  });
  onSort((by) => {
    order = { by, descending: order.by === by ? !order.descending : greatestFirst.has(by) };
    showOrder(order);
    refresh();
  });
  const turn = (step: number) => () => {
    page += step;
    showPage();
    element("reports").scrollIntoView();
  };
  element("previous-page").addEventListener("click", turn(-1));
  element("next-page").addEventListener("click", turn(1));
  refresh();
  return {
    shown: () => shown,
    turnTo: (report) => {
      const i = shown.findIndex((row) => row.report === report);
      if (i < 0 || Math.floor(i / pageLength) === page) return;
      page = Math.floor(i / pageLength);
      showPage();
    },
  };
}

/** Tells of every change of the filter: by its controls, or by a verdict, a severity or a rule of the overview. */
function onFilter(react: (filter: Filter) => void): void {
  const read = () =>
    react(Object.fromEntries(controls.map((name) => [name, control(name).value])) as unknown as Filter);
  for (const name of controls) control(name).addEventListener("input", read);
  const set = (filter: Filter) => {
    for (const name of controls) control(name).value = filter[name];
    react(filter);
  };
  element("clear").addEventListener("click", () => set(noFilter));
  for (const name of ["verdict", "severity", "rule"] as const) {
    for (const button of document.querySelectorAll<HTMLElement>(`button.upgrade[data-${name}]`)) {
      button.addEventListener("click", () => {
        set({ ...noFilter, [name]: button.dataset[name] ?? "" });
        element("reports").scrollIntoView();
        element("reports-heading").focus({ preventScroll: true });
      });
    }
  }
}

function onSort(react: (by: SortKey) => void): void {
  for (const button of document.querySelectorAll<HTMLElement>("button[data-sort]")) {
    button.addEventListener("click", () => react(button.dataset.sort as SortKey));
  }
}

function showOrder({ by, descending }: Order): void {
  for (const button of document.querySelectorAll<HTMLElement>("button[data-sort]")) {
    const head = button.closest("th");
    if (button.dataset.sort === by) head?.setAttribute("aria-sort", descending ? "descending" : "ascending");
    else head?.removeAttribute("aria-sort");
  }
}

function countSentence(shown: readonly NumberedRow[], total: number, { say }: PageFacts): string {
  if (shown.length === 0) return say.noneShown;
  const count = (verdict: NumberedRow["verdict"]) => shown.filter((row) => row.verdict === verdict).length;
  const verdicts = { passed: count("passed"), failed: count("failed"), notAssessable: count("not-assessable") };
  return fill(say.shown, allCounted({ total, count: shown.length, ...verdicts }));
}
