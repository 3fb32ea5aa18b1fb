type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A header, the first where there are several; null where there is none. */
export function headerOf(headers: Headers, name: string): string | null {
  const value = headers[name];
  return (typeof value === "object" ? value[0] : value) ?? null;
}

/** The encoding that a `content-type` declares, or null. */
export function charsetOf(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(contentType ?? "")?.[1] ?? null;
}
