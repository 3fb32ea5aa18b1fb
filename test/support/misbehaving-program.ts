import { copyFile, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./root.ts";

/** Makes the built program in a folder anew, with threads that misbehave on pages that ask for it; what starts it. */
export async function misbehavingProgram(folder: string): Promise<string> {
  const dist = join(root, "dist");
  await mkdir(folder, { recursive: true });
  const thread = await readFile(join(root, "test/support/misbehaving-thread.js"), "utf8");
  const real = pathToFileURL(join(dist, "thread.js")).href;
  await writeFile(join(folder, "thread.js"), thread.replace("../../dist/thread.js", real));
  await copyFile(join(dist, "cli.js"), join(folder, "cli.js"));
  await symlink(join(dist, "chunks"), join(folder, "chunks"), "dir");
  await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
  const start = 'import { main } from "./cli.js";\nprocess.exitCode = await main(process.argv.slice(2));\n';
  await writeFile(join(folder, "disclose.js"), start);
  return join(folder, "disclose.js");
}
