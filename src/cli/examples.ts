import { queueManuals } from "./queue-examples.ts";

// What `--help` of a command shows it by, and what there is to know beside its options.

export interface Example {
  /** The command line, as it can be typed in. */
  readonly run: string;
  readonly about: string;
}

export interface Manual {
  readonly examples: readonly Example[];
  readonly notes?: readonly string[];
  readonly exits?: Readonly<Record<string, string>>;
}

const exitsOfCheck = {
  0: "通过 / passed",
  1: "有问题 / findings",
  2: "用法错误 / wrong usage",
  3: "有文件没有读到或读全 / some input not read in full",
};

export const manuals = {
  disclose: {
    examples: [
      { run: "disclose check report.html", about: "检查一份报告 / check one report" },
      { run: "disclose check reports/", about: "检查目录内全部报告 / check all reports in a folder" },
      {
        run: "disclose explain requests-balance",
        about: "说明报出的规则 / explain a rule that was found broken",
      },
    ],
    notes: ["各命令的选项和示例见 disclose <命令> --help / disclose <command> --help has options and examples"],
  },
  check: {
    examples: [
      { run: "disclose check report.html", about: "检查一份报告 / check one report" },
      { run: "disclose check report.html -q", about: "只列出不通过的原因 / list only what makes it fail" },
      {
        run: "disclose check reports/ --report html=out/findings.html",
        about: "检查目录，另写一份网页报告 / a folder, and a page to browse as well",
      },
      {
        run: "disclose check reports/ --format ndjson",
        about: "每份报告一行，给程序读 / a line per report, for programs",
      },
      {
        run: "disclose check 2023.zip 'old.tgz!/2019/*'",
        about: "压缩包不必解压 / archives need no unpacking",
      },
      {
        run: "disclose check https://www.example.gov.cn/2024.html --allow-net",
        about: "检查网上的一份 / check one on a website",
      },
      {
        run: "disclose check 2023.html 2024.html",
        about: "同一机关的两个年度，并核对结转 / two years, and what was carried over",
      },
      {
        run: "disclose check 2024.html --previous 2023.html",
        about: "指定上一年度的报告（须是前一年的）/ name last year's report",
      },
      {
        run: "disclose check --rollup units.csv",
        about: "汇总与各单位（每行：上级,下级）/ a whole and its units (parent,child)",
      },
      {
        run: "disclose check report.html --rule 'text-*=off'",
        about: "不检查这些规则，名称见 disclose rules / skip these rules; for names see disclose rules",
      },
      {
        run: "disclose check - --stdin-filename report.html < report.html",
        about: "检查标准输入 / check standard input",
      },
    ],
    notes: [
      "压缩包：zip、tar、tar.gz、tgz、warc、warc.gz；压缩包里的压缩包不打开 / archives: zip, tar, tar.gz, tgz, warc, warc.gz; those inside an archive are not opened",
      "网址：https:// 要加 --allow-net，内网的主机用 --allow-host 逐台写明；s3:// 用环境变量 AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY 的密钥 / addresses: https:// needs --allow-net, and each private host --allow-host; s3:// uses the keys in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
      "用 --watch 可以边改边查；按 Ctrl-C 结束，退出码是最后一次检查的 / with --watch reports are checked as they are edited; Ctrl-C ends it, and the exit status is that of the last check",
    ],
    exits: exitsOfCheck,
  },
  convert: {
    examples: [
      { run: "disclose convert report.html", about: "输出一份 JSON / print one report as JSON" },
      { run: "disclose convert reports/ -o json/", about: "每份写一个 JSON / a JSON file per report" },
      { run: "disclose convert reports/ -o reports.csv", about: "每格一行，Excel 可打开 / a line per cell, for Excel" },
      {
        run: "disclose convert reports/ -f csv-wide -o reports.csv",
        about: "每份一行，每格一列 / a line per report, a column per cell",
      },
      {
        run: "disclose convert reports/ -o reports.xlsx --with-findings",
        about: "一个工作簿，附上问题 / a workbook, with the findings",
      },
      {
        run: "disclose convert reports/ --report parquet=out/ --report sqlite=out/",
        about: "一次写几种，供分析 / several at once, for analysis",
      },
      { run: "disclose convert reports/ --format ndjson", about: "每份一行 / a line per report" },
      {
        run: "disclose convert s3://bucket/2024/ -o s3://bucket/2024.csv",
        about: "从对象存储读，写回对象存储 / from object storage, and back to it",
      },
    ],
    notes: [
      "不写 -f 时，格式看 -o 的扩展名（.csv、.parquet 等）/ without -f the ending of -o says the format (.csv, .parquet …)",
      "-o 或 --report 写目录时，文件名是 reports.csv 等 / where -o or --report names a folder, the file is called reports.csv and so on",
      "--with-findings 的问题写在旁边的 reports.findings.csv 等文件里，xlsx、sqlite 写在同一文件里 / the findings go into reports.findings.csv and so on; in xlsx and sqlite into the same file",
      "xlsx 最多 10000 份；sqlite 需要 Node.js 22.13 以上或 libsql / xlsx holds 10000 reports at most; sqlite needs Node.js 22.13 or later, or libsql",
    ],
    exits: {
      0: "全部转换，有没有问题都是 / all converted, whatever was found",
      2: "用法错误，或者不能写出 / wrong usage, or could not write",
      3: "有文件没有读到或读全 / some input not read in full",
    },
  },
  stats: {
    examples: [
      { run: "disclose stats reports/", about: "各年度的份数、结论、申请和办理结果 / by year" },
      { run: "disclose stats reports/ --by agency", about: "每个机关一行 / a line for each agency" },
      { run: "disclose stats reports/ --format json > stats.json", about: "给程序用 / for programs" },
    ],
    notes: [
      "数字按报告所印相加，空白不当作 0；--format json 的结构见 disclose schema stats / figures are added up as printed, and a blank is no 0; for the shape of --format json see disclose schema stats",
    ],
    exits: {
      0: "统计好了，不论有没有问题 / done, whatever was found",
      2: "用法错误 / wrong usage",
      3: "有文件没有读到或读全 / some input not read in full",
    },
  },
  pipe: {
    examples: [
      {
        run: "parallel --pipe --round-robin -j4 disclose pipe < in.ndjson > out.ndjson",
        about: "GNU parallel：四个进程 / four processes",
      },
      {
        run: "parallel --pipe --sshloginfile machines disclose pipe < in.ndjson > out.ndjson",
        about: "分到几台机器上 / on several machines",
      },
      {
        run: "disclose pipe --answer report < requests.ndjson",
        about: "只转换，不检查 / convert only",
      },
    ],
    notes: [
      '请求每行一个：{"id": …, "path": "a.html"}，或用 content（文字）、contentBase64（字节）代替 path；可加 mediaType 和 previous（上一年度的报告）/ a request on each line: {"id": …, "path": "a.html"}, or content (text) or contentBase64 (bytes) instead of path; mediaType and previous (last year\'s report) may be added',
      "每行请求恰有一行答复，次序不变；出了错，写在答复的 error 里。结构见 disclose schema pipe / every request has exactly one line of answer, in the same order; what goes wrong is its error. For the shapes see disclose schema pipe",
    ],
    exits: {
      0: "全部答复了，不论答复如何 / all answered, whatever the answers say",
      2: "用法错误 / wrong usage",
    },
  },
  fix: {
    examples: [
      { run: "disclose fix report.html", about: "输出差异，不写文件 / print a diff, write nothing" },
      { run: "disclose fix report.html --write", about: "写出 report.fixed.html / write report.fixed.html" },
      {
        run: "disclose fix 2024.html --previous 2023.html --write",
        about: "并与上一年度核对 / compare with last year's report, too",
      },
      {
        run: "disclose fix reports/ > fix.patch",
        about: "之后可用 git apply -p0 fix.patch 写出副本 / git apply -p0 fix.patch then writes the copies",
      },
      {
        run: "disclose fix report.html --write --force",
        about: "覆盖以前写出的副本 / overwrite the copy written before",
      },
    ],
    notes: [
      "只更正有把握的（置信度不低于 0.8），原文件不动 / only what is certain (confidence 0.8 or more) is corrected, and never in the file itself",
    ],
    exits: {
      ...exitsOfCheck,
      0: "都已处理 / done",
      1: "仍有未更正的问题 / findings remain",
    },
  },
  baseline: {
    examples: [
      {
        run: "disclose baseline create reports/ --reason 已核实",
        about: "豁免现有的问题 / waive what is found now",
      },
      {
        run: "disclose check reports/ --baseline disclose.baseline.json",
        about: "只报新的问题 / report only what is new",
      },
      { run: "disclose baseline prune reports/", about: "删除用不上的 / remove waivers no longer used" },
    ],
  },
  create: {
    examples: [
      {
        run: "disclose baseline create reports/ --reason 已核实",
        about: "写入 disclose.baseline.json / written to disclose.baseline.json",
      },
    ],
  },
  update: {
    examples: [
      {
        run: "disclose baseline update reports/ --reason 已核实",
        about: "已有的理由不变 / reasons that are there stay",
      },
    ],
  },
  prune: {
    examples: [
      {
        run: "disclose baseline prune reports/",
        about: "这次没有检查的报告，其豁免不动 / waivers of other reports stay",
      },
    ],
  },
  ...queueManuals,
  rules: {
    examples: [
      { run: "disclose rules", about: "每条规则一行 / a line per rule" },
      { run: "disclose rules --format markdown > rules.md", about: "整本规则 / the whole rule book" },
    ],
  },
  explain: {
    examples: [
      { run: "disclose explain requests-balance", about: "公式、依据、示例 / its formula, authority and examples" },
      { run: "disclose explain requests-balance --lang en", about: "用英文说明 / in English" },
    ],
  },
  schema: {
    examples: [
      {
        run: "disclose schema config > config.schema.json",
        about: "供编辑器检查配置 / for editors that check a configuration",
      },
    ],
  },
  init: {
    examples: [
      { run: "disclose init", about: "写出 disclose.config.json 等 / write disclose.config.json and what CI needs" },
      { run: "disclose init reports/ --ci gitlab", about: "GitLab 的作业 / a job for GitLab" },
      { run: "disclose init --ci none --editor vscode", about: "VS Code 的任务 / tasks for VS Code" },
      {
        run: "disclose init --ci github --package ./disclose.tgz",
        about: "用仓库中的压缩包安装 / installed from a tarball in the repository",
      },
    ],
    exits: {
      0: "写好了 / done",
      2: "用法错误，或者有文件没有写成 / wrong usage, or a file was not written",
    },
  },
  completion: {
    examples: [
      { run: "source <(disclose completion bash)", about: "写入 ~/.bashrc / put it into ~/.bashrc" },
      { run: "source <(disclose completion zsh)", about: "写入 ~/.zshrc / put it into ~/.zshrc" },
      {
        run: "disclose completion fish > ~/.config/fish/completions/disclose.fish",
        about: "运行一次 / run it once",
      },
      {
        run: "disclose completion powershell | Out-String | Invoke-Expression",
        about: "写入 $PROFILE / put it into $PROFILE",
      },
    ],
  },
  doctor: {
    examples: [
      { run: "disclose doctor", about: "逐项列出 / a line for each thing" },
      { run: "disclose doctor --format json", about: "反映问题时附上 / attach it to a bug report" },
    ],
    exits: {
      0: "可以使用 / it works",
      2: "有须先解决的 / something must be fixed first",
    },
  },
} as const satisfies Readonly<Record<string, Manual>>;
