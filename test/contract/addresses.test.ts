import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { disclose, type InProcessOptions } from "../support/in-process.ts";
import { outcomeIn, reportIn } from "../support/outcome.ts";
import { certificateFile, pageServer } from "../support/page-server.ts";
import { root } from "../support/root.ts";
import { runCli } from "../support/run-cli.ts";
import { startCli } from "../support/running-cli.ts";
import { s3Server } from "../support/s3-server.ts";
import { scratch } from "../support/scratch.ts";

const page = await readFile(join(root, "fixtures/suqian-2024/report.html"));
const last = await readFile(join(root, "fixtures/suqian-2023/report.html"));

/** The paths of a check, each with why it could not be read, and how the check ended. */
async function checked(argv: readonly string[], options: InProcessOptions = {}) {
  const { status, stdout, stderr } = await disclose(["check", ...argv, "-f", "json", "--lang", "en"], options);
  const inputs = outcomeIn(stdout).reports.map(({ path, unreadable }) => [path, unreadable?.message ?? null] as const);
  return { status, inputs, paths: inputs.map(([path]) => path), stderr };
}

/** The encodings that were declared for pages that have another. */
function disagreements(stdout: string): unknown[] {
  const found = outcomeIn(stdout).reports.flatMap(({ diagnostics }) => diagnostics);
  return found.filter(({ rule }) => rule === "encoding-disagrees").map(({ facts }) => facts.declared);
}

describe("a page at an address", () => {
  it("is read as it would be from a file, and is called by its address", async () => {
    const { origin, host } = await pageServer((_, response) => response.end(page), { plain: true });
    const address = `${origin}/xxgk/2024.html?id=1`;
    const { status, stdout } = await disclose(["convert", address, "--allow-host", host]);
    const { stdout: fromFile } = await disclose(["convert", "fixtures/suqian-2024/report.html"]);
    expect(status).toBe(0);
    expect(reportIn(stdout)).toEqual({
      ...reportIn(fromFile),
      source: { ...reportIn(fromFile).source, path: address },
    });
  });

  it("is read by what its server says of its encoding, against what the page says", async () => {
    const { origin, host } = await pageServer(
      ({ url }, response) => {
        const type = url === "/said" ? "text/html; charset=GBK" : "text/html";
        response.writeHead(200, { "content-type": type }).end(page);
      },
      { plain: true },
    );
    for (const [path, declared] of [
      ["said", ["GBK"]],
      ["unsaid", []],
    ] as const) {
      const { stdout } = await disclose(["check", `${origin}/${path}`, "-f", "json", "--allow-host", host]);
      expect(disagreements(stdout)).toEqual(declared);
    }
  });

  it("is not fetched where nobody allows it, and the sentence says how to allow it", async () => {
    const { origin, host, asked } = await pageServer((_, response) => response.end(page), { plain: true });
    const { status, inputs } = await checked([`${origin}/a.html`]);
    expect({ status, inputs, asked }).toEqual({
      status: 3,
      inputs: [[`${origin}/a.html`, expect.stringContaining(`--allow-host ${host}`)]],
      asked: [],
    });
  });

  it.each<[address: string, message: RegExp, shown?: string]>([
    ["https://127.0.0.1/", /private, local or reserved/],
    ["https://[::ffff:127.0.0.1]/", /private, local or reserved/],
    ["http://example.com/a.html", /Plain http/],
    ["ftp://example.com/a.html", /begin with ftp:\/\//],
    ["file:///etc/passwd", /begin with file:\/\//],
    ["https://user:pw@example.com/", /password in it/, "https://***@example.com/"],
    ["https://example.com/2023.zip", /download it/],
    ["https://example.com/2023.zip!/a.html", /download it/],
  ])("%s is an input that cannot be read, beside others that can", async (address, message, shown = address) => {
    const { status, inputs } = await checked([address, "fixtures/suqian-2024/report.html", "--allow-net"]);
    expect({ status, inputs }).toEqual({
      status: 3,
      inputs: [
        [shown, expect.stringMatching(message)],
        ["fixtures/suqian-2024/report.html", null],
      ],
    });
  });

  it("is told by standard input and lists, compared with last year's, and none is read twice", async () => {
    const { origin, host } = await pageServer(
      (request, response) => response.end(request.url === "/2023" ? last : page),
      { plain: true },
    );
    const listed = await checked(["--files-from", "-", `${origin}/2024`, "--allow-host", host], {
      stdin: `${origin}/2023\n${origin}/2024\n`,
    });
    expect(listed.paths).toEqual([`${origin}/2024`, `${origin}/2023`]);
    const alone = await checked([`${origin}/2024`, "--previous", `${origin}/2023`, "--allow-host", host]);
    expect(alone.inputs).toEqual([[`${origin}/2024`, null]]);
    expect(alone.stderr).toBe("");
  });

  it("is checked once by --watch, which nobody tells of changes on a network", async () => {
    const cwd = await scratch();
    const { stderr, signal, ended } = startCli(["check", "--watch", "https://127.0.0.1/a.html", "s3://b/"], cwd);
    await stderr(/等待改动/);
    signal("SIGINT");
    expect(await ended).toBe(3);
  });

  it("is not corrected, for there is no place beside it", async () => {
    const { status, stderr } = await disclose(["fix", "https://example.com/a.html", "--allow-net", "--lang", "en"]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining("left out 1 report(s) on a network"),
    });
  });

  it("is read over TLS by the program itself, in threads too", async () => {
    const { origin, host } = await pageServer((_, response) => response.end(page));
    const env = { NODE_EXTRA_CA_CERTS: certificateFile };
    const argv = ["check", `${origin}/a`, `${origin}/b`, "--timeout", "60", "-f", "json", "--allow-host", host];
    const { status, stdout } = await runCli(argv, { env });
    expect(outcomeIn(stdout).reports.map(({ unreadable }) => unreadable)).toEqual([null, null]);
    expect(status).toBe(0);
  });

  it("is read anew where its server declares another encoding, whatever is kept of it", async () => {
    const kept = join(await scratch(), "kept");
    let charset = "utf-8";
    const { origin, host } = await pageServer(
      (_, response) => response.writeHead(200, { "content-type": `text/html; charset=${charset}` }).end(page),
      { plain: true },
    );
    const argv = ["check", `${origin}/a`, `${origin}/b`, "-f", "json", "--cache", kept, "--allow-host", host];
    for (const [declares, declared] of [
      ["utf-8", []],
      ["utf-8", []],
      ["gbk", ["gbk", "gbk"]],
      ["utf-8", []],
    ] as const) {
      charset = declares;
      expect(disagreements((await disclose(argv)).stdout)).toEqual(declared);
    }
  });
});

describe("the objects of a bucket", () => {
  const contents = {
    "2023/宿迁 (市).html": last,
    "2024/宿迁 (市).html": page,
    "2024/.hidden.html": page,
    "2024/readme.pdf": "%PDF",
    "2024/other.json": "{}",
    "2024/below/a+b%20c.html": page,
    "2024/zip.zip": "x",
  };

  it("are inputs by a prefix, in the order of their keys", async () => {
    const { env } = await s3Server(contents);
    const { status, inputs } = await checked(["s3://bucket/2024/"], { env });
    expect({ status, inputs }).toEqual({
      status: 3,
      inputs: [
        ["s3://bucket/2024/below/a+b%20c.html", null],
        ["s3://bucket/2024/zip.zip", expect.stringContaining("download it")],
        ["s3://bucket/2024/宿迁 (市).html", null],
      ],
    });
  });

  it("are inputs by a glob, by name, and by the bucket", async () => {
    const { env } = await s3Server(contents);
    const all = ["s3://bucket/2023/宿迁 (市).html", "s3://bucket/2024/宿迁 (市).html"];
    expect((await checked(["s3://bucket/*/宿*.html"], { env })).paths).toEqual(all);
    expect((await checked([...all].reverse(), { env })).paths).toEqual([...all].reverse());
    expect((await checked(["s3://bucket"], { env })).paths).toHaveLength(4);
    expect((await checked([all[1] as string, "s3://bucket/2024/"], { env })).paths).toHaveLength(3);
  });

  it("are named as a glob that matches nothing is, where there are none", async () => {
    const { env } = await s3Server(contents);
    const { status, stderr } = await disclose(["check", "s3://bucket/2025/", "--lang", "en"], { env });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining("s3://bucket/2025/") });
  });

  it("are an input that says why, where they cannot be listed", async () => {
    const { env } = await s3Server(contents);
    const { AWS_SECRET_ACCESS_KEY: secret = "", ...without } = env;
    expect((await checked(["s3://bucket/2024/"], { env: without })).inputs).toEqual([
      ["s3://bucket/2024/", expect.stringContaining("AWS_SECRET_ACCESS_KEY")],
    ]);
    const wrong = await checked(["s3://bucket/2024/"], { env: { ...env, AWS_SECRET_ACCESS_KEY: "wrong" } });
    expect(wrong.inputs).toEqual([["s3://bucket/2024/", expect.stringContaining("403 SignatureDoesNotMatch")]]);
    expect(JSON.stringify(wrong)).not.toContain(secret);
    expect((await checked(["s3://bucket/none.html"], { env })).inputs).toEqual([
      ["s3://bucket/none.html", expect.stringContaining("404 NoSuchKey")],
    ]);
  });

  it("are read from where the option says", async () => {
    const { env, origin } = await s3Server(contents);
    const { AWS_ENDPOINT_URL_S3: _, ...keys } = env;
    const argv = ["s3://bucket/2023/*", "--s3-endpoint", origin];
    expect((await checked(argv, { env: keys })).inputs).toEqual([["s3://bucket/2023/宿迁 (市).html", null]]);
  });

  it("are converted to the same as the files are", async () => {
    const { env } = await s3Server(contents);
    const folder = await scratch({ "2024/宿迁 (市).html": page });
    const [fromBucket, fromFile] = [
      await disclose(["convert", "s3://bucket/2024/宿*", "-f", "csv", "-o", join(folder, "a.csv")], { env }),
      await disclose(["convert", "2024/宿迁 (市).html", "-f", "csv", "-o", "b.csv"], { cwd: folder }),
    ];
    expect([fromBucket.status, fromFile.status]).toEqual([0, 0]);
    const [a, b] = await Promise.all(["a.csv", "b.csv"].map((name) => readFile(join(folder, name), "utf8")));
    expect(a?.replaceAll("s3://bucket/", "")).toBe(b);
  });
});

describe("what is written to a bucket", () => {
  it("is a document for each report, below its scheme and its host", async () => {
    const { env, objects } = await s3Server({ "in/a (1).html": page });
    const { status, stderr } = await disclose(
      ["convert", "s3://bucket/in/", "fixtures/suqian-2023/report.html", "-o", "s3://bucket/out/"],
      { env },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining("s3://bucket/out/") });
    expect([...objects.keys()]).toEqual(["in/a (1).html", "out/s3/bucket/in/a (1).html.json", "out/report.html.json"]);
    const { stdout } = await disclose(["convert", "fixtures/suqian-2023/report.html"]);
    expect(Buffer.from(objects.get("out/report.html.json") ?? []).toString()).toBe(stdout);
  });

  it("is a table, whole", async () => {
    const { env, objects } = await s3Server();
    const folder = await scratch();
    const argv = ["convert", "fixtures/suqian-2023/report.html", "-o"];
    expect((await disclose([...argv, "s3://bucket/表 1/reports.csv"], { env })).status).toBe(0);
    expect((await disclose([...argv, join(folder, "reports.csv")])).status).toBe(0);
    expect((await disclose([...argv, "s3://bucket/x/", "-f", "parquet"], { env })).status).toBe(0);
    expect([...objects.keys()]).toEqual(["表 1/reports.csv", "x/reports.parquet"]);
    const written = await readFile(join(folder, "reports.csv"));
    expect(Buffer.compare(objects.get("表 1/reports.csv") as Uint8Array, written)).toBe(0);
  });

  it("is a report of findings, which is no input of the next check", async () => {
    const { env, objects } = await s3Server({ "in/a.html": page });
    const argv = ["check", "s3://bucket/in/", "--report", "html=s3://bucket/in/findings.html", "-f", "json"];
    for (let run = 0; run < 2; run++) {
      const { stdout } = await disclose(argv, { env });
      expect(outcomeIn(stdout).reports.map(({ path }) => path)).toEqual(["s3://bucket/in/a.html"]);
    }
    expect([...objects.keys()]).toEqual(["in/a.html", "in/findings.html"]);
    const over = await disclose(["check", "s3://bucket/in/a.html", "--report", "html=s3://bucket/in/a.html"], { env });
    expect(over.status).toBe(2);
    expect(objects.get("in/a.html")).toEqual(page);
  });

  it("is nothing at an address of another kind, whose password is not repeated", async () => {
    const page = "fixtures/suqian-2024/report.html";
    const { status, stderr } = await disclose([
      "convert",
      page,
      "-o",
      "https://clerk:secret@example.com/out/",
      "--lang",
      "en",
    ]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^disclose: .*https:\/\/\*\*\*@example\.com\/out\/.*\n$/);
  });

  it("is refused as wrong usage where it cannot be written, and leaves nothing behind", async () => {
    const { env } = await s3Server();
    const argv = ["convert", "fixtures/suqian-2023/report.html", "--lang", "en", "-o"];
    const refused = [
      [await disclose([...argv, "https://example.com/a.csv"]), "only files and s3:// can be written to"],
      [await disclose([...argv, "s3://bucket/a.csv"], { env: {} }), "AWS_ACCESS_KEY_ID"],
      [await disclose([...argv, "s3://other/a.csv"], { env }), "404 NoSuchBucket"],
    ] as const;
    for (const [{ status, stderr }, message] of refused) {
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
    }
    expect(await readdir(await scratch())).toEqual([]);
  });
});
