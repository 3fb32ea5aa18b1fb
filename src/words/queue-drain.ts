import type { Language, Text } from "../model/language.ts";
import { fill } from "./phrases.ts";

type DrainPart =
  | "waiting"
  | "left"
  | "noWorkers"
  | "notDone"
  | "empty"
  | "otherFolder"
  | "drained"
  | "lost"
  | "cleared"
  | "notCleared"
  | "shrunk"
  | "grown";

/** What `disclose queue drain` says. */
export const drainParts: Readonly<Record<DrainPart, Text>> = {
  waiting: {
    "zh-Hans": "等待读取：{done}/{total} 批已完成，{active} 批在读，工作进程 {workers} 个{left}",
    "zh-Hant": "等待讀取：{done}/{total} 批已完成，{active} 批在讀，工作行程 {workers} 個{left}",
    en: "waiting: {done}/{total} batches are done, {active} are being read, workers: {workers}{left}",
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
    en: "nothing was written: batches still to be read: {count}; without --no-wait it waits for them.",
  },
  empty: {
    "zh-Hans": "队列 {queue} 里没有输入；请先用 disclose queue add 放入。",
    "zh-Hant": "佇列 {queue} 裡沒有輸入；請先用 disclose queue add 放入。",
    en: "there is nothing in queue {queue}; disclose queue add puts inputs there.",
  },
  otherFolder: {
    "zh-Hans": "这些报告是在 {folder} 放入队列的；结果中的路径改按当前目录写。",
    "zh-Hant": "這些報告是在 {folder} 放入佇列的；結果中的路徑改按目前資料夾寫。",
    en: "the inputs were put into the queue in {folder}; the result names them from the folder that you are in.",
  },
  drained: {
    "zh-Hans": "{shards} 批共 {inputs} 个输入，写出 {reports} 份报告。",
    "zh-Hant": "{shards} 批共 {inputs} 個輸入，寫出 {reports} 份報告。",
    en: "reports written: {reports}, from {inputs} inputs in {shards} batches.",
  },
  lost: {
    "zh-Hans": "有 {count} 批没有结果，上面列出了其中的输入；再运行一次 disclose queue add，会重新读取。",
    "zh-Hant": "有 {count} 批沒有結果，上面列出了其中的輸入；再執行一次 disclose queue add，會重新讀取。",
    en: "batches without a result: {count}; their inputs are named above. Run disclose queue add again, and they are read anew.",
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
  shrunk: {
    "zh-Hans":
      "队列 {queue} 原有 {before} 批，现在只有 {now} 批：服务器丢失了数据，或者有人清空了队列；没有写出。请再运行一次 disclose queue add，已读出的不会重读。",
    "zh-Hant":
      "佇列 {queue} 原有 {before} 批，現在只有 {now} 批：伺服器遺失了資料，或者有人清空了佇列；沒有寫出。請再執行一次 disclose queue add，已讀出的不會重讀。",
    en: "queue {queue} had batches: {before}, and now has {now}: the server lost data, or somebody cleared the queue. Nothing was written; run disclose queue add again: nothing is read twice.",
  },
  grown: {
    "zh-Hans": "写出期间又放入了 {count} 批，队列没有清空；请再运行一次 disclose queue drain。",
    "zh-Hant": "寫出期間又放入了 {count} 批，佇列沒有清空；請再執行一次 disclose queue drain。",
    en: "batches were added meanwhile: {count}; the queue was not cleared. Run disclose queue drain again.",
  },
};

/** The words of `disclose queue drain` in one language. */
export type DrainWords = (part: DrainPart, values?: Readonly<Record<string, string | number>>) => string;

export function drainWords(language: Language): DrainWords {
  return (part, values = {}) => fill(drainParts[part][language], values);
}
