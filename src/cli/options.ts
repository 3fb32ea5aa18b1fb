import { InvalidArgumentError, Option } from "commander";
import { languages } from "../model/language.ts";
import { severities } from "../model/outcome.ts";
import { parseEndpoint } from "../network/endpoint.ts";
import { parseHost } from "../network/hosts.ts";
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

export function failOnOption(about = "退出码为 1 的最低级别 / lowest severity that exits with 1"): Option {
  return new Option("--fail-on <severity>", about).choices([...severities, "never"]).default("error");
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

export function maxBytesOption(): Option {
  return new Option(
    "--max-bytes <size>",
    "更大的文件不读，如 500k、20M / refuse larger inputs, as in 500k or 20M",
  ).argParser((text) => {
    const bytes = bytesOf(text);
    if (bytes === null)
      throw new InvalidArgumentError("应为大小，如 500000、500k、20M / a size is needed: 500000, 500k, 20M.");
    return bytes;
  });
}

export function allowNetOption(): Option {
  return new Option("--allow-net", "可以读取公网上的 https:// 网址 / allow pages to be fetched from public hosts");
}

export function allowHostOption(): Option {
  return new Option(
    "--allow-host <host>",
    "可以读取这台主机，内网的也可以，可重复 / allow this host, a private one too; repeatable",
  ).argParser((text, hosts: readonly string[] | undefined) => {
    const host = parseHost(text);
    if (host === null)
      throw new InvalidArgumentError("应为主机名，如 oa.example:8443 / a host is needed: oa.example:8443.");
    return repeated(host, hosts);
  });
}

export function s3EndpointOption(): Option {
  return new Option("--s3-endpoint <url>", "s3:// 的对象存储在哪里 / where the buckets of s3:// are").argParser(
    (text) => {
      const endpoint = parseEndpoint(text);
      if (endpoint === null)
        throw new InvalidArgumentError("应为 https:// 开头的网址 / an address is needed: https://s3.example.");
      return endpoint;
    },
  );
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

export function jobsOption(): Option {
  return new Option("-j, --jobs <count>", "用几个线程；auto 为处理器的个数 / how many threads; auto: one a processor")
    .argParser((text) => (text === "auto" ? text : positive(text)))
    .default("auto");
}

export function timeoutOption(): Option {
  return new Option("--timeout <seconds>", "一个输入最多处理多少秒 / seconds that one input may take").argParser(
    positive,
  );
}

export function journalOption(): Option {
  return new Option("--journal <file>", "逐个记下每个输入的结果，以便接着做 / write down what became of every input");
}

export function resumeOption(): Option {
  return new Option("--resume", "接着做 --journal 记下的一次 / go on with the run that --journal tells of");
}

export function quarantineOption(): Option {
  return new Option("--quarantine <dir>", "没有读全的输入连同原因另存一份 / copy what cannot be read, with the reason");
}

export function cacheOption(): Option {
  return new Option("--cache <dir>", "留着读出的内容，下次不必重读 / keep what was read for later runs");
}

/** A number from 1 on. */
export function positive(text: string): number {
  if (!/^0*[1-9]\d{0,8}$/.test(text)) {
    throw new InvalidArgumentError("应为不小于 1 的整数 / a whole number from 1 on is needed.");
  }
  return Number(text);
}

/** Of a thousand bytes each, as the program counts them. */
const sizeUnits = { "": 1, k: 1_000, m: 1_000_000, g: 1_000_000_000 } as const;

/** `500k` → 500000; null for what is no size. */
function bytesOf(text: string): number | null {
  const [, number = "", unit = ""] = /^(\d+(?:\.\d+)?)([kmg]?)b?$/i.exec(text.trim()) ?? [];
  const bytes = Math.floor(Number(number) * sizeUnits[unit.toLowerCase() as keyof typeof sizeUnits]);
  return number !== "" && Number.isSafeInteger(bytes) && bytes > 0 ? bytes : null;
}

/** An option that may be given several times: its values in order. */
function repeated(value: string, values: readonly string[] | undefined): readonly string[] {
  return [...(values ?? []), value];
}
