// biome-ignore-all lint/suspicious/noTemplateCurlyInString: VS Code fills these in
import { watchMarks } from "../watch/marks.ts";
import type { Template } from "./template.ts";

const finding = "(error|warning|info) ([a-z][a-z0-9-]*): (.*)$";

/** What `check --format concise` prints of a finding with a line and a column. */
const placed = {
  owner: "disclose",
  source: "disclose",
  fileLocation: ["autoDetect", "${workspaceFolder}"],
  pattern: {
    regexp: `^(.+?):(\\d+):(\\d+): ${finding}`,
    file: 1,
    line: 2,
    column: 3,
    severity: 4,
    code: 5,
    message: 6,
  },
};

/** And of one about a whole file, or a value of a JSON document; a line that has a place is not of this kind. */
const unplaced = {
  owner: "disclose-files",
  source: "disclose",
  fileLocation: ["autoDetect", "${workspaceFolder}"],
  pattern: {
    regexp: `^(?!.+?:\\d+:\\d+: (?:error|warning|info) )(.+?)(?:#/\\S*)?: ${finding}`,
    kind: "file",
    file: 1,
    severity: 2,
    code: 3,
    message: 4,
  },
};

const background = {
  activeOnStart: true,
  beginsPattern: `^${watchMarks.again} `,
  endsPattern: `^${watchMarks.waiting} `,
};

const tasks = {
  version: "2.0.0",
  tasks: [
    {
      label: "disclose: check",
      detail: "检查打开的报告 / check the report that is open",
      type: "shell",
      command: "disclose",
      args: ["check", "--format", "concise", "--", "${file}"],
      group: "test",
      presentation: { reveal: "silent", clear: true },
      problemMatcher: [placed, unplaced],
    },
    {
      label: "disclose: watch",
      detail: "报告一改就检查 / check reports whenever they change",
      type: "shell",
      command: "disclose",
      args: ["check", "--watch", "--format", "concise", "--", "${workspaceFolder}"],
      isBackground: true,
      presentation: { reveal: "silent" },
      problemMatcher: [{ ...placed, background }, unplaced],
    },
  ],
};

export const vscodeTasks: Template = {
  path: ".vscode/tasks.json",
  below: "folder",
  shared: "disclose: check",
  text: () => `${JSON.stringify(tasks, null, 2)}\n`,
};
