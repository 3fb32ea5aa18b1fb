import { element } from "./page.ts";

/** What says something of cells: a marked cell, a finding, a suggestion. */
const speaking = "button.mark, .finding, .suggestion";

/** Milliseconds that the panel stays when the pointer leaves a cell, so that it can be reached. */
const grace = 200;

/** Pixels between a cell and its panel, and between the panel and the edge of the window. */
const gap = 6;
const margin = 8;

/**
 * Lights the cells of an equation while the pointer or the focus is on what is said of them, and shows beside a marked
 * cell what is said of it.
 */
export function startMarks(): void {
  const panel = document.createElement("div");
  panel.id = "panel";
  panel.setAttribute("role", "tooltip");
  panel.hidden = true;
  element("main").append(panel);
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
  on(["focusin", "mouseover", "click"], (target) => {
    if (target === panel) clearTimeout(leaving);
    else if (target !== null) show(target);
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

/** The sentences that a marked cell is described by, then those that are about it too. */
function sentencesOf(mark: Element): HTMLElement[] {
  const ids = ["aria-describedby", "data-also"].map((name) => mark.getAttribute(name)).join(" ");
  return ids
    .split(" ")
    .filter(Boolean)
    .map((id) => element(id));
}

function light(source: Element | null): void {
  for (const cell of document.querySelectorAll("td.lit")) cell.classList.remove("lit");
  const article = source?.closest("article");
  if (source == null || article == null) return;
  const said = source.matches("button.mark") ? sentencesOf(source).map((one) => one.closest(speaking)) : [source];
  const cells = said.flatMap((one) => one?.getAttribute("data-cells")?.split(" ").filter(Boolean) ?? []);
  for (const cell of new Set(cells)) article.querySelector(`td[data-cell="${cell}"]`)?.classList.add("lit");
}

function showPanel(panel: HTMLElement, mark: HTMLElement): void {
  panel.replaceChildren(
    ...sentencesOf(mark).flatMap((sentence) => {
      const { equation } = sentence.dataset;
      const label = sentence.closest(speaking)?.querySelector(".what, .label")?.cloneNode(true);
      const said = equation === undefined ? paragraph(sentence.textContent ?? "", "") : paragraph(equation, "equation");
      return label === undefined ? [said] : [label, said];
    }),
  );
  panel.hidden = false;
  const cell = mark.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.min(Math.max(margin, cell.left + cell.width / 2 - width / 2), clientWidth - width - margin);
  const isBelow = cell.bottom + gap + height <= clientHeight || cell.top < height + gap;
  const top = isBelow ? cell.bottom + gap : cell.top - gap - height;
  panel.style.left = `${Math.max(margin, left) + scrollX}px`;
  panel.style.top = `${top + scrollY}px`;
}

function paragraph(text: string, kind: string): HTMLElement {
  const made = document.createElement("p");
  made.className = kind;
  made.textContent = text;
  return made;
}
