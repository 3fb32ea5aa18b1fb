import { rmSync } from "node:fs";

/** Signals by which a run is broken off from outside. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const files = new Set<string>();

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

function breakOff(signal: NodeJS.Signals): void {
  for (const file of [...files]) {
    rmSync(file, { force: true });
    done(file);
  }
  // Nobody listens any more: the signal ends the program as it would have.
  process.kill(process.pid, signal);
}
