import type { Command } from "commander";
import type { Shell } from "./choices.ts";
import { bashScript } from "./completion/bash.ts";
import { fishScript } from "./completion/fish.ts";
import { powershellScript } from "./completion/powershell.ts";
import { type CommandNode, treeOf } from "./completion/tree.ts";
import { zshScript } from "./completion/zsh.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import type { Terminal } from "./terminal.ts";

const scripts = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
} as const satisfies Record<Shell, (tree: CommandNode) => string>;

/** `disclose completion <shell>`: a script made from the program's own commands and options. */
export async function completionCommand(shell: Shell, program: Command, terminal: Terminal): Promise<ExitStatus> {
  await terminal.print(scripts[shell](treeOf(program)));
  return exitStatus.ok;
}
