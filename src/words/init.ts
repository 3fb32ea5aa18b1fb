import type { Language, Text } from "../model/language.ts";
import { fill } from "./phrases.ts";

type InitPart =
  | "wrote"
  | "overwrote"
  | "same"
  | "ask"
  | "kept"
  | "exists"
  | "has"
  | "add"
  | "failed"
  | "configured"
  | "outside"
  | "noRepository"
  | "noService"
  | "thenCheck"
  | "thenSource"
  | "thenCommit"
  | "thenHook"
  | "thenTasks";

/** What `disclose init` says. */
export const initParts: Readonly<Record<InitPart, Text>> = {
  wrote: { "zh-Hans": "已写出 {file}。", "zh-Hant": "已寫出 {file}。", en: "wrote {file}." },
  overwrote: { "zh-Hans": "已覆盖 {file}。", "zh-Hant": "已覆蓋 {file}。", en: "overwrote {file}." },
  same: {
    "zh-Hans": "{file} 已经写出过，内容相同。",
    "zh-Hant": "{file} 已經寫出過，內容相同。",
    en: "{file} is there already, with the same content.",
  },
  ask: {
    "zh-Hans": "{file} 已经存在，内容不同。要覆盖吗？[y/N] ",
    "zh-Hant": "{file} 已經存在，內容不同。要覆蓋嗎？[y/N] ",
    en: "{file} is there already with other content. Overwrite it? [y/N] ",
  },
  kept: { "zh-Hans": "{file} 保持不变。", "zh-Hant": "{file} 保持不變。", en: "{file} was left as it is." },
  exists: {
    "zh-Hans": "{file} 已经存在，内容不同，没有覆盖；确要覆盖请加 --force。",
    "zh-Hant": "{file} 已經存在，內容不同，沒有覆蓋；確要覆蓋請加 --force。",
    en: "{file} is there already with other content and was not overwritten; --force overwrites it.",
  },
  has: {
    "zh-Hans": "{file} 里已有 disclose，没有改动。",
    "zh-Hant": "{file} 裡已有 disclose，沒有改動。",
    en: "{file} already has disclose in it and was left as it is.",
  },
  add: {
    "zh-Hans": "{file} 里已有别的设置，没有改动；请把以下内容并入其中：",
    "zh-Hant": "{file} 裡已有別的設定，沒有改動；請把以下內容併入其中：",
    en: "{file} holds other settings and was left as it is; please add this to it:",
  },
  failed: {
    "zh-Hans": "{file} 不能写出：{message}",
    "zh-Hant": "{file} 不能寫出：{message}",
    en: "{file} cannot be written: {message}",
  },
  configured: {
    "zh-Hans": "这里已有配置（{file}），没有另写。",
    "zh-Hant": "這裡已有設定（{file}），沒有另寫。",
    en: "there is a configuration already ({file}); no other was written.",
  },
  outside: {
    "zh-Hans": "{path} 不在 {folder} 之内，不能写进持续集成的文件。",
    "zh-Hant": "{path} 不在 {folder} 之內，不能寫進持續整合的檔案。",
    en: "{path} is not below {folder} and cannot be named in its files.",
  },
  noRepository: {
    "zh-Hans": "这里不是 git 仓库，没有写持续集成的文件；需要的话请加 --ci github、gitlab 或 pre-commit。",
    "zh-Hant": "這裡不是 git 儲存庫，沒有寫持續整合的檔案；需要的話請加 --ci github、gitlab 或 pre-commit。",
    en: "this is not a git repository, so no files for CI were written; --ci github, gitlab or pre-commit writes them.",
  },
  noService: {
    "zh-Hans": "看不出这个仓库用哪一种持续集成，没有写它的文件；需要的话请加 --ci github、gitlab 或 pre-commit。",
    "zh-Hant": "看不出這個儲存庫用哪一種持續整合，沒有寫它的檔案；需要的話請加 --ci github、gitlab 或 pre-commit。",
    en: "nothing shows which CI this repository uses, so no files for it were written; --ci github, gitlab or pre-commit writes them.",
  },
  thenCheck: {
    "zh-Hans": "接下来：运行 disclose check {reports} 检查报告。",
    "zh-Hant": "接下來：執行 disclose check {reports} 檢查報告。",
    en: "Next: check the reports with disclose check {reports}",
  },
  thenSource: {
    "zh-Hans":
      "接下来：{file} 里的 DISCLOSE_PACKAGE 还是空的，请填上从哪里安装 disclose（npm 能安装的压缩包、git 地址或包名），或者加 --package 重新运行。",
    "zh-Hant":
      "接下來：{file} 裡的 DISCLOSE_PACKAGE 還是空的，請填上從哪裡安裝 disclose（npm 能安裝的壓縮檔、git 位址或套件名稱），或者加 --package 重新執行。",
    en: "Next: DISCLOSE_PACKAGE in {file} is still empty; enter what npm is to install disclose from (a tarball, a git address, a package name), or run this again with --package.",
  },
  thenCommit: {
    "zh-Hans": "接下来：提交 {files}，此后每次推送都会检查。",
    "zh-Hant": "接下來：提交 {files}，此後每次推送都會檢查。",
    en: "Next: commit {files}; from then on every push is checked.",
  },
  thenHook: {
    "zh-Hans": "接下来：运行 pre-commit install，此后每次提交之前都会检查。",
    "zh-Hant": "接下來：執行 pre-commit install，此後每次提交之前都會檢查。",
    en: "Next: run pre-commit install; from then on every commit is checked before it is made.",
  },
  thenTasks: {
    "zh-Hans": "接下来：在 VS Code 里依次选“终端”“运行任务”“disclose: check”，问题列在“问题”面板里。",
    "zh-Hant": "接下來：在 VS Code 裡依次選「終端機」「執行工作」「disclose: check」，問題列在「問題」面板裡。",
    en: "Next: in VS Code choose Terminal, Run Task, disclose: check; findings are listed under Problems.",
  },
};

/** The words of `disclose init` in one language. */
export type InitWords = (part: InitPart, values?: Readonly<Record<string, string | number>>) => string;

export function initWords(language: Language): InitWords {
  return (part, values = {}) => fill(initParts[part][language], values);
}
