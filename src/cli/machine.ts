import { readFileSync } from "node:fs";
import { release } from "node:os";
import { fileURLToPath } from "node:url";

/** What the program runs on, so that other machines can be tried. */
export interface Machine {
  /** Where the package is, absolute. */
  readonly folder: string;
  /** The oldest Node.js that the package runs on: `20.20`. */
  readonly leastNode: string;
  readonly node: string;
  readonly platform: string;
  readonly release: string;
  readonly arch: string;
  readonly icu: string | null;
  /** Whether ICU knows Chinese, as it does where it is complete. */
  readonly hasChinese: boolean;
  /** The text that bytes are in an encoding; throws where there is no such decoder. */
  readonly decode: (encoding: string, bytes: Uint8Array) => string;
}

/** The package, two folders up from the source as from the bundle's chunks. */
const folder = new URL("../../", import.meta.url);

export function thisMachine(): Machine {
  const { engines } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));
  return {
    folder: fileURLToPath(folder),
    leastNode: engines.node.replace(/^\D*/, ""),
    node: process.versions.node,
    platform: process.platform,
    release: release(),
    arch: process.arch,
    icu: process.versions.icu ?? null,
    hasChinese: Intl.Collator.supportedLocalesOf(["zh"]).length > 0,
    decode: (encoding, bytes) => new TextDecoder(encoding, { fatal: true }).decode(bytes),
  };
}
