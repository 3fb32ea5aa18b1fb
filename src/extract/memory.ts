/** Distinct texts remembered before forgetting starts: pages print the same few labels and figures over and over. */
const mostRemembered = 20_000;

/** The same function, remembering what it answered; all is forgotten where the texts grow too many. */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size >= mostRemembered) known.clear();
    const now = answer(text);
    known.set(text, now);
    return now;
  };
}
