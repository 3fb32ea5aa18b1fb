import { readFile, stat } from "node:fs/promises";
import { dirname, extname, resolve } from "node:path";
import { decode } from "../decode/decode.ts";
import { isUri } from "../network/uris.ts";
import type { Input } from "../run.ts";
import { holdingFile } from "./archives/paths.ts";
import { discover, endings } from "./discover.ts";
import { absolutePath } from "./display-path.ts";
import type { Identities } from "./identities.ts";
import type { Inputs } from "./inputs.ts";
import { circularIn, isManifestError, type ManifestError, parseManifest, type Whole } from "./manifest.ts";
import type { SearchOptions } from "./search.ts";

/** Which reports sum up which, as somebody said it. */
export interface RollupPlan {
  readonly wholes: readonly { readonly parent: Entry; readonly children: readonly Entry[] }[];
  /** The files that it names, absolute. */
  readonly files: readonly string[];
}

/** A file, or else the name of an agency. */
interface Entry {
  /** As the manifest has it. */
  readonly name: string;
  /** The file, absolute; null for a name. */
  readonly file: string | null;
}

/** The units of one whole by their number in the run. */
export interface Units {
  readonly units: readonly { readonly name: string; readonly report: number }[];
  /** Units without a report for the year, or with two that differ. */
  readonly missing: readonly string[];
}

/** Reads a manifest, or a folder in which a report sums up those in the folder of its name. */
export async function readRollup(
  path: string,
  cwd: string,
  options: SearchOptions,
): Promise<RollupPlan | ManifestError> {
  const absolute = resolve(cwd, path);
  const status = await stat(absolute).catch(() => null);
  if (status === null) return { problem: "not-found", place: "" };
  if (status.isDirectory()) return fromFolder(absolute, cwd, options);
  const decoded = decode(await readFile(absolute));
  if ("stage" in decoded) return { problem: decoded.reason === "empty" ? "empty" : "not-text", place: "" };
  const manifest = parseManifest(decoded.text);
  return isManifestError(manifest) ? manifest : fromManifest(manifest, dirname(absolute));
}

export function isRollupError(plan: RollupPlan | ManifestError): plan is ManifestError {
  return "problem" in plan;
}

async function fromManifest(manifest: readonly Whole[], folder: string): Promise<RollupPlan | ManifestError> {
  const entryOf = async (name: string): Promise<Entry> => {
    const file = absolutePath(name, folder);
    const isThere = isUri(file) || (await stat(holdingFile(file)).catch(() => null))?.isFile() === true;
    return { name, file: isThere || isPath(name) ? file : null };
  };
  const wholes: { readonly parent: Entry; readonly children: readonly Entry[] }[] = [];
  const files: string[] = [];
  for (const whole of manifest) {
    const parent = await entryOf(whole.parent);
    const children = await Promise.all(whole.children.map(entryOf));
    wholes.push({ parent, children });
    if (parent.file !== null) files.push(parent.file);
    // A unit's file that is not there is a report that is missing, not an input that cannot be read.
    for (const { file } of children)
      if (file !== null && (isUri(file) || (await stat(holdingFile(file)).catch(() => null)) !== null)) {
        files.push(file);
      }
  }
  const keyOf = ({ file, name }: Entry) => file ?? name;
  const keys = wholes.map(({ parent, children }) => ({ parent: keyOf(parent), children: children.map(keyOf) }));
  const circular = circularIn(keys);
  if (circular !== null) {
    const { name = "" } = wholes.map(({ parent }) => parent).find((parent) => keyOf(parent) === circular) ?? {};
    return { problem: "circular", place: ` (${name})` };
  }
  return { wholes, files };
}

/** True for a text that can only be a path: no agency's name ends like a file's. */
function isPath(name: string): boolean {
  return endings.includes(extname(name).slice(1).toLowerCase());
}

async function fromFolder(folder: string, cwd: string, options: SearchOptions): Promise<RollupPlan | ManifestError> {
  const { inputs } = await discover([folder], cwd, options);
  const entries = [...inputs].map(({ path }): Entry & { file: string } => ({
    name: path,
    file: absolutePath(path, cwd),
  }));
  const inFolder = new Map<string, Entry[]>();
  for (const entry of entries) {
    const own = inFolder.get(dirname(entry.file));
    if (own === undefined) inFolder.set(dirname(entry.file), [entry]);
    else own.push(entry);
  }
  const wholes = entries.flatMap((parent) => {
    const children = inFolder.get(parent.file.slice(0, -extname(parent.file).length));
    return children === undefined ? [] : [{ parent, children }];
  });
  if (wholes.length === 0) return { problem: "no-folder", place: "" };
  return { wholes, files: entries.map(({ file }) => file) };
}

/**
 * What a plan comes to in a run: the units of each whole by its number, and the wholes that the run does not have.
 * `keyOf` tells an agency by any of its names, as the run does.
 */
export async function resolveRollup(
  { wholes }: RollupPlan,
  inputs: Inputs<Input>,
  cwd: string,
  identities: Identities,
  keyOf: (name: string) => Promise<string>,
): Promise<{ readonly units: ReadonlyMap<number, Units>; readonly unknown: readonly string[] }> {
  const named = new Set(wholes.flatMap(({ parent, children }) => [parent, ...children].map(({ file }) => file)));
  const numbers = new Map<string, number>();
  let number = 0;
  for (const { path } of inputs) {
    const file = absolutePath(path, cwd);
    if (named.has(file)) numbers.set(file, number);
    number++;
  }
  const units = new Map<number, Units>();
  const unknown: string[] = [];
  for (const { parent, children } of wholes) {
    const own =
      parent.file === null ? identities.allOf(await keyOf(parent.name)) : [numbers.get(parent.file) ?? []].flat();
    if (own.length === 0) unknown.push(parent.name);
    const parts = await Promise.all(
      children.map(async ({ name, file }) => ({ name, file, key: file === null ? await keyOf(name) : "" })),
    );
    for (const whole of own) {
      const year = identities.yearOf(whole);
      const reportOf = ({ file, key }: { file: string | null; key: string }) => {
        if (file !== null) return ofYear(numbers.get(file) ?? null, year, identities);
        return year === null ? null : identities.find(key, year);
      };
      const before = units.get(whole) ?? { units: [], missing: [] };
      const found = parts.map((part) => ({ name: part.name, report: reportOf(part) }));
      units.set(whole, withoutCopies([...before.units, ...found], before.missing, identities));
    }
  }
  return { units, unknown };
}

/** Each unit once; one of which there are two reports that differ counts as missing. */
function withoutCopies(
  found: readonly { readonly name: string; readonly report: number | null }[],
  missing: readonly string[],
  identities: Identities,
): Units {
  const reports = found.flatMap(({ name, report }) => (report === null ? [] : [{ name, report }]));
  const isTwin = ({ report }: { report: number }) =>
    reports.some((other) => identities.relation(report, other.report) === "twin");
  const isFirst = ({ report }: { report: number }, i: number) =>
    !reports.slice(0, i).some((other) => identities.relation(report, other.report) === "copy");
  const absent = found.flatMap(({ name, report }) => (report === null ? name : []));
  return {
    units: reports.filter((unit, i) => isFirst(unit, i) && !isTwin(unit)),
    missing: [...missing, ...absent, ...reports.filter(isTwin).map(({ name }) => name)],
  };
}

/** A report that is not of another year. */
function ofYear(report: number | null, year: number | null, identities: Identities): number | null {
  const own = report === null ? null : identities.yearOf(report);
  return own === null || year === null || own === year ? report : null;
}
