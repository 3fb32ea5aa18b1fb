import type { AnswerPart } from "../pipe/answer.ts";
import { answers } from "../pipe/answers.ts";
import { pipeWordsIn, wordsIn } from "../words/index.ts";
import { type SettingsOptions, settle } from "./config-settings.ts";
import { checkingIn } from "./convert-checking.ts";
import { type EngineOptions, openEngine } from "./engine.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import { type InputOptions, inputLimits } from "./inputs.ts";
import { withTemporaryFiles } from "./temporary.ts";
import type { Interruption, Terminal } from "./terminal.ts";

export interface PipeCommandOptions
  extends SettingsOptions,
    EngineOptions,
    Omit<InputOptions, "stdinFilename" | "filesFrom"> {
  readonly answer: AnswerPart;
  /** Adds text and place of every cell to reports. */
  readonly cells?: boolean;
}

/** For each thread: one is worked on, one is sent, one is read from standard input. */
const requestsAhead = 3;

/** `disclose pipe`: answers every line of standard input with a line, whatever is wrong with it. */
export async function pipeCommand(options: PipeCommandOptions, terminal: Terminal): Promise<ExitStatus> {
  const settings = await settle(options, terminal);
  const checking = settings === null ? undefined : await checkingIn(settings, terminal);
  if (checking === undefined) return exitStatus.usage;
  const words = await wordsIn(checking.settings.lang);
  const say = await pipeWordsIn(words);
  if (terminal.stdinIsTerminal) await terminal.note(`disclose: ${say.part("expected")}\n`);
  const { jobs = 1, answer: part, cells = false } = options;
  const limits = inputLimits(options, terminal);
  // Nobody knows how many requests there will be.
  const engine = await openEngine(Number.POSITIVE_INFINITY, options, { ...checking, limits, cache: null }, terminal);
  let interruption: Interruption | null = null;
  // Whoever waits for requests is told that it is over.
  let end = () => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  void terminal.interrupted().then((by) => {
    interruption = by;
    end();
  });
  const context = {
    engine,
    most: requestsAhead * (jobs === "auto" ? terminal.processors : jobs),
    cwd: terminal.cwd,
    limits,
    withFiles: withTemporaryFiles,
    answer: { part, cells, words, say },
    isOver: () => interruption !== null,
  };
  try {
    for await (const line of answers(terminal.stdinChunks(over), context)) {
      await terminal.print(line).catch((error: unknown) => {
        end();
        throw error;
      });
    }
  } finally {
    await engine.close();
  }
  return isBrokenOff(interruption) ? exitStatus.interrupted : exitStatus.ok;
}

/** A reader who has had enough is no reason to complain. */
function isBrokenOff(interruption: Interruption | null): boolean {
  return interruption !== null && interruption !== "closed";
}
