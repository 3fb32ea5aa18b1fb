/** Why something is not to be had from a network. */
export const networkProblems = [
  "not-allowed",
  "address-refused",
  "scheme-refused",
  "plain-http",
  "credentials-in-url",
  "not-a-url",
  "redirected-too-often",
  "status",
  "timed-out",
  "unreachable",
  "cut-off",
  "certificate",
  "bad-answer",
  "archive",
  "client-missing",
  "no-credentials",
  "bad-endpoint",
  "not-a-key",
  "too-large-to-put",
] as const;
export type NetworkProblem = (typeof networkProblems)[number];
