import { heading, row } from "../measure.js";

const sizes = [1e6, 1e8];
const coresOf = [16, 256];

/** What archives of other sizes cost, from what was measured of one report and of one shard. */
export function costOf(
  reports,
  { work, drain, add, pathsOfShard, bytesOfShard, completedPerSecond, resultBytes, bytesOfInput },
) {
  const shards = reports / pathsOfShard;
  const hours = (milliseconds) => (reports * milliseconds) / 3_600_000;
  return {
    shards,
    addHours: hours(add),
    workCoreHours: hours(work),
    drainHours: hours(drain),
    serverBytes: shards * bytesOfShard,
    /** So many processors take shards as fast as one server hands them out. */
    mostCores: completedPerSecond * pathsOfShard * (work / 1000),
    resultBytes: reports * resultBytes,
    drainBytes: reports * bytesOfInput,
  };
}

export function derived(measured) {
  for (const reports of sizes) {
    const cost = costOf(reports, measured);
    heading(`What 10^${Math.log10(reports)} reports would take, derived from these numbers`);
    row("shards", cost.shards.toFixed(0));
    row("queue add", cost.addHours > 0 ? duration(cost.addHours) : "too little to be measured with so few");
    row("queue work", `${cost.workCoreHours.toFixed(1)} core-hours`);
    for (const cores of coresOf) row(`  on ${cores} cores`, duration(cost.workCoreHours / cores));
    row("queue drain, one thread", duration(cost.drainHours));
    row("memory of Redis", size(cost.serverBytes));
    row("results in the shared folder", size(cost.resultBytes));
    row("memory of queue drain beyond that", size(cost.drainBytes));
    row("cores that one Redis can keep busy, at least", cost.mostCores.toFixed(0));
  }
}

const duration = (hours) => (hours < 1 ? `${(hours * 60).toFixed(1)} min` : `${hours.toFixed(1)} h`);
const size = (bytes) => (bytes < 1e9 ? `${(bytes / 1e6).toFixed(0)} MB` : `${(bytes / 1e9).toFixed(1)} GB`);
