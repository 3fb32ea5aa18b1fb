import type { NetworkProblem } from "../model/network-problem.ts";
import type { Failure } from "../model/outcome.ts";
import { Refused } from "../run.ts";
import type { Patience } from "./network.ts";

type NetworkFailure = Extract<Failure, { reason: "network" }>;

/** Statuses of a server that is busy, beside all from 500 on. */
const busy: ReadonlySet<number> = new Set([408, 425, 429]);
const firstOfServer = 500;

/** What the client says of a limit that was passed. */
const limitOf: Readonly<Record<string, "connect" | "silence">> = {
  UND_ERR_CONNECT_TIMEOUT: "connect",
  UND_ERR_HEADERS_TIMEOUT: "silence",
  UND_ERR_BODY_TIMEOUT: "silence",
};

/** The codes of other errors, and what is wrong then; any other is of a host that cannot be reached. */
const problemOf: readonly (readonly [RegExp, NetworkProblem])[] = [
  [/^(?:UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|ECONNRESET|EPIPE)$/, "cut-off"],
  // A server that speaks plain HTTP there has no certificate that could be trusted.
  [/^ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG)$/, "bad-answer"],
  [/CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/, "certificate"],
  [/^(?:HPE_|HTTPParser|Z_|ERR__ERROR_|ERR_BUFFER|UND_ERR_)/, "bad-answer"],
];

export function networkFailure(problem: NetworkProblem, about: string | number | null = null): NetworkFailure {
  return { stage: "read", reason: "network", problem, about };
}

export function networkRefused(problem: NetworkProblem, about: string | number | null = null): Refused {
  return new Refused(networkFailure(problem, about));
}

/** True where another attempt, somewhat later, may come to another end. */
export function isTransient(failure: Failure): boolean {
  if (failure.reason !== "network") return false;
  const { problem, about } = failure;
  if (problem === "status") return isBusy(statusIn(about));
  return problem === "timed-out" || problem === "unreachable" || problem === "cut-off";
}

/** `404` and `404 NoSuchKey` → 404. */
export function statusIn(about: string | number | null): number {
  return Number.parseInt(String(about), 10);
}

function isBusy(status: number): boolean {
  return busy.has(status) || status >= firstOfServer;
}

/**
 * What went wrong where something was asked for. It never quotes the message of the error, in which there may be an
 * address with a signature.
 */
export function failureOf(error: unknown, isOverdue: boolean, patience: Patience): Failure {
  if (error instanceof Refused) return error.failure;
  const code = codeOf(error);
  if (isOverdue) return networkFailure("timed-out", patience.whole);
  const limit = limitOf[code];
  if (limit !== undefined) return networkFailure("timed-out", patience[limit]);
  const [, problem = "unreachable"] = problemOf.find(([codes]) => codes.test(code)) ?? [];
  return networkFailure(problem, code);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
