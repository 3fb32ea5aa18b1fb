import { type Template, yamlText } from "./template.ts";

/** The endings of .pre-commit-hooks.yaml. */
const endings = "\\.(html?|shtml|xhtml|csv|tsv|txt)$";

/** `git+https://host/path#v1`: an address that pre-commit can take, and what is to be checked out. */
const gitAddress = /^git\+(.+)#(.+)$/;

/** The hook of a repository that is known, which pre-commit installs; otherwise the program that is on the path. */
export const preCommitConfig: Template = {
  path: ".pre-commit-config.yaml",
  below: "repository",
  shared: "disclose-check",
  text: ({ source, reports, config }) => {
    const [, address, revision = ""] = gitAddress.exec(source ?? "") ?? [];
    const [repository, program] =
      address === undefined ? ["local", local] : [`${yamlText(address)}\n    rev: ${yamlText(revision)}`, ""];
    return `repos:
  - repo: ${repository}
    hooks:
      - id: disclose-check
${program}\
        files: ${yamlText(`(?i)${filesOf(reports)}`)}
${config === null ? "" : `        args: ["--config", ${yamlText(config)}]\n`}`;
  },
};

const local = `\
        name: 检查政府信息公开工作年度报告 / check annual reports on information disclosure
        entry: disclose check --format concise
        language: system
        require_serial: true
`;

/** The names of one report, or of those below a folder, as a regular expression of Python. */
function filesOf(reports: string): string {
  if (reports === ".") return endings;
  const name = reports.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return new RegExp(endings, "i").test(reports) ? `^${name}$` : `^${name}/.*${endings}`;
}
