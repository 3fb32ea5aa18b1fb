// Times taken in turns, so that whatever else the machine does slows all of them alike, and ratios of those taken together.

/** Milliseconds of each of some works, by name: every round takes all of them once, in turn. */
export async function inTurns(works, rounds, warmUp = 0) {
  const samples = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      await work();
      if (round >= 0) samples[name].push(performance.now() - start);
    }
  }
  return samples;
}

/** The median of what was taken together, each divided by the other of its round. */
export function ratio(samples, others) {
  return median(samples.map((time, round) => time / others[round]));
}

export function median(samples) {
  return samples.toSorted((a, b) => a - b)[samples.length >> 1];
}

export function heading(text) {
  console.log(`\n${text}`);
}

export function row(name, ...values) {
  console.log(`  ${name.padEnd(58)} ${values.join("   ")}`);
}
