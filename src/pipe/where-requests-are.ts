import { argumentOf } from "../batch/arguments.ts";
import { isStandardInput } from "../batch/standard-input.ts";
import type { RequestProblem } from "../model/request-problem.ts";
import type { Request } from "./request.ts";

/**
 * The path of a request that leads to the pipe or terminal its own line came from: whoever read it would take the requests
 * that follow. Null where none does.
 */
export async function takenPath({ source, previous }: Request, cwd: string): Promise<RequestProblem | null> {
  for (const [key, one] of [["path", source] as const, ["previous", previous] as const]) {
    if (one === null || !("path" in one)) continue;
    const { kind, path } = argumentOf(one.path, cwd);
    if (kind === "file" && (await isStandardInput(path))) return { reason: "where-requests-are", key };
  }
  return null;
}
