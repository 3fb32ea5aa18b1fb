import ipaddr from "ipaddr.js";

/** Public by their number, and yet services that a cloud has for its own machines. */
const ofClouds: ReadonlySet<string> = new Set(["168.63.129.16"]);

/** True for an address that anybody on the Internet may reach: none that is private, local, mapped, translated or reserved. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.parse(address).range() === "unicast" && !ofClouds.has(address);
}

/** The address that a host in a URL is, or null where it is a name: `[::1]` → `::1`. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[(.*)\]$/, "$1");
  return ipaddr.isValid(bare) ? bare : null;
}
