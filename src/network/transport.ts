import { Agent, type Dispatcher } from "undici";
import { publicLookup, type Resolve, systemResolve } from "./lookup.ts";
import { type Patience, usualPatience } from "./network.ts";

/** What requests are made with. */
export interface Transport {
  /** Connects to public addresses only. */
  readonly guarded: Dispatcher;
  /** Connects to any: of hosts that somebody has named. */
  readonly open: Dispatcher;
  readonly patience: Patience;
}

export interface TransportOptions {
  readonly patience?: Patience;
  readonly resolve?: Resolve;
  /** Whom certificates are trusted from, beside what Node.js trusts; for tests. */
  readonly ca?: string;
}

/** Connections to one host at a time: a run reads ahead, and a small office's server has others to answer. */
const connections = 4;

export function openTransport({ patience = usualPatience, resolve = systemResolve, ca }: TransportOptions): Transport {
  const limits = {
    connections,
    headersTimeout: patience.silence * 1000,
    bodyTimeout: patience.silence * 1000,
  };
  const connect = { timeout: patience.connect * 1000, ...(ca === undefined ? {} : { ca }) };
  return {
    guarded: new Agent({ ...limits, connect: { ...connect, lookup: publicLookup(resolve) } }),
    open: new Agent({ ...limits, connect }),
    patience,
  };
}

let usual: Transport | null = null;

/** The one that all requests of a thread share, with its connections. */
export function usualTransport(): Transport {
  usual ??= openTransport({});
  return usual;
}
