import { heading } from "../measure.js";

const sizes = [1e6, 1e8];
/** On so many cores workers are said to run. */
const cores = 64;

/** What an archive of so many reports costs, from what was measured of one report and of one shard. */
export function costOf(reports, measured) {
  const { add, work, drain, pathsOfShard, bytesOfShard, completedPerSecond, resultBytes, bytesOfInput } = measured;
  const shards = reports / pathsOfShard;
  const hours = (milliseconds) => (reports * milliseconds) / 3_600_000;
  return {
    shards,
    addHours: hours(add),
    workCoreHours: hours(work),
    drainHours: hours(drain),
    serverBytes: shards * bytesOfShard,
    resultBytes: reports * resultBytes,
    drainBytes: reports * bytesOfInput,
    /** Reports a second that the workers would have to read for the server to be the limit, and cores that take that. */
    mostReports: completedPerSecond * pathsOfShard,
    mostCores: completedPerSecond * pathsOfShard * (work / 1000),
  };
}

/** The lines of a table of the README. */
const lines = [
  ["批 *shards*", ({ shards }) => count(shards)],
  ["`queue add`", ({ addHours }) => duration(addHours)],
  ["`queue work` *core-hours*", ({ workCoreHours }) => workCoreHours.toFixed(workCoreHours < 10 ? 1 : 0)],
  [`${cores} 核同时读 *on ${cores} cores*`, ({ workCoreHours }) => duration(workCoreHours / cores)],
  ["`queue drain --jobs 1`", ({ drainHours }) => duration(drainHours)],
  ["Redis 的内存 *memory of Redis*", ({ serverBytes }) => size(serverBytes)],
  ["结果占用 *results*", ({ resultBytes }) => size(resultBytes)],
  ["`drain` 的清单 *memory of its list*", ({ drainBytes }) => size(drainBytes)],
  ["一个 Redis 至少供得上 *one Redis can keep busy*", ({ mostCores }) => `${count(mostCores)} 核 *cores*`],
];

export function derived(measured) {
  heading("What archives of other sizes would take, derived from these numbers, as the README has it\n");
  const costs = sizes.map((reports) => costOf(reports, measured));
  console.log(`| | ${sizes.map((reports) => `10^${Math.log10(reports)} 份 *reports*`).join(" | ")} |`);
  console.log(`|---|${sizes.map(() => "---:|").join("")}`);
  for (const [name, say] of lines) console.log(`| ${name} | ${costs.map(say).join(" | ")} |`);
}

const count = (number) => Math.round(number).toLocaleString("en");
const size = (bytes) => (bytes < 1e9 ? `${(bytes / 1e6).toFixed(0)} MB` : `${(bytes / 1e9).toFixed(1)} GB`);

/** Too little to be told apart from nothing with so few reports is said to be so. */
function duration(hours) {
  if (hours <= 0) return "—";
  return hours < 1 ? `${(hours * 60).toFixed(1)} min` : `${hours.toFixed(1)} h`;
}
