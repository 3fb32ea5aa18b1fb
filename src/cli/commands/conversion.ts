import { type Command, Option } from "commander";
import { convertFormats } from "../choices.ts";
import {
  baselineOption,
  blankOption,
  configOption,
  convertReportOption,
  isolatedOption,
  jobsOption,
  ruleOption,
  timeoutOption,
} from "../options.ts";

// What is said of a conversion wherever reports are read: `convert` reads them itself, `queue drain` takes what workers read.

/** What is written, and how fast. */
export function declareOutput(command: Command): Command {
  return command
    .addOption(new Option("-f, --format <format>", "输出格式 / output format").choices(convertFormats).default("json"))
    .option("-o, --output <path>", "写到这里：json 是目录，其他是文件 / where to: a folder for json, else a file")
    .addOption(convertReportOption())
    .option("--cells", "JSON 附上每格的原文和位置 / add text and place of every cell to JSON")
    .addOption(jobsOption())
    .addOption(timeoutOption());
}

/** Whether reports are checked too, and by which rules. */
export function declareFindings(command: Command): Command {
  return command
    .option("--with-findings", "并检查，把问题一起写出 / also check, and write the findings along")
    .addOption(blankOption())
    .addOption(ruleOption())
    .addOption(baselineOption())
    .addOption(configOption())
    .addOption(isolatedOption());
}
