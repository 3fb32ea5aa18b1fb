import { resolve } from "node:path";
import type { CacheFolder } from "../../batch/cache.ts";
import type { CheckPlan } from "../../batch/check-plan.ts";
import type { Engine } from "../../batch/engine/engine.ts";
import type { Worked } from "../../batch/engine/task.ts";
import type { Journal, JournalEntry } from "../../batch/journal.ts";
import type { Failure } from "../../model/outcome.ts";
import { digestOf, type Input } from "../../run.ts";
import { type BatchWords, batchWordsIn, type Phase, type Words } from "../../words/index.ts";
import { networkOf } from "../network.ts";
import type { Buckets } from "../object-target.ts";
import type { RunOptions } from "../run-options.ts";
import type { Interruption, Terminal } from "../terminal.ts";
import { openBeside } from "./beside.ts";
import { programDigest } from "./program-digest.ts";
import { type Counts, Progress } from "./progress.ts";
import { quarantine } from "./quarantine.ts";

/** What is looked after beside the result of a run: its progress, its journal, what cannot be read, and an early end. */
export class Oversight {
  /** The terminal of the run: what is printed there does not get in the way of the progress. */
  readonly terminal: Terminal;
  readonly cache: CacheFolder | null;
  /** Stands for the journal in the temporary names of what the run writes; undefined where there is none. */
  readonly owner: string | undefined;
  /** What the run writes to addresses with. */
  readonly buckets: Buckets;
  readonly #options: RunOptions;
  readonly #words: Words;
  readonly #say: BatchWords;
  readonly #journal: Journal | null;
  readonly #progress: Progress;
  readonly #counts: Counts = { findings: 0, unread: 0 };
  #engine: Engine | null = null;
  #interruption: Interruption | null = null;
  #total = 0;
  #done = 0;
  #resumed = 0;
  #quarantined = 0;

  private constructor(
    options: RunOptions,
    terminal: Terminal,
    words: Words,
    say: BatchWords,
    journal: Journal | null,
    cache: CacheFolder | null,
  ) {
    this.#options = options;
    this.#words = words;
    this.#say = say;
    this.#journal = journal;
    this.cache = cache;
    const { journal: file } = options;
    this.buckets = { network: networkOf(options, terminal.env), words };
    this.owner = file === undefined ? undefined : digestOf(resolve(terminal.cwd, file)).slice(0, 8);
    this.#progress = new Progress(terminal, say, this.#counts);
    this.terminal = this.#progress.around(terminal);
  }

  /**
   * Opens the journal and the rest of what a run asks for; `manner` is all that its results depend on beside its inputs
   * and the program. What is wrong with the options is said, and null comes back.
   */
  static async begin(
    options: RunOptions,
    manner: { readonly plan: CheckPlan | null; readonly command: string; readonly output: unknown },
    terminal: Terminal,
    words: Words,
  ): Promise<Oversight | null> {
    const { journal: file, cache } = options;
    const say = await batchWordsIn(words.language);
    const folder = cache ?? (file === undefined ? null : `${file}.readings`);
    const program = folder === null ? "" : programDigest(terminal.threadProgram);
    const digest = () => digestOf(JSON.stringify([program, manner])).slice(0, 16);
    const opened = await openBeside(options, digest, terminal.cwd, say);
    if ("problem" in opened) {
      await terminal.note(`disclose: ${opened.problem}\n`);
      return null;
    }
    const kept = folder === null ? null : { folder: resolve(terminal.cwd, folder), program };
    return new Oversight(options, terminal, words, say, opened.journal, kept);
  }

  /** The engine of the run, which Ctrl-C stops in good order. */
  watch(engine: Engine, total: number): void {
    this.#engine = engine;
    this.#total = total;
    // Of one input there is nothing to complete.
    if (total < 2 || this.#options.watch === true) return;
    void this.terminal.interrupted().then((interruption) => {
      if (interruption !== "closed") this.#interruption = interruption;
      // A reader who has had enough is a reason to end where nothing is written beside what it read.
      if (interruption !== "closed" || !this.#writesBeside) this.#engine?.stop();
    });
  }

  get #writesBeside(): boolean {
    const { journal, quarantine: folder, cache, report = [] } = this.#options;
    return report.length > 0 || [journal, folder, cache].some((option) => option !== undefined);
  }

  get isInterrupted(): boolean {
    return this.#interruption !== null;
  }

  phase(phase: Phase): void {
    this.#progress.begin(phase, this.#total);
  }

  /** What a run that reads everything before it checks tells of its phases. */
  readonly phases = {
    onPhase: (phase: Phase) => this.phase(phase),
    onIdentified: (count: number) => this.#progress.done(count),
  };

  /** The content that an input had when the journal last told of it, or null. */
  contentOf(path: string): string | null {
    return this.#journal?.contentOf(path) ?? null;
  }

  /** Takes note of an input that is done. */
  async done(
    input: Input,
    { sha256, milliseconds }: Worked,
    failure: Failure | null,
    told: Pick<JournalEntry, "status" | "counts" | "output">,
  ): Promise<void> {
    const { path } = input;
    this.#done++;
    this.#progress.done(this.#done);
    if (failure !== null) this.#counts.unread++;
    if (told.counts !== null) for (const count of Object.values(told.counts)) this.#counts.findings += count;
    if (this.#journal !== null) {
      if (sha256 !== null && this.#journal.contentOf(path) === sha256) this.#resumed++;
      const unreadable = failure?.stage ?? null;
      await this.#journal.add({
        path,
        sha256,
        ...told,
        unreadable,
        milliseconds: Math.round(milliseconds * 100) / 100,
      });
    }
    const { quarantine: folder } = this.#options;
    if (failure === null || folder === undefined) return;
    const { cwd } = this.terminal;
    await quarantine(resolve(cwd, folder), input, failure, this.#words, cwd);
    this.#quarantined++;
  }

  /** Says what is left to say; `leavesFilesOut` where files were asked for that would hold all results. */
  async end(leavesFilesOut = false): Promise<void> {
    await this.#progress.end();
    await this.#journal?.close();
    const say: BatchWords = this.#say;
    const note = (text: string) => this.terminal.note(`disclose: ${text}\n`);
    if (this.#resumed > 0) await note(say("resumed", { count: this.#resumed }));
    if (this.#quarantined > 0) {
      await note(say("quarantined", { count: this.#quarantined, dir: this.#options.quarantine ?? "" }));
    }
    if (!this.isInterrupted) return;
    const hints = [
      say("interrupted", { count: this.#total, done: this.#done }),
      ...(leavesFilesOut ? [say("filesLeftOut")] : []),
      ...(this.#journal === null ? [] : [say("resumeHint")]),
    ];
    await note(hints.join(this.#words.language === "en" ? " " : ""));
  }
}
