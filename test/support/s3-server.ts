import { createHash, createHmac } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type PageServer, pageServer } from "./page-server.ts";

// A double of an object storage, as its documentation describes it: it has one bucket, and checks every signature.

export const bucketKeys = { accessKeyId: "AKIDTEST", secretAccessKey: "secret/of+tests=" } as const;

export interface S3Server extends PageServer {
  readonly objects: Map<string, Uint8Array>;
  /** What a command has to know of it. */
  readonly env: Readonly<Record<string, string>>;
}

export interface S3Options {
  /** Keys on a page of a listing. */
  readonly page?: number;
  /** Whether names are encoded where that is asked for. */
  readonly encodes?: boolean;
  /** How many requests are answered that the server is busy, before others are answered. */
  readonly busy?: number;
  /** What has to be sent along with each request. */
  readonly sessionToken?: string;
}

/** Serves a bucket called `bucket` for one test. */
export async function s3Server(
  contents: Readonly<Record<string, string | Uint8Array>> = {},
  { page = 2, encodes = true, busy = 0, sessionToken }: S3Options = {},
): Promise<S3Server> {
  const objects = new Map(Object.entries(contents).map(([key, content]) => [key, Buffer.from(content) as Uint8Array]));
  let left = busy;
  const server = await pageServer(
    async (request, response) => {
      const url = new URL(request.url ?? "", "http://s3.test");
      const [, bucket = "", ...parts] = url.pathname.split("/");
      const key = decodeURIComponent(parts.join("/"));
      const body = await bodyOf(request);
      if (left-- > 0) return refuse(response, 503, "SlowDown");
      if (!isSigned(request, url, sessionToken)) return refuse(response, 403, "SignatureDoesNotMatch");
      if (bucket !== "bucket") return refuse(response, 404, "NoSuchBucket");
      if (request.method === "PUT") {
        objects.set(key, body);
        response.end();
        return;
      }
      if (key === "") return response.end(listing(objects, url.searchParams, page, encodes));
      const object = objects.get(key);
      if (object === undefined) return refuse(response, 404, "NoSuchKey");
      const isRange = request.headers.range === "bytes=0-0";
      if (isRange && object.length === 0) return refuse(response, 416, "InvalidRange");
      response.writeHead(isRange ? 206 : 200, { "content-type": "binary/octet-stream" });
      response.end(isRange ? object.subarray(0, 1) : object);
    },
    { plain: true },
  );
  const env = {
    AWS_ENDPOINT_URL_S3: server.origin,
    AWS_ACCESS_KEY_ID: bucketKeys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: bucketKeys.secretAccessKey,
    ...(sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: sessionToken }),
  };
  return { ...server, objects, env };
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { "content-type": "application/xml" });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

/** True for what whoever has the keys has signed, as the server understands it. */
function isSigned({ method = "", headers: { host = "" } }: IncomingMessage, url: URL, token?: string): boolean {
  const { searchParams } = url;
  const [keyId] = searchParams.get("X-Amz-Credential")?.split("/") ?? [];
  const isLent = token === undefined || searchParams.get("X-Amz-Security-Token") === token;
  const signature = presignature({ method, host, url }, bucketKeys.secretAccessKey);
  return keyId === bucketKeys.accessKeyId && isLent && searchParams.get("X-Amz-Signature") === signature;
}

/** Signature Version 4 of what is asked with a signature in the query. */
export function presignature(
  { method, host, url }: { readonly method: string; readonly host: string; readonly url: URL },
  secretAccessKey: string,
): string {
  const { pathname, searchParams } = url;
  const query = [...searchParams].filter(([name]) => name !== "X-Amz-Signature");
  const [, ...scope] = searchParams.get("X-Amz-Credential")?.split("/") ?? [];
  const canonical = [
    method,
    pathname.split("/").map(decodeURIComponent).map(encoded).join("/"),
    query
      .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
      .sort()
      .join("&"),
    `host:${host}\n`,
    "host",
    "UNSIGNED-PAYLOAD",
  ].join("\n");
  const toSign = [
    "AWS4-HMAC-SHA256",
    searchParams.get("X-Amz-Date"),
    scope.join("/"),
    createHash("sha256").update(canonical).digest("hex"),
  ].join("\n");
  const key = scope.reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${secretAccessKey}`);
  return hmac(key, toSign).toString("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

/** As the protocol has it: all but letters, digits and `-._~`. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}

function listing(objects: ReadonlyMap<string, Uint8Array>, query: URLSearchParams, page: number, encodes: boolean) {
  const prefix = query.get("prefix") ?? "";
  const after = Buffer.from(query.get("continuation-token") ?? "", "base64").toString();
  const keys = [...objects.keys()]
    .filter((key) => key.startsWith(prefix))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const start = after === "" ? 0 : keys.indexOf(after) + 1;
  const shown = keys.slice(start, start + page);
  const isUrl = encodes && query.get("encoding-type") === "url";
  const text = (key: string) => xml(isUrl ? encoded(key).replaceAll("%20", "+").replaceAll("%2F", "/") : key);
  const last = shown.at(-1);
  const isCut = last !== undefined && start + page < keys.length;
  return `<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>bucket</Name><Prefix>${text(prefix)}</Prefix>
${isUrl ? "<EncodingType>url</EncodingType>" : ""}<IsTruncated>${isCut}</IsTruncated>
${isCut ? `<NextContinuationToken>${Buffer.from(last).toString("base64")}</NextContinuationToken>` : ""}
${shown.map((key) => `<Contents><Key>${text(key)}</Key><Size>1</Size><ETag>&quot;x&quot;</ETag></Contents>`).join("\n")}
</ListBucketResult>`;
}

function xml(text: string): string {
  return text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}
