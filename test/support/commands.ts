import { disclose } from "./in-process.ts";

/** What the help of a command shows before its examples. */
const listing = (help: string) => help.slice(0, help.indexOf("示例 Examples:"));

/** Every command by its words, with its help. */
export async function commandsByHelp(
  words: readonly string[] = [],
): Promise<{ readonly words: readonly string[]; readonly help: string }[]> {
  const { stdout: help } = await disclose([...words, "--help"]);
  const below = commandsListed(help).filter((name) => name !== "help");
  const children = await Promise.all(below.map((name) => commandsByHelp([...words, name])));
  return [{ words, help }, ...children.flat()];
}

/** The commands that a help lists; none where there are arguments to describe. */
export function commandsListed(help: string): string[] {
  if (/^参数 Arguments:$/m.test(help)) return [];
  return [...listing(help).matchAll(/^ {2}([a-z]+)\b/gm)].map(([, name = ""]) => name);
}

/** The options that a help lists, by both their names. */
export function optionsListed(help: string): string[] {
  return [...listing(help).matchAll(/^ {2}(?:(-\w), )?(--[\w-]+)/gm)].flatMap(([, short, long = ""]) =>
    short === undefined ? [long] : [short, long],
  );
}
