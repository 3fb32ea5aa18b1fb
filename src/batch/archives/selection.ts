import { memberGlob } from "../glob.ts";
import { isGlob } from "../glob-syntax.ts";
import type { InputList } from "../input-list.ts";
import type { ArchiveIndex } from "./index-archive.ts";
import type { IsNamed } from "./members.ts";

/** What arguments name of an archive. */
export function namedBy(members: readonly string[]): IsNamed {
  const names = new Set(members);
  const globs = members.filter(isGlob).map(memberGlob);
  return (name) => names.has(name) || globs.some((isMatch) => isMatch(name));
}

/** Which of the members of an archive an argument stands for. */
export interface Selection {
  /** In their order. */
  readonly numbers: Iterable<number>;
  /** True for one that is named itself, and is an input whatever is in it. */
  readonly isNamed: boolean;
}

/** The members that a name, the name of a folder or a glob stands for; all that look like reports where none is given. */
export function select({ members: { list, odd }, order }: ArchiveIndex, member: string | null): Selection {
  const nameOf = (place: number) => list.pathOf(order[place] as number);
  if (member === null || member === "") {
    return { numbers: where(order, (name) => !odd.has(name), list), isNamed: false };
  }
  const at = firstFrom(order.length, nameOf, member);
  if (at < order.length && nameOf(at) === member) return { numbers: [order[at] as number], isNamed: true };
  const folder = member.endsWith("/") ? member : `${member}/`;
  const inFolder: number[] = [];
  for (let place = firstFrom(order.length, nameOf, folder); place < order.length; place++) {
    const name = nameOf(place);
    if (!name.startsWith(folder)) break;
    if (!odd.has(name)) inFolder.push(order[place] as number);
  }
  if (inFolder.length > 0 || !isGlob(member)) return { numbers: inFolder, isNamed: false };
  return { numbers: where(order, memberGlob(member), list), isNamed: false };
}

function* where(order: Uint32Array, isMatch: (name: string) => boolean, list: InputList): Generator<number> {
  for (const number of order) if (isMatch(list.pathOf(number))) yield number;
}

/** The first place whose name does not come before the one given. */
function firstFrom(length: number, nameOf: (place: number) => string, name: string): number {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (nameOf(middle) < name) from = middle + 1;
    else to = middle;
  }
  return from;
}
