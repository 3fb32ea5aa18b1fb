import { displayWidth } from "../../formatters/text-layout.ts";
import type { BatchWords, Phase } from "../../words/index.ts";
import type { Terminal } from "../terminal.ts";

/** Nothing is shown of a run that is over before. */
const shownAfter = 1000;
const drawnEvery = 100;
/** Where nobody watches, a line now and then says that the run goes on. */
const notedEvery = 30_000;
/** Of the bar, at most. */
const mostCells = 20;
/** Eighths of a cell. */
const blocks = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"] as const;

/** What a run has done so far. */
export interface Counts {
  findings: number;
  unread: number;
}

/** Shows on standard error how far a run is: a bar on a terminal, else a line every half minute. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #say: BatchWords;
  readonly #counts: Counts;
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #begun = performance.now();
  #phase: Phase = "reading";
  #phaseBegun = performance.now();
  #done = 0;
  #total = 0;
  #isShown = false;

  constructor(terminal: Terminal, say: BatchWords, counts: Counts) {
    this.#terminal = terminal;
    this.#say = say;
    this.#counts = counts;
    const every = terminal.stderrColumns === null ? notedEvery : drawnEvery;
    this.#timer = setInterval(() => void this.#show().catch(() => {}), every);
    this.#timer.unref();
  }

  begin(phase: Phase, total: number): void {
    this.#phase = phase;
    this.#phaseBegun = performance.now();
    this.#done = 0;
    this.#total = total;
  }

  done(count: number): void {
    this.#done = count;
  }

  /** The same terminal, where the bar gives way to whatever is printed. */
  around(terminal: Terminal): Terminal {
    const { print, note } = terminal;
    const before =
      (write: Terminal["print"]): Terminal["print"] =>
      async (text) => {
        await this.hide();
        await write(text);
      };
    return { ...terminal, note: before(note), print: terminal.stdoutIsTerminal ? before(print) : print };
  }

  async hide(): Promise<void> {
    if (!this.#isShown) return;
    this.#isShown = false;
    await this.#terminal.note("\r\u001b[K");
  }

  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.hide();
  }

  async #show(): Promise<void> {
    const { stderrColumns, note } = this.#terminal;
    const text = this.#text(stderrColumns ?? Number.POSITIVE_INFINITY);
    if (stderrColumns === null) return note(`disclose: ${text}\n`);
    if (performance.now() - this.#begun < shownAfter) return;
    this.#isShown = true;
    const cells = Math.min(mostCells, stderrColumns - displayWidth(text) - 4);
    await note(`\r\u001b[K${cells > 0 ? `${bar(this.#done, this.#total, cells)} ` : ""}${text}`);
  }

  /** In so many columns: a line that is wider than the terminal could not be taken back. */
  #text(columns: number): string {
    const seconds = (performance.now() - this.#phaseBegun) / 1000;
    const rate = this.#done / seconds;
    const said = this.#say("progress", {
      phase: this.#say(this.#phase),
      done: `${this.#done}/${this.#total}`,
      rate: rate < 10 ? rate.toFixed(1) : Math.round(rate),
      // Where nothing is checked nothing is found.
      found: this.#phase === "checking" ? this.#say("progressFound", { findings: this.#counts.findings }) : "",
      unread: this.#counts.unread,
    });
    const isForeseen = this.#done > 0 && this.#done < this.#total;
    const left = isForeseen ? this.#say("progressLeft", { left: clock((this.#total - this.#done) / rate) }) : "";
    const texts = [said + left, said, `${this.#done}/${this.#total}`];
    return texts.find((text) => displayWidth(text) < columns) ?? "";
  }
}

/** `▐█████▌      ▌`; as wide whatever it shows. */
export function bar(done: number, total: number, cells: number): string {
  const eighths = total === 0 ? 0 : Math.floor((done / total) * cells * blocks.length);
  const full = "█".repeat(Math.floor(eighths / blocks.length));
  const part = blocks[eighths % blocks.length] ?? "";
  return `▕${(full + part).padEnd(cells)}▏`;
}

/** `0:09`, `12:34`, `3:07:00`. */
export function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const two = (part: number) => String(part).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
