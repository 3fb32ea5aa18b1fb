import { errorCode } from "../model/error-code.ts";

/** The server that keeps a queue. */
export interface Server {
  readonly kind: ServerKind;
  readonly url: string;
}

export type ServerKind = keyof typeof schemes;

/** The addresses of a kind of server begin with one of these. */
export const schemes = { redis: ["redis:", "rediss:"], postgres: ["postgres:", "postgresql:"] } as const;

/** What an address of a kind of server looks like. */
export const exampleOf = {
  redis: "redis://127.0.0.1:6379",
  postgres: "postgres://user@127.0.0.1:5432/database",
} as const satisfies Readonly<Record<ServerKind, string>>;

/** What has to be installed for it. */
export const librariesFor = { redis: ["bullmq", "ioredis"], postgres: ["bullmq", "pg"] } as const satisfies Readonly<
  Record<ServerKind, readonly string[]>
>;

/** Of the system; of PostgreSQL, where it is shut down or starts; and what the libraries say beside. */
const goneCodes = /^(?:ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|57P0\d|08\w{3})$/;
const goneMessages =
  /MaxRetriesPerRequest|Connection is closed|Connection terminated|timeout exceeded when trying to connect/;

/** What follows the host: Redis numbers its databases. */
const paths = { redis: /^\/?\d*$/, postgres: /^/ } as const satisfies Readonly<Record<ServerKind, RegExp>>;

/** True for what is an address of a server of its kind, in every part of it. */
export function isAddress({ kind, url }: Server): boolean {
  const known: readonly string[] = schemes[kind];
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, pathname, username, password } = new URL(url);
  // PostgreSQL may have a socket in place of a host.
  const isNamed = hostname !== "" || (kind === "postgres" && url.startsWith(`${protocol}//`));
  return (
    known.includes(protocol) &&
    isNamed &&
    paths[kind].test(pathname) &&
    [username, password, pathname].every(isDecodable)
  );
}

function isDecodable(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

/** An address as it may be shown: without a password, wherever in it that stands. */
export function shownServer({ url }: Server): string {
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username === "" ? "" : `${username}@`}${host}${pathname === "/" ? "" : pathname}`;
}

/** Why there is no queue to be had. */
export type OpenProblem =
  /** What is not installed. */
  | { readonly problem: "missing"; readonly libraries: readonly string[] }
  | { readonly problem: "unreachable"; readonly message: string }
  /** It takes connections, and has not answered for so many seconds. */
  | { readonly problem: "silent"; readonly seconds: number };

/** True for what a call fails with whose server has gone away. */
export function isServerGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return goneCodes.test(errorCode(error) ?? "") || goneMessages.test(`${error.name}: ${error.message}`);
}

/** Redis says at which line of which script it was; that is BullMQ's. */
const ofScript = / script: [0-9a-f]{40}, on @\S+$/;

/** What a server answers that does not do what it is asked: its memory or its disk is full, or it allows only reading. Null for any other error. */
export function refusalOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const isRefusal = error.name === "ReplyError" || ("severity" in error && "code" in error);
  return isRefusal ? error.message.replace(ofScript, "") : null;
}
