import { resolve, sep } from "node:path";
import { pathFrom } from "../batch/display-path.ts";
import { stdinPath } from "./inputs.ts";
import type { Terminal } from "./terminal.ts";

/** Where a job finds the folder that the repository was checked out to. */
const variables = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"];

/** The path of an input below the root of the repository; as it is where no job says what that is. */
export function pathInRepository({ cwd, env }: Terminal): (path: string) => string {
  const roots = variables.flatMap((name) => env[name] || []).map((root) => resolve(root));
  const root = roots.find((folder) => cwd.startsWith(folder + sep));
  if (root === undefined) return (path) => path;
  return (path) => (path === stdinPath ? path : pathFrom(root, path, cwd));
}
