import type { ArchiveProblem } from "../../model/archive-problem.ts";
import type { Failure } from "../../model/outcome.ts";
import { Refused, readFailure } from "../../run.ts";

export function archiveFailure(problem: ArchiveProblem, about: string | number | null = null): Failure {
  return { stage: "read", reason: "archive", problem, about };
}

export function archiveRefused(problem: ArchiveProblem, about: string | number | null = null): Refused {
  return new Refused(archiveFailure(problem, about));
}

/** The failure of an archive or a member that something was thrown for; a mistake of the program passes. */
export function failureOf(error: unknown, problem: "damaged" | "member-damaged"): Failure {
  if (error instanceof Refused) return error.failure;
  if (isZlibError(error)) {
    return error.code === "Z_BUF_ERROR" ? archiveFailure("cut-off") : archiveFailure(problem, error.message);
  }
  if (error instanceof Error && "syscall" in error) return readFailure(error);
  throw error;
}

/** What zlib says of bytes that it cannot inflate. */
export function isZlibError(error: unknown): error is Error & { readonly code: string } {
  return (
    error instanceof Error && "code" in error && /^Z_|^ERR_BUFFER_TOO_LARGE$|^ERR__ERROR_/.test(String(error.code))
  );
}
