import { InvalidArgumentError, Option } from "commander";
import { languages } from "../model/language.ts";
import { severities } from "../model/outcome.ts";
import { languageOf, type Terminal } from "./terminal.ts";

// Options that several commands take.

export function colorOption(): Option {
  return new Option("--color <when>", "颜色 / colour").choices(["auto", "always", "never"]).default("auto");
}

export function previousOption(): Option {
  return new Option("--previous <file>", "上一年度的报告，只用来比较 / last year's report, for comparison only");
}

export function rollupOption(): Option {
  return new Option(
    "--rollup <file>",
    "汇总清单（JSON、CSV）或目录 / which report sums up which: a manifest or a folder",
  );
}

export function failOnOption(): Option {
  return new Option("--fail-on <severity>", "退出码为 1 的最低级别 / lowest severity that exits with 1")
    .choices([...severities, "never"])
    .default("error");
}

export function ruleOption(): Option {
  return new Option(
    "--rule <pattern=severity>",
    "改规则的级别（error、warning、info、off），可重复 / severity of rules by id or glob, or off; repeatable",
  ).argParser(repeated);
}

export function baselineOption(short = ""): Option {
  return new Option(
    `${short}--baseline <file>`,
    "豁免所在的文件，由 disclose baseline create 写成 / file of waivers, made by baseline create",
  );
}

export function configOption(): Option {
  return new Option("--config <file>", "配置文件 / the configuration (default: disclose.config.json here or above)");
}

export function isolatedOption(): Option {
  return new Option("--isolated", "不找配置文件 / ignore configuration files");
}

export function langOption(terminal: Terminal): Option {
  return new Option("--lang <language>", "语言 / language").choices(languages).default(languageOf(terminal));
}

export function blankOption(): Option {
  return new Option("--blank <policy>", "空白格按零还是按未知 / what a blank cell counts as")
    .choices(["zero", "unknown"])
    .default("zero");
}

export function stdinFilenameOption(): Option {
  return new Option("--stdin-filename <path>", "标准输入的文件名 / file name of standard input");
}

export function filesFromOption(): Option {
  return new Option("--files-from <file>", "从文件读入路径，每行一个 / read paths from a file, one per line");
}

export function reportOption(): Option {
  return new Option(
    "--report <format=file>",
    "另写一份到文件，可重复；格式同上 / also write a file, in any of the formats above; repeatable",
  ).argParser(repeated);
}

export function convertReportOption(): Option {
  return new Option(
    "--report <format=path>",
    "另写一份，可重复；格式同上 / also write another, in any of the formats above; repeatable",
  ).argParser(repeated);
}

export function quietOption(): Option {
  return new Option("-q, --quiet", "只列出使报告不通过的问题 / list only what makes a report fail");
}

export function maxFindingsOption(): Option {
  return new Option("--max-findings <count>", "最多列出多少条 / list at most this many findings").argParser((text) => {
    if (!/^\d+$/.test(text)) throw new InvalidArgumentError("应为不小于 0 的整数 / a whole number is needed.");
    return Number(text);
  });
}

/** An option that may be given several times: its values in order. */
function repeated(value: string, values: readonly string[] | undefined): readonly string[] {
  return [...(values ?? []), value];
}
