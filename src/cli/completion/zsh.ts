import { quoted } from "./bash.ts";
import { type ArgumentNode, type CommandNode, commandsIn, type OptionNode } from "./tree.ts";
import type { Value } from "./values.ts";

/** The completion script of zsh, to be sourced or to be found on `fpath` as `_disclose`. */
export function zshScript(tree: CommandNode): string {
  return `${head}
# Offers name=value: names are in $1, what may stand after = is in $2.
_disclose_pair() {
  if ! compset -P '*='; then
    compadd -q -S = -- \${=1}
  elif [[ $2 == files ]]; then
    _files
  else
    compadd -- \${=2}
  fi
}
${commandsIn(tree)
  .map(({ path, node }) => functionFor(path, node))
  .join("")}
if [[ \${zsh_eval_context[-1]} == loadautofunc ]]; then
  _disclose "$@"
else
  compdef _disclose disclose
fi
`;
}

const head = `#compdef disclose
# 用法：把下面一行写入 ~/.zshrc 中 compinit 之后，再打开终端
# To install it, put this line into ~/.zshrc, after compinit, and open a terminal:
#   source <(disclose completion zsh)
# 或写入 fpath 中的目录 / or into a folder of fpath:
#   disclose completion zsh > ~/.zfunc/_disclose
`;

function functionFor(path: readonly string[], node: CommandNode): string {
  const options = node.options.map(optionSpec);
  const given = node.commands.length === 0 ? node.arguments.map(argumentSpec) : commandSpecs;
  const specs = [...options, ...given].map((spec) => ` \\\n    ${spec}`).join("");
  return `
${functionName(path)}() {
  local curcontext=$curcontext state line
  local -A opt_args
  _arguments -s -S -C${specs}
${node.commands.length === 0 ? "" : belowOf(path, node)}}
`;
}

const commandSpecs = ["'1: :->command'", "'*:: :->rest'"];

/** Offers the commands below a command, or goes on with the one that is named. */
function belowOf(path: readonly string[], { commands }: CommandNode): string {
  const described = commands.map(
    ({ name, description }) => `      ${quoted(`${name}:${description.replaceAll(":", "\\:")}`)}`,
  );
  const branches = commands.map(({ name }) => `        ${name}) ${functionName([...path, name])} ;;`);
  return `  case $state in
    command)
      local -a commands=(
${described.join("\n").replace(/^ {6}/gm, "        ")}
      )
      _describe -t commands command commands
      ;;
    rest)
      case $line[1] in
${branches.join("\n")}
      esac
      ;;
  esac
`;
}

function functionName(path: readonly string[]): string {
  return `_${path.join("_")}`;
}

/** `'(-f --format)'{-f+,--format=}'[what it does]:format:(human json)'`. */
function optionSpec({ names, description, takes, isOptional }: OptionNode): string {
  const marks = names.map((name) => (takes === null ? name : name.startsWith("--") ? `${name}=` : `${name}+`));
  const isRepeatable = takes?.is === "pair";
  const others = isRepeatable ? "*" : `(${names.join(" ")})`;
  const value = takes === null ? "" : `${isOptional ? "::" : ":"}${colonSafe(placeholderOf(names))}:${action(takes)}`;
  const about = quoted(`[${description.replace(/[[\]\\]/g, "\\$&")}]${value}`);
  const list = marks.length === 1 ? (marks[0] as string) : `{${marks.join(",")}}`;
  return `${quoted(others)}${list}${about}`;
}

function argumentSpec({ name, takes, isVariadic }: ArgumentNode): string {
  return quoted(`${isVariadic ? "*" : ""}:${colonSafe(name)}:${action(takes)}`);
}

function placeholderOf(names: readonly string[]): string {
  return (names.at(-1) as string).replace(/^-+/, "");
}

function colonSafe(text: string): string {
  return text.replaceAll(":", "\\:");
}

/** A blank at the beginning keeps zsh from adding options of its own to the call. */
function action(value: Value): string {
  switch (value.is) {
    case "text":
      return " ";
    case "file":
      return "_files";
    case "directory":
      return "_files -/";
    case "choice":
      return `(${value.choices.join(" ")})`;
    case "pair": {
      const after = value.value.is === "file" ? "files" : value.value.choices.join(" ");
      return ` _disclose_pair "${value.names.join(" ")}" "${after}"`;
    }
  }
}
