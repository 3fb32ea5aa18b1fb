import { readers } from "../readers/index.ts";

/** File name endings that folders and archives are searched for: what is read, and what `convert` writes. */
export const endings: readonly string[] = [...readers.flatMap((reader) => reader.extensions), "json"];

const reportEnding = new RegExp(`\\.(?:${endings.join("|")})$`, "i");

export function hasReportEnding(name: string): boolean {
  return reportEnding.test(name);
}

/** Folders that hold no reports. */
const passedOver: ReadonlySet<string> = new Set(["node_modules", ".git"]);

/** True for a name of which neither a folder nor a file is searched: hidden ones among them. */
export function isPassedOver(name: string): boolean {
  return (name.startsWith(".") && name !== "." && name !== "..") || passedOver.has(name.toLowerCase());
}
