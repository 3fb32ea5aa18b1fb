import { type AnyNode, Document, Element, Text } from "domhandler";
import { chromium, type Browser as Launched } from "playwright-core";

/** Debian's Chromium; tests that need it are left out where it is not installed. */
export const chromiumPath = "/usr/bin/chromium";

/** An element as name, namespace, attributes and children; a text as itself. */
type Plain = string | readonly [name: string, namespace: string, attribs: Record<string, string>, children: Plain[]];

/** How many pages go to the browser in one message. */
const batch = 500;

/** A headless Chromium that parses pages; scripts in them are not run. */
export class Browser {
  readonly #launched: Launched;

  private constructor(launched: Launched) {
    this.#launched = launched;
  }

  static async start(): Promise<Browser> {
    return new Browser(
      await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox", "--disable-gpu"] }),
    );
  }

  /** The tree that Chromium builds of each page. */
  async trees(pages: readonly string[]): Promise<Document[]> {
    const tab = await this.#launched.newPage();
    const trees: Document[] = [];
    for (let i = 0; i < pages.length; i += batch) {
      const plain = await tab.evaluate(parseAll, pages.slice(i, i + batch));
      trees.push(...plain.map((tree) => new Document([toNode(tree)])));
    }
    await tab.close();
    return trees;
  }

  async stop(): Promise<void> {
    await this.#launched.close();
  }
}

/** As much of the browser's own types as is used. */
interface BrowserNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly localName: string;
  readonly namespaceURI: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly childNodes: Iterable<BrowserNode>;
}
declare const DOMParser: new () => {
  parseFromString(page: string, type: "text/html"): { readonly documentElement: BrowserNode };
};

/** Runs in the browser. */
function parseAll(pages: readonly string[]): Plain[] {
  const plain = (node: BrowserNode): Plain => {
    if (node.nodeType === 3) return node.nodeValue ?? "";
    const attribs = Object.fromEntries(Array.from(node.attributes, ({ name, value }) => [name, value]));
    const children = [...node.childNodes].filter(({ nodeType }) => nodeType === 1 || nodeType === 3);
    return [node.localName, node.namespaceURI, attribs, children.map(plain)];
  };
  return pages.map((page) => plain(new DOMParser().parseFromString(page, "text/html").documentElement));
}

function toNode(plain: Plain): AnyNode {
  if (typeof plain === "string") return new Text(plain);
  const [name, namespace, attribs, children] = plain;
  const element = new Element(name, attribs, children.map(toNode) as never);
  element.namespace = namespace;
  return element;
}
