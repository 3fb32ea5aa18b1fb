import { lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { isPublicAddress } from "./addresses.ts";
import { networkRefused } from "./failure.ts";

/** All addresses of a name. */
export type Resolve = (
  hostname: string,
  done: (error: Error | null, addresses: { readonly address: string; readonly family: number }[]) => void,
) => void;

export const systemResolve: Resolve = (hostname, done) => systemLookup(hostname, { all: true }, done);

/**
 * Looks up a name for a connection. A name that has any address that is not public is refused; the connection is made to
 * one of the addresses that were looked at, so that another answer later changes nothing.
 */
export function publicLookup(resolve: Resolve): LookupFunction {
  return (hostname, { all }, done) => {
    resolve(hostname, (error, addresses) => {
      if (error !== null) return done(error, "");
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
        return done(networkRefused("address-refused", hostname), "");
      }
      if (all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}
