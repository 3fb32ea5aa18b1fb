// Builds dist where there is none, so that what is installed from git, and packed from a clone, runs. `npm ci` is for
// those who build next; a production install has nothing to build with.
import { existsSync } from "node:fs";

const isBuilt = existsSync(new URL("../dist/cli.js", import.meta.url));
const canBuild = ["esbuild", "typescript"].every((name) =>
  existsSync(new URL(`../node_modules/${name}`, import.meta.url)),
);
const isCleanInstall = /^(?:ci|install-ci-test)$/.test(process.env.npm_command ?? "");

if (!isBuilt && canBuild && !isCleanInstall) await import("./build.js");
