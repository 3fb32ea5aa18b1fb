import { type Command, Option } from "commander";
import { formatIds } from "../../formatters/index.ts";
import type { BaselineAction, BaselineCommandOptions } from "../baseline-command.ts";
import type { CheckCommandOptions } from "../check-command.ts";
import { statsFormats, statsGroups } from "../choices.ts";
import type { ConvertCommandOptions } from "../convert-command.ts";
import type { FixCommandOptions } from "../fix-command.ts";
import {
  allowHostOption,
  allowNetOption,
  baselineOption,
  blankOption,
  cacheOption,
  colorOption,
  configOption,
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
  s3EndpointOption,
  stdinFilenameOption,
  timeoutOption,
} from "../options.ts";
import type { StatsCommandOptions } from "../stats-command.ts";
import { declareFindings, declareOutput } from "./conversion.ts";
import { type Declare, givenOptions } from "./declare.ts";

const baselineActions = {
  create: "把现有的问题写成豁免 / write waivers for what is found now",
  update: "补充新的问题，更新数字变了的 / add what is new, renew what has changed",
  prune: "删除用不上的豁免 / remove waivers that are no longer used",
} as const satisfies Record<BaselineAction, string>;

const inputs = "文件、目录、压缩包、通配符、网址或 - / files, directories, archives, globs, addresses or -";

/** The commands that read reports. */
export const declareReports: Declare = (program, { terminal, done }) => {
  program
    .commandsGroup("报告 Reports:")
    .command("check")
    .description("读取并检查报告 / read reports, check them, print findings")
    .argument("[paths...]", inputs)
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
    .addOption(allowNetOption())
    .addOption(allowHostOption())
    .addOption(s3EndpointOption())
    .addOption(colorOption())
    .addOption(langOption(terminal))
    .action(async (paths: string[], options: Omit<CheckCommandOptions, "given">, command: Command) => {
      const { checkCommand } = await import("../check-command.ts");
      done(await checkCommand(paths, { ...options, given: givenOptions(command) }, terminal));
    });

  const convert = declareOutput(
    program
      .command("convert")
      .description("转换成规范的数据 / write the normalized reports, as JSON or as tables")
      .argument("[paths...]", inputs),
  )
    .addOption(journalOption())
    .addOption(resumeOption())
    .addOption(quarantineOption())
    .addOption(cacheOption());
  declareFindings(convert)
    .addOption(stdinFilenameOption())
    .addOption(filesFromOption())
    .addOption(maxBytesOption())
    .addOption(allowNetOption())
    .addOption(allowHostOption())
    .addOption(s3EndpointOption())
    .addOption(langOption(terminal))
    .action(async (paths: string[], options: Omit<ConvertCommandOptions, "given">, command: Command) => {
      const { convertCommand } = await import("../convert-command.ts");
      done(await convertCommand(paths, { ...options, given: givenOptions(command) }, terminal));
    });

  program
    .command("stats")
    .description("统计一批报告：年度、结论、申请和办理结果 / statistics of many reports: years, verdicts, applications")
    .argument("[paths...]", inputs)
    .addOption(new Option("-f, --format <format>", "输出格式 / output format").choices(statsFormats).default("text"))
    .addOption(
      new Option("--by <group>", "按年度还是按机关 / by year or by agency").choices(statsGroups).default("year"),
    )
    .addOption(jobsOption())
    .addOption(timeoutOption())
    .addOption(cacheOption())
    .addOption(ruleOption())
    .addOption(configOption())
    .addOption(isolatedOption())
    .addOption(stdinFilenameOption())
    .addOption(filesFromOption())
    .addOption(maxBytesOption())
    .addOption(allowNetOption())
    .addOption(allowHostOption())
    .addOption(s3EndpointOption())
    .addOption(langOption(terminal))
    .action(async (paths: string[], options: Omit<StatsCommandOptions, "given">, command: Command) => {
      const { statsCommand } = await import("../stats-command.ts");
      done(await statsCommand(paths, { ...options, given: givenOptions(command) }, terminal));
    });

  program
    .command("fix")
    .description("更正有把握的错误，写在副本里 / correct what is certain to be wrong, in a copy")
    .argument("[paths...]", inputs)
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
    .addOption(allowNetOption())
    .addOption(allowHostOption())
    .addOption(s3EndpointOption())
    .addOption(colorOption())
    .addOption(langOption(terminal))
    .action(async (paths: string[], options: Omit<FixCommandOptions, "given">, command: Command) => {
      const { fixCommand } = await import("../fix-command.ts");
      done(await fixCommand(paths, { ...options, given: givenOptions(command) }, terminal));
    });

  const baseline = program
    .command("baseline")
    .helpCommand(false)
    .description(
      "豁免已知的问题，各有理由，数字一变即失效 / waive known findings, each with a reason, while values stay",
    );
  for (const [action, description] of Object.entries(baselineActions)) {
    const command = baseline.command(action).description(description).argument("[paths...]", inputs);
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
      .addOption(allowNetOption())
      .addOption(allowHostOption())
      .addOption(s3EndpointOption())
      .addOption(langOption(terminal))
      .action(async (paths: string[], options: Omit<BaselineCommandOptions, "given">) => {
        const { baselineCommand } = await import("../baseline-command.ts");
        const own = { ...options, given: givenOptions(command) };
        done(await baselineCommand(action as BaselineAction, paths, own, terminal));
      });
  }
};
