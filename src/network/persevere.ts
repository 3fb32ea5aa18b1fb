import { setTimeout as wait } from "node:timers/promises";
import { Refused } from "../run.ts";
import { failureOf, isTransient } from "./failure.ts";
import type { Patience } from "./network.ts";

/** Asks for something, and somewhat later again where that may help; throws `Refused`. All attempts together are given a time. */
export async function persevere<Result>(
  patience: Patience,
  attempt: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const milliseconds = patience.whole * 1000;
  const signal = AbortSignal.timeout(milliseconds);
  const start = performance.now();
  for (let number = 0; ; number++) {
    try {
      return await attempt(signal);
    } catch (error) {
      const failure = failureOf(error, signal.aborted, patience);
      const pause = (patience.pauses[number] ?? Number.POSITIVE_INFINITY) * 1000;
      const hasTime = performance.now() - start + pause < milliseconds;
      if (!hasTime || !isTransient(failure)) throw new Refused(failure);
      await wait(pause);
    }
  }
}
