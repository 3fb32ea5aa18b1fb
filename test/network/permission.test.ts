import { expect, it } from "vitest";
import { firstForbidden } from "../../src/network/permission.ts";

const s3 = { endpoint: "https://s3.test", region: "r", credentials: null };
const keys = { ...s3, credentials: { accessKeyId: "a", secretAccessKey: "b" } };
const notAllowed = { stage: "read", reason: "network", problem: "not-allowed", about: "a.example:8443" };
const noKeys = { stage: "read", reason: "network", problem: "no-credentials", about: null };

it.each([
  ["a path needs nothing", ["/a/b.html", "c.zip!/https:/d", "C:\\e"], {}, null],
  ["a page needs some permission", ["a", "HTTPS://u:p@a.example:8443/b"], { s3: keys }, notAllowed],
  ["so does one over plain http", ["http://a.example:8443/b"], {}, notAllowed],
  ["which host is allowed is looked at later", ["https://a.example/b"], { allowHosts: ["c"] }, null],
  ["any host may be allowed", ["https://a.example/b"], { allowNet: true }, null],
  ["a bucket needs keys", ["S3://bucket/a"], { allowNet: true, s3 }, noKeys],
  ["and nothing else", ["s3://bucket/a"], { s3: keys }, null],
  ["what is never read is refused when it is read", ["ftp://a/b", "https://"], {}, null],
] as const)("%s", async (_, names, network, failure) => {
  expect(await firstForbidden(names, network)).toEqual(failure);
});
