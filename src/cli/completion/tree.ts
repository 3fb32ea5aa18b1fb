import type { Argument, Command, Option } from "commander";
import { placeholders, type Value } from "./values.ts";

/** A command as shells complete it. */
export interface CommandNode {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionNode[];
  readonly arguments: readonly ArgumentNode[];
  readonly commands: readonly CommandNode[];
}

export interface OptionNode {
  /** With their hyphens; at least one of both. */
  readonly names: readonly string[];
  readonly description: string;
  /** Null for a switch. */
  readonly takes: Value | null;
  /** Whether the value may be left out. */
  readonly isOptional: boolean;
}

export interface ArgumentNode {
  readonly name: string;
  readonly description: string;
  readonly takes: Value;
  readonly isVariadic: boolean;
}

/** The commands of a program, with everything that its help shows. */
export function treeOf(command: Command): CommandNode {
  const help = command.createHelp();
  return {
    name: command.name(),
    description: command.description(),
    options: help.visibleOptions(command).map(optionNode),
    arguments: command.registeredArguments.map((argument) => argumentNode(argument, command)),
    commands: help.visibleCommands(command).map((child) => (isHelp(child) ? helpNode(child, command) : treeOf(child))),
  };
}

/** Every command below a node, and itself, with its path: `["disclose", "baseline", "create"]`. */
export function commandsIn(
  node: CommandNode,
  above: readonly string[] = [],
): { readonly path: readonly string[]; readonly node: CommandNode }[] {
  const path = [...above, node.name];
  return [{ path, node }, ...node.commands.flatMap((child) => commandsIn(child, path))];
}

/** What an option or argument takes whose help shows `<placeholder>`. */
export function takenBy(placeholder: string, choices: readonly string[] | undefined): Value {
  if (choices !== undefined) return { is: "choice", choices };
  return placeholders[placeholder] ?? { is: "text" };
}

function optionNode(option: Option): OptionNode {
  const { flags, short, long, description, required, optional, argChoices } = option;
  const placeholder = /[<[](.+?)(?:\.\.\.)?[>\]]/.exec(flags)?.[1] ?? "";
  return {
    names: [short, long].filter((name) => name !== undefined),
    description,
    takes: required || optional ? takenBy(placeholder, argChoices) : null,
    isOptional: optional,
  };
}

function argumentNode(argument: Argument, command: Command): ArgumentNode {
  return {
    name: argument.name(),
    description: argument.description || command.description(),
    takes: takenBy(argument.name(), argument.argChoices),
    isVariadic: argument.variadic,
  };
}

/** The library makes this one itself; it is no command of the program's. */
function isHelp(command: Command): boolean {
  return command.parent === null;
}

/** `help` takes the name of one of the commands beside it. */
function helpNode(help: Command, { commands }: Command): CommandNode {
  const description = help.description();
  const takes = { is: "choice", choices: commands.map((command) => command.name()) } as const;
  const [argument] = help.registeredArguments;
  const named = argument === undefined ? [] : [{ name: argument.name(), description, takes, isVariadic: false }];
  return { name: help.name(), description, options: [], arguments: named, commands: [] };
}
