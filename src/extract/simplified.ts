import type { Simplify } from "./labels.ts";

export type { Simplify } from "./labels.ts";

/** The first and last lead and trail bytes of GB 2312: the characters of the Simplified script, and those of both. */
const rows = [0xb0, 0xf7] as const;
const columns = [0xa1, 0xfe] as const;

export const asPrinted: Simplify = (text) => text;
let simplifiedScript: ReadonlySet<string> | null = null;
let converter: Promise<Simplify> | null = null;

/** A function that simplifies a short text; OpenCC is loaded only for a character that the Simplified script lacks. */
export function simplifierOf(text: string): Promise<Simplify> {
  simplifiedScript ??= charactersOfGb2312();
  const known = simplifiedScript;
  if ([...text].every((character) => known.has(character) || !/\p{Script=Han}/u.test(character))) {
    return Promise.resolve(asPrinted);
  }
  return toSimplified();
}

/** The conversion from Traditional script, loaded once. */
export function toSimplified(): Promise<Simplify> {
  converter ??= import("opencc-js/t2cn").then(({ Converter }) => Converter({ from: "tw", to: "cn" }));
  return converter;
}

function charactersOfGb2312(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = rows[0]; row <= rows[1]; row++) {
    for (let column = columns[0]; column <= columns[1]; column++) bytes.push(row, column);
  }
  return new Set(new TextDecoder("gbk").decode(Uint8Array.from(bytes)));
}
