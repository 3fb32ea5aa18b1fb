import { isPublicAddress, literalAddress } from "./addresses.ts";
import { networkRefused } from "./failure.ts";
import { isNamedHost } from "./hosts.ts";
import type { Network } from "./network.ts";

/** Where a page may be fetched from. */
export interface Destination {
  readonly url: URL;
  /** True for a host that is allowed by its name, whatever address it has. */
  readonly isNamed: boolean;
}

/** Programs do not agree on what these mean in an address, so that what is checked might not be what is asked. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ambiguous = /[\\\u0000-\u0020\u007f]/;

/**
 * Where an address leads, if it may be gone to; throws `Refused` where not. Any port of a public host may be: what is sent
 * there begins with TLS, which no other service takes for its own.
 */
export function destinationOf(text: string, { allowNet = false, allowHosts = [] }: Network): Destination {
  const url = ambiguous.test(text) ? null : parsed(text);
  if (url === null) throw networkRefused("not-a-url");
  const { protocol, host, hostname, username, password } = url;
  if (protocol !== "https:" && protocol !== "http:") throw networkRefused("scheme-refused", protocol.slice(0, -1));
  if (username !== "" || password !== "") throw networkRefused("credentials-in-url");
  if (isNamedHost(url, allowHosts)) return { url, isNamed: true };
  if (!allowNet) throw networkRefused("not-allowed", host);
  if (protocol === "http:") throw networkRefused("plain-http", host);
  const address = literalAddress(hostname);
  // No name is looked up for it, so that nobody else would look at it.
  if (address !== null && !isPublicAddress(address)) throw networkRefused("address-refused", host);
  return { url, isNamed: false };
}

function parsed(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
