import { displayWidth, textTable, wrap } from "../formatters/text-layout.ts";
import type { Language } from "../model/language.ts";
import { type DoctorState, type DoctorWords, doctorWordsIn, wordsIn } from "../words/index.ts";
import type { DoctorFormat } from "./choices.ts";
import { findConfig } from "./config-file.ts";
import type { Diagnosis, Examination } from "./doctor/examination.ts";
import { fileChecks } from "./doctor/file-checks.ts";
import { machineChecks } from "./doctor/machine-checks.ts";
import { terminalChecks } from "./doctor/terminal-checks.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import { type Machine, thisMachine } from "./machine.ts";
import { type Paint, paintFor } from "./rules-paint.ts";
import { isSystemError } from "./system-error.ts";
import { type ColorChoice, type Terminal, wantsColor } from "./terminal.ts";
import { version } from "./version.ts";

const checks: readonly Examination[] = [...machineChecks, ...terminalChecks, ...fileChecks];

/** State, subject, and what is found. */
const columns = 3;
/** What lines keep to, and what stands between the columns of a table. */
const lineWidth = 80;
const gap = 2;

export interface DoctorCommandOptions {
  readonly format: DoctorFormat;
  readonly lang: Language;
  readonly color: ColorChoice;
  /** The options that the command line itself gives. */
  readonly given: ReadonlySet<string>;
}

interface Line extends Diagnosis {
  readonly id: Examination["id"];
}

/** `disclose doctor`: what the program finds where it runs, and whether it can work there. */
export async function doctorCommand(
  { format, lang, color, given }: DoctorCommandOptions,
  terminal: Terminal,
  machine: Machine = thisMachine(),
): Promise<ExitStatus> {
  const found = await configuration(terminal.cwd);
  const langIsGiven = given.has("lang");
  const words = await wordsIn(langIsGiven ? lang : (found.config?.read.value?.lang ?? lang));
  const own = await doctorWordsIn(words);
  const scene = { terminal, machine, color, langIsGiven, ...found, words, own };
  const lines: Line[] = [];
  for (const { id, look } of checks) lines.push({ id, ...(await look(scene)) });
  if (format === "json") await terminal.print(jsonOf(lines));
  else await terminal.print(textOf(lines, own, await paintFor(wantsColor(color, terminal))));
  return count(lines, "problem") > 0 ? exitStatus.usage : exitStatus.ok;
}

async function configuration(cwd: string) {
  try {
    return { config: await findConfig(cwd), configRefused: null };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { config: null, configRefused: error.message };
  }
}

function jsonOf(lines: readonly Line[]): string {
  const ok = count(lines, "problem") === 0;
  return `${JSON.stringify({ version, ok, checks: lines.map(({ id, state, text }) => ({ id, state, text })) }, null, 2)}\n`;
}

/** A line for each thing; what does not fit on it goes on below. */
function textOf(lines: readonly Line[], own: DoctorWords, paint: Paint): string {
  const heads = lines.map(({ id, state }) => [own.state(state), own.subject(id)]);
  const room = lineWidth - Math.max(...textTable(heads, 2).map(displayWidth)) - gap;
  const rows = lines.flatMap(({ text }, i) =>
    wrap(text, room).map((part, n) => (n === 0 ? [...(heads[i] as string[]), part] : ["", "", part])),
  );
  const states = new Map(lines.map(({ state }) => [own.state(state), state]));
  const table = textTable(rows, columns).map((line, i) => {
    const word = rows[i]?.[0] as string;
    const state = states.get(word);
    return state === undefined ? line : painted(state, word, paint) + line.slice(word.length);
  });
  return `${[...table, "", verdict(lines, own)].join("\n")}\n`;
}

function painted(state: DoctorState, text: string, paint: Paint): string {
  switch (state) {
    case "fine":
      return text;
    case "note":
      return paint.severity("warning", text);
    case "problem":
      return paint.severity("error", text);
  }
}

function verdict(lines: readonly Line[], own: DoctorWords): string {
  const [problems, notes] = [count(lines, "problem"), count(lines, "note")];
  if (problems > 0) return own.say("hasProblems", { problems });
  return notes > 0 ? own.say("hasNotes", { notes }) : own.say("allFine");
}

function count(lines: readonly Line[], state: DoctorState): number {
  return lines.filter((line) => line.state === state).length;
}
