import { constants } from "node:buffer";
import { namedInput } from "../batch/discover.ts";
import type { Engine } from "../batch/engine/engine.ts";
import { inOrder, until } from "../batch/engine/in-order.ts";
import { nothingAround, type RunInput } from "../batch/engine/task.ts";
import { type InputLimits, openInput } from "../batch/origin.ts";
import { defaultMaxBytes } from "../batch/read-within.ts";
import type { SearchOptions } from "../batch/search.ts";
import type { Input } from "../run.ts";
import { type Answered, type AnswerOptions, answerTo, ofChecked, ofConverted, refusalOf } from "./answer.ts";
import { type Line, linesOf } from "./lines.ts";
import { type Asked, askedBy, isProblem, type Request, type Source } from "./request.ts";
import { takenPath } from "./where-requests-are.ts";

export interface PipeContext {
  readonly engine: Engine;
  /** How many requests are at work, or wait for those before them. */
  readonly most: number;
  readonly cwd: string;
  readonly limits: InputLimits;
  /** Does work that may need temporary files, which are removed when it is done. */
  readonly withFiles: <Result>(
    work: (temporaryFile: SearchOptions["temporaryFile"]) => Promise<Result>,
  ) => Promise<Result>;
  readonly answer: AnswerOptions;
  /** Once it is true nothing more is begun; what was begun is answered. */
  readonly isOver: () => boolean;
}

/** What stands for the path of what a request holds itself. */
const ownPath = "-";
const previousPath = "previous";
/** A page takes up to six bytes for three where its characters are escaped, and last year's may be beside it. */
const bytesPerByte = 4;
/** For what a request has beside contents. */
const roomBytes = 1_000_000;
/**
 * A line of answer for every line of requests, in their order: each as soon as it and those before it are there, and no
 * faster than they are taken. Whatever is wrong with a request is its answer.
 */
export function answers(requests: AsyncIterable<Uint8Array>, context: PipeContext): AsyncGenerator<string> {
  const most = Math.min(
    bytesPerByte * (context.limits.maxBytes ?? defaultMaxBytes) + roomBytes,
    constants.MAX_STRING_LENGTH,
  );
  const lines = until(linesOf(requests, most), context.isOver);
  return inOrder(lines, (line) => answered(line, most, context), context.most);
}

async function answered(line: Line, most: number, context: PipeContext): Promise<string> {
  const asked = askedBy(line, most);
  if (isProblem(asked.request)) return refusalOf(asked, asked.request, context.answer);
  const { unknown } = asked.request;
  const taken = await takenPath(asked.request, context.cwd);
  if (taken !== null) return refusalOf(asked, taken, context.answer);
  try {
    return answerTo(asked.id, { ...(await done(asked, asked.request, context)), unknown }, context.answer);
  } catch (error) {
    const failure = { stage: "extract", reason: "crashed", system: String(error) } as const;
    return answerTo(asked.id, { report: null, outcome: null, failure, remarks: [], unknown }, context.answer);
  }
}

function done({ line }: Asked, { source, previous }: Request, context: PipeContext): Promise<Answered> {
  const { engine, answer, withFiles } = context;
  return withFiles(async (temporaryFile) => {
    const limits = { temporaryFile, ...context.limits };
    const open = async (one: Source, name: string, number: number): Promise<RunInput> => ({
      number,
      input: await inputOf(one, name, context.cwd, limits),
      sha256: null,
    });
    // Whatever is read has a number of its own.
    const of = await open(source, ownPath, 2 * line);
    if (answer.part === "report") return ofConverted(await engine.one("convert", { of, around: nothingAround }));
    const last = previous === null ? null : await open(previous, previousPath, 2 * line + 1);
    return ofChecked(await engine.one("checkAfter", { of, around: { ...nothingAround, previous: last } }));
  });
}

async function inputOf(source: Source, name: string, cwd: string, search: SearchOptions): Promise<Input> {
  const { declared } = source;
  if ("path" in source) return { ...(await namedInput(source.path, cwd, search)), ...declared };
  return openInput(name, { kind: "bytes", bytes: source.bytes }, search, declared);
}
