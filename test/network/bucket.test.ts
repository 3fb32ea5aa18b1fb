import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { openBucket } from "../../src/network/bucket.ts";
import type { Network } from "../../src/network/network.ts";
import { openTransport } from "../../src/network/transport.ts";
import { Refused } from "../../src/run.ts";
import { pageServer } from "../support/page-server.ts";
import { bucketKeys, presignature, type S3Server, s3Server } from "../support/s3-server.ts";

const patience = { connect: 1, silence: 1, whole: 3, pauses: [0.01, 0.01] };
const network = (
  { origin }: Pick<S3Server, "origin">,
  credentials: NonNullable<Network["s3"]>["credentials"] = bucketKeys,
): Network => ({ s3: { endpoint: origin, region: "us-east-1", credentials } });

const open = (
  server: Pick<S3Server, "origin">,
  credentials?: NonNullable<Network["s3"]>["credentials"],
  name = "bucket",
) => openBucket(name, network(server, credentials), openTransport({ patience }));

async function listed(server: S3Server, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of (await open(server)).list(prefix)) keys.push(key);
  return keys;
}

/** Why something is refused. */
async function problemOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.catch((thrown: unknown) => thrown);
  if (!(error instanceof Refused) || error.failure.reason !== "network") return error;
  return [error.failure.problem, error.failure.about];
}

const strange = [
  "报告/某市某局 2024年.html",
  "a b+c%20d?e=f#g.html",
  "it's (1)*!~.html",
  "&amp;<b>.html",
  "a//b.html",
  "a\\b|c.html",
  "line\nend.html",
  "😀.html",
  " blank.html",
];

it("the double of a server signs as the example in its documentation does", () => {
  // “Authenticating Requests: Using Query Parameters”, Amazon S3 API Reference.
  const host = "examplebucket.s3.amazonaws.com";
  const query =
    "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request" +
    "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host";
  const url = new URL(`https://${host}/test.txt?${query}`);
  expect(presignature({ method: "GET", host, url }, "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")).toBe(
    "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
  );
});

describe("a bucket", () => {
  it.each(strange)("has an object called %j, as often as it is put", async (key) => {
    const server = await s3Server();
    const bucket = await open(server);
    const bytes = Buffer.from(`content of ${key}`);
    expect(await bucket.has(key)).toBe(false);
    await bucket.put(key, { length: bytes.length, open: () => Readable.from([bytes]) });
    expect([...server.objects.keys()]).toEqual([key]);
    expect(Buffer.from(await bucket.get(key, 1000)).toString()).toBe(`content of ${key}`);
    expect(await bucket.has(key)).toBe(true);
  });

  it.each([true, false])("lists all keys page by page in their order (encoded: %s)", async (encodes) => {
    const server = await s3Server(Object.fromEntries(strange.map((key) => [key, "x"])), { encodes });
    const inOrder = [...strange].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(await listed(server, "")).toEqual(inOrder);
  });

  it("lists what begins with a prefix, whatever is in it", async () => {
    const server = await s3Server({ "a (1)/x": "", "a (1)/y": "", "a (2)/x": "", "a/x": "", b: "" });
    expect(await listed(server, "a (1)/")).toEqual(["a (1)/x", "a (1)/y"]);
    expect(await listed(server, "a")).toEqual(["a (1)/x", "a (1)/y", "a (2)/x", "a/x"]);
    expect(await listed(server, "none/")).toEqual([]);
  });

  it("has an empty object too", async () => {
    const bucket = await open(await s3Server({ empty: "" }));
    expect(await bucket.has("empty")).toBe(true);
    expect(await bucket.get("empty", 10)).toHaveLength(0);
  });

  it("gives no more bytes than are asked for", async () => {
    const bucket = await open(await s3Server({ large: Buffer.alloc(2000) }));
    const error = await bucket.get("large", 1000).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ failure: { reason: "too-large" } });
  });

  it("says what it does not have, and who may not ask", async () => {
    const server = await s3Server();
    expect(await problemOf((await open(server)).get("none", 10))).toEqual(["status", "404 NoSuchKey"]);
    expect(await problemOf((await open(server, undefined, "other")).get("none", 10))).toEqual([
      "status",
      "404 NoSuchBucket",
    ]);
    const wrong = { ...bucketKeys, secretAccessKey: "wrong" };
    expect(await problemOf((await open(server, wrong)).get("none", 10))).toEqual([
      "status",
      "403 SignatureDoesNotMatch",
    ]);
    expect(await problemOf(open(server, null))).toEqual(["no-credentials", null]);
  });

  it.each(["", "/a", "a/../b", "..", "./a", " "])("has no object called %j", async (key) => {
    expect(await problemOf((await open(await s3Server())).get(key, 10))).toEqual(["not-a-key", null]);
  });

  it("is asked with a token where the credentials are lent", async () => {
    const server = await s3Server({ "a.html": "x" }, { sessionToken: "lent+token/==" });
    const lent = await open(server, { ...bucketKeys, sessionToken: "lent+token/==" });
    expect(await lent.has("a.html")).toBe(true);
    const keys: string[] = [];
    for await (const key of lent.list("")) keys.push(key);
    expect(keys).toEqual(["a.html"]);
  });

  it("is asked again where it was busy, and a put sends all once more", async () => {
    const server = await s3Server({}, { busy: 2 });
    const bytes = Buffer.from("whole");
    await (await open(server)).put("a", { length: bytes.length, open: () => Readable.from([bytes]) });
    expect(Buffer.from(server.objects.get("a") as Uint8Array).toString()).toBe("whole");
    expect(server.asked).toHaveLength(3);
  });

  it.each(["ftp://s3.test", "https://user:pw@s3.test", "https://s3.test?x=y", "s3.test"])(
    "is at no such endpoint as %s",
    async (origin) => {
      expect(await problemOf(open({ origin }))).toEqual(["bad-endpoint", null]);
    },
  );

  it("that answers with anything but a listing is not understood", async () => {
    const other = await pageServer((_, response) => response.end("<html>"), { plain: true });
    const bucket = await open(other);
    expect(await problemOf(bucket.list("").next())).toEqual(["bad-answer", "ListObjectsV2"]);
  });

  it("that gives the same page of a listing for ever is not understood", async () => {
    const page = "<IsTruncated>true</IsTruncated><NextContinuationToken>t</NextContinuationToken>";
    const answer = `<ListBucketResult>${page}<Contents><Key>a</Key></Contents></ListBucketResult>`;
    const other = await pageServer((_, response) => response.end(answer), { plain: true });
    const keys = (await open(other)).list("");
    await keys.next();
    expect(await problemOf(keys.next())).toEqual(["bad-answer", "ListObjectsV2"]);
    expect(other.asked).toHaveLength(2);
  });
});
