import ipaddr from "ipaddr.js";

/** Public by their number, and yet services that a cloud has for its own machines. */
const ofClouds: ReadonlySet<string> = new Set(["168.63.129.16"]);
/** All of IPv6 that has been given out to anybody: `::7f00:1`, an old way to write 127.0.0.1, is not in it. */
const givenOut = ipaddr.IPv6.parseCIDR("2000::/3");

/** True for an address that anybody on the Internet may reach: none that is private, local, mapped, translated or reserved. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== "unicast" || ofClouds.has(text)) return false;
  return address.kind() === "ipv4" || address.match(givenOut);
}

/** The address that a host in a URL is, or null where it is a name: `[::1]` → `::1`. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[(.*)\]$/, "$1");
  return ipaddr.isValid(bare) ? bare : null;
}
