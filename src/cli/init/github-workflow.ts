import { type Template, yamlText } from "./template.ts";

/** What a workflow would take for an expression is text. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: the expression is the workflow's
const scalar = (text: string) => yamlText(text.replaceAll("${{", "${{ '${{' }}"));

export const githubWorkflow: Template = {
  path: ".github/workflows/disclose.yml",
  below: "repository",
  shared: null,
  text: ({
    source,
    reports,
    config,
  }) => `# 检查政府信息公开工作年度报告 / checks annual reports on government information disclosure
name: disclose
on: [push, pull_request]
permissions:
  contents: read
  security-events: write
jobs:
  check:
    runs-on: ubuntu-latest
    env:
      # npm 能安装的压缩包、git 地址或名称 / what npm can install: a tarball, a git address, a name
      DISCLOSE_PACKAGE: ${scalar(source ?? "")}
      # 报告所在 / where the reports are
      DISCLOSE_REPORTS: ${scalar(reports)}
${config === null ? "" : `      DISCLOSE_CONFIG: ${scalar(config)}\n`}\
    steps:
      - uses: actions/checkout@v6
      - uses: actions/setup-node@v6
        with:
          node-version: 22
      - name: 安装 / install
        run: npm install --prefix "$RUNNER_TEMP/disclose" -- "\${DISCLOSE_PACKAGE:?}"
      - name: 检查 / check
        run: >-
          "$RUNNER_TEMP/disclose/node_modules/.bin/disclose" check${config === null ? "" : ' --config "$DISCLOSE_CONFIG"'}
          --report "sarif=$RUNNER_TEMP/disclose.sarif" --report "html=$RUNNER_TEMP/disclose.html"
          -- "$DISCLOSE_REPORTS"
      # 仓库没有开通代码扫描的，此步失败也无妨 / may fail where code scanning is not enabled
      - uses: github/codeql-action/upload-sarif@v4
        if: \${{ !cancelled() }}
        continue-on-error: true
        with:
          sarif_file: \${{ runner.temp }}/disclose.sarif
          category: disclose
      - uses: actions/upload-artifact@v6
        if: \${{ !cancelled() }}
        with:
          name: disclose
          path: \${{ runner.temp }}/disclose.html
          if-no-files-found: ignore
`,
};
