import { type Template, yamlText } from "./template.ts";

/** What GitLab would take for a variable is text. */
const scalar = (text: string) => yamlText(text.replaceAll("$", "$$$$"));

export const gitlabJob: Template = {
  path: ".gitlab/disclose.yml",
  below: "repository",
  shared: null,
  text: ({
    source,
    reports,
    config,
  }) => `# 检查政府信息公开工作年度报告 / checks annual reports on government information disclosure
disclose:
  image: node:22
  variables:
    # npm 能安装的压缩包、git 地址或名称 / what npm can install: a tarball, a git address, a name
    DISCLOSE_PACKAGE: ${scalar(source ?? "")}
    # 报告所在 / where the reports are
    DISCLOSE_REPORTS: ${scalar(reports)}
${config === null ? "" : `    DISCLOSE_CONFIG: ${scalar(config)}\n`}\
  script:
    - npm install --prefix /tmp/disclose -- "\${DISCLOSE_PACKAGE:?}"
    - >-
      /tmp/disclose/node_modules/.bin/disclose check --format concise${config === null ? "" : ' --config "$DISCLOSE_CONFIG"'}
      --report gitlab=gl-code-quality-report.json --report junit=junit.xml
      -- "$DISCLOSE_REPORTS"
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: junit.xml
`,
};

/** What makes GitLab run the job. */
export const gitlabInclude: Template = {
  path: ".gitlab-ci.yml",
  below: "repository",
  shared: gitlabJob.path,
  text: () => `include:
  - local: ${gitlabJob.path}
`,
};
