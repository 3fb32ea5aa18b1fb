import { type Character, type Extent, type Tag, tokensFrom } from "./tokens.ts";

/** Elements that hold no text: nothing can be put into them. */
const empty = new Set(["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "param", "wbr"]);
const cells = new Set(["td", "th"]);
/** Tags that end a cell by their beginning, and by their end. */
const beginsNext = new Set(["td", "th", "tr", "tbody", "thead", "tfoot"]);
const endsCell = new Set([...beginsNext, "table", "body", "html"]);
/** A blank that holds the place of a figure, as against the white space of the markup. */
const held = /^(?![ \t\r\n\f])\s+$/;

/**
 * Where a blank cell takes its figure: its `&nbsp;` or wide blanks, or else the innermost of the elements it begins with.
 * A cell of a text without markup takes it where it stands. Null where the cell holds anything else.
 */
export function blankCellAt(source: string, offset: number): Extent | null {
  const [opening] = tokensFrom(source, offset);
  if (opening === undefined || !isCell(opening)) return { start: offset, end: offset };
  let innermost = opening.end;
  let isGoingDown = true;
  let tables = 0;
  const blanks: Character[] = [];
  for (const token of tokensFrom(source, opening.end)) {
    if ("tag" in token) {
      if (blanks.length > 0 || endsAt(token, tables)) break;
      if (token.tag === "table") tables += token.isEnd ? -1 : 1;
      // A comment is nothing to go by; behind anything that is over, or is no place for a text, nothing is innermost.
      if (token.isEnd || empty.has(token.tag)) isGoingDown = false;
      else if (isGoingDown && token.tag !== "") innermost = token.end;
    } else if (held.test(token.text)) blanks.push(token);
    else if (blanks.length > 0) break;
    else if (token.text.trim() !== "") return null;
  }
  const [first, last] = [blanks[0], blanks.at(-1)];
  return { start: first?.start ?? innermost, end: last?.end ?? innermost };
}

function isCell(token: object): token is Tag {
  return "tag" in token && cells.has((token as Tag).tag);
}

/** True for a tag at which the cell is over that it is read in, `tables` being open inside. */
function endsAt({ tag, isEnd }: Tag, tables: number): boolean {
  return tables === 0 && (isEnd ? endsCell : beginsNext).has(tag);
}
