import { type CommandNode, commandsIn } from "./tree.ts";
import type { Value } from "./values.ts";

/**
 * The completion script of PowerShell 5.1 and later. Where it offers nothing PowerShell offers files, so what takes a
 * file or a folder is not in it.
 */
export function powershellScript(tree: CommandNode): string {
  return `${head}
Register-ArgumentCompleter -Native -CommandName disclose -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)

  # Of every command: the commands below it, its options, and what its options and arguments may be.
  $commands = @{
${commandsIn(tree)
  .map(({ path, node }) => entryFor(path.join(" "), node))
  .join("\n")}
  }
${engine}}
`;
}

const head = `# 用法：把下面两行写入 $PROFILE，再打开终端
# To install it, put these two lines into $PROFILE and open a terminal:
#   [Console]::OutputEncoding = [Text.Encoding]::UTF8
#   disclose completion powershell | Out-String | Invoke-Expression
`;

const engine = `
  # The words between the program's name and the word at hand.
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
  $path = 'disclose'
  $pending = ''
  foreach ($word in $words) {
    if ($word -eq '--') { return }
    if ($word -like '-?*') { $pending = $word; continue }
    if (-not $commands[$path].Takes.ContainsKey($pending) -and $commands.ContainsKey("$path $word")) {
      $path = "$path $word"
    }
    $pending = ''
  }
  $command = $commands[$path]

  $before = ''
  $typed = $wordToComplete
  if ($typed -match '^(--[^=]+)=(.*)$') {
    $before = "$($Matches[1])="
    $offered = $command.Takes[$Matches[1]]
    $typed = $Matches[2]
  } elseif ($typed -like '-*') {
    $offered = $command.Options
  } elseif ($pending -and $command.Takes.ContainsKey($pending)) {
    $offered = $command.Takes[$pending]
  } else {
    $offered = $command.Words
  }
  # What may stand after a name of name=value.
  if ($typed -match '^([^=]+)=(.*)$' -and $offered.Count -gt 0 -and $offered[0]['Text'] -like '*=') {
    $before = "$before$($Matches[1])="
    $offered = @($offered[0]['After'])
    $typed = $Matches[2]
  }
  $offered | Where-Object { $_ -and $_['Text'].StartsWith($typed, 'Ordinal') } | ForEach-Object {
    $about = if ($_['About']) { $_['About'] } else { $_['Text'] }
    [System.Management.Automation.CompletionResult]::new("$before$($_['Text'])", $_['Text'], 'ParameterValue', $about)
  }
`;

interface Offer {
  readonly text: string;
  readonly about?: string;
  readonly after?: readonly Offer[];
}

function entryFor(path: string, { commands, options, arguments: given }: CommandNode): string {
  const below = commands.map(({ name, description }): Offer => ({ text: name, about: description }));
  const first = given.flatMap(({ takes }) => offersOf(takes));
  const values = options.flatMap(({ names, takes }) => {
    if (takes === null) return [];
    return names.map((name) => `        ${quoted(name)} = ${printed(offersOf(takes), 8)}`);
  });
  const own = options.flatMap(({ names, description }) => names.map((text): Offer => ({ text, about: description })));
  return `    ${quoted(path)} = @{
      Words = ${printed([...below, ...first], 6)}
      Options = ${printed(own, 6)}
      Takes = @{${values.length === 0 ? "" : `\n${values.join("\n")}\n      `}}
    }`;
}

/** What a value may be; none where that is any text, or a file. */
function offersOf(value: Value): readonly Offer[] {
  switch (value.is) {
    case "text":
    case "file":
    case "directory":
      return [];
    case "choice":
      return value.choices.map((text) => ({ text }));
    case "pair":
      return value.names.map((name, i) => ({
        text: `${name}=`,
        // What stands after = is the same for every name; it is written once.
        ...(i === 0 && value.value.is === "choice" ? { after: value.value.choices.map((text) => ({ text })) } : {}),
      }));
  }
}

function printed(offers: readonly Offer[], indent: number): string {
  if (offers.length === 0) return "@()";
  const margin = " ".repeat(indent);
  return `@(\n${offers.map((offer) => `${margin}  ${hashtable(offer)}`).join("\n")}\n${margin})`;
}

function hashtable({ text, about, after }: Offer): string {
  const pairs = [`Text = ${quoted(text)}`];
  if (about !== undefined) pairs.push(`About = ${quoted(about)}`);
  if (after !== undefined) pairs.push(`After = @(${after.map(hashtable).join(", ")})`);
  return `@{ ${pairs.join("; ")} }`;
}

/** PowerShell takes curly single quotes for straight ones. */
function quoted(text: string): string {
  return `'${text.replace(/['‘’‚‛]/g, "$&$&")}'`;
}
