/** A scheme of one letter is a drive of Windows. */
const start = /^([a-z][a-z\d+.-]+):\/\//i;

/** True for an address rather than a path: `https://…`, `s3://…`, and others that are refused when they are read. */
export function isUri(path: string): boolean {
  return start.test(path);
}

/** `https://user:password@host/` → `https://***@host/`: what is refused for its password does not get into any message or file. */
export function withoutCredentials(uri: string): string {
  return uri.replace(/^([a-z][a-z\d+.-]+:\/\/)[^/?#\\]*@/i, "$1***@");
}

/** `S3://a/b` → `s3`. */
export function schemeOf(uri: string): string {
  return start.exec(uri)?.[1]?.toLowerCase() ?? "";
}

/** An object of a bucket, or a prefix of several. */
export interface S3Uri {
  readonly bucket: string;
  /** As the object is called: nothing in it is escaped. */
  readonly key: string;
}

/** `s3://bucket/2024/a b.html` → `bucket` and `2024/a b.html`; null for any other. */
export function parseS3(uri: string): S3Uri | null {
  const [, bucket, key = ""] = /^s3:\/\/([\w.-]+)(?:\/(.*))?$/is.exec(uri) ?? [];
  return bucket === undefined || /^\.+$/.test(bucket) ? null : { bucket, key };
}
