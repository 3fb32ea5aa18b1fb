import type { ShardQueue } from "../queue/shard-queue.ts";

/** How often a server is asked for a sign of life. */
const beat = 1000;
/** Whoever does not answer for so long has gone away. */
const patience = 3000;

export interface PulseListeners {
  readonly onLost: () => void;
  readonly onBack: () => void;
}

/** Asks the server of a queue again and again how far it is, and so learns that it went away, and that it came back. */
export class Pulse {
  readonly #queue: ShardQueue;
  readonly #listeners: PulseListeners;
  #timer: ReturnType<typeof setTimeout>;
  #isLost = false;
  #hasEnded = false;
  #onDone = () => {};

  constructor(queue: ShardQueue, listeners: PulseListeners) {
    this.#queue = queue;
    this.#listeners = listeners;
    this.#timer = setTimeout(() => void this.#ask(), 0);
  }

  /** Resolves when nothing waits or is worked on. */
  untilDone(): Promise<void> {
    return new Promise((resolve) => {
      this.#onDone = resolve;
    });
  }

  end(): void {
    this.#hasEnded = true;
    clearTimeout(this.#timer);
  }

  async #ask(): Promise<void> {
    const late = setTimeout(() => this.#lost(), patience);
    try {
      const { waiting, active } = await this.#queue.counts();
      if (this.#isLost) this.#listeners.onBack();
      this.#isLost = false;
      if (waiting === 0 && active === 0) this.#onDone();
    } catch {
      this.#lost();
    } finally {
      clearTimeout(late);
    }
    if (!this.#hasEnded) this.#timer = setTimeout(() => void this.#ask(), beat);
  }

  #lost(): void {
    if (!this.#isLost && !this.#hasEnded) this.#listeners.onLost();
    this.#isLost = true;
  }
}
