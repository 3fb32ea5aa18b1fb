import { Command, CommanderError } from "commander";
import { declarePipe } from "./commands/pipe.ts";
import { declareQueue } from "./commands/queue.ts";
import { declareReports } from "./commands/reports.ts";
import { declareRuleBook } from "./commands/rule-book.ts";
import { declareSetup, setupGroup } from "./commands/setup.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import { isSystemError } from "./system-error.ts";
import { removeTemporaryFiles } from "./temporary.ts";
import type { Terminal } from "./terminal.ts";
import { version } from "./version.ts";

/** Runs one command line. Every command body is loaded when it is called. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.ok;
  // What the library has to say while it reads the command line, in order; help is loaded when it is asked for.
  const said: (() => Promise<void>)[] = [];
  const program = new Command("disclose")
    .description(
      "检查政府信息公开工作年度报告的统计表 / checks the tables of China's annual reports on information disclosure",
    )
    .version(version, "-V, --version", "输出版本号 / print the version")
    .helpOption("-h, --help", "输出本说明 / print this help")
    .addHelpCommand(
      new Command("help")
        .argument("[command]")
        .description("输出一个命令的说明 / print the help of a command")
        .helpOption(false)
        .helpGroup(setupGroup),
    )
    .showHelpAfterError("用法见 disclose --help / see disclose --help")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => said.push(() => terminal.print(text)),
      writeErr: (text) => said.push(() => terminal.note(text)),
      outputError: (text) => said.push(async () => terminal.note((await import("./help.ts")).errorText(text))),
    })
    .configureHelp({ formatHelp: () => "" })
    .addHelpText("afterAll", ({ command, error }) => {
      said.push(async () => {
        const text = (await import("./help.ts")).helpText(command, terminal.columns);
        await (error ? terminal.note(text) : terminal.print(text));
      });
      return "";
    });

  const done = (ended: ExitStatus) => {
    status = ended;
  };
  for (const declare of [declareReports, declarePipe, declareQueue, declareRuleBook, declareSetup])
    declare(program, { terminal, done });

  try {
    await program.parseAsync([...argv], { from: "user" }).catch((error: unknown) => {
      if (!(error instanceof CommanderError)) throw error;
      status = error.exitCode === 0 ? exitStatus.ok : exitStatus.usage;
    });
    for (const say of said) await say();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    // A list that is not there, a folder that cannot be made: a matter between the user and the file system.
    await terminal.note(`disclose: ${error.message}\n`);
    status = exitStatus.usage;
  } finally {
    removeTemporaryFiles();
  }
  return status;
}
