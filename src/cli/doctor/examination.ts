import type { DoctorState, DoctorSubject, DoctorWords, Words } from "../../words/index.ts";
import type { ConfigFile } from "../config-file.ts";
import type { Machine } from "../machine.ts";
import type { ColorChoice, Terminal } from "../terminal.ts";

/** What there is to look at, and the words to say it in. */
export interface Scene {
  readonly terminal: Terminal;
  readonly machine: Machine;
  readonly color: ColorChoice;
  /** Whether `--lang` names the language. */
  readonly langIsGiven: boolean;
  /** The configuration that counts here, or null; a message where the file system refuses it. */
  readonly config: ConfigFile | null;
  readonly configRefused: string | null;
  readonly words: Words;
  readonly own: DoctorWords;
}

/** `fine`, `note` where the program works but something may look odd, `problem` where it will not work. */
export interface Diagnosis {
  readonly state: DoctorState;
  readonly text: string;
}

export interface Examination {
  readonly id: DoctorSubject;
  readonly look: (scene: Scene) => Diagnosis | Promise<Diagnosis>;
}

export const fine = (text: string): Diagnosis => ({ state: "fine", text });
export const note = (text: string): Diagnosis => ({ state: "note", text });
export const problem = (text: string): Diagnosis => ({ state: "problem", text });
