import { type CommandNode, commandsIn } from "./tree.ts";
import type { Value } from "./values.ts";

/**
 * The completion script of bash. It needs no helper of the bash-completion package, and keeps to what bash 3.2 has but
 * for `compopt`. What takes a file is left to readline, which knows of quotes, blanks and `~`.
 */
export function bashScript(tree: CommandNode): string {
  const commands = commandsIn(tree);
  const paths = commands.map(({ path }) => path.join(" "));
  const values = commands.flatMap(({ path, node }) => valuesOf(path.join(" "), node));
  const options = commands.map(
    ({ path, node }) => [path.join(" "), node.options.flatMap(({ names }) => names).join(" ")] as const,
  );
  const below = commands
    .filter(({ node }) => node.commands.length > 0)
    .map(({ path, node }) => [path.join(" "), node.commands.map(({ name }) => name).join(" ")] as const);
  return `${head}
# Whether there is such a command.
_disclose_is_command() {
  case "$1" in
    ${paths.map(quoted).join(" | \\\n    ")}) return 0 ;;
  esac
  return 1
}

# Sets \`takes\` to what an option or argument takes; an option that is not here takes nothing.
_disclose_takes() {
  case "$1" in
${cases(values, "takes")}
    *) takes= && return 1 ;;
  esac
}

# Sets \`offered\` to the options of a command.
_disclose_options() {
  case "$1" in
${cases(options, "offered")}
  esac
}

# Sets \`offered\` to the commands below a command.
_disclose_commands() {
  case "$1" in
${cases(below, "offered")}
    *) return 1 ;;
  esac
}
${engine}`;
}

const head = `# 用法：把下面一行写入 ~/.bashrc，再打开终端
# To install it, put this line into ~/.bashrc and open a terminal:
#   source <(disclose completion bash)
# bash 3（macOS 自带）/ bash 3, as macOS has it:
#   eval "$(disclose completion bash)"
`;

const engine = `
# Offers what begins with $2; $3 stands before it in the same word.
_disclose_offer() {
  local takes=$1 typed=$2 before=$3
  case "$takes" in
    files) return ;;
    folders) compopt +o default -o dirnames 2>/dev/null && return ;;
  esac
  compopt +o default 2>/dev/null
  case "$takes" in
    "words "*) COMPREPLY=($(compgen -W "\${takes#words }" -- "$typed")) ;;
    "pairs "*)
      if [[ $typed == *=* ]]; then
        compopt -o default 2>/dev/null
        _disclose_offer "\${takes#* = }" "\${typed#*=}" "$before\${typed%%=*}="
        return
      fi
      takes=\${takes% = *}
      COMPREPLY=($(compgen -S = -W "\${takes#pairs }" -- "$typed"))
      compopt -o nospace 2>/dev/null
      ;;
  esac
  local i
  for i in "\${!COMPREPLY[@]}"; do COMPREPLY[i]=$before\${COMPREPLY[i]}; done
}

_disclose() {
  local IFS=$' \\t\\n' word joined= i
  # bash breaks words at = and :, so they are put together again.
  local -a words=()
  for word in "\${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
    if [[ ( $joined || $word =~ ^[=:]+$ ) && \${#words[@]} -gt 1 ]]; then
      words[\${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
    if [[ $word =~ ^[=:]+$ ]]; then joined=1; else joined=; fi
  done
  # What bash takes for the word at hand is what comes after the last break.
  local current=\${words[\${#words[@]}-1]} kept
  if [[ $joined ]]; then kept=$current; else kept=\${current%"$word"}; fi

  local path=disclose takes= pending= only= count=0 offered=
  for ((i = 1; i < \${#words[@]} - 1; i++)); do
    word=\${words[i]}
    if [[ $only || $word != -?* ]]; then
      if [[ $pending ]]; then
        pending=
      elif [[ $count == 0 && ! $only ]] && _disclose_is_command "$path $word"; then
        path="$path $word"
      else
        count=$((count + 1))
      fi
    elif [[ $word == -- ]]; then
      only=1 pending=
    else
      pending=
      if _disclose_takes "$path $word"; then pending=$takes; fi
    fi
  done

  COMPREPLY=()
  if [[ ! $only && $current == --*=* ]]; then
    if _disclose_takes "$path \${current%%=*}"; then _disclose_offer "$takes" "\${current#*=}" "\${current%%=*}="; fi
  elif [[ ! $only && $current == -* ]]; then
    _disclose_options "$path"
    _disclose_offer "words $offered" "$current" ""
  elif [[ $pending ]]; then
    _disclose_offer "$pending" "$current" ""
  elif [[ $count == 0 ]] && _disclose_commands "$path"; then
    _disclose_offer "words $offered" "$current" ""
  elif _disclose_takes "$path $((count + 1))" || _disclose_takes "$path ..."; then
    _disclose_offer "$takes" "$current" ""
  fi
  COMPREPLY=("\${COMPREPLY[@]#"$kept"}")
}

complete -o default -F _disclose disclose
`;

/** What the options and arguments of a command take: `["disclose check --format", "words human json"]`. */
function valuesOf(path: string, { options, arguments: given }: CommandNode): (readonly [string, string])[] {
  return [
    ...options.flatMap(({ names, takes }) =>
      takes === null ? [] : names.map((name) => [`${path} ${name}`, printed(takes)] as const),
    ),
    ...given.map(({ takes, isVariadic }, i) => [`${path} ${isVariadic ? "..." : i + 1}`, printed(takes)] as const),
  ];
}

function printed(value: Value): string {
  switch (value.is) {
    case "text":
      return "text";
    case "file":
      return "files";
    case "directory":
      return "folders";
    case "choice":
      return `words ${value.choices.join(" ")}`;
    case "pair":
      return `pairs ${value.names.join(" ")} = ${printed(value.value)}`;
  }
}

/** The branches of a `case`, those that come to the same as one. */
function cases(entries: readonly (readonly [string, string])[], variable: string): string {
  const results = [...new Set(entries.map(([, result]) => result))];
  return results
    .map((result) => {
      const keys = entries.filter(([, other]) => other === result).map(([key]) => quoted(key));
      return `    ${keys.join(" | \\\n    ")})\n      ${variable}=${quoted(result)} ;;`;
    })
    .join("\n");
}

/** A word for a shell that takes everything between single quotes as it stands. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
