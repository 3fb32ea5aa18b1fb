import type { Language, Text } from "../model/language.ts";
import { fill } from "./phrases.ts";

type ConvertPart =
  | "needsFile"
  | "findingsNeedFile"
  | "needsFindings"
  | "tooMany"
  | "needsSqlite"
  | "needsPlainFile"
  | "wrote";

/** What `disclose convert` says of its outputs. */
export const convertParts: Readonly<Record<ConvertPart, Text>> = {
  needsFile: {
    "zh-Hans": "{format} 不是文本，不能输出到终端或管道；请用 -o {file} 写成文件。",
    "zh-Hant": "{format} 不是文字，不能輸出到終端或管道；請用 -o {file} 寫成檔案。",
    en: "{format} is no text and is not written to standard output; -o {file} writes a file.",
  },
  findingsNeedFile: {
    "zh-Hans": "--with-findings 把问题另写一个文件，请用 -o 写明 {format} 写到哪里。",
    "zh-Hant": "--with-findings 把問題另寫一個檔案，請用 -o 寫明 {format} 寫到哪裡。",
    en: "--with-findings writes the findings beside the reports; -o says where {format} goes.",
  },
  needsFindings: {
    "zh-Hans": "{option} 只与 --with-findings 同用：不加它就只转换，不检查。",
    "zh-Hant": "{option} 只與 --with-findings 同用：不加它就只轉換，不檢查。",
    en: "{option} is for use with --with-findings; without it nothing is checked.",
  },
  tooMany: {
    "zh-Hans": "{format} 最多写 {most} 份报告，这里有 {count} 份，没有写 {file}；请改用 {others}。",
    "zh-Hant": "{format} 最多寫 {most} 份報告，這裡有 {count} 份，沒有寫 {file}；請改用 {others}。",
    en: "{format} holds {most} reports at most and there are {count} inputs: {file} was not written; use {others}.",
  },
  needsSqlite: {
    "zh-Hans": "写 {format} 需要 Node.js 22.13 以上，或者先安装 libsql：{command}",
    "zh-Hant": "寫 {format} 需要 Node.js 22.13 以上，或者先安裝 libsql：{command}",
    en: "{format} needs Node.js 22.13 or later, or libsql: {command}",
  },
  needsPlainFile: {
    "zh-Hans": "{format} 只能写成普通文件，{file} 不是。",
    "zh-Hant": "{format} 只能寫成普通檔案，{file} 不是。",
    en: "{format} is written to a regular file only, which {file} is not.",
  },
  wrote: {
    "zh-Hans": "已写出 {file}（{count} 份报告）。",
    "zh-Hant": "已寫出 {file}（{count} 份報告）。",
    en: "wrote {file} (reports: {count}).",
  },
};

/** The words of `disclose convert` in one language. */
export type ConvertWords = (part: ConvertPart, values?: Readonly<Record<string, string | number>>) => string;

export function convertWords(language: Language): ConvertWords {
  return (part, values = {}) => fill(convertParts[part][language], values);
}
