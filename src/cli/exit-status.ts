import type { Failure, Summary } from "../model/outcome.ts";

/** What the process tells its caller; when several apply, an end by Ctrl-C wins, then 2 over 3 over 1. */
export const exitStatus = { ok: 0, findings: 1, usage: 2, unreadable: 3, interrupted: 130 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

const worstFirst: readonly ExitStatus[] = [
  exitStatus.interrupted,
  exitStatus.usage,
  exitStatus.unreadable,
  exitStatus.findings,
  exitStatus.ok,
];

export function worst(statuses: readonly ExitStatus[]): ExitStatus {
  return worstFirst.find((status) => statuses.includes(status)) ?? exitStatus.ok;
}

export function statusOf({ failed }: Summary): ExitStatus {
  return failed > 0 ? exitStatus.findings : exitStatus.ok;
}

/** An input that could not be read is one thing; one that the program failed on is a mistake of the program. */
export function statusOfFailure(failure: Failure | null): ExitStatus {
  if (failure === null) return exitStatus.ok;
  return failure.reason === "crashed" ? exitStatus.usage : exitStatus.unreadable;
}
