import { rmSync } from "node:fs";

/** Signals by which a run is broken off from outside. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const files = new Set<string>();
/** How many wait for a signal to end the run in good order. */
let patient = 0;

/** Takes note of a file that is removed where a signal ends the program before the file is whole. */
export function begun(file: string): void {
  if (files.size === 0) for (const signal of signals) process.on(signal, breakOff);
  files.add(file);
}

/** The file is whole, or removed already. */
export function done(file: string): void {
  files.delete(file);
  if (files.size === 0) for (const signal of signals) process.off(signal, breakOff);
}

/** Until it is let go, a signal does not break off the run: whoever holds it back ends it in good order. */
export function holdBack(): () => void {
  patient++;
  let isHeld = true;
  return () => {
    if (isHeld) patient--;
    isHeld = false;
  };
}

function breakOff(signal: NodeJS.Signals): void {
  if (patient > 0 && signal !== "SIGHUP") return;
  for (const file of [...files]) {
    rmSync(file, { force: true });
    done(file);
  }
  // Nobody listens any more: the signal ends the program as it would have.
  process.kill(process.pid, signal);
}
