import { type Command, Option } from "commander";
import { answerParts } from "../choices.ts";
import {
  allowHostOption,
  allowNetOption,
  baselineOption,
  blankOption,
  configOption,
  failOnOption,
  isolatedOption,
  jobsOption,
  langOption,
  maxBytesOption,
  ruleOption,
  s3EndpointOption,
  timeoutOption,
} from "../options.ts";
import type { PipeCommandOptions } from "../pipe-command.ts";
import { beyondGroup } from "./beyond.ts";
import { type Declare, givenOptions } from "./declare.ts";

/** The command that other programs hand their work to. */
export const declarePipe: Declare = (program, { terminal, done }) => {
  program
    .commandsGroup(beyondGroup)
    .command("pipe")
    .description("逐行答复请求 / answer requests, a line each")
    .addOption(
      new Option("--answer <what>", "答复什么：报告、检查结果或两样 / the report, what checking found, or both")
        .choices(answerParts)
        .default("both"),
    )
    .option("--cells", "报告附上每格的原文和位置 / add text and place of every cell to reports")
    .addOption(jobsOption().default(1))
    .addOption(timeoutOption())
    .addOption(blankOption())
    .addOption(failOnOption("判为不通过的最低级别 / lowest severity by which a report fails"))
    .addOption(ruleOption())
    .addOption(baselineOption())
    .addOption(configOption())
    .addOption(isolatedOption())
    .addOption(maxBytesOption())
    .addOption(allowNetOption())
    .addOption(allowHostOption())
    .addOption(s3EndpointOption())
    .addOption(langOption(terminal))
    .action(async (options: Omit<PipeCommandOptions, "given">, command: Command) => {
      const { pipeCommand } = await import("../pipe-command.ts");
      done(await pipeCommand({ ...options, given: givenOptions(command) }, terminal));
    });
};
