import { readFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { lilconfigSync } from "lilconfig";
import { displayPath } from "../batch/display-path.ts";
import type { Read } from "../config/valid-json.ts";
import type { ConfigJson } from "../schema/generated/config.ts";

const program = "disclose";
/** The usual name of a configuration. */
export const configName = `${program}.config.json`;
/** Where a folder may hold a configuration; the first that is there counts. */
const searchPlaces = [configName, `.${program}rc.json`, "package.json"];

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
    // A package.json that says nothing of this program is passed over; whatever else is there is the configuration.
    loaders: { ".json": (file, text) => (isPackage(file) ? objectIn(text) : {}) },
  });
  const found = search.search(cwd);
  return found === null ? null : readConfigFile(found.filepath, cwd);
}

/** The configuration in a file that was named. */
export async function readConfigFile(name: string, cwd: string): Promise<ConfigFile> {
  const { readConfig } = await import("../config/read-config.ts");
  const file = resolve(cwd, name);
  const read = readConfig(await readFile(file), isPackage(file) ? program : null);
  return { path: displayPath(file, cwd), folder: dirname(file), read };
}

function isPackage(file: string): boolean {
  return basename(file) === "package.json";
}

/** What is wrong with a package.json is not this program's business. */
function objectIn(text: string): object {
  try {
    return Object(JSON.parse(text)) as object;
  } catch {
    return {};
  }
}
