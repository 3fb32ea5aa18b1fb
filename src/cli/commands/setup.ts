import { Argument, type Command, Option } from "commander";
import { doctorFormats, editors, type Shell, services, shells } from "../choices.ts";
import type { DoctorCommandOptions } from "../doctor-command.ts";
import type { InitCommandOptions } from "../init-command.ts";
import { colorOption, langOption } from "../options.ts";
import { type Declare, givenOptions } from "./declare.ts";

export const setupGroup = "安装与求助 Setup and help:";

/** The commands that set up and help. */
export const declareSetup: Declare = (program, { terminal, done }) => {
  program
    .commandsGroup(setupGroup)
    .command("init")
    .description("写出配置、持续集成和编辑器的文件 / write files for configuration, CI and an editor")
    .argument("[reports]", "报告所在的目录或文件 / where the reports are", ".")
    .addOption(
      new Option("--ci <service>", "持续集成；不写则看仓库 / CI; by default what the repository uses").choices([
        ...services,
        "none",
      ]),
    )
    .addOption(new Option("--editor <editor>", "编辑器的任务 / tasks for an editor").choices(editors))
    .option("--package <spec>", "CI 从哪里安装本程序 / what npm installs this program from in CI")
    .option("--force", "覆盖已有的文件，不再询问 / overwrite files without asking")
    .addOption(langOption(terminal))
    .action(async (reports: string, options: InitCommandOptions) => {
      const { initCommand } = await import("../init-command.ts");
      done(await initCommand(reports, options, terminal));
    });

  program
    .command("completion")
    .description("输出命令行补全脚本 / print a completion script for a shell")
    .addArgument(new Argument("<shell>", "哪一种 / which shell").choices(shells))
    .action(async (shell: Shell) => {
      const { completionCommand } = await import("../completion-command.ts");
      done(await completionCommand(shell, program, terminal));
    });

  program
    .command("doctor")
    .description("查看运行环境是否正常，求助时请附上 / check what the program runs on; attach to bug reports")
    .addOption(new Option("-f, --format <format>", "输出格式 / output format").choices(doctorFormats).default("text"))
    .addOption(colorOption())
    .addOption(langOption(terminal))
    .action(async (options: Omit<DoctorCommandOptions, "given">, command: Command) => {
      const { doctorCommand } = await import("../doctor-command.ts");
      done(await doctorCommand({ ...options, given: givenOptions(command) }, terminal));
    });
};
