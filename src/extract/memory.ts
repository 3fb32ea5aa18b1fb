/** Distinct texts remembered before forgetting starts: pages print the same few labels over and over. */
const mostRemembered = 10_000;
/** Longer texts are prose, which no page prints twice. */
const longestRemembered = 60;

/**
 * The same function, remembering what it answered; all is forgotten where the texts grow too many. A plain count, as most
 * cells of a page are, is answered by `ofCount` without being remembered: archives print more counts than there is room for,
 * and looking one up takes ten times as long as seeing that it is one.
 */
export function remember<T>(answer: (text: string) => T, ofCount: (digits: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (isPlainCount(text)) return ofCount(text);
    if (text.length > longestRemembered) return answer(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size >= mostRemembered) known.clear();
    // What is answered may be a piece of the text, or all of it.
    const own = detached(text);
    const now = answer(own);
    known.set(own, now);
    return now;
  };
}

const mostDigits = 9;
const [zero, nine] = [0x30, 0x39];

/** True for one to nine of the digits 0 to 9, and nothing else. */
function isPlainCount(text: string): boolean {
  if (text.length === 0 || text.length > mostDigits) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < zero || code > nine) return false;
  }
  return true;
}

/** A copy that does not hold the page it was cut from in memory, as a slice of a string does. */
function detached(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
