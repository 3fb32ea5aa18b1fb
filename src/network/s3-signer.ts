import { errorCode } from "../model/error-code.ts";
import type { Failure } from "../model/outcome.ts";
import { Refused } from "../run.ts";
import { parseEndpoint } from "./endpoint.ts";
import { networkRefused } from "./failure.ts";
import type { S3Access, S3Credentials } from "./network.ts";

/** Signs what is asked of one bucket. */
export interface Signer {
  /** Throws `Refused` for a key that no address can name. */
  readonly object: (method: "GET" | "PUT", key: string) => Promise<URL>;
  /** A page of the keys that begin so, after the one that said `after`. */
  readonly listing: (prefix: string, after: string | null) => Promise<URL>;
}

/** What is signed is asked at once; a clock may be somewhat fast or slow. */
const secondsValid = 900;
export const installS3mini = "npm install --global s3mini";

/**
 * s3mini signs and nothing more: its own requests have no limits of size, take no session token, and read apostrophes in
 * the names of a listing as `&#39;`.
 */
export async function signerFor(
  bucket: string,
  { endpoint, region, credentials }: S3Access & { readonly credentials: S3Credentials },
): Promise<Signer> {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const base = parseEndpoint(endpoint);
  if (base === null) throw networkRefused("bad-endpoint");
  const S3mini = await client();
  const signer = new S3mini({
    accessKeyId,
    secretAccessKey,
    region,
    endpoint: `${base}/${bucket}`,
  });
  const lent = sessionToken === undefined ? {} : { "X-Amz-Security-Token": sessionToken };
  const signed = async (method: "GET" | "PUT", key: string, query: Readonly<Record<string, string>>) =>
    new URL(await signer.getPresignedUrl(method, key, secondsValid, { ...query, ...lent }));
  return {
    object: (method, key) => {
      if (!isNameable(key)) throw networkRefused("not-a-key");
      return signed(method, key, {});
    },
    listing: (prefix, after) => {
      const query = { "list-type": "2", "encoding-type": "url", prefix };
      return signed("GET", "/", after === null ? query : { ...query, "continuation-token": after });
    },
  };
}

/** In an address `.` and `..` lead elsewhere, and a slash at the beginning is lost. */
function isNameable(key: string): boolean {
  return key.trim() !== "" && !key.startsWith("/") && !key.split("/").some((part) => part === "." || part === "..");
}

/** Why nothing can be signed on this machine; null where it can. */
export async function missingClient(): Promise<Failure | null> {
  try {
    await client();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.failure;
    throw error;
  }
}

async function client() {
  try {
    return (await import("s3mini")).S3mini;
  } catch (error) {
    if (errorCode(error) === "ERR_MODULE_NOT_FOUND") throw networkRefused("client-missing", installS3mini);
    throw error;
  }
}
