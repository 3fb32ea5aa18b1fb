/** What a tag means to the reader. The table tags come first; every name not listed stands in the line. */
export const kinds = {
  inline: 0,
  table: 1,
  caption: 2,
  colgroup: 3,
  col: 4,
  tbody: 5,
  thead: 6,
  tfoot: 7,
  tr: 8,
  td: 9,
  th: 10,
  /** Begins and ends a paragraph. */
  block: 11,
  /** Ends a paragraph and has no content: `<br>`. */
  lineBreak: 12,
  /** Has no content and stands in the line. */
  empty: 13,
  image: 14,
  input: 15,
  meta: 16,
  /** Content is text up to the end tag, and not shown. */
  unseenText: 17,
  script: 18,
  title: 19,
  /** Content is text up to the end tag, and shown as it stands. */
  seenText: 20,
  plaintext: 21,
  textarea: 22,
  select: 23,
  template: 24,
  /** Content of another language: SVG, MathML. */
  foreign: 25,
  /** What is inside is drawn by something else, or struck out. */
  object: 26,
  struck: 27,
  /** Raised and lowered text is no part of the figure it stands at: `399<sup>1</sup>` is not 3991. */
  raised: 28,
  /** Line breaks of the source end a line. */
  preformatted: 29,
  /** The page itself: pages hide it until a script has run. */
  page: 30,
} as const;
export type Kind = (typeof kinds)[keyof typeof kinds];

const names: Readonly<Partial<Record<keyof typeof kinds, string>>> = {
  table: "table",
  caption: "caption",
  colgroup: "colgroup",
  col: "col",
  tbody: "tbody",
  thead: "thead",
  tfoot: "tfoot",
  tr: "tr",
  td: "td",
  th: "th",
  // What the Standard's section on rendering displays as a block.
  block:
    "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup legend li main menu nav ol optgroup option p search section summary ul",
  lineBreak: "br hr",
  empty: "area base basefont bgsound col embed frame keygen link param source track wbr",
  image: "img image",
  input: "input",
  meta: "meta",
  unseenText: "style iframe noembed noframes noscript",
  script: "script",
  title: "title",
  seenText: "xmp",
  plaintext: "plaintext",
  textarea: "textarea",
  select: "select",
  template: "template",
  foreign: "svg math",
  object: "object canvas audio video",
  struck: "s strike del",
  raised: "sup sub",
  preformatted: "pre listing",
  page: "html head body",
};

/** True for the tags that the table insertion modes act on. */
export function isTableKind(kind: Kind): boolean {
  return kind >= kinds.table && kind <= kinds.th;
}

/** Names as numbers in a table of open addressing: looking a name up makes no string. */
const size = 512;
const keys = new Int32Array(size);
const values = new Uint8Array(size);
const spellings: string[] = [];

for (const [kind, listed] of Object.entries(names)) {
  for (const name of listed.split(" ")) {
    const key = keyOf(name, 0, name.length);
    let slot = slotOf(key);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) % size;
    if (keys[slot] === key) continue;
    keys[slot] = key;
    values[slot] = kinds[kind as keyof typeof kinds];
    spellings[slot] = name;
  }
}

/** The kind of the tag whose name stands at `start` to `end` of a source, in either case. */
export function kindOf(source: string, start: number, end: number): Kind {
  const slot = find(source, start, end);
  if (slot < 0) return kinds.inline;
  // The key holds four letters and the length.
  const isCertain = end - start <= 4 || source.slice(start, end).toLowerCase() === spellings[slot];
  return isCertain ? (values[slot] as Kind) : kinds.inline;
}

/** The name that stands at `start` to `end` of a source, in lower case. */
export function nameAt(source: string, start: number, end: number): string {
  const slot = end - start <= 4 ? find(source, start, end) : -1;
  return slot < 0 ? source.slice(start, end).toLowerCase() : (spellings[slot] as string);
}

/** The slot of the listed name that has the key of a name, or -1. */
function find(source: string, start: number, end: number): number {
  const key = keyOf(source, start, end);
  let slot = slotOf(key);
  for (; keys[slot] !== key; slot = (slot + 1) % size) if (keys[slot] === 0) return -1;
  return slot;
}

/** Of the first three letters, the last and the length of a name; never 0. */
function keyOf(source: string, start: number, end: number): number {
  const at = (index: number) => (index < end ? source.charCodeAt(index) | 0x20 : 0) & 0x7f;
  return (
    at(start) | (at(start + 1) << 7) | (at(start + 2) << 14) | (at(end - 1) << 21) | (Math.min(end - start, 15) << 28)
  );
}

function slotOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 23;
}
