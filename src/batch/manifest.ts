import type { ManifestProblem } from "../model/surroundings.ts";

/** A report and those that it sums up, each by the path of its file or the name of its agency. */
export interface Whole {
  readonly parent: string;
  readonly children: readonly string[];
}

/** Where a manifest is none, as it is appended to its path: `:3` is a line, `#/0/parent` a value. */
export interface ManifestError {
  readonly problem: ManifestProblem;
  readonly place: string;
}

/** What the two columns are called where the first line names them. */
const headers = [/^(?:parent|上级|上級|汇总|匯總)/i, /^(?:child|下级|下級|所属|所屬)/i] as const;

/** Reads a manifest: JSON, or lines of two columns. */
export function parseManifest(text: string): readonly Whole[] | ManifestError {
  const trimmed = text.replace(/^\uFEFF/, "");
  return /^\s*[[{]/.test(trimmed) ? fromJson(trimmed) : fromLines(trimmed);
}

export function isManifestError(manifest: readonly Whole[] | ManifestError): manifest is ManifestError {
  return "problem" in manifest;
}

function fromJson(text: string): readonly Whole[] | ManifestError {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: "not-json", place: "" };
  }
  const entries: readonly unknown[] = Array.isArray(json) ? json : [json];
  const wholes: Whole[] = [];
  for (const [i, entry] of entries.entries()) {
    const place = Array.isArray(json) ? `#/${i}` : "#";
    if (typeof entry !== "object" || entry === null || Array.isArray(entry)) {
      return { problem: "not-an-object", place: place === "#" ? "" : place };
    }
    const { parent, children } = entry as Record<string, unknown>;
    if (!isName(parent)) return { problem: "no-parent", place: `${place}/parent` };
    if (!Array.isArray(children) || children.length === 0)
      return { problem: "no-children", place: `${place}/children` };
    const wrong = children.findIndex((child) => !isName(child));
    if (wrong >= 0) return { problem: "no-children", place: `${place}/children/${wrong}` };
    wholes.push({ parent: parent.trim(), children: (children as string[]).map((child) => child.trim()) });
  }
  return wholes.length === 0 ? { problem: "empty", place: "" } : wholes;
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function fromLines(text: string): readonly Whole[] | ManifestError {
  const wholes = new Map<string, string[]>();
  let isFirst = true;
  for (const [i, line] of text.split(/\r\n|\n|\r/).entries()) {
    const fields = fieldsOf(line);
    const [parent = "", child = ""] = fields;
    if (fields.every((field) => field === "")) continue;
    const isTop = isFirst;
    isFirst = false;
    if (isTop && headers.every((header, column) => header.test(fields[column] ?? ""))) continue;
    if (parent === "" || child === "" || fields.slice(2).some((field) => field !== "")) {
      return { problem: "not-two-columns", place: `:${i + 1}` };
    }
    wholes.set(parent, [...(wholes.get(parent) ?? []), child]);
  }
  if (wholes.size === 0) return { problem: "empty", place: "" };
  return [...wholes].map(([parent, children]) => ({ parent, children }));
}

/** The fields of a line, cut at commas or tabs outside double quotes. */
function fieldsOf(line: string): string[] {
  const fields = line.match(/(?:"(?:[^"]|"")*"|[^,，\t])+|(?<=[,，\t]|^)(?=[,，\t]|$)/g) ?? [];
  return fields.map((field) => {
    const trimmed = field.trim();
    return /^".*"$/.test(trimmed) ? trimmed.slice(1, -1).replaceAll('""', '"').trim() : trimmed;
  });
}

/** A whole that is among its own units, or among theirs, where equal names are one; null where there is none. */
export function circularIn(wholes: readonly Whole[]): string | null {
  const unitsOf = new Map<string, string[]>();
  for (const { parent, children } of wholes) {
    const units = unitsOf.get(parent);
    if (units === undefined) unitsOf.set(parent, [...children]);
    else units.push(...children);
  }
  // What has no whole among its units leads nowhere; without it there may be more such. What is left leads to a circle.
  for (let before = -1; before !== unitsOf.size; ) {
    before = unitsOf.size;
    for (const [parent, units] of unitsOf) if (!units.some((unit) => unitsOf.has(unit))) unitsOf.delete(parent);
  }
  const passed = new Set<string>();
  let [name] = unitsOf.keys();
  while (name !== undefined && !passed.has(name)) {
    passed.add(name);
    name = unitsOf.get(name)?.find((unit) => unitsOf.has(unit));
  }
  return name ?? null;
}
