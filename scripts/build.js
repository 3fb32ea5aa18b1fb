// Writes dist: the command line and the library as bundles that share chunks, the library's declarations, and licences.
import { execFileSync } from "node:child_process";
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import "./generate.js";

const root = new URL("../", import.meta.url);
const dist = new URL("dist/", root);
const { version } = JSON.parse(await readFile(new URL("package.json", root), "utf8"));

await rm(dist, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: fileURLToPath(root),
  entryPoints: { cli: "src/cli/main.ts", index: "src/index.ts", thread: "src/batch/engine/thread.ts" },
  outdir: "dist",
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  // What somebody installs who uses it; piscina finds the program of its threads beside itself.
  external: ["bullmq", "ioredis", "libsql", "pg", "piscina", "s3mini"],
  target: "node20.20",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none", // licences are written below, whole
  // commander is CommonJS and requires node's own modules; everything else is in the bundle.
  banner: { js: "const require = process.getBuiltinModule;" },
  define: { __VERSION__: JSON.stringify(version) },
  metafile: true,
  logLevel: "warning",
});
await writeDeclarations();
await writeLicences(Object.keys(metafile.inputs));

async function writeDeclarations() {
  const tsc = fileURLToPath(new URL("node_modules/typescript/bin/tsc", root));
  execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
  // tsc copies no .d.ts, and leaves the .ts of an import in a declaration as it stands.
  const validators = "schema/generated/validators.d.ts";
  await cp(new URL(`src/${validators}`, root), new URL(validators, dist));
  for (const name of await readdir(dist, { recursive: true })) {
    if (!name.endsWith(".d.ts")) continue;
    const file = new URL(name, dist);
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replaceAll(/((?:from|import) ?\(?")(\.[^"]+)\.ts"/g, '$1$2.js"'));
  }
}

/** The licence of every package that the bundles hold a copy of; the generated validators hold parts of ajv's. */
async function writeLicences(inputs) {
  const folders = inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(path)?.[0] ?? null);
  folders.push("node_modules/ajv/", "node_modules/ajv-formats/");
  const parts = [];
  for (const folder of [...new Set(folders)].filter((folder) => folder !== null).sort()) {
    const { name, version, license } = JSON.parse(await readFile(new URL(`${folder}package.json`, root), "utf8"));
    const texts = [`${name} ${version} (${license})`];
    for (const file of await licenceFiles(new URL(folder, root))) texts.push((await readFile(file, "utf8")).trim());
    parts.push(texts.join("\n\n"));
  }
  await writeFile(new URL("THIRD-PARTY-LICENSES.txt", dist), `${parts.join(`\n\n${"-".repeat(80)}\n\n`)}\n`);
}

/** LICENSE, THIRD_PARTY_LICENSES.md, LICENSES/Apache-2.0.txt … */
async function licenceFiles(folder) {
  const found = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!/licen[cs]e|notice/i.test(entry.name)) continue;
    if (entry.isFile()) found.push(new URL(entry.name, folder));
    else
      for (const name of await readdir(new URL(entry.name, folder)))
        found.push(new URL(`${entry.name}/${name}`, folder));
  }
  return found.sort((a, b) => (a.href < b.href ? -1 : 1));
}
