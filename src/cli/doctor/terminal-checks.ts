import { type ColorReason, colorFor, localeVariable } from "../terminal.ts";
import { type Diagnosis, type Examination, fine, note, type Scene } from "./examination.ts";

/** Columns that the lines of a report keep to. */
const leastColumns = 80;

/** What runs the program for other programs, by the variable that it sets. */
const services = { GITHUB_ACTIONS: "GitHub Actions", GITLAB_CI: "GitLab CI", CI: "CI" } as const;

const colorReasons = {
  "--color": "because",
  FORCE_COLOR: "because",
  NO_COLOR: "because",
  TERM: "because",
  terminal: "noTerminal",
} as const satisfies Record<ColorReason, string>;

export const terminalChecks: readonly Examination[] = [
  {
    id: "language",
    look: ({ terminal, words: { language }, own, langIsGiven, config }) => {
      if (langIsGiven) return fine(own.say("languageByOption", { language }));
      if (config?.read.value?.lang !== undefined) {
        return fine(own.say("languageByConfig", { language, file: config.path }));
      }
      const variable = localeVariable(terminal);
      if (variable === null) return fine(own.say("languageByDefault", { language }));
      return fine(own.say("languageByLocale", { language, variable, value: terminal.env[variable] as string }));
    },
  },
  {
    id: "terminal",
    look: ({ terminal: { columns, stdoutIsTerminal }, own }) => {
      if (!stdoutIsTerminal || columns === null) return fine(own.say("noTerminal"));
      const values = { columns, least: leastColumns };
      return columns < leastColumns ? note(own.say("narrow", values)) : fine(own.say("terminal", values));
    },
  },
  { id: "characters", look: characters },
  {
    id: "color",
    look: ({ terminal, color, own }) => {
      const { wanted, because } = colorFor(color, terminal);
      const reason = own.say(because === "terminal" && wanted ? "atTerminal" : colorReasons[because], {
        variable: because,
        value: terminal.env[because] ?? color,
      });
      return fine(own.say(wanted ? "colored" : "plain", { reason }));
    },
  },
  { id: "input", look: ({ terminal, own }) => fine(own.say(terminal.stdinIsTerminal ? "inputTerminal" : "inputPipe")) },
  {
    id: "ci",
    look: ({ terminal, own }) => {
      const found = Object.entries(services).find(([variable]) => terminal.env[variable]);
      return fine(found === undefined ? own.say("noCi") : own.say("ci", { name: found[1] }));
    },
  },
];

/** Whether Chinese comes out as Chinese. */
function characters({ terminal: { env, stdoutIsTerminal }, machine: { platform }, own }: Scene): Diagnosis {
  if (platform === "win32") return fine(own.say("codePage"));
  const variable = ["LC_ALL", "LC_CTYPE", "LANG"].find((name) => env[name]);
  if (variable !== undefined) {
    const value = env[variable] as string;
    if (!/utf-?8/i.test(value)) return note(own.say("notUtf8", { variable, value }));
  }
  return fine(own.say(stdoutIsTerminal ? "wideCharacters" : "utf8"));
}
