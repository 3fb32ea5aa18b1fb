// Parts of the source that the library does not export, bundled as they are.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { root } from "./run-node.js";

const stages = {
  "src/decode/decode.ts": "decode",
  "src/readers/html.ts": "htmlReader",
  "src/extract/extract.ts": "extract",
  "src/extract/script.ts": "simplifierFor",
};

/** The stages of a reading. */
export function loadStages() {
  const contents = Object.entries(stages).map(([path, name]) => `export { ${name} } from "./${path}";`);
  return bundled({ stdin: { contents: contents.join("\n"), resolveDir: root } });
}

/** The pages of an archive as the tests print them. */
export function loadArchive() {
  return bundled({ entryPoints: [join(root, "test/support/archive.ts")], external: ["fast-check", "iconv-lite"] });
}

/** Modules as one file, which is loaded. */
export async function bundled(options) {
  // Within the project, so that what is left out of the bundle is found.
  const folder = mkdtempSync(join(root, "node_modules/.disclose-bench-"));
  const outfile = join(folder, "bundle.mjs");
  buildSync({ ...options, outfile, bundle: true, format: "esm", platform: "node", logLevel: "warning" });
  try {
    return await import(outfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A folder that is gone when the process ends. */
export function scratchFolder() {
  const folder = mkdtempSync(join(tmpdir(), "disclose-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
