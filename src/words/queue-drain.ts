import type { Language, Text } from "../model/language.ts";
import { fill } from "./phrases.ts";

type DrainPart =
  | "waiting"
  | "left"
  | "noWorkers"
  | "notDone"
  | "empty"
  | "otherFolder"
  | "otherProgram"
  | "drained"
  | "lost"
  | "cleared"
  | "notCleared";

/** What `disclose queue drain` says. */
export const drainParts: Readonly<Record<DrainPart, Text>> = {
  waiting: {
    "zh-Hans": "等待读取：{done}/{total} 批已完成，{active} 批在读，工作进程 {workers} 个{left}",
    "zh-Hant": "等待讀取：{done}/{total} 批已完成，{active} 批在讀，工作行程 {workers} 個{left}",
    en: "waiting: {done}/{total} shards are done, {active} are being read, workers: {workers}{left}",
  },
  left: {
    "zh-Hans": "，还需 {left}",
    "zh-Hant": "，還需 {left}",
    en: ", {left} left",
  },
  noWorkers: {
    "zh-Hans": "没有工作进程连接到队列；请在一台或几台机器上运行 disclose queue work。",
    "zh-Hant": "沒有工作行程連接到佇列；請在一部或幾部機器上執行 disclose queue work。",
    en: "no worker is connected to the queue; run disclose queue work, on any number of machines.",
  },
  notDone: {
    "zh-Hans": "还有 {count} 批没有读完，没有写出；不加 --no-wait 会一直等到读完。",
    "zh-Hant": "還有 {count} 批沒有讀完，沒有寫出；不加 --no-wait 會一直等到讀完。",
    en: "{count} shards are still to be read, and nothing was written; without --no-wait it waits until they are.",
  },
  empty: {
    "zh-Hans": "队列里没有报告；请先用 disclose queue add 加入。",
    "zh-Hant": "佇列裡沒有報告；請先用 disclose queue add 加入。",
    en: "there are no reports in the queue; disclose queue add puts them there.",
  },
  otherFolder: {
    "zh-Hans": "这些报告是在 {folder} 加入队列的；结果中的路径改按当前目录写。",
    "zh-Hant": "這些報告是在 {folder} 加入佇列的；結果中的路徑改按目前資料夾寫。",
    en: "the reports were added in {folder}; in the result their paths are relative to the folder that you are in.",
  },
  otherProgram: {
    "zh-Hans": "队列里的报告由 disclose {other} 读取，这里是 {own}，没有写出；请用那个版本汇总，或清空队列后重新加入。",
    "zh-Hant": "佇列裡的報告由 disclose {other} 讀取，這裡是 {own}，沒有寫出；請用那個版本彙總，或清空佇列後重新加入。",
    en: "the reports in the queue are read by disclose {other}, this is {own}, and nothing was written; drain with that version, or clear the queue and add them again.",
  },
  drained: {
    "zh-Hans": "{shards} 批共 {inputs} 个输入，写出 {reports} 份报告。",
    "zh-Hant": "{shards} 批共 {inputs} 個輸入，寫出 {reports} 份報告。",
    en: "wrote {reports} reports from {inputs} inputs in {shards} shards.",
  },
  lost: {
    "zh-Hans": "有 {count} 批没有结果，上面列出了其中的输入；再运行一次 disclose queue add，会重新读取。",
    "zh-Hant": "有 {count} 批沒有結果，上面列出了其中的輸入；再執行一次 disclose queue add，會重新讀取。",
    en: "{count} shards have no result; their inputs are listed above. Run disclose queue add again, and they are read anew.",
  },
  cleared: {
    "zh-Hans": "队列已清空；读出的结果留在 {results}。",
    "zh-Hant": "佇列已清空；讀出的結果留在 {results}。",
    en: "the queue was cleared; what was read stays in {results}.",
  },
  notCleared: {
    "zh-Hans": "没有全部写出，队列保持原样。",
    "zh-Hant": "沒有全部寫出，佇列保持原樣。",
    en: "not everything was written, and the queue stays as it is.",
  },
};

/** The words of `disclose queue drain` in one language. */
export type DrainWords = (part: DrainPart, values?: Readonly<Record<string, string | number>>) => string;

export function drainWords(language: Language): DrainWords {
  return (part, values = {}) => fill(drainParts[part][language], values);
}
