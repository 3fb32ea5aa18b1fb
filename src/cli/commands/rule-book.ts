import { Argument, Option } from "commander";
import { rulesFormats, type SchemaName, schemaNames } from "../choices.ts";
import { colorOption, langOption } from "../options.ts";
import type { Declare } from "./declare.ts";

/** The commands about rules and formats, which read no report. */
export const declareRuleBook: Declare = (program, { terminal, done }) => {
  program
    .commandsGroup("规则与格式 Rules and formats:")
    .command("rules")
    .description("列出全部规则 / list the rules")
    .addOption(new Option("-f, --format <format>", "输出格式 / output format").choices(rulesFormats).default("text"))
    .addOption(colorOption())
    .addOption(langOption(terminal))
    .action(async (options) => {
      const { rulesCommand } = await import("../rules-command.ts");
      done(await rulesCommand(options, terminal));
    });

  program
    .command("explain")
    .description("说明一条规则：公式、依据、示例 / explain one rule: formula, authority, examples")
    .argument("<rule>", "规则的名称，见 disclose rules / id of a rule, see disclose rules")
    .addOption(colorOption())
    .addOption(langOption(terminal))
    .action(async (rule: string, options) => {
      const { explainCommand } = await import("../explain-command.ts");
      done(await explainCommand(rule, options, terminal));
    });

  program
    .command("schema")
    .description("输出 JSON Schema / print a JSON Schema")
    .addArgument(new Argument("<name>", "哪一份 / which one").choices(schemaNames))
    .action(async (name: SchemaName) => {
      const { schemaCommand } = await import("../schema-command.ts");
      done(await schemaCommand(name, terminal));
    });
};
