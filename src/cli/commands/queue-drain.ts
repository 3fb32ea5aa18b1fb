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
import type { QueueDrainOptions } from "../queue-drain-command.ts";
import { type CommandContext, givenOptions } from "./declare.ts";

/** `queue drain` takes what `convert` takes, but for what is said about inputs; which queue is meant is yet to be declared. */
export function declareDrain(queue: Command, { terminal, done }: CommandContext): Command {
  return queue
    .command("drain")
    .description("全部读完后写出，与在一台机器上 convert 相同 / once all is read, write what convert would")
    .option("--no-wait", "没有全部读完就结束，退出码为 2 / exit with 2 where not all is read yet")
    .option("--clear", "写出后清空队列，读出的结果保留 / then clear the queue; what was read stays")
    .addOption(new Option("-f, --format <format>", "输出格式 / output format").choices(convertFormats).default("json"))
    .option("-o, --output <path>", "写到这里：json 是目录，其他是文件 / where to: a folder for json, else a file")
    .addOption(convertReportOption())
    .option("--cells", "JSON 附上每格的原文和位置 / add text and place of every cell to JSON")
    .addOption(jobsOption())
    .addOption(timeoutOption())
    .option("--with-findings", "并检查，把问题一起写出 / also check, and write the findings along")
    .addOption(blankOption())
    .addOption(ruleOption())
    .addOption(baselineOption())
    .addOption(configOption())
    .addOption(isolatedOption())
    .action(async (options: Omit<QueueDrainOptions, "given">, command: Command) => {
      const { queueDrainCommand } = await import("../queue-drain-command.ts");
      done(await queueDrainCommand({ ...options, given: givenOptions(command) }, terminal));
    });
}
