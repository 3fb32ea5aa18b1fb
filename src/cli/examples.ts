// What `--help` of a command shows it by.

export const checkExamples = `
示例 Examples:
  disclose check report.html                 检查一份报告 / check one report
  disclose check reports/ --format ndjson    检查目录内全部报告，每份一行 / a folder, a line per report
  disclose check 2023.html 2024.html         同一机关的两个年度，并核对结转 / two years, and what was carried over
  disclose check 2024.html --previous 23.txt 指定上一年度的报告（须是前一年的）/ name last year's report
  disclose check --rollup units.csv          汇总与各单位（每行：上级,下级）/ a whole and its units (parent,child)
  disclose check r.html --rule 'text-*=off'  不问这些规则；名称见 disclose rules / leave out rules; see disclose rules
  disclose check report.html --watch         边改边查，Ctrl-C 结束，退出码是最后一次的 / check while editing; the last exit status
  curl … | disclose check - --stdin-filename report.html

退出码 Exit status:
  0 通过 passed   1 有问题 findings   2 用法错误 wrong usage   3 有文件读不了 some input unreadable`;

export const convertExamples = `
示例 Examples:
  disclose convert report.html               输出一份 JSON / print one report as JSON
  disclose convert reports/ -o json/         每份写一个文件 / a file per report
  disclose convert reports/ --format ndjson  每份一行 / a line per report`;

export const fixExamples = `
示例 Examples:
  disclose fix report.html                   输出差异，不写文件 / print a diff, write nothing
  disclose fix report.html --write           写出 report.fixed.html / write report.fixed.html
  disclose fix 2024.html --previous 2023.html --write
  disclose fix reports/ > fix.patch          之后可用 git apply -p0 fix.patch 写出副本 / git apply -p0 writes the copies
  disclose fix r.html --write --force        覆盖以前写出的副本 / overwrite the copy written before

只更正有把握的（置信度不低于 0.8），原文件不动 / only what is asserted is corrected, and never in the file itself.

退出码 Exit status:
  0 都已处理 done   1 还有没有更正的问题 findings remain   2 用法错误 wrong usage   3 有文件读不了 some input unreadable`;

export const initExamples = `
示例 Examples:
  disclose init                              写出 disclose.config.json 等 / write disclose.config.json and what CI needs
  disclose init reports/ --ci gitlab         GitLab 的作业，检查 reports/ / a job for GitLab that checks reports/
  disclose init --ci none --editor vscode    只要配置和 VS Code 的任务 / a configuration and tasks of VS Code
  disclose init --package ./disclose.tgz     CI 里用仓库中的压缩包安装 / CI installs a tarball of the repository

退出码 Exit status:
  0 写好了 done   2 用法错误，或有文件没有覆盖、不能写出 wrong usage, or a file was not overwritten or cannot be written`;
