import type { Language, Text } from "../model/language.ts";
import { fill } from "./phrases.ts";

/** What is being done with the inputs of a run. */
export type Phase = "reading" | "checking" | "converting";

type BatchPart =
  | Phase
  | "progress"
  | "progressFound"
  | "progressLeft"
  | "interrupted"
  | "filesLeftOut"
  | "resumeHint"
  | "resumed"
  | "journalExists"
  | "needsJournal"
  | "noJournal"
  | "quarantineHolds"
  | "quarantined"
  | "cannotWrite";

/** What is said of a run over many inputs, beside its result. */
export const batchParts: Readonly<Record<BatchPart, Text>> = {
  reading: { "zh-Hans": "读取", "zh-Hant": "讀取", en: "reading" },
  checking: { "zh-Hans": "核对", "zh-Hant": "核對", en: "checking" },
  converting: { "zh-Hans": "转换", "zh-Hant": "轉換", en: "converting" },
  progress: {
    "zh-Hans": "{phase} {done}，每秒 {rate} 份{found}，未能读取 {unread} 份",
    "zh-Hant": "{phase} {done}，每秒 {rate} 份{found}，未能讀取 {unread} 份",
    en: "{phase} {done}, {rate} a second{found}, {unread} unreadable",
  },
  progressFound: {
    "zh-Hans": "，问题 {findings} 条",
    "zh-Hant": "，問題 {findings} 條",
    en: ", {findings} findings",
  },
  progressLeft: {
    "zh-Hans": "，还需 {left}",
    "zh-Hant": "，還需 {left}",
    en: ", {left} left",
  },
  interrupted: {
    "zh-Hans": "已中断：{count} 个输入处理了 {done} 个，结果只含这些。",
    "zh-Hant": "已中斷：{count} 個輸入處理了 {done} 個，結果只含這些。",
    en: "interrupted: {done} of {count} inputs were processed, and the result is of these only.",
  },
  filesLeftOut: {
    "zh-Hans": "要写的文件都没有写出：其中的结果不全。",
    "zh-Hant": "要寫的檔案都沒有寫出：其中的結果不全。",
    en: "no file was written that would have held all results.",
  },
  resumeHint: {
    "zh-Hans": "接着做：用同样的命令加 --resume。",
    "zh-Hant": "接著做：用同樣的命令加 --resume。",
    en: "to go on, run the same command with --resume.",
  },
  resumed: {
    "zh-Hans": "有 {count} 个输入与上次相同，沿用了上次的结果。",
    "zh-Hant": "有 {count} 個輸入與上次相同，沿用了上次的結果。",
    en: "{count} inputs are as they were last time, and their results were kept.",
  },
  journalExists: {
    "zh-Hans": "{file} 已经存在：加 --resume 接着上次做，或换一个文件。",
    "zh-Hant": "{file} 已經存在：加 --resume 接著上次做，或換一個檔案。",
    en: "{file} is there already: go on with --resume, or name another file.",
  },
  needsJournal: {
    "zh-Hans": "--resume 要用 --journal <文件> 指明上次的日志。",
    "zh-Hant": "--resume 要用 --journal <檔案> 指明上次的日誌。",
    en: "--resume needs --journal <file>, the journal of the run to go on with.",
  },
  noJournal: {
    "zh-Hans": "{file} 不是 --journal 写出的日志，没有动它。",
    "zh-Hant": "{file} 不是 --journal 寫出的日誌，沒有動它。",
    en: "{file} is no journal that --journal wrote, and was left as it is.",
  },
  quarantineHolds: {
    "zh-Hans": "--quarantine 的目录 {dir} 里有要读的 {path}：请另用一个目录。",
    "zh-Hant": "--quarantine 的資料夾 {dir} 裡有要讀的 {path}：請另用一個資料夾。",
    en: "the folder of --quarantine, {dir}, holds {path}, which is to be read: name another folder.",
  },
  quarantined: {
    "zh-Hans": "有 {count} 个没有读全的输入，副本和原因在 {dir}。",
    "zh-Hant": "有 {count} 個沒有讀全的輸入，副本和原因在 {dir}。",
    en: "copies of {count} inputs that could not be read in full, and the reasons, are in {dir}.",
  },
  cannotWrite: {
    "zh-Hans": "不能写入 {file}：{message}",
    "zh-Hant": "不能寫入 {file}：{message}",
    en: "{file} cannot be written: {message}",
  },
};

/** The words of a run over many inputs in one language. */
export type BatchWords = (part: BatchPart, values?: Readonly<Record<string, string | number>>) => string;

export function batchWords(language: Language): BatchWords {
  return (part, values = {}) => fill(batchParts[part][language], values);
}
