import type { Language, Text } from "../model/language.ts";
import { fill } from "./phrases.ts";

type WatchPart = "again" | "waiting" | "needsFormat" | "needsFiles" | "noJournal";

/** What `disclose check --watch` says. */
export const watchParts: Readonly<Record<WatchPart, Text>> = {
  again: {
    "zh-Hans": "{mark} {time} {path} 有改动，重新检查",
    "zh-Hant": "{mark} {time} {path} 有改動，重新檢查",
    en: "{mark} {time} {path} has changed, checking again",
  },
  waiting: {
    "zh-Hans": "{mark} {time} 等待改动；按 Ctrl-C 结束",
    "zh-Hant": "{mark} {time} 等待改動；按 Ctrl-C 結束",
    en: "{mark} {time} waiting for changes; Ctrl-C ends",
  },
  needsFormat: {
    "zh-Hans": "--watch 用于边改边看，只能与 --format {formats} 同用。",
    "zh-Hant": "--watch 用於邊改邊看，只能與 --format {formats} 同用。",
    en: "--watch is for people to read, and goes with --format {formats} only.",
  },
  needsFiles: {
    "zh-Hans": "标准输入不会改动，不能用 --watch。",
    "zh-Hant": "標準輸入不會改動，不能用 --watch。",
    en: "standard input does not change, and cannot be watched.",
  },
  noJournal: {
    "zh-Hans": "日志记的是一次运行，--watch 要查许多次，两者不能同用。",
    "zh-Hant": "日誌記的是一次執行，--watch 要查許多次，兩者不能同用。",
    en: "a journal tells of one run, and --watch makes many: they do not go together.",
  },
};

/** The words of `disclose check --watch` in one language. */
export type WatchWords = (part: WatchPart, values?: Readonly<Record<string, string>>) => string;

export function watchWords(language: Language): WatchWords {
  return (part, values = {}) => fill(watchParts[part][language], values);
}
