/** Where buckets are, without what may follow its path: `http://127.0.0.1:9000`; null for what is no such address. */
export function parseEndpoint(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const { origin, pathname, username, password, search, hash } = new URL(text);
  if (username !== "" || password !== "" || search !== "" || hash !== "") return null;
  return origin + pathname.replace(/\/+$/, "");
}
