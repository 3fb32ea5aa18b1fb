import type { Language, Text } from "../model/language.ts";
import { fill } from "./phrases.ts";

/** What is looked at. */
export const doctorSubjects = {
  disclose: { "zh-Hans": "disclose", "zh-Hant": "disclose", en: "disclose" },
  node: { "zh-Hans": "Node.js", "zh-Hant": "Node.js", en: "Node.js" },
  system: { "zh-Hans": "操作系统", "zh-Hant": "作業系統", en: "System" },
  icu: { "zh-Hans": "语言数据", "zh-Hant": "語言資料", en: "Language data" },
  encodings: { "zh-Hans": "文字编码", "zh-Hant": "文字編碼", en: "Encodings" },
  language: { "zh-Hans": "语言", "zh-Hant": "語言", en: "Language" },
  terminal: { "zh-Hans": "终端", "zh-Hant": "終端機", en: "Terminal" },
  characters: { "zh-Hans": "中文显示", "zh-Hant": "中文顯示", en: "Characters" },
  color: { "zh-Hans": "颜色", "zh-Hant": "顏色", en: "Colour" },
  input: { "zh-Hans": "标准输入", "zh-Hant": "標準輸入", en: "Standard input" },
  config: { "zh-Hans": "配置文件", "zh-Hant": "設定檔", en: "Configuration" },
  baseline: { "zh-Hans": "豁免", "zh-Hant": "豁免", en: "Baseline" },
  ci: { "zh-Hans": "持续集成", "zh-Hant": "持續整合", en: "CI" },
} as const satisfies Readonly<Record<string, Text>>;
export type DoctorSubject = keyof typeof doctorSubjects;

export const doctorStates = {
  fine: { "zh-Hans": "正常", "zh-Hant": "正常", en: "fine" },
  note: { "zh-Hans": "注意", "zh-Hant": "注意", en: "note" },
  problem: { "zh-Hans": "有误", "zh-Hant": "有誤", en: "wrong" },
} as const satisfies Readonly<Record<string, Text>>;
export type DoctorState = keyof typeof doctorStates;

type DoctorPart =
  | "installed"
  | "node"
  | "nodeTooOld"
  | "system"
  | "icuFull"
  | "icuSmall"
  | "decodes"
  | "decodesNot"
  | "languageByOption"
  | "languageByConfig"
  | "languageByLocale"
  | "languageByDefault"
  | "noTerminal"
  | "atTerminal"
  | "terminal"
  | "narrow"
  | "wideCharacters"
  | "utf8"
  | "notUtf8"
  | "codePage"
  | "colored"
  | "plain"
  | "inputTerminal"
  | "inputPipe"
  | "noConfig"
  | "config"
  | "emptyConfig"
  | "noBaseline"
  | "baseline"
  | "missingBaseline"
  | "unknownBaseline"
  | "ci"
  | "noCi"
  | "because"
  | "list"
  | "allFine"
  | "hasNotes"
  | "hasProblems";

/** What `disclose doctor` says. */
export const doctorParts: Readonly<Record<DoctorPart, Text>> = {
  installed: {
    "zh-Hans": "{version}，装在 {folder}",
    "zh-Hant": "{version}，裝在 {folder}",
    en: "{version}, in {folder}",
  },
  node: {
    "zh-Hans": "{version}（要求 {least} 或更高）",
    "zh-Hant": "{version}（要求 {least} 或更高）",
    en: "{version} ({least} or later is needed)",
  },
  nodeTooOld: {
    "zh-Hans": "{version} 太旧，要求 {least} 或更高；请到 nodejs.org 下载新版",
    "zh-Hant": "{version} 太舊，要求 {least} 或更高；請到 nodejs.org 下載新版",
    en: "{version} is too old, {least} or later is needed; get it at nodejs.org",
  },
  system: {
    "zh-Hans": "{platform} {release}，{arch}",
    "zh-Hant": "{platform} {release}，{arch}",
    en: "{platform} {release}, {arch}",
  },
  icuFull: { "zh-Hans": "ICU {version}，完整", "zh-Hant": "ICU {version}，完整", en: "ICU {version}, complete" },
  icuSmall: {
    "zh-Hans": "ICU {version}，没有中文数据；请换用 nodejs.org 的 Node.js",
    "zh-Hant": "ICU {version}，沒有中文資料；請換用 nodejs.org 的 Node.js",
    en: "ICU {version}, without Chinese; use the Node.js of nodejs.org",
  },
  decodes: { "zh-Hans": "能读 {encodings}", "zh-Hant": "能讀 {encodings}", en: "{encodings} can be read" },
  decodesNot: {
    "zh-Hans": "不能读 {encodings}，这类编码的网页会读不出来；请换用 nodejs.org 的 Node.js",
    "zh-Hant": "不能讀 {encodings}，這類編碼的網頁會讀不出來；請換用 nodejs.org 的 Node.js",
    en: "{encodings} cannot be read, nor can pages in it; use the Node.js of nodejs.org",
  },
  languageByOption: {
    "zh-Hans": "{language}，由 --lang 指定",
    "zh-Hant": "{language}，由 --lang 指定",
    en: "{language}, as --lang says",
  },
  languageByConfig: {
    "zh-Hans": "{language}，由 {file} 指定",
    "zh-Hant": "{language}，由 {file} 指定",
    en: "{language}, as {file} says",
  },
  languageByLocale: {
    "zh-Hans": "{language}，依据 {variable}={value}",
    "zh-Hant": "{language}，依據 {variable}={value}",
    en: "{language}, by {variable}={value}",
  },
  languageByDefault: {
    "zh-Hans": "{language}；LC_ALL、LC_MESSAGES、LANG 都没有设置",
    "zh-Hant": "{language}；LC_ALL、LC_MESSAGES、LANG 都沒有設定",
    en: "{language}; none of LC_ALL, LC_MESSAGES and LANG is set",
  },
  noTerminal: { "zh-Hans": "输出到文件或管道", "zh-Hant": "輸出到檔案或管線", en: "output goes to a file or a pipe" },
  atTerminal: { "zh-Hans": "输出到终端", "zh-Hant": "輸出到終端機", en: "output goes to a terminal" },
  terminal: { "zh-Hans": "宽 {columns} 列", "zh-Hant": "寬 {columns} 欄", en: "{columns} columns" },
  narrow: {
    "zh-Hans": "宽 {columns} 列，不足 {least} 列时长行会折断",
    "zh-Hant": "寬 {columns} 欄，不足 {least} 欄時長行會折斷",
    en: "{columns} columns; long lines break below {least}",
  },
  wideCharacters: {
    "zh-Hans": "UTF-8；引号、省略号等按一列计，表格如未对齐，请让终端按窄字符显示（ambiguous width）",
    "zh-Hant": "UTF-8；引號、刪節號等按一欄計，表格如未對齊，請讓終端機按窄字元顯示（ambiguous width）",
    en: "UTF-8; quotes and dots count as one column; where tables are askew, let the terminal draw ambiguous width as narrow",
  },
  utf8: { "zh-Hans": "UTF-8", "zh-Hant": "UTF-8", en: "UTF-8" },
  notUtf8: {
    "zh-Hans": "{variable}={value} 不是 UTF-8，中文可能成为乱码；请改为 UTF-8，如 zh_CN.UTF-8",
    "zh-Hant": "{variable}={value} 不是 UTF-8，中文可能成為亂碼；請改為 UTF-8，如 zh_TW.UTF-8",
    en: "{variable}={value} is not UTF-8 and Chinese may be garbled; set a UTF-8 locale such as en_US.UTF-8",
  },
  codePage: {
    "zh-Hans": "输出为 UTF-8；如有乱码，请先运行 chcp 65001",
    "zh-Hant": "輸出為 UTF-8；如有亂碼，請先執行 chcp 65001",
    en: "output is UTF-8; where it is garbled, run chcp 65001 first",
  },
  colored: { "zh-Hans": "有，{reason}", "zh-Hant": "有，{reason}", en: "yes, {reason}" },
  plain: { "zh-Hans": "无，{reason}", "zh-Hant": "無，{reason}", en: "no, {reason}" },
  inputTerminal: { "zh-Hans": "键盘", "zh-Hant": "鍵盤", en: "the keyboard" },
  inputPipe: { "zh-Hans": "文件或管道", "zh-Hant": "檔案或管線", en: "a file or a pipe" },
  noConfig: {
    "zh-Hans": "当前目录及上级目录没有，用默认设置",
    "zh-Hant": "目前資料夾及上層資料夾沒有，用預設設定",
    en: "none here or above; the defaults are in force",
  },
  config: { "zh-Hans": "{file}，设有 {keys}", "zh-Hant": "{file}，設有 {keys}", en: "{file}, which sets {keys}" },
  emptyConfig: {
    "zh-Hans": "{file}，没有设置内容",
    "zh-Hant": "{file}，沒有設定內容",
    en: "{file}, which sets nothing",
  },
  noBaseline: { "zh-Hans": "配置没有指定", "zh-Hant": "設定檔沒有指定", en: "the configuration names none" },
  baseline: { "zh-Hans": "{file}，{count} 条", "zh-Hant": "{file}，{count} 條", en: "{file}, waivers: {count}" },
  missingBaseline: {
    "zh-Hans": "配置指定的 {file} 不存在",
    "zh-Hant": "設定檔指定的 {file} 不存在",
    en: "{file}, which the configuration names, is not there",
  },
  unknownBaseline: {
    "zh-Hans": "配置读不了，不知道有没有指定",
    "zh-Hant": "設定檔讀不了，不知道有沒有指定",
    en: "unknown, as the configuration cannot be read",
  },
  ci: { "zh-Hans": "在 {name} 中运行", "zh-Hant": "在 {name} 中執行", en: "run by {name}" },
  noCi: { "zh-Hans": "不是在持续集成中运行", "zh-Hant": "不是在持續整合中執行", en: "not run by any" },
  because: { "zh-Hans": "依据 {variable}={value}", "zh-Hant": "依據 {variable}={value}", en: "by {variable}={value}" },
  list: { "zh-Hans": "、", "zh-Hant": "、", en: ", " },
  allFine: { "zh-Hans": "一切正常。", "zh-Hant": "一切正常。", en: "Everything is fine." },
  hasNotes: {
    "zh-Hans": "可以使用；有 {notes} 处请注意。",
    "zh-Hant": "可以使用；有 {notes} 處請注意。",
    en: "It works; things to note: {notes}.",
  },
  hasProblems: {
    "zh-Hans": "有 {problems} 处须先解决，才能正常使用。",
    "zh-Hant": "有 {problems} 處須先解決，才能正常使用。",
    en: "To be fixed before it can work: {problems}.",
  },
};

/** The words of `disclose doctor` in one language. */
export interface DoctorWords {
  readonly say: (part: DoctorPart, values?: Readonly<Record<string, string | number>>) => string;
  readonly subject: (subject: DoctorSubject) => string;
  readonly state: (state: DoctorState) => string;
}

export function doctorWords(language: Language): DoctorWords {
  return {
    say: (part, values = {}) => fill(doctorParts[part][language], values),
    subject: (subject) => doctorSubjects[subject][language],
    state: (state) => doctorStates[state][language],
  };
}
