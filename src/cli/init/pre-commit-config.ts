import { type Template, yamlText } from "./template.ts";

/** The endings of .pre-commit-hooks.yaml. */
const endings = "\\.(html?|shtml|xhtml|csv|tsv|txt)$";

export const preCommitConfig: Template = {
  path: ".pre-commit-config.yaml",
  below: "repository",
  shared: "disclose-check",
  text: ({ source, reports, config }) => {
    const option = config === null ? "" : ` --config ${shellWord(config)}`;
    // Where it is known what to install, the hook has the program to itself; otherwise it is the one on the path.
    const language = source === null ? "system" : `node\n        additional_dependencies: [${yamlText(source)}]`;
    return `repos:
  - repo: local
    hooks:
      - id: disclose-check
        name: 检查政府信息公开工作年度报告 / check annual reports on information disclosure
        entry: ${yamlText(`disclose check --format concise${option}`)}
        language: ${language}
        files: ${yamlText(`(?i)${below(reports)}${endings}`)}
        require_serial: true
`;
  },
};

/** Names below a folder, as a regular expression of Python. */
function below(folder: string): string {
  return folder === "." ? "" : `^${folder.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}/.*`;
}

/** pre-commit splits an entry as a POSIX shell does. */
function shellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
