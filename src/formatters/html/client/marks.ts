import { makePanel, sentencesOf, showPanel, speaking } from "./panel.ts";

/** Milliseconds that the panel stays when the pointer leaves a cell, so that it can be reached. */
const grace = 200;

/**
 * Lights the cells of an equation while the pointer or the focus is on what is said of them, and shows beside a marked
 * cell what is said of it.
 */
export function startMarks(): void {
  const panel = makePanel();
  let leaving = 0;
  const show = (target: Element) => {
    clearTimeout(leaving);
    light(target);
    if (target.matches("button.mark")) showPanel(panel, target as HTMLElement);
    else panel.hidden = true;
  };
  const hide = () => {
    clearTimeout(leaving);
    panel.hidden = true;
    light(null);
  };
  // What has the focus is shown again when the pointer leaves something else.
  const settle = () => {
    const focused = document.activeElement?.closest(speaking) ?? null;
    if (focused === null) hide();
    else show(focused);
  };
  const on = (types: readonly string[], react: (target: Element | null, event: Event) => void) => {
    for (const type of types) {
      document.addEventListener(type, (event) => {
        if (event.target instanceof Element) react(event.target.closest(`${speaking}, #panel`), event);
      });
    }
  };
  on(["focusin", "mouseover", "click"], (target, { type }) => {
    // A browser leaves a cell that is half in sight where it is.
    if (type === "focusin" && target?.matches("button.mark")) target.scrollIntoView({ block: "nearest" });
    if (target === panel) clearTimeout(leaving);
    else if (target !== null) show(target);
    else if (type !== "mouseover") hide();
  });
  on(["focusout", "mouseout"], (target) => {
    clearTimeout(leaving);
    if (target !== null) leaving = setTimeout(settle, grace);
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
  addEventListener("hashchange", focusCell);
  focusCell();
}

/** Puts the focus on the cell that the address names. */
export function focusCell(): void {
  const id = location.hash.slice(1);
  if (!/-cell-\d+$/.test(id)) return;
  const button = document.getElementById(id)?.querySelector<HTMLElement>("button.mark");
  button?.scrollIntoView({ block: "center" });
  button?.focus({ preventScroll: true });
}

function light(source: Element | null): void {
  for (const cell of document.querySelectorAll("td.lit")) cell.classList.remove("lit");
  const article = source?.closest("article");
  if (source == null || article == null) return;
  const said = source.matches("button.mark") ? sentencesOf(source).map((one) => one.closest(speaking)) : [source];
  const cells = said.flatMap((one) => one?.getAttribute("data-cells")?.split(" ").filter(Boolean) ?? []);
  for (const cell of new Set(cells)) article.querySelector(`td[data-cell="${cell}"]`)?.classList.add("lit");
}
