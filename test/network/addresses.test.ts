import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPublicAddress } from "../../src/network/addresses.ts";

const octet = fc.integer({ min: 0, max: 255 });

describe("the addresses that may be connected to", () => {
  it("are public ones of either kind", () => {
    for (const address of ["8.8.8.8", "223.5.5.5", "2001:4860:4860::8888", "2400:3200::1"]) {
      expect(isPublicAddress(address)).toBe(true);
    }
  });

  it("are none of a private IPv4 network, in whatever form of IPv6 they are written", () => {
    const privateAddress = fc.oneof(
      fc.tuple(fc.constantFrom(0, 10, 127), octet, octet, octet),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
      fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
      fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
      fc.tuple(fc.integer({ min: 224, max: 255 }), octet, octet, octet),
    );
    const hex = (a: number, b: number) => ((a << 8) | b).toString(16);
    fc.assert(
      fc.property(privateAddress, ([a, b, c, d]) => {
        const groups = `${hex(a, b)}:${hex(c, d)}`;
        const forms = [
          `${a}.${b}.${c}.${d}`,
          `::ffff:${a}.${b}.${c}.${d}`,
          `::ffff:${groups}`,
          `::${groups}`,
          `::ffff:0:${groups}`,
          `64:ff9b::${groups}`,
          `64:ff9b:1::${groups}`,
          `2002:${groups}::`,
        ];
        expect(forms.filter(isPublicAddress)).toEqual([]);
      }),
    );
  });

  it("are nothing that is no address", () => {
    for (const text of ["", "localhost", "8.8.8.8.8", "8.8.8.8:80", "[::1]", "fe80::1%eth0"]) {
      expect(isPublicAddress(text)).toBe(false);
    }
  });
});
