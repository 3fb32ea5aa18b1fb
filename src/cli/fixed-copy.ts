import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { splitMember } from "../batch/archives/paths.ts";
import { choose, type Inputs, inputsOf } from "../batch/inputs.ts";
import { isUri } from "../network/uris.ts";
import { exists } from "./exists.ts";
import { writeWhole } from "./write-whole.ts";

/** `reports/a.html` → `reports/a.fixed.html`. */
export function copyPath(path: string): string {
  return path.replace(/(?<=[^/\\])(?=\.[^./\\]*$)|$/, ".fixed");
}

/** The inputs but the copies of others among them: a folder that was corrected before holds them. Those named stay. */
export function withoutCopies(inputs: Inputs, named: readonly string[], cwd: string): Inputs {
  const own = new Set(named.map((path) => resolve(cwd, path)));
  const copies = new Set([...inputs].map(({ path }) => resolve(cwd, copyPath(path))));
  return inputsOf([...inputs].filter(({ path }) => own.has(resolve(cwd, path)) || !copies.has(resolve(cwd, path))));
}

/** The inputs but members of archives: a copy stands beside its page, and nothing is written into an archive. */
export function withoutMembers(inputs: Inputs): Inputs {
  return chosen(inputs, (path) => splitMember(path) === null);
}

/** The inputs but those of a network, where there is no beside. */
export function withoutUris(inputs: Inputs): Inputs {
  return chosen(inputs, (path) => !isUri(path));
}

function chosen(inputs: Inputs, isWanted: (path: string) => boolean): Inputs {
  const numbers = Array.from({ length: inputs.length }, (_, number) => number);
  return choose(
    inputs,
    numbers.filter((number) => isWanted(inputs.input(number).path)),
  );
}

/** What became of a copy: written, there already, or kept from overwriting something else. */
export type Written = "wrote" | "same" | "exists";

/** Writes a copy; a file that is there and differs is overwritten only by force. */
export async function writeCopy(file: string, bytes: Uint8Array, force: boolean): Promise<Written> {
  if (await exists(file)) {
    if (Buffer.compare(await readFile(file), bytes) === 0) return "same";
    if (!force) return "exists";
  }
  await writeWhole(file, bytes);
  return "wrote";
}
