import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bar, clock, Progress } from "../../src/cli/oversight/progress.ts";
import { displayWidth } from "../../src/formatters/text-layout.ts";
import { languages } from "../../src/model/language.ts";
import { batchWordsIn } from "../../src/words/index.ts";
import { silentTerminal } from "../support/silent-terminal.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A progress whose notes are kept. */
async function progressAt(stderrColumns: number | null, language: (typeof languages)[number] = "zh-Hans") {
  const notes: string[] = [];
  const terminal = {
    ...silentTerminal,
    stderrColumns,
    note: async (text: string) => {
      notes.push(text);
    },
  };
  const counts = { findings: 34, unread: 2 };
  const progress = new Progress(terminal, await batchWordsIn(language), counts);
  progress.begin("checking", 10_000);
  return { progress, notes, terminal };
}

describe("at a terminal", () => {
  it("nothing is shown in the first second", async () => {
    const { notes } = await progressAt(80);
    vi.advanceTimersByTime(900);
    expect(notes).toEqual([]);
  });

  it("then a bar with rate, time left, findings and what could not be read", async () => {
    const { progress, notes } = await progressAt(100);
    progress.done(2500);
    vi.advanceTimersByTime(5000);
    expect(notes.at(-1)).toBe(
      "\r\u001b[K▕█████               ▏ 核对 2500/10000，每秒 500 份，问题 34 条，未能读取 2 份，还需 0:15",
    );
  });

  it.each(languages.flatMap((language) => [20, 40, 60, 80, 200].map((columns) => [language, columns] as const)))(
    "it keeps to the line: %s in %d columns",
    async (language, columns) => {
      const { progress, notes } = await progressAt(columns, language);
      progress.done(9999);
      vi.advanceTimersByTime(3000);
      expect(notes.length).toBeGreaterThan(0);
      for (const note of notes) expect(displayWidth(note.replace("\r\u001b[K", ""))).toBeLessThan(columns);
    },
  );

  it("it gives way to what is printed, and is gone at the end", async () => {
    const { progress, notes, terminal } = await progressAt(80);
    const around = progress.around(terminal);
    vi.advanceTimersByTime(2000);
    await around.note("a.html: 读不了\n");
    expect(notes.slice(-2)).toEqual(["\r\u001b[K", "a.html: 读不了\n"]);
    vi.advanceTimersByTime(2000);
    await progress.end();
    expect(notes.at(-1)).toBe("\r\u001b[K");
    vi.advanceTimersByTime(2000);
    expect(notes.at(-1)).toBe("\r\u001b[K");
  });
});

describe("elsewhere", () => {
  it("a line now and then, without escapes", async () => {
    const { progress, notes } = await progressAt(null);
    progress.done(100);
    vi.advanceTimersByTime(61_000);
    expect(notes).toEqual([
      "disclose: 核对 100/10000，每秒 3.3 份，问题 34 条，未能读取 2 份，还需 49:30\n",
      "disclose: 核对 100/10000，每秒 1.7 份，问题 34 条，未能读取 2 份，还需 1:39:00\n",
    ]);
  });
});

it("a bar is as wide whatever it shows", () => {
  expect([0, 1, 3, 8].map((done) => bar(done, 8, 4))).toEqual(["▕    ▏", "▕▌   ▏", "▕█▌  ▏", "▕████▏"]);
  expect(bar(0, 0, 4)).toBe("▕    ▏");
});

it("time is told in minutes and hours", () => {
  expect([0, 8.2, 754, 11_220].map(clock)).toEqual(["0:00", "0:09", "12:34", "3:07:00"]);
});
