/** A host as it is compared: `OA.Example.:8080` → `oa.example:8080`; null for what is none. */
export function parseHost(text: string): string | null {
  const [, name = "", port] = /^(.+?)(?::(\d{1,5}))?$/.exec(text.trim()) ?? [];
  // Whatever else an address has must not be in it.
  if (/[/?#@\\\s]/.test(name)) return null;
  const url = URL.canParse(`https://${name}/`) ? new URL(`https://${name}/`) : null;
  if (url === null || url.port !== "" || url.hostname === "") return null;
  return port === undefined ? hostOf(url) : `${hostOf(url)}:${Number(port)}`;
}

/**
 * True for a host that is allowed by its name. Where the name has no port it is that of the scheme: on a private host other
 * ports are other services.
 */
export function isNamedHost(url: URL, allowed: readonly string[]): boolean {
  const host = hostOf(url);
  const port = url.port === "" ? (url.protocol === "https:" ? "443" : "80") : url.port;
  return allowed.some((one) => {
    const named = parseHost(one);
    return named === `${host}:${port}` || (url.port === "" && named === host);
  });
}

/** Without the dot that a full name may end with. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/\.$/, "");
}
