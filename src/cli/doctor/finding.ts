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
export interface Finding {
  readonly state: DoctorState;
  readonly text: string;
}

export interface Check {
  readonly id: DoctorSubject;
  readonly look: (scene: Scene) => Finding | Promise<Finding>;
}

export const fine = (text: string): Finding => ({ state: "fine", text });
export const note = (text: string): Finding => ({ state: "note", text });
export const problem = (text: string): Finding => ({ state: "problem", text });
