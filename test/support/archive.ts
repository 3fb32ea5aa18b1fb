import { dialects } from "./dialects.ts";
import { narrated } from "./narrative.ts";

/** Three ways in which sites print reports: bare markup, a paste from Word, and what WPS saves. */
const markups = ["a plain page", "a page pasted from Word", "a page that WPS saved"].map((name) => {
  const dialect = dialects.find((candidate) => candidate.name === name);
  if (dialect === undefined) throw new Error(`no dialect ${name}`);
  return dialect;
});

/** The page of a number, always the same: agency, year, figures and text are its own, so that no two are alike. */
export function archivePage(number: number): { readonly markup: string; readonly bytes: Buffer } {
  const { figures, account } = narrated(number);
  const { name, print } = markups[number % markups.length] as (typeof markups)[number];
  return { markup: name, bytes: Buffer.from(print(figures, account)) };
}
