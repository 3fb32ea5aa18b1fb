import { expect, it } from "vitest";
import { networkOf } from "../../src/cli/network.ts";
import { bucketPlace } from "../../src/queue/bucket-place.ts";
import { s3Server } from "../support/s3-server.ts";

it.each(["s3://bucket/results/2024", "s3://bucket/results/2024/"])("results are kept by name below %s", async (uri) => {
  const { env, objects } = await s3Server();
  const place = bucketPlace(uri, networkOf({}, env));
  expect(await place.read("ab/abc.readings")).toBeNull();
  expect(await place.has("ab/abc.readings")).toBe(false);
  await place.write("ab/abc.readings", Buffer.from("first"));
  await place.write("ab/abc.readings", Buffer.from("first"));
  expect([...objects.keys()]).toEqual(["results/2024/ab/abc.readings"]);
  expect(await place.has("ab/abc.readings")).toBe(true);
  expect(Buffer.from((await place.read("ab/abc.readings")) ?? []).toString()).toBe("first");
});

it("a whole bucket is a place too, and what is no bucket is refused when it is used", async () => {
  const { env, objects } = await s3Server();
  await bucketPlace("s3://bucket", networkOf({}, env)).write("a", Buffer.from("x"));
  expect([...objects.keys()]).toEqual(["a"]);
  await expect(bucketPlace("s3://", networkOf({}, env)).has("a")).rejects.toMatchObject({
    failure: { problem: "not-a-url" },
  });
});
