import { element } from "./page.ts";

/** What says something of cells: a marked cell, a finding, a suggestion. */
export const speaking = "button.mark, .finding, .suggestion";

/** Pixels between a cell and its panel, and between the panel and the edge of the window. */
const gap = 6;
const margin = 8;

/** The panel that stands beside a marked cell; hidden. */
export function makePanel(): HTMLElement {
  const panel = document.createElement("div");
  panel.id = "panel";
  panel.setAttribute("role", "tooltip");
  panel.hidden = true;
  element("main").append(panel);
  return panel;
}

/** The sentences that a marked cell is described by, then those that are about it too. */
export function sentencesOf(mark: Element): HTMLElement[] {
  const ids = ["aria-describedby", "data-also"].map((name) => mark.getAttribute(name)).join(" ");
  return ids
    .split(" ")
    .filter(Boolean)
    .map((id) => element(id));
}

/** Shows beside a marked cell what is said of it. */
export function showPanel(panel: HTMLElement, mark: HTMLElement): void {
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
