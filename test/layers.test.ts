import { describe, expect, it } from "vitest";
import { namesUsed, sourceFiles } from "./support/imports.ts";

const files = await sourceFiles();

/**
 * What each folder or file of `src` may import besides its own folder: folders, single files, or `types of` a folder.
 * Left of Document nothing knows the form; right of Document nothing knows the file format; right of Report nothing
 * knows the edition.
 */
const layers: Readonly<Record<string, readonly string[]>> = {
  model: [],
  decode: ["model"],
  readers: ["model"],
  editions: ["model"],
  rules: ["model"],
  localise: ["model", "rules/equation.ts"],
  words: ["model"],
  statistics: ["model"],
  formatters: ["model", "words", "statistics", "types of schema"],
  extract: ["model", "editions"],
  correct: ["model", "readers", "extract/amount.ts"],
  normalized: ["model", "editions", "schema"],
  config: ["model", "rules", "schema"],
  baseline: ["model", "rules", "config", "schema", "formatters/outcome-json.ts"],
  findings: ["model", "rules"],
  "check.ts": ["model", "rules", "findings", "localise"],
  "run.ts": ["model", "decode", "readers", "extract", "normalized", "check.ts"],
  "fix.ts": ["model", "decode", "correct", "localise", "run.ts"],
  "library.ts": ["model", "batch", "types of network", "normalized", "check.ts", "run.ts", "types of schema"],
  "index.ts": [
    "library.ts",
    "model",
    "types of network",
    "rules",
    "words",
    "normalized",
    "check.ts",
    "run.ts",
    "types of schema",
  ],
  batch: [
    "model",
    "network",
    "config",
    "baseline",
    "decode",
    "readers",
    "rules",
    "words",
    "formatters",
    "statistics",
    "normalized",
    "extract/simplified.ts",
    "check.ts",
    "run.ts",
    "types of schema",
  ],
  network: ["model", "run.ts"],
  pipe: [
    "model",
    "words",
    "batch",
    "normalized",
    "config/json-syntax.ts",
    "formatters/outcome-json.ts",
    "check.ts",
    "run.ts",
    "types of schema",
  ],
  queue: ["model", "batch", "network", "check.ts", "run.ts"],
  cli: [
    "model",
    "rules",
    "words",
    "formatters",
    "statistics",
    "normalized",
    "batch",
    "network",
    "pipe",
    "queue",
    "config",
    "baseline",
    "check.ts",
    "run.ts",
    "fix.ts",
    "types of schema",
  ],
};

/** `rules/equation.ts` → `rules`, `check.ts` → `check.ts`. */
const layerOf = (path: string) => path.split("/")[0] as string;

/** Everything that may wait for a file, a network or a process. */
const systemModules =
  /^(?:node:)?(?:fs|path|os|process|child_process|worker_threads|net|http|https|stream|tty|readline)\b/;

describe("the import direction", () => {
  it("every folder and file of src has its layer", () => {
    const unknown = files.map(({ path }) => layerOf(path)).filter((layer) => !(layer in layers));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it.each(Object.keys(layers))("%s imports only what lies below it", (layer) => {
    const allowed = [layer, ...(layers[layer] ?? [])];
    const wrong = files
      .filter(({ path }) => layerOf(path) === layer)
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ isOwn, isType, target }) => {
            const below = layerOf(target);
            const mayType = isType && allowed.includes(`types of ${below}`);
            return isOwn && !mayType && !allowed.includes(below) && !allowed.includes(target);
          })
          .map(({ target }) => `${path} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it("nothing imports the command line but itself", () => {
    const importers = files.filter(({ imports }) => imports.some(({ target }) => layerOf(target) === "cli"));
    expect(importers.map(({ path }) => path).filter((path) => layerOf(path) !== "cli")).toEqual([]);
  });

  it("no import leads out of src", () => {
    const out = files.flatMap(({ path, imports }) =>
      imports
        .filter(({ isOwn, target }) => isOwn && target.startsWith(".."))
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(out).toEqual([]);
  });
});

describe("what a file may touch", () => {
  it("only src/cli touches the process and the console", () => {
    const touching = files.filter((file) => {
      const names = namesUsed(file);
      return names.has("process") || names.has("console");
    });
    expect(touching.map(({ path }) => path).filter((path) => layerOf(path) !== "cli")).toEqual([]);
  });

  it("nothing imports the script of the HTML report, which alone knows a browser's types", () => {
    const script = "formatters/html/client/";
    const importing = files.filter(({ imports }) => imports.some(({ target }) => target.startsWith(script)));
    expect(importing.map(({ path }) => path).filter((path) => !path.startsWith(script))).toEqual([]);
  });

  it("only what works on many inputs touches the file system or a network", () => {
    const touching = files.filter(({ imports }) =>
      imports.some(({ isOwn, isType, target }) => !isOwn && !isType && systemModules.test(target)),
    );
    const allowed = ["batch", "network", "queue", "cli"];
    expect(touching.map(({ path }) => path).filter((path) => !allowed.includes(layerOf(path)))).toEqual([]);
  });

  it("nothing calls process.exit", () => {
    const calling = files.filter(({ text }) => /process\s*\.\s*exit\s*\(/.test(text));
    expect(calling.map(({ path }) => path)).toEqual([]);
  });

  it("only the editions mention an edition's year in a condition", () => {
    const mentioning = files.filter(({ text }) => /[=!]==?\s*["'](?:2019|2021)["']/.test(text));
    expect(mentioning.map(({ path }) => path).filter((path) => layerOf(path) !== "editions")).toEqual([]);
  });

  it("no file is longer than 300 lines", () => {
    const long = files.filter(({ text }) => text.split("\n").length > 301);
    expect(long.map(({ path, text }) => `${path}: ${text.split("\n").length - 1}`)).toEqual([]);
  });
});
