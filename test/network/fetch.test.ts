import { createConnection, type LookupFunction } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isTransient } from "../../src/network/failure.ts";
import { fetchPage } from "../../src/network/fetch.ts";
import { publicLookup, type Resolve } from "../../src/network/lookup.ts";
import type { Network, Patience } from "../../src/network/network.ts";
import { openTransport } from "../../src/network/transport.ts";
import { Refused } from "../../src/run.ts";
import { certificate, pageServer } from "../support/page-server.ts";

const patience: Patience = { connect: 1, silence: 0.5, whole: 3, pauses: [] };
const answering =
  (...addresses: readonly string[]): Resolve =>
  (_, done) => {
    const answer = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    setImmediate(() => done(null, answer));
  };
const most = 100_000;

interface Fetching {
  readonly network: Network;
  readonly resolve?: Resolve;
  readonly patience?: Patience;
  readonly trusts?: boolean;
}

/** What comes of an address: the text with its encoding, or why there is none. */
async function fetched(address: string, { network, resolve, patience: own = patience, trusts = true }: Fetching) {
  const transport = openTransport({
    patience: own,
    resolve: resolve ?? answering("127.0.0.1"),
    ...(trusts ? { ca: certificate } : {}),
  });
  try {
    const { bytes, charset } = await fetchPage(address, most, network, transport);
    return { text: new TextDecoder().decode(bytes), charset };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { failure } = error;
    if (failure.reason !== "network") return { problem: failure.reason, about: failure, isTransient: false };
    return { problem: failure.problem, about: failure.about, isTransient: isTransient(failure) };
  }
}

describe("a page that is fetched", () => {
  it("comes with the encoding that its server declares", async () => {
    const { origin, host } = await pageServer((_, response) => {
      response.setHeader("content-type", "text/html; charset=GBK");
      response.end("page");
    });
    expect(await fetched(`${origin}/a.html`, { network: { allowHosts: [host] } })).toEqual({
      text: "page",
      charset: "GBK",
    });
  });

  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ] as const)("is decoded from %s", async (encoding, encode) => {
    const { origin, host } = await pageServer((_, response) => {
      response.setHeader("content-encoding", encoding);
      response.end(encode("page"));
    });
    expect(await fetched(origin, { network: { allowHosts: [host] } })).toEqual({ text: "page", charset: null });
  });

  it("is fetched by plain http from a host that is named", async () => {
    const { origin, host } = await pageServer((_, response) => response.end("page"), { plain: true });
    expect(await fetched(origin, { network: { allowHosts: [host] } })).toMatchObject({ text: "page" });
    expect(await fetched(origin, { network: { allowNet: true } })).toMatchObject({ problem: "plain-http" });
  });

  it("may be led to by a few redirects", async () => {
    const { origin, host, asked } = await pageServer((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end("page");
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    const network = { allowHosts: [host] };
    expect(await fetched(`${origin}/5`, { network })).toMatchObject({ text: "page" });
    expect(asked).toHaveLength(6);
    expect(await fetched(`${origin}/6`, { network })).toMatchObject({ problem: "redirected-too-often", about: 5 });
  });
});

describe("a name that is looked up", () => {
  const hostile: readonly (readonly [string, readonly string[]])[] = [
    ["a loopback address", ["127.0.0.1"]],
    ["the metadata of a cloud", ["169.254.169.254"]],
    ["a private address beside a public one", ["8.8.8.8", "10.0.0.1"]],
    ["a private IPv6 address beside a public IPv4 one", ["8.8.8.8", "fd00::1"]],
    ["a mapped address", ["::ffff:127.0.0.1"]],
    ["no address", []],
  ];
  it.each(hostile)("is refused for %s", async (_, addresses) => {
    const { host, asked } = await pageServer((_, response) => response.end("secret"));
    const port = host.split(":")[1];
    const resolve = answering(...addresses);
    for (const name of ["metadata.google.internal", "office.test."]) {
      const found = await fetched(`https://${name}:${port}/`, { network: { allowNet: true }, resolve });
      expect(found).toMatchObject({ problem: "address-refused", isTransient: false });
    }
    expect(asked).toEqual([]);
  });

  it("is connected to at the address that was looked at, whatever is answered later", async () => {
    let answers = 0;
    const rebinding: Resolve = (hostname, done) => {
      answers++;
      return answering(answers === 1 ? "8.8.8.8" : "127.0.0.1")(hostname, done);
    };
    const lookup: LookupFunction = publicLookup(rebinding);
    const connectedTo = await new Promise((resolve) => {
      const socket = createConnection({ host: "rebind.test", port: 443, lookup, autoSelectFamily: false });
      socket.on("error", () => {});
      socket.on("lookup", (_error, address) => {
        socket.destroy();
        resolve(address);
      });
    });
    expect({ connectedTo, answers }).toEqual({ connectedTo: "8.8.8.8", answers: 1 });
  });

  it("is not reached where it has no answer, which may be otherwise later", async () => {
    const resolve: Resolve = (_, done) => done(Object.assign(new Error("no such name"), { code: "ENOTFOUND" }), []);
    const found = await fetched("https://nowhere.test/", { network: { allowNet: true }, resolve });
    expect(found).toEqual({ problem: "unreachable", about: "ENOTFOUND", isTransient: true });
  });
});

describe("a redirect", () => {
  const targets: readonly (readonly [location: string, problem: string])[] = [
    ["https://127.0.0.1/", "address-refused"],
    ["https://[::1]/", "address-refused"],
    ["https://0x7f.1/", "address-refused"],
    ["https://metadata.google.internal/", "address-refused"],
    ["//169.254.169.254/latest", "address-refused"],
    ["http://example.com/", "plain-http"],
    ["file:///etc/passwd", "scheme-refused"],
    ["https://user:pw@example.com/", "credentials-in-url"],
    ["https://", "not-a-url"],
  ];
  it.each(targets)("to %s is refused as that address is", async (location, problem) => {
    const { origin, host } = await pageServer((_, response) => response.writeHead(302, { location }).end());
    const network = { allowNet: true, allowHosts: [host] };
    const resolve = answering("169.254.169.254");
    expect(await fetched(origin, { network, resolve })).toMatchObject({ problem });
  });

  it("to another host is refused where only one is allowed", async () => {
    const inside = await pageServer((_, response) => response.end("secret"));
    const { origin, host } = await pageServer((_, response) =>
      response.writeHead(302, { location: inside.origin }).end(),
    );
    expect(await fetched(origin, { network: { allowHosts: [host] } })).toMatchObject({ problem: "not-allowed" });
    expect(inside.asked).toEqual([]);
  });

  it("in a circle ends, and so does one whose page has no end", async () => {
    const { origin, host, asked } = await pageServer((request, response) => {
      response.writeHead(302, { location: request.url ?? "/" });
      const endless = setInterval(() => response.write("x".repeat(10_000)), 5);
      response.on("close", () => clearInterval(endless));
    });
    expect(await fetched(origin, { network: { allowHosts: [host] } })).toMatchObject({
      problem: "redirected-too-often",
    });
    expect(asked).toHaveLength(6);
  });

  it("without a target is an answer of its status", async () => {
    const { origin, host } = await pageServer((_, response) => response.writeHead(301).end("moved"));
    expect(await fetched(origin, { network: { allowHosts: [host] } })).toMatchObject({ problem: "status", about: 301 });
  });
});

describe("a server that means no good", () => {
  const hostile: Readonly<Record<string, readonly [Parameters<typeof pageServer>[0], object]>> = {
    "answers nothing": [() => {}, { problem: "timed-out", about: 0.5, isTransient: true }],
    "stops in the middle": [(_, response) => response.write("begin"), { problem: "timed-out", about: 0.5 }],
    "sends a byte now and then": [
      (_, response) => {
        const dripping = setInterval(() => response.write("x"), 100);
        response.on("close", () => clearInterval(dripping));
      },
      { problem: "timed-out", about: 3 },
    ],
    "sends without end": [
      (_, response) => {
        const endless = setInterval(() => response.write("x".repeat(10_000)), 1);
        response.on("close", () => clearInterval(endless));
      },
      { problem: "too-large", about: { bytes: null, most } },
    ],
    "says that it sends more than is read": [
      (_, response) => response.writeHead(200, { "content-length": "999999999" }).write("x"),
      { problem: "too-large", about: { bytes: 999_999_999, most } },
    ],
    "sends less than it says": [
      (_, response) => {
        response.writeHead(200, { "content-length": "5000" }).write("x");
        setTimeout(() => response.destroy(), 50);
      },
      { problem: "cut-off", isTransient: true },
    ],
    "sends a little that swells": [
      (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(50_000_000))),
      { problem: "too-large", about: { bytes: null, most } },
    ],
    "sends what is packed and broken": [
      (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end("no gzip"),
      { problem: "bad-answer", about: "Z_DATA_ERROR" },
    ],
    "packs in a way that nobody asked for": [
      (_, response) => response.writeHead(200, { "content-encoding": "gzip, gzip" }).end("x"),
      { problem: "bad-answer", about: "gzip, gzip" },
    ],
    "has nothing": [
      (_, response) => response.writeHead(404).end("none"),
      { problem: "status", about: 404, isTransient: false },
    ],
    "is busy": [
      (_, response) => response.writeHead(503).end("later"),
      { problem: "status", about: 503, isTransient: true },
    ],
    "asks to wait": [(_, response) => response.writeHead(429).end(), { problem: "status", isTransient: true }],
    "hangs up": [(request) => request.socket.destroy(), { problem: "cut-off", isTransient: true }],
  };
  it.each(Object.keys(hostile))("%s is told so", async (name) => {
    const [answer, expected] = hostile[name] as (typeof hostile)[string];
    const { origin, host } = await pageServer(answer);
    expect(await fetched(origin, { network: { allowHosts: [host] } })).toMatchObject(expected);
  });

  it("that speaks plain HTTP where TLS was asked for is not said to have a wrong certificate", async () => {
    const { host } = await pageServer((_, response) => response.end("page"), { plain: true });
    const found = await fetched(`https://${host}/`, { network: { allowHosts: [host] } });
    expect(found).toMatchObject({ problem: "bad-answer", about: "ERR_SSL_WRONG_VERSION_NUMBER" });
  });

  it("whose certificate nobody knows is not read", async () => {
    const { origin, host, asked } = await pageServer((_, response) => response.end("page"));
    const found = await fetched(origin, { network: { allowHosts: [host] }, trusts: false });
    expect(found).toMatchObject({ problem: "certificate", isTransient: false });
    expect(asked).toEqual([]);
  });

  it("that speaks no HTTP is not understood", async () => {
    const { origin, host } = await pageServer((request) => request.socket.end("220 mail.test ESMTP\r\n"), {
      plain: true,
    });
    expect(await fetched(origin, { network: { allowHosts: [host] } })).toMatchObject({ problem: "bad-answer" });
  });
});

describe("another attempt", () => {
  const twice: Patience = { ...patience, pauses: [0.01, 0.02] };

  it("is made where a server was busy, and comes to the page", async () => {
    let number = 0;
    const { origin, host } = await pageServer((_, response) => {
      number++;
      response.writeHead(number < 3 ? 503 : 200).end("page");
    });
    expect(await fetched(origin, { network: { allowHosts: [host] }, patience: twice })).toMatchObject({ text: "page" });
  });

  it("is made twice at most, and not at all for what stays as it is", async () => {
    const busy = await pageServer((_, response) => response.writeHead(503).end());
    const none = await pageServer((_, response) => response.writeHead(404).end());
    await fetched(busy.origin, { network: { allowHosts: [busy.host] }, patience: twice });
    await fetched(none.origin, { network: { allowHosts: [none.host] }, patience: twice });
    expect([busy.asked.length, none.asked.length]).toEqual([3, 1]);
  });
});
