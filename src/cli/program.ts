import { Argument, Command, CommanderError, Option } from "commander";
import { formatIds } from "../formatters/index.ts";
import type { BaselineAction, BaselineCommandOptions } from "./baseline-command.ts";
import type { CheckCommandOptions } from "./check-command.ts";
import { convertFormats, editors, rulesFormats, type SchemaName, schemaNames, services } from "./choices.ts";
import type { ConvertCommandOptions } from "./convert-command.ts";
import { checkExamples, convertExamples, fixExamples, initExamples } from "./examples.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import type { FixCommandOptions } from "./fix-command.ts";
import type { InitCommandOptions } from "./init-command.ts";
import {
  baselineOption,
  blankOption,
  colorOption,
  configOption,
  failOnOption,
  filesFromOption,
  isolatedOption,
  langOption,
  maxFindingsOption,
  previousOption,
  quietOption,
  reportOption,
  rollupOption,
  ruleOption,
  stdinFilenameOption,
} from "./options.ts";
import { isSystemError } from "./system-error.ts";
import type { Terminal } from "./terminal.ts";
import { version } from "./version.ts";

const baselineActions = {
  create: "把现有的问题写成豁免 / write waivers for what is found now",
  update: "补充新的问题，更新数字变了的 / add what is new, renew what has other values",
  prune: "删除用不上的豁免 / remove waivers that waive nothing any more",
} as const satisfies Record<BaselineAction, string>;

/** Runs one command line. Every command body is loaded when it is called. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.ok;
  const output: Promise<void>[] = [];
  const program = new Command("disclose")
    .description(
      "检查政府信息公开工作年度报告的统计表 / checks the tables of China's annual reports on information disclosure",
    )
    .version(version)
    .showHelpAfterError("用法见 disclose --help / see disclose --help")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => output.push(terminal.print(text)),
      writeErr: (text) => output.push(terminal.note(text)),
    });

  program
    .command("check")
    .description("读取并检查报告 / read reports, check them, print findings")
    .argument("[paths...]", "文件、目录、通配符或 - / files, directories, globs or -")
    .addOption(new Option("-f, --format <format>", "输出格式 / output format").choices(formatIds).default("human"))
    .addOption(reportOption())
    .addOption(quietOption())
    .addOption(maxFindingsOption())
    .addOption(blankOption())
    .addOption(previousOption())
    .addOption(rollupOption())
    .addOption(failOnOption())
    .addOption(ruleOption())
    .addOption(baselineOption())
    .addOption(configOption())
    .addOption(isolatedOption())
    .option("--watch", "文件一改就重新检查，按 Ctrl-C 结束 / check again whenever a file changes, until Ctrl-C")
    .option("--print-config [file]", "输出（对某个文件）生效的设置 / print the settings in force, for a file")
    .addOption(stdinFilenameOption())
    .addOption(filesFromOption())
    .addOption(colorOption())
    .addOption(langOption(terminal))
    .addHelpText("after", checkExamples)
    .action(async (paths: string[], options: Omit<CheckCommandOptions, "given">, command: Command) => {
      const { checkCommand } = await import("./check-command.ts");
      status = await checkCommand(paths, { ...options, given: givenOptions(command) }, terminal);
    });

  program
    .command("convert")
    .description("输出规范化的 JSON / write the normalized report")
    .argument("[paths...]", "文件、目录、通配符或 - / files, directories, globs or -")
    .addOption(new Option("-f, --format <format>", "输出格式 / output format").choices(convertFormats).default("json"))
    .option("-o, --output <dir>", "每份报告在此目录下写一个文件 / write a file per report below this folder")
    .option("--cells", "附上每格的原文和位置 / add text and place of every cell")
    .addOption(stdinFilenameOption())
    .addOption(filesFromOption())
    .addOption(langOption(terminal))
    .addHelpText("after", convertExamples)
    .action(async (paths: string[], options: ConvertCommandOptions) => {
      const { convertCommand } = await import("./convert-command.ts");
      status = await convertCommand(paths, options, terminal);
    });

  program
    .command("fix")
    .description("更正有把握的错误，写在副本里 / correct what is certain to be wrong, in a copy")
    .argument("[paths...]", "文件、目录、通配符或 - / files, directories, globs or -")
    .addOption(
      new Option("--dry-run", "只输出差异，不写文件（默认）/ print a unified diff, write nothing (default)").conflicts(
        "write",
      ),
    )
    .option("--write", "写出副本 <名称>.fixed.<扩展名> / write a copy, <name>.fixed.<ext>")
    .option("--force", "覆盖以前写出的副本 / overwrite a copy that was written before")
    .addOption(blankOption())
    .addOption(previousOption())
    .addOption(rollupOption())
    .addOption(failOnOption())
    .addOption(ruleOption())
    .addOption(baselineOption())
    .addOption(configOption())
    .addOption(isolatedOption())
    .addOption(stdinFilenameOption())
    .addOption(filesFromOption())
    .addOption(colorOption())
    .addOption(langOption(terminal))
    .addHelpText("after", fixExamples)
    .action(async (paths: string[], options: Omit<FixCommandOptions, "given">, command: Command) => {
      const { fixCommand } = await import("./fix-command.ts");
      status = await fixCommand(paths, { ...options, given: givenOptions(command) }, terminal);
    });

  const baseline = program
    .command("baseline")
    .description(
      "豁免已知的问题，各有理由，数字一变即失效 / waive known findings, each with a reason, while values stay",
    );
  for (const [action, description] of Object.entries(baselineActions)) {
    const command = baseline
      .command(action)
      .description(description)
      .argument("[paths...]", "文件、目录、通配符或 - / files, directories, globs or -");
    if (action !== "prune") command.option("--reason <text>", "豁免的理由 / why the findings are waived");
    command
      .addOption(baselineOption("-o, "))
      .addOption(blankOption())
      .addOption(previousOption())
      .addOption(rollupOption())
      .addOption(failOnOption())
      .addOption(ruleOption())
      .addOption(configOption())
      .addOption(isolatedOption())
      .addOption(stdinFilenameOption())
      .addOption(filesFromOption())
      .addOption(langOption(terminal))
      .action(async (paths: string[], options: Omit<BaselineCommandOptions, "given">) => {
        const { baselineCommand } = await import("./baseline-command.ts");
        const own = { ...options, given: givenOptions(command) };
        status = await baselineCommand(action as BaselineAction, paths, own, terminal);
      });
  }

  program
    .command("init")
    .description("写出配置和持续集成的文件 / write a configuration, and files for CI and an editor")
    .argument("[reports]", "报告所在的目录或文件 / where the reports are", ".")
    .addOption(
      new Option("--ci <service>", "持续集成；不写则看仓库 / CI; by default what the repository uses").choices([
        ...services,
        "none",
      ]),
    )
    .addOption(new Option("--editor <editor>", "编辑器的任务 / tasks of an editor").choices(editors))
    .option("--package <spec>", "CI 从哪里安装本程序 / what npm installs this program from in CI")
    .option("--force", "覆盖已有的文件，不再询问 / overwrite files without asking")
    .addOption(langOption(terminal))
    .addHelpText("after", initExamples)
    .action(async (reports: string, options: InitCommandOptions) => {
      const { initCommand } = await import("./init-command.ts");
      status = await initCommand(reports, options, terminal);
    });

  program
    .command("rules")
    .description("列出全部规则 / list the rules")
    .addOption(new Option("-f, --format <format>", "输出格式 / output format").choices(rulesFormats).default("text"))
    .addOption(colorOption())
    .addOption(langOption(terminal))
    .action(async (options) => {
      const { rulesCommand } = await import("./rules-command.ts");
      status = await rulesCommand(options, terminal);
    });

  program
    .command("explain")
    .description("说明一条规则：公式、依据、示例 / explain one rule: formula, authority, examples")
    .argument("<rule>")
    .addOption(colorOption())
    .addOption(langOption(terminal))
    .action(async (rule: string, options) => {
      const { explainCommand } = await import("./rules-explain.ts");
      status = await explainCommand(rule, options, terminal);
    });

  program
    .command("schema")
    .description("输出 JSON Schema / print a JSON Schema")
    .addArgument(new Argument("<name>", "哪一份 / which one").choices(schemaNames))
    .action(async (name: SchemaName) => {
      const { schemaCommand } = await import("./schema-command.ts");
      status = await schemaCommand(name, terminal);
    });

  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      status = error.exitCode === 0 ? exitStatus.ok : exitStatus.usage;
    } else if (isSystemError(error)) {
      // A list that is not there, a folder that cannot be made: a matter between the user and the file system.
      await terminal.note(`disclose: ${error.message}\n`);
      status = exitStatus.usage;
    } else {
      throw error;
    }
  }
  await Promise.all(output);
  return status;
}

/** The options that the command line gives, as against those that have their default. */
function givenOptions(command: Command): ReadonlySet<string> {
  const names = Object.keys(command.opts());
  return new Set(names.filter((name) => command.getOptionValueSource(name) === "cli"));
}
