import type { AnyNode, Element, ParentNode } from "domhandler";

/** Elements whose content a browser does not show as text, or shows as struck out. */
const unseen = new Set("script style template noscript head select textarea iframe object del s strike".split(" "));

interface Visitor {
  /** Returns false to pass over what is inside. */
  readonly enter: (node: AnyNode) => boolean;
  readonly leave: (node: AnyNode) => void;
}

/** Visits everything below a node in document order, by the links between nodes: pages nest as deep as they like. */
export function walk(root: ParentNode, { enter, leave }: Visitor): void {
  let node = root.children[0] as AnyNode | undefined;
  while (node !== undefined) {
    const isEntered = enter(node);
    const child = isEntered && "children" in node ? node.children[0] : undefined;
    if (child !== undefined) {
      node = child as AnyNode;
      continue;
    }
    if (isEntered) leave(node);
    while (node.next === null) {
      const parent: ParentNode | null = node.parent;
      if (parent === null || parent === root) return;
      leave(parent as AnyNode);
      node = parent as AnyNode;
    }
    node = node.next as AnyNode;
  }
}

/** The elements of these names below a node that a browser shows, in document order. */
export function elementsIn(root: ParentNode, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  walk(root, {
    enter: (node) => {
      if (isElement(node) && isUnseen(node)) return false;
      if (isElement(node) && names.includes(node.name)) found.push(node);
      return true;
    },
    leave: () => {},
  });
  return found;
}

/**
 * The cells that hold a table of their own and so are layout. A table of a single cell is a frame around a text. Counts
 * climb to the cells around; they stop where those are known to be layout, for then all further out are too.
 */
export function layoutCells(tree: ParentNode): ReadonlySet<Element> {
  const inside = new Map<Element, number>();
  const layout = new Set<Element>();
  for (const cell of elementsIn(tree, "td", "th")) {
    for (let around = cellAround(cell); around !== null && !layout.has(around); around = cellAround(around)) {
      const count = (inside.get(around) ?? 0) + 1;
      inside.set(around, count);
      if (count > 1) layout.add(around);
    }
  }
  return layout;
}

function cellAround(element: Element): Element | null {
  let node = element.parent;
  while (node !== null && !(isElement(node as AnyNode) && isCell(node as Element))) node = node.parent;
  return node as Element | null;
}

export function isElement(node: AnyNode): node is Element {
  return node.type === "tag" || node.type === "script" || node.type === "style";
}

export function isCell(element: Element): boolean {
  return element.name === "td" || element.name === "th";
}

export function isUnseen(element: Element): boolean {
  return unseen.has(element.name) || isHidden(element);
}

export function isHidden(element: Element): boolean {
  return element.attribs.hidden !== undefined || /(?:^|[;\s])display\s*:\s*none/i.test(element.attribs.style ?? "");
}

/** It keeps its place on the page, but what it says cannot be read there. */
export function isInvisible(element: Element): boolean {
  return /(?:^|[;\s])visibility\s*:\s*hidden/i.test(element.attribs.style ?? "");
}

/** Where a node begins in the source. */
export function offsetOf(node: AnyNode): number {
  return node.sourceCodeLocation?.startOffset ?? 0;
}
