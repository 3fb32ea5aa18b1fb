import { readFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { lilconfigSync } from "lilconfig";
import { displayPath } from "../batch/discover.ts";
import type { Read } from "../config/valid-json.ts";
import type { ConfigJson } from "../schema/generated/config.ts";

const program = "disclose";
/** Where a folder may hold a configuration; the first that is there counts. */
const searchPlaces = [`${program}.config.json`, `.${program}rc.json`, "package.json"];

/** A configuration as it was found. */
export interface ConfigFile {
  /** Relative to the working directory. */
  readonly path: string;
  /** What the paths in it are relative to, absolute. */
  readonly folder: string;
  readonly read: Read<ConfigJson>;
}

/** The configuration of the working directory or of the nearest folder above it that has one, or null. */
export async function findConfig(cwd: string): Promise<ConfigFile | null> {
  const search = lilconfigSync(program, {
    searchPlaces,
    // An empty file is no JSON, and is said to be none.
    ignoreEmptySearchPlaces: false,
    loaders: { ".json": (file, text) => (basename(file) === "package.json" ? objectIn(text) : text) },
  });
  const found = search.search(cwd);
  if (found === null) return null;
  const { configIn, readConfig } = await import("../config/read-config.ts");
  const { filepath, config = "" } = found;
  const read = typeof config === "string" ? readConfig(config) : configIn(config, `/${program}`);
  return { path: displayPath(filepath, cwd), folder: dirname(filepath), read };
}

/** The configuration in a file that was named. */
export async function readConfigFile(name: string, cwd: string): Promise<ConfigFile> {
  const { readConfig } = await import("../config/read-config.ts");
  const file = resolve(cwd, name);
  return { path: displayPath(file, cwd), folder: dirname(file), read: readConfig(await readFile(file, "utf8")) };
}

/** What is wrong with a package.json is not this program's business. */
function objectIn(text: string): object {
  try {
    return Object(JSON.parse(text)) as object;
  } catch {
    return {};
  }
}
