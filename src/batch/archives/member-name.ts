import { mostNameBytes } from "./limits.ts";

/**
 * The name of a member: in UTF-8 where it can be, whatever its archive says, else as Chinese Windows writes it. Different
 * bytes never make the same name: what is neither is taken byte for byte.
 */
export function decodeName(bytes: Uint8Array): string {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {}
  }
  return Buffer.from(bytes).toString("latin1");
}

/** `./2023//a.html` → `2023/a.html`: the same name without what says nothing. */
export function plainName(name: string): string {
  if (!/(?:^|\/)(?:\.?\/|\.$)/.test(name)) return name;
  const root = name.startsWith("/") ? "/" : "";
  const parts = name.split("/").filter((part) => part !== "" && part !== ".");
  return root + parts.join("/");
}

/** What a terminal obeys, and what no system has in a name. */
const controls = /[\p{Cc}\u{2028}\u{2029}\u{202A}-\u{202E}\u{2066}-\u{2069}]/u;

/** True for a name that leads out of the archive, is another name elsewhere, or is a command to a terminal. */
export function isUnsafe(name: string): boolean {
  return (
    name.startsWith("/") ||
    name.includes("\\") ||
    /^[a-z]:/i.test(name) ||
    name.split("/").includes("..") ||
    controls.test(name) ||
    Buffer.byteLength(name) > mostNameBytes
  );
}

/** An unsafe name, so that it can be shown: what is too long ends in `…`, and what cannot be seen is pictured. */
export function shownName(name: string): string {
  const shown = name.slice(0, mostShown).replace(new RegExp(controls, "gu"), pictured);
  return name.length > mostShown ? `${shown}…` : shown;
}

const mostShown = 200;

function pictured(character: string): string {
  const code = character.codePointAt(0) as number;
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\u{FFFD}";
}
