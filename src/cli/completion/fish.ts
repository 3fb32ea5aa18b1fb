import { type ArgumentNode, type CommandNode, commandsIn, type OptionNode } from "./tree.ts";
import type { Value } from "./values.ts";

/** The completion script of fish. */
export function fishScript(tree: CommandNode): string {
  return `${head}
# Whether the words after the program's name begin with these.
function __disclose_in
    set -l words (commandline -opc)
    set -e words[1]
    test (count $argv) -eq 0; and return 0
    test (count $words) -ge (count $argv); or return 1
    set -l first $words[1..(count $argv)]
    test "$first" = "$argv"
end

# Whether they are these and no other.
function __disclose_is
    test (count (commandline -opc)) -eq (math (count $argv) + 1); and __disclose_in $argv
end

# Offers name=value: the names, then what may stand after =, or nothing for a file.
function __disclose_pairs
    set -l word (string replace -r -- '^--[^=]*=' '' (commandline -ct))
    set -l name (string match -r -- '^[^=]*=' $word)
    if test -z "$name"
        printf '%s=\\n' (string split ' ' $argv[1])
    else if test -z "$argv[2]"
        __fish_complete_path (string replace -- $name '' $word) | string replace -r '^' $name
    else
        printf "$name%s\\n" (string split ' ' $argv[2])
    end
end

complete -c disclose -f
${commandsIn(tree)
  .map(({ path, node }) => linesFor(path.slice(1), node).join(""))
  .join("\n")}`;
}

const head = `# 用法：运行下面一行，再打开终端
# To install it, run this line and open a terminal:
#   disclose completion fish > ~/.config/fish/completions/disclose.fish
`;

/** What there is to offer within one command. */
function linesFor(path: readonly string[], { options, arguments: given, commands }: CommandNode): string[] {
  const words = path.map((word) => ` ${word}`).join("");
  const isHere = commands.length > 0 ? `'__disclose_is${words}'` : `'__disclose_in${words}'`;
  return [
    ...commands.map(({ name, description }) => [isHere, "-a", name, "-d", quoted(description)]),
    ...options.map((option) => [isHere, ...optionWords(option)]),
    ...given.map((argument) => [isHere, ...argumentWords(argument)]),
  ].map((line) => `complete -c disclose -n ${line.join(" ")}\n`);
}

function optionWords({ names, description, takes, isOptional }: OptionNode): string[] {
  const named = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const value = takes === null || isOptional ? [] : valueWords(takes);
  return [...named, ...value, "-d", quoted(description)];
}

function argumentWords({ takes }: ArgumentNode): string[] {
  return valueWords(takes).filter((word) => word !== "-r" && word !== "-x");
}

function valueWords(value: Value): string[] {
  switch (value.is) {
    case "text":
      return ["-x"];
    case "file":
      return ["-r", "-F"];
    case "directory":
      return ["-x", "-a", quoted("(__fish_complete_directories (commandline -ct))")];
    case "choice":
      return ["-x", "-a", quoted(value.choices.join(" "))];
    case "pair": {
      const after = value.value.is === "file" ? "" : value.value.choices.join(" ");
      return ["-x", "-a", quoted(`(__disclose_pairs "${value.names.join(" ")}" "${after}")`)];
    }
  }
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}
