import { fstat, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import type { RequestProblem } from "../model/request-problem.ts";
import { isUri } from "../network/uris.ts";
import type { Request } from "./request.ts";

const standardInput = 0;

/**
 * The path of a request that leads to the pipe or terminal its own line came from (`/dev/stdin`): whoever read it would
 * take the requests that follow. Null where none does; a file that is standard input can be read twice.
 */
export async function takenPath({ source, previous }: Request, cwd: string): Promise<RequestProblem | null> {
  for (const [key, one] of [["path", source] as const, ["previous", previous] as const]) {
    if (one === null || !("path" in one) || isUri(one.path)) continue;
    const there = await stat(resolve(cwd, one.path)).catch(() => null);
    if (there === null || there.isFile() || there.isDirectory()) continue;
    const own: Stats | null = await promisify(fstat)(standardInput).catch(() => null);
    if (own !== null && own.dev === there.dev && own.ino === there.ino) return { reason: "where-requests-are", key };
  }
  return null;
}
