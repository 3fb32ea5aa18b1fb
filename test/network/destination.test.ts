import { describe, expect, it } from "vitest";
import type { Failure } from "../../src/model/outcome.ts";
import { destinationOf } from "../../src/network/destination.ts";
import type { Network } from "../../src/network/network.ts";
import { Refused } from "../../src/run.ts";

/** The problem that an address is refused for, or where it leads. */
function outcome(address: string, network: Network): string {
  try {
    return destinationOf(address, network).url.href;
  } catch (error) {
    const failure: Failure | null = error instanceof Refused ? error.failure : null;
    return failure?.reason === "network" ? failure.problem : String(error);
  }
}

/** Addresses that lead somewhere else than they seem to, and what is wrong with each. */
const hostile: readonly (readonly [address: string, problem: string])[] = [
  ["https://127.0.0.1/", "address-refused"],
  ["https://0x7f.1/", "address-refused"],
  ["https://2130706433/", "address-refused"],
  ["https://017700000001/", "address-refused"],
  ["https://127.1/", "address-refused"],
  ["https://127.0.0.1./", "address-refused"],
  ["https://%31%32%37.0.0.1/", "address-refused"],
  ["https://１２７.0.0.1/", "address-refused"],
  ["https://①②⑦.0.0.1/", "address-refused"],
  ["https://127。0。0。1/", "address-refused"],
  ["https://[::1]/", "address-refused"],
  ["https://[::]/", "address-refused"],
  ["https://[::ffff:127.0.0.1]/", "address-refused"],
  ["https://[::127.0.0.1]/", "address-refused"],
  ["https://[::ffff:8.8.8.8]/", "address-refused"],
  ["https://[64:ff9b::7f00:1]/", "address-refused"],
  ["https://[64:ff9b:1::7f00:1]/", "address-refused"],
  ["https://[2002:7f00:1::]/", "address-refused"],
  ["https://[2001::1]/", "address-refused"],
  ["https://[fd00::1]/", "address-refused"],
  ["https://[fd00:ec2::254]/", "address-refused"],
  ["https://[fe80::1]/", "address-refused"],
  ["https://[fec0::1]/", "address-refused"],
  ["https://[ff02::1]/", "address-refused"],
  ["https://[fe80::1%25eth0]/", "not-a-url"],
  ["https://0.0.0.0/", "address-refused"],
  ["https://10.1.2.3/", "address-refused"],
  ["https://172.16.0.1/", "address-refused"],
  ["https://192.168.1.1/", "address-refused"],
  ["https://100.64.0.1/", "address-refused"],
  ["https://100.100.100.200/", "address-refused"],
  ["https://169.254.169.254/latest/meta-data/", "address-refused"],
  ["https://168.63.129.16/", "address-refused"],
  ["https://192.0.0.192/", "address-refused"],
  ["https://198.18.0.1/", "address-refused"],
  ["https://224.0.0.1/", "address-refused"],
  ["https://240.0.0.1/", "address-refused"],
  ["https://255.255.255.255/", "address-refused"],
  ["HTTPS://127.0.0.1/", "address-refused"],
  ["https:///127.0.0.1/", "address-refused"],
  ["https://127.0.0.1:8443/", "address-refused"],
  ["file:///etc/passwd", "scheme-refused"],
  ["FILE://localhost/etc/passwd", "scheme-refused"],
  ["ftp://example.com/a.html", "scheme-refused"],
  ["gopher://example.com/_GET", "scheme-refused"],
  ["data:text/html,<table>", "scheme-refused"],
  ["javascript:alert(1)", "scheme-refused"],
  ["ws://example.com/", "scheme-refused"],
  ["http://example.com/", "plain-http"],
  ["http://127.0.0.1/", "plain-http"],
  ["https://user:pw@example.com/", "credentials-in-url"],
  ["https://user@example.com/", "credentials-in-url"],
  ["https://example.com@127.0.0.1/", "credentials-in-url"],
  ["https://example.com:443@127.0.0.1/", "credentials-in-url"],
  ["https://example.com\\@127.0.0.1/", "not-a-url"],
  ["https://127.0.0.1\\.example.com/", "not-a-url"],
  ["https://example.com/a\tb", "not-a-url"],
  ["https://127.0.\n0.1/", "not-a-url"],
  ["https://example.com/a b", "not-a-url"],
  [" https://example.com/", "not-a-url"],
  ["https://example.com/\u0000", "not-a-url"],
  ["https://", "not-a-url"],
  ["https://example.com:99999/", "not-a-url"],
  ["https://1.2.3.4.5/", "not-a-url"],
  ["https://256.0.0.1/", "not-a-url"],
];

describe("where an address may lead", () => {
  it.each(hostile)("%j is refused: %s", (address, problem) => {
    expect(outcome(address, { allowNet: true })).toBe(problem);
  });

  it("a public host may be fetched from at any port, whatever its path and script", () => {
    expect(outcome("https://example.com/报告 2024.html".replace(" ", "%20"), { allowNet: true })).toBe(
      "https://example.com/%E6%8A%A5%E5%91%8A%202024.html",
    );
    expect(outcome("HTTPS://Example.COM:8443/a?b=c", { allowNet: true })).toBe("https://example.com:8443/a?b=c");
    expect(outcome("https://8.8.8.8/", { allowNet: true })).toBe("https://8.8.8.8/");
  });

  it("nothing may be fetched from where nobody allows it", () => {
    expect(outcome("https://example.com/", {})).toBe("not-allowed");
    expect(outcome("http://example.com/", {})).toBe("not-allowed");
    expect(outcome("https://127.0.0.1/", {})).toBe("not-allowed");
    expect(outcome("file:///etc/passwd", {})).toBe("scheme-refused");
  });

  it("a host that is named may have any address, by plain http too, and opens no other", () => {
    const network = { allowHosts: ["OA.office.test", "10.0.0.8:8080", "[fd00::1]"] };
    for (const address of [
      "https://oa.office.test/a",
      "http://oa.office.test./a",
      "http://10.0.0.8:8080/",
      "https://10.0.0.8:8080/",
      "https://[fd00:0::1]/",
    ]) {
      expect(outcome(address, network)).toMatch(/^https?:/);
    }
    for (const address of [
      "https://oa.office.test:8443/",
      "https://x.oa.office.test/",
      "https://office.test/",
      "http://10.0.0.8/",
      "https://example.com/",
    ]) {
      expect(outcome(address, network)).toBe("not-allowed");
    }
    expect(outcome("https://user@oa.office.test/", network)).toBe("credentials-in-url");
    expect(outcome("ftp://oa.office.test/", network)).toBe("scheme-refused");
  });
});
