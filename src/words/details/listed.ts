import { fill } from "../phrases.ts";
import type { Words } from "../words.ts";

/** Up to so many things are named one by one. */
const named = 7;

/** Things one after another; of many the first, and that there are more. */
export function listed(things: readonly string[], { phrases: { parts } }: Words): string {
  const all = things.slice(0, named).join(parts.list);
  return things.length > named ? fill(parts.andMore, { rows: all }) : all;
}
