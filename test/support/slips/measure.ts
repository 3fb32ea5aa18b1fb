import { checkReport } from "../../../src/check.ts";
import type { Report } from "../../../src/model/report.ts";
import { alone, type Surroundings } from "../../../src/model/surroundings.ts";
import { type CaseOptions, drawCase } from "./draw.ts";
import { type Answer, type Judgement, judge, type Score, score } from "./score.ts";

export interface MeasureOptions extends CaseOptions {
  readonly seed: number;
  /** How many cases are drawn. */
  readonly reports: number;
  /** What answers; the whole check by default. */
  readonly check?: Check;
}
export type Check = (report: Report, surroundings: Surroundings) => Answer;

/** How a check did on the cases of a seed. */
export interface Measurement {
  readonly score: Score;
  readonly judgements: readonly Judgement[];
  /** Milliseconds of one check. */
  readonly times: Times;
}
export interface Times {
  readonly median: number;
  readonly p95: number;
  readonly most: number;
}

/** Cases of different seeds have nothing in common as long as nobody draws more of one. */
const casesOfSeed = 1_000_000;
/** Checks before any is timed: by then the code is compiled. */
const warmUp = 50;

const wholeCheck: Check = (report, surroundings) => checkReport(report, {}, null, surroundings);

/** Draws cases, checks each as the program does, and says how well the slips were found. */
export function measure({ seed, reports, check = wholeCheck, ...options }: MeasureOptions): Measurement {
  const judgements: Judgement[] = [];
  const times: number[] = [];
  for (let i = -warmUp; i < reports; i++) {
    const drawn = drawCase(seed * casesOfSeed + i, options);
    const surroundings = { ...alone, previous: drawn.previous };
    const start = performance.now();
    const answer = check(drawn.report, surroundings);
    const time = performance.now() - start;
    if (i < 0) continue;
    times.push(time);
    judgements.push(judge(answer, drawn));
  }
  return { score: score(judgements), judgements, times: quantiles(times) };
}

function quantiles(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { median: at(0.5), p95: at(0.95), most: at(1) };
}
