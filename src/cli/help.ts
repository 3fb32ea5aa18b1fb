import type { Argument, Command, Option } from "commander";
import { displayWidth, wrapProse } from "../formatters/text-layout.ts";
import { type Manual, manuals } from "./examples.ts";

/** Columns of help where the terminal does not say. */
const usualWidth = 80;

const titles: Readonly<Record<string, string>> = {
  "Usage:": "用法 Usage:",
  "Arguments:": "参数 Arguments:",
  "Options:": "选项 Options:",
  "Commands:": "命令 Commands:",
};

/** What the library says is wrong, in Chinese. */
const errors: readonly (readonly [RegExp, string])[] = [
  [/unknown option '(.+?)'/, "没有选项 $1"],
  [/unknown command '(.+?)'/, "没有命令 $1"],
  [/missing required argument '(.+?)'/, "缺少参数 <$1>"],
  [/option '(.+?)' argument missing/, "选项 $1 后面缺少值"],
  [/too many arguments/, "参数太多"],
  [/option '(.+?)' argument '(.*?)' is invalid/, "选项 $1 的值不能是“$2”"],
  [/command-argument value '(.*?)' is invalid/, "参数不能是“$1”"],
  [/option '(.+?)' cannot be used with option '(.+?)'/, "选项 $1 与 $2 不能同用"],
];

/** The help of a command in two languages; `columns` of the terminal, where there is one. */
export function helpText(command: Command, columns: number | null): string {
  const width = columns ?? usualWidth;
  command.configureHelp({
    helpWidth: width,
    displayWidth,
    boxWrap: wrapTwoLanguages,
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: described,
    argumentDescription: described,
  });
  return `${command.helpInformation()}${manualOf(command.name(), width)}`;
}

/** An error of the library with what it says in Chinese before it. */
export function errorText(error: string): string {
  const [pattern, chinese] = errors.find(([known]) => known.test(error)) ?? [];
  const match = pattern?.exec(error);
  if (!match || chinese === undefined) return `错误 ${error}`;
  return `错误：${chinese.replace(/\$(\d)/g, (_, n: string) => match[Number(n)] ?? "")}\n${error}`;
}

function described({ description, argChoices, defaultValue }: Option | Argument): string {
  const said = [
    ...(argChoices === undefined ? [] : [`可选 choices: ${argChoices.join(", ")}`]),
    ...(defaultValue === undefined ? [] : [`默认 default: ${defaultValue}`]),
  ];
  return said.length === 0 ? description : `${description}\n${said.join("; ")}`;
}

/** What comes after the options: examples, remarks, exit statuses. */
function manualOf(name: string, width: number): string {
  if (!Object.hasOwn(manuals, name)) return "";
  const { examples, notes = [], exits = {} }: Manual = manuals[name as keyof typeof manuals];
  const shown = examples.map(({ run, about }) => `  ${run}\n${indented(about, 6, width)}`);
  const statuses = Object.entries(exits).map(([status, about]) => `  ${status} ${about}`);
  return [
    ["", "示例 Examples:", ...shown],
    ...notes.map((note) => ["", wrapTwoLanguages(note, width)]),
    ...(statuses.length === 0 ? [] : [["", "退出码 Exit status:", ...statuses]]),
  ]
    .flat()
    .map((line) => `${line}\n`)
    .join("");
}

function indented(text: string, by: number, width: number): string {
  const margin = " ".repeat(by);
  return margin + wrapTwoLanguages(text, width - by).replaceAll("\n", `\n${margin}`);
}

/** Between the languages, and between the choices of an option and its default. */
const parts = /(?<=\/) (?=[^/]*$)|(?<=;) (?=默认)/;

/** `中文 / English` as one line where that does, otherwise each language begins a line of its own. */
export function wrapTwoLanguages(text: string, width: number): string {
  return text
    .split("\n")
    .flatMap((line) => (displayWidth(line) <= width ? [line] : line.split(parts)))
    .flatMap((part) => wrapProse(part, width))
    .join("\n");
}
