import { endOfString } from "../config/json-syntax.ts";

const blanks = /[ \t\n\r]*/y;
const scalar = /[-+.\w]+/y;
const inNested = /["[\]{}]/g;

/**
 * The members of the JSON object that a text is: of each key the value as it is printed, and the last where there are
 * several. Of what begins like an object and is none, those that come before it goes wrong.
 */
export function membersOf(text: string): ReadonlyMap<string, string> {
  const members = new Map<string, string>();
  let at = afterBlanks(text, 0);
  if (text[at] !== "{") return members;
  do {
    const keyAt = afterBlanks(text, at + 1);
    const keyEnd = endOfString(text, keyAt);
    const colon = keyEnd === null ? -1 : afterBlanks(text, keyEnd);
    if (keyEnd === null || text[colon] !== ":") break;
    const start = afterBlanks(text, colon + 1);
    const end = endOfValue(text, start);
    if (end === null) break;
    at = afterBlanks(text, end);
    // What is cut off may go on.
    if (text[at] !== "," && text[at] !== "}") break;
    members.set(JSON.parse(text.slice(keyAt, keyEnd)) as string, text.slice(start, end));
  } while (text[at] === ",");
  return members;
}

function afterBlanks(text: string, start: number): number {
  blanks.lastIndex = start;
  blanks.exec(text);
  return blanks.lastIndex;
}

/** Null for what does not end, or is no value. */
function endOfValue(text: string, start: number): number | null {
  const first = text[start];
  if (first === '"') return endOfString(text, start);
  if (first === "{" || first === "[") return endOfNested(text, start);
  scalar.lastIndex = start;
  return scalar.test(text) ? scalar.lastIndex : null;
}

function endOfNested(text: string, start: number): number | null {
  let depth = 0;
  inNested.lastIndex = start;
  for (let found = inNested.exec(text); found !== null; found = inNested.exec(text)) {
    if (found[0] === '"') {
      const end = endOfString(text, found.index);
      if (end === null) return null;
      inNested.lastIndex = end;
    } else {
      depth += found[0] === "{" || found[0] === "[" ? 1 : -1;
      if (depth === 0) return inNested.lastIndex;
    }
  }
  return null;
}
