import { Argument, Command, CommanderError, Option } from "commander";
import { formatIds } from "../formatters/index.ts";
import type { BaselineAction, BaselineCommandOptions } from "./baseline-command.ts";
import type { CheckCommandOptions } from "./check-command.ts";
import {
  convertFormats,
  doctorFormats,
  editors,
  rulesFormats,
  type SchemaName,
  type Shell,
  schemaNames,
  services,
  shells,
  statsFormats,
  statsGroups,
} from "./choices.ts";
import type { ConvertCommandOptions } from "./convert-command.ts";
import type { DoctorCommandOptions } from "./doctor-command.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import type { FixCommandOptions } from "./fix-command.ts";
import type { InitCommandOptions } from "./init-command.ts";
import {
  baselineOption,
  blankOption,
  cacheOption,
  colorOption,
  configOption,
  convertReportOption,
  failOnOption,
  filesFromOption,
  isolatedOption,
  jobsOption,
  journalOption,
  langOption,
  maxBytesOption,
  maxFindingsOption,
  previousOption,
  quarantineOption,
  quietOption,
  reportOption,
  resumeOption,
  rollupOption,
  ruleOption,
  stdinFilenameOption,
  timeoutOption,
} from "./options.ts";
import type { StatsCommandOptions } from "./stats-command.ts";
import { isSystemError } from "./system-error.ts";
import { removeTemporaryFiles } from "./temporary.ts";
import type { Terminal } from "./terminal.ts";
import { version } from "./version.ts";

const baselineActions = {
  create: "把现有的问题写成豁免 / write waivers for what is found now",
  update: "补充新的问题，更新数字变了的 / add what is new, renew what has changed",
  prune: "删除用不上的豁免 / remove waivers that are no longer used",
} as const satisfies Record<BaselineAction, string>;

const setupGroup = "安装与求助 Setup and help:";

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

  program
    .commandsGroup("报告 Reports:")
    .command("check")
    .description("读取并检查报告 / read reports, check them, print findings")
    .argument("[paths...]", "文件、目录、压缩包、通配符或 - / files, directories, archives, globs or -")
    .addOption(new Option("-f, --format <format>", "输出格式 / output format").choices(formatIds).default("human"))
    .addOption(reportOption())
    .addOption(quietOption())
    .addOption(maxFindingsOption())
    .addOption(jobsOption())
    .addOption(timeoutOption())
    .addOption(journalOption())
    .addOption(resumeOption())
    .addOption(quarantineOption())
    .addOption(cacheOption())
    .addOption(blankOption())
    .addOption(previousOption())
    .addOption(rollupOption())
    .addOption(failOnOption())
    .addOption(ruleOption())
    .addOption(baselineOption())
    .addOption(configOption())
    .addOption(isolatedOption())
    .option("--watch", "文件一改就重新检查，按 Ctrl-C 结束 / check again whenever a file changes, until Ctrl-C")
    .option("--print-config [file]", "输出（对某个文件）生效的设置 / print the settings in force (for a file)")
    .addOption(stdinFilenameOption())
    .addOption(filesFromOption())
    .addOption(maxBytesOption())
    .addOption(colorOption())
    .addOption(langOption(terminal))
    .action(async (paths: string[], options: Omit<CheckCommandOptions, "given">, command: Command) => {
      const { checkCommand } = await import("./check-command.ts");
      status = await checkCommand(paths, { ...options, given: givenOptions(command) }, terminal);
    });

  program
    .command("convert")
    .description("转换成规范的数据 / write the normalized reports, as JSON or as tables")
    .argument("[paths...]", "文件、目录、压缩包、通配符或 - / files, directories, archives, globs or -")
    .addOption(new Option("-f, --format <format>", "输出格式 / output format").choices(convertFormats).default("json"))
    .option("-o, --output <path>", "写到这里：json 是目录，其他是文件 / where to: a folder for json, else a file")
    .addOption(convertReportOption())
    .option("--cells", "JSON 附上每格的原文和位置 / add text and place of every cell to JSON")
    .option("--with-findings", "并检查，把问题一起写出 / also check, and write the findings along")
    .addOption(blankOption())
    .addOption(ruleOption())
    .addOption(baselineOption())
    .addOption(configOption())
    .addOption(isolatedOption())
    .addOption(stdinFilenameOption())
    .addOption(filesFromOption())
    .addOption(maxBytesOption())
    .addOption(langOption(terminal))
    .action(async (paths: string[], options: Omit<ConvertCommandOptions, "given">, command: Command) => {
      const { convertCommand } = await import("./convert-command.ts");
      status = await convertCommand(paths, { ...options, given: givenOptions(command) }, terminal);
    });

  program
    .command("stats")
    .description("统计一批报告：年度、结论、申请和办理结果 / statistics of many reports: years, verdicts, applications")
    .argument("[paths...]", "文件、目录、通配符或 - / files, directories, globs or -")
    .addOption(new Option("-f, --format <format>", "输出格式 / output format").choices(statsFormats).default("text"))
    .addOption(
      new Option("--by <group>", "按年度还是按机关 / by year or by agency").choices(statsGroups).default("year"),
    )
    .addOption(ruleOption())
    .addOption(configOption())
    .addOption(isolatedOption())
    .addOption(stdinFilenameOption())
    .addOption(filesFromOption())
    .addOption(langOption(terminal))
    .action(async (paths: string[], options: Omit<StatsCommandOptions, "given">, command: Command) => {
      const { statsCommand } = await import("./stats-command.ts");
      status = await statsCommand(paths, { ...options, given: givenOptions(command) }, terminal);
    });

  program
    .command("fix")
    .description("更正有把握的错误，写在副本里 / correct what is certain to be wrong, in a copy")
    .argument("[paths...]", "文件、目录、压缩包、通配符或 - / files, directories, archives, globs or -")
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
    .addOption(maxBytesOption())
    .addOption(colorOption())
    .addOption(langOption(terminal))
    .action(async (paths: string[], options: Omit<FixCommandOptions, "given">, command: Command) => {
      const { fixCommand } = await import("./fix-command.ts");
      status = await fixCommand(paths, { ...options, given: givenOptions(command) }, terminal);
    });

  const baseline = program
    .command("baseline")
    .helpCommand(false)
    .description(
      "豁免已知的问题，各有理由，数字一变即失效 / waive known findings, each with a reason, while values stay",
    );
  for (const [action, description] of Object.entries(baselineActions)) {
    const command = baseline
      .command(action)
      .description(description)
      .argument("[paths...]", "文件、目录、压缩包、通配符或 - / files, directories, archives, globs or -");
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
      .addOption(maxBytesOption())
      .addOption(langOption(terminal))
      .action(async (paths: string[], options: Omit<BaselineCommandOptions, "given">) => {
        const { baselineCommand } = await import("./baseline-command.ts");
        const own = { ...options, given: givenOptions(command) };
        status = await baselineCommand(action as BaselineAction, paths, own, terminal);
      });
  }

  program
    .commandsGroup("规则与格式 Rules and formats:")
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
    .argument("<rule>", "规则的名称，见 disclose rules / id of a rule, see disclose rules")
    .addOption(colorOption())
    .addOption(langOption(terminal))
    .action(async (rule: string, options) => {
      const { explainCommand } = await import("./explain-command.ts");
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
      const { initCommand } = await import("./init-command.ts");
      status = await initCommand(reports, options, terminal);
    });

  program
    .command("completion")
    .description("输出命令行补全脚本 / print a completion script for a shell")
    .addArgument(new Argument("<shell>", "哪一种 / which shell").choices(shells))
    .action(async (shell: Shell) => {
      const { completionCommand } = await import("./completion-command.ts");
      status = await completionCommand(shell, program, terminal);
    });

  program
    .command("doctor")
    .description("查看运行环境是否正常，求助时请附上 / check what the program runs on; attach to bug reports")
    .addOption(new Option("-f, --format <format>", "输出格式 / output format").choices(doctorFormats).default("text"))
    .addOption(colorOption())
    .addOption(langOption(terminal))
    .action(async (options: Omit<DoctorCommandOptions, "given">, command: Command) => {
      const { doctorCommand } = await import("./doctor-command.ts");
      status = await doctorCommand({ ...options, given: givenOptions(command) }, terminal);
    });

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

/** The options that the command line gives, as against those that have their default. */
function givenOptions(command: Command): ReadonlySet<string> {
  const names = Object.keys(command.opts());
  return new Set(names.filter((name) => command.getOptionValueSource(name) === "cli"));
}
