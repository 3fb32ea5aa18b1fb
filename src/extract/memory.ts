/** Distinct texts remembered before forgetting starts: pages print the same few labels and figures over and over. */
const mostRemembered = 10_000;
/** Longer texts are prose, which no page prints twice. */
const longestRemembered = 60;

/** The same function, remembering what it answered; all is forgotten where the texts grow too many. */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
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

/** A copy that does not hold the page it was cut from in memory, as a slice of a string does. */
function detached(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
