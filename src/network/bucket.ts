import type { Readable } from "node:stream";
import type { Dispatcher } from "undici";
import { Refused } from "../run.ts";
import { bytesWithin } from "./body.ts";
import { networkRefused, statusIn } from "./failure.ts";
import { headerOf } from "./headers.ts";
import { type Listed, listedIn } from "./listing.ts";
import type { Network } from "./network.ts";
import { persevere } from "./persevere.ts";
import { type Signer, signerFor } from "./s3-signer.ts";
import { type Transport, usualTransport } from "./transport.ts";

/** What an object has, in pieces, as often as it is asked for. */
export interface Contents {
  readonly length: number;
  readonly open: () => Readable;
}

/** The objects of a bucket. All methods throw `Refused`. */
export interface Bucket {
  /** An object of so many bytes at most. */
  readonly get: (key: string, most: number) => Promise<Uint8Array>;
  readonly has: (key: string) => Promise<boolean>;
  readonly put: (key: string, contents: Contents) => Promise<void>;
  /** Keys that begin so, in their order. */
  readonly list: (prefix: string) => AsyncGenerator<string>;
}

const ok: ReadonlySet<number> = new Set([200, 204, 206]);
const notFound = 404;
/** An object that has no byte at all. */
const withoutFirstByte = 416;
/** Of a listing of a thousand keys, or of what is said of an error. */
const mostOfAnswer = 10_000_000;
const mostOfError = 10_000;
/** A server takes no more at once. */
const mostOfObject = 5_000_000_000;
/** Bytes a second of a line that is still of use. */
const slowest = 100_000;
/** What the signer leaves as it is in a query and a server does not: a prefix is cut before it. */
const unsigned = /[!'()*]/;

/** Opens a bucket; throws `Refused` where nobody may ask for it. */
export async function openBucket(
  name: string,
  { s3 }: Network,
  transport: Transport = usualTransport(),
): Promise<Bucket> {
  if (s3 === undefined || s3.credentials === null) throw networkRefused("no-credentials");
  const { credentials } = s3;
  const signer = await signerFor(name, { ...s3, credentials });
  const request = requestOf(transport);
  return {
    get: (key, most) => get(request, signer, key, most),
    has: (key) => has(request, signer, key),
    put: (key, contents) => put(request, signer, key, contents),
    list: (prefix) => list(request, signer, prefix),
  };
}

/** What is sent beside the address: made anew for each attempt, as the address is signed anew. */
type Sent = () => Pick<Dispatcher.RequestOptions, "method" | "headers" | "body">;
type Request = <Result>(
  sign: () => Promise<URL>,
  sent: Sent,
  take: (response: Dispatcher.ResponseData) => Promise<Result>,
  /** Seconds that it may take beside the usual ones. */
  more?: number,
) => Promise<Result>;

const asking: Sent = () => ({ method: "GET" });

/** Asks for something; whatever the server says but yes is thrown. */
function requestOf({ open, patience }: Transport): Request {
  return (sign, sent, take, more = 0) =>
    persevere({ ...patience, whole: patience.whole + more }, async (signal) => {
      const { origin, pathname, search } = await sign();
      const response = await open.request({ ...sent(), origin, path: pathname + search, signal });
      if (ok.has(response.statusCode)) return take(response);
      throw networkRefused("status", await statusOf(response));
    });
}

/** `404 NoSuchKey`: the code is all that is taken of an answer that quotes what was asked. */
async function statusOf({ statusCode, body }: Dispatcher.ResponseData): Promise<string | number> {
  const text = await bytesWithin({ stream: body, encoding: null, length: null }, mostOfError).catch(() => null);
  const [, code] = /<Code>(\w{1,60})<\/Code>/.exec(new TextDecoder().decode(text ?? new Uint8Array())) ?? [];
  return code === undefined ? statusCode : `${statusCode} ${code}`;
}

function get(request: Request, signer: Signer, key: string, most: number): Promise<Uint8Array> {
  return request(
    () => signer.object("GET", key),
    asking,
    ({ headers, body }) => bytesWithin(bodyOf(headers, body), most),
  );
}

async function has(request: Request, signer: Signer, key: string): Promise<boolean> {
  const firstByte: Sent = () => ({ method: "GET", headers: { range: "bytes=0-0" } });
  try {
    await request(
      () => signer.object("GET", key),
      firstByte,
      ({ body }) => body.dump(),
    );
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    if (statusOfRefusal(error)?.status === withoutFirstByte) return true;
    throw error;
  }
}

/** True for what a bucket says of an object that it does not have; a bucket that is not there has said nothing of it. */
export function isMissing(error: unknown): boolean {
  const refusal = statusOfRefusal(error);
  return refusal?.status === notFound && !refusal.isOfBucket;
}

function statusOfRefusal(error: unknown): { readonly status: number; readonly isOfBucket: boolean } | null {
  const failure = error instanceof Refused ? error.failure : null;
  if (failure?.reason !== "network" || failure.problem !== "status") return null;
  return { status: statusIn(failure.about), isOfBucket: String(failure.about).endsWith("NoSuchBucket") };
}

async function put(request: Request, signer: Signer, key: string, { length, open }: Contents): Promise<void> {
  if (length > mostOfObject) throw networkRefused("too-large-to-put", mostOfObject);
  const sent: Sent = () => ({ method: "PUT", headers: { "content-length": String(length) }, body: open() });
  await request(
    () => signer.object("PUT", key),
    sent,
    ({ body }) => body.dump(),
    Math.ceil(length / slowest),
  );
}

async function* list(request: Request, signer: Signer, prefix: string): AsyncGenerator<string> {
  const cut = prefix.search(unsigned);
  const signed = cut < 0 ? prefix : prefix.slice(0, cut);
  for (let after: string | null = null; ; ) {
    const token: string | null = after;
    const { keys, next }: Listed = await request(
      () => signer.listing(signed, token),
      asking,
      async ({ headers, body }) => {
        const bytes = await bytesWithin(bodyOf(headers, body), mostOfAnswer);
        return listedIn(new TextDecoder().decode(bytes));
      },
    );
    // Who asked again would be given the same for ever.
    if (next !== null && next === token) throw networkRefused("bad-answer", "ListObjectsV2");
    for (const key of keys) if (key.startsWith(prefix)) yield key;
    if (next === null) return;
    after = next;
  }
}

function bodyOf(headers: Dispatcher.ResponseData["headers"], stream: Readable) {
  return { stream, encoding: headerOf(headers, "content-encoding"), length: headerOf(headers, "content-length") };
}
