import type { Language, Text } from "../model/language.ts";
import { fill } from "./phrases.ts";

type QueuePart =
  | "missing"
  | "notAnAddress"
  | "unreachable"
  | "silent"
  | "gone"
  | "refused"
  | "refuses"
  | "evicts"
  | "stdin"
  | "lineEnd"
  | "otherResults"
  | "noPlace"
  | "otherProgram"
  | "added"
  | "known"
  | "retried"
  | "begins"
  | "shardDone"
  | "shardFailed"
  | "shardParked"
  | "lost"
  | "back"
  | "stopping"
  | "ended"
  | "notMyProgram"
  | "noFolder"
  | "noResultsFolder"
  | "leavesParked"
  | "workersDied"
  | "queue"
  | "waiting"
  | "active"
  | "done"
  | "parked"
  | "shards"
  | "workers"
  | "workerCount"
  | "pace"
  | "paceOf"
  | "left"
  | "parkedShard"
  | "moreParked"
  | "parkedHint";

/** What `disclose queue` says. A shard is a batch to whoever reads it. */
export const queueParts: Readonly<Record<QueuePart, Text>> = {
  missing: {
    "zh-Hans": "使用队列须先安装 {libraries}：{command}",
    "zh-Hant": "使用佇列須先安裝 {libraries}：{command}",
    en: "a queue needs {libraries}: {command}",
  },
  notAnAddress: {
    "zh-Hans": "{option} 应为以 {schemes} 开头的地址，如 {example}；密码里的 % 写作 %25。",
    "zh-Hant": "{option} 應為以 {schemes} 開頭的位址，如 {example}；密碼裡的 % 寫作 %25。",
    en: "{option} has to be an address that begins with {schemes}, such as {example}; a % in a password is written %25.",
  },
  unreachable: {
    "zh-Hans": "连接不上 {server}（{message}）；请确认它已启动，或用 --redis、--postgres 写明地址。",
    "zh-Hant": "連接不上 {server}（{message}）；請確認它已啟動，或用 --redis、--postgres 寫明位址。",
    en: "{server} cannot be reached ({message}); make sure that it runs, or name another with --redis or --postgres.",
  },
  silent: {
    "zh-Hans": "{server} 接受连接，但 {seconds} 秒没有应答；请核对地址、端口和协议（redis:// 还是 rediss://）。",
    "zh-Hant": "{server} 接受連線，但 {seconds} 秒沒有應答；請核對位址、連接埠和協定（redis:// 還是 rediss://）。",
    en: "{server} takes connections, but has not answered for {seconds} s; look at the address, the port and the protocol (redis:// or rediss://).",
  },
  refused: {
    "zh-Hans": "{server} 拒绝了请求：{message} 没有做完；排除原因后请再运行一次，做过的不会重做。",
    "zh-Hant": "{server} 拒絕了請求：{message} 沒有做完；排除原因後請再執行一次，做過的不會重做。",
    en: "{server} refused what it was asked: {message} Not everything was done; when the cause is mended, run the command again: nothing is done twice.",
  },
  refuses: {
    "zh-Hans": "{server} 拒绝了请求：{message} 排除原因后自动继续。",
    "zh-Hant": "{server} 拒絕了請求：{message} 排除原因後自動繼續。",
    en: "{server} refuses what it is asked: {message} The work goes on when the cause is mended.",
  },
  gone: {
    "zh-Hans": "{server} 中途不再应答，没有做完；恢复后请再运行一次，做过的不会重做。",
    "zh-Hant": "{server} 中途不再應答，沒有做完；恢復後請再執行一次，做過的不會重做。",
    en: "{server} no longer answers, and not everything was done; run the command again later: nothing is done twice.",
  },
  evicts: {
    "zh-Hans": "注意：{server} 内存不足时会丢弃数据（maxmemory-policy 是 {policy}），队列可能残缺；请设为 noeviction。",
    "zh-Hant":
      "注意：{server} 記憶體不足時會丟棄資料（maxmemory-policy 是 {policy}），佇列可能殘缺；請設為 noeviction。",
    en: "warning: {server} drops data when its memory is full (maxmemory-policy is {policy}), and the queue with it; set noeviction.",
  },
  stdin: {
    "zh-Hans": "标准输入不能放入队列：别的机器读不到。请写文件或目录。",
    "zh-Hant": "標準輸入不能放入佇列：別的機器讀不到。請寫檔案或資料夾。",
    en: "standard input cannot be put into a queue: no other machine can read it. Name files or folders.",
  },
  lineEnd: {
    "zh-Hans": "{path}：路径中有换行，没有放入队列。",
    "zh-Hant": "{path}：路徑中有換行，沒有放入佇列。",
    en: "{path}: the path has a line end in it and was not put into the queue.",
  },
  otherResults: {
    "zh-Hans":
      "队列 {queue} 的结果已定放在 {place}，不能再放 {other}；请去掉 --results 或改用同一处，或用 --queue 另立队列。",
    "zh-Hant":
      "佇列 {queue} 的結果已定放在 {place}，不能再放 {other}；請去掉 --results 或改用同一處，或用 --queue 另立佇列。",
    en: "the results of queue {queue} go to {place} and not to {other}; leave out --results or give the same, or another --queue.",
  },
  noPlace: {
    "zh-Hans": "结果不能放在 {place}：应为各台机器都能看到的目录，或 s3://存储桶/前缀/。",
    "zh-Hant": "結果不能放在 {place}：應為各臺機器都能看到的資料夾，或 s3://儲存桶/前綴/。",
    en: "results cannot go to {place}: a folder that all machines see is needed, or s3://bucket/prefix/.",
  },
  otherProgram: {
    "zh-Hans": "队列 {queue} 由另一版本的程序（{theirs}）建立，本程序是 {own}；请用同一版本，或用 --queue 另立队列。",
    "zh-Hant": "佇列 {queue} 由另一版本的程式（{theirs}）建立，本程式是 {own}；請用同一版本，或用 --queue 另立佇列。",
    en: "queue {queue} was made by another version, {theirs}, and this is {own}; use the same version, or another --queue.",
  },
  added: {
    "zh-Hans": "已将 {inputs} 个输入分 {shards} 批放入队列 {queue}。",
    "zh-Hant": "已將 {inputs} 個輸入分 {shards} 批放入佇列 {queue}。",
    en: "put into queue {queue}: inputs {inputs}, in batches {shards}.",
  },
  known: {
    "zh-Hans": "另有 {count} 个输入原已在队列中。",
    "zh-Hant": "另有 {count} 個輸入原已在佇列中。",
    en: "Inputs that were in it already: {count}.",
  },
  retried: {
    "zh-Hans": "搁置的或结果已丢失的 {count} 批重新处理。",
    "zh-Hant": "擱置的或結果已遺失的 {count} 批重新處理。",
    en: "Batches tried again that were parked or have lost their results: {count}.",
  },
  begins: {
    "zh-Hans": "开始处理队列 {queue}（{server}），同时处理 {concurrency} 批，用 {threads} 个线程；按 Ctrl-C 结束。",
    "zh-Hant": "開始處理佇列 {queue}（{server}），同時處理 {concurrency} 批，用 {threads} 個執行緒；按 Ctrl-C 結束。",
    en: "working on queue {queue} at {server}; batches at a time: {concurrency}, threads: {threads}; Ctrl-C ends it.",
  },
  shardDone: {
    "zh-Hans": "{shard} 完成：{inputs} 个输入，{seconds} 秒",
    "zh-Hant": "{shard} 完成：{inputs} 個輸入，{seconds} 秒",
    en: "{shard} done: inputs {inputs}, seconds {seconds}",
  },
  shardFailed: {
    "zh-Hans": "{shard} 没有做成，稍后重试：{reason}",
    "zh-Hant": "{shard} 沒有做成，稍後重試：{reason}",
    en: "{shard} failed and will be tried again: {reason}",
  },
  shardParked: {
    "zh-Hans": "{shard} 多次没有做成，已搁置：{reason}",
    "zh-Hant": "{shard} 多次沒有做成，已擱置：{reason}",
    en: "{shard} failed several times and is parked: {reason}",
  },
  lost: {
    "zh-Hans": "{server} 没有应答，恢复后继续。",
    "zh-Hant": "{server} 沒有應答，恢復後繼續。",
    en: "{server} does not answer; the work goes on when it does.",
  },
  back: { "zh-Hans": "{server} 已恢复。", "zh-Hant": "{server} 已恢復。", en: "{server} answers again." },
  stopping: {
    "zh-Hans": "不再取新的，做完手上的就结束；再按一次 Ctrl-C 立即结束。",
    "zh-Hant": "不再取新的，做完手上的就結束；再按一次 Ctrl-C 立即結束。",
    en: "taking nothing more, and ending when what was begun is done; a second Ctrl-C ends it at once.",
  },
  ended: {
    "zh-Hans": "结束：完成 {shards} 批（{inputs} 个输入），没有做成 {failed} 次。",
    "zh-Hant": "結束：完成 {shards} 批（{inputs} 個輸入），沒有做成 {failed} 次。",
    en: "ended: batches done {shards} (inputs {inputs}), failed attempts {failed}.",
  },
  notMyProgram: {
    "zh-Hans": "队列里的任务由另一版本的程序（{theirs}）放入，本程序是 {own}，不能代为处理；请改用同一版本。",
    "zh-Hant": "佇列裡的任務由另一版本的程式（{theirs}）放入，本程式是 {own}，不能代為處理；請改用同一版本。",
    en: "what is in the queue was put there by another version, {theirs}; this is {own} and leaves it to workers of the same version.",
  },
  noFolder: {
    "zh-Hans": "本机没有放入队列时所在的目录 {folder}；请用 --root 指明它在本机的位置。",
    "zh-Hant": "本機沒有放入佇列時所在的資料夾 {folder}；請用 --root 指明它在本機的位置。",
    en: "the folder that the inputs were added from, {folder}, is not on this machine; --root says where it is here.",
  },
  noResultsFolder: {
    "zh-Hans": "本机没有存放结果的目录 {folder}；请挂载各台机器共用的目录。",
    "zh-Hant": "本機沒有存放結果的資料夾 {folder}；請掛載各臺機器共用的資料夾。",
    en: "the folder that results go to, {folder}, is not on this machine; mount the folder that all machines share.",
  },
  leavesParked: {
    "zh-Hans": "有 {count} 批搁置，原因见 disclose queue status。",
    "zh-Hant": "有 {count} 批擱置，原因見 disclose queue status。",
    en: "batches parked: {count}; disclose queue status says why.",
  },
  workersDied: {
    "zh-Hans": "处理它的工作进程每次都意外中止。",
    "zh-Hant": "處理它的工作行程每次都意外中止。",
    en: "every worker that took it came to an unexpected end.",
  },
  queue: { "zh-Hans": "队列", "zh-Hant": "佇列", en: "queue" },
  waiting: { "zh-Hans": "等待", "zh-Hant": "等待", en: "waiting" },
  active: { "zh-Hans": "处理中", "zh-Hant": "處理中", en: "active" },
  done: { "zh-Hans": "完成", "zh-Hant": "完成", en: "done" },
  parked: { "zh-Hans": "搁置", "zh-Hant": "擱置", en: "parked" },
  shards: { "zh-Hans": "{count} 批", "zh-Hant": "{count} 批", en: "{count}" },
  workers: { "zh-Hans": "工作进程", "zh-Hant": "工作行程", en: "workers" },
  workerCount: { "zh-Hans": "{count} 个", "zh-Hant": "{count} 個", en: "{count}" },
  pace: { "zh-Hans": "速度", "zh-Hant": "速度", en: "pace" },
  paceOf: {
    "zh-Hans": "每秒 {shards} 批，{inputs} 个输入",
    "zh-Hant": "每秒 {shards} 批，{inputs} 個輸入",
    en: "{shards} batches a second, {inputs} inputs",
  },
  left: { "zh-Hans": "还需", "zh-Hant": "還需", en: "time left" },
  parkedShard: {
    "zh-Hans": "{shard}（{first} 等 {count} 个输入）：{reason}",
    "zh-Hant": "{shard}（{first} 等 {count} 個輸入）：{reason}",
    en: "{shard} (inputs: {count}, from {first} on): {reason}",
  },
  moreParked: {
    "zh-Hans": "另有 {count} 批，用 --all 全部列出。",
    "zh-Hant": "另有 {count} 批，用 --all 全部列出。",
    en: "and {count} more, which --all lists.",
  },
  parkedHint: {
    "zh-Hans": "排除原因后，用 disclose queue add 再放入一次即重新处理。",
    "zh-Hant": "排除原因後，用 disclose queue add 再放入一次即重新處理。",
    en: "When the cause is mended, disclose queue add of the same inputs tries them again.",
  },
};

/** The words of `disclose queue` in one language. */
export type QueueWords = (part: QueuePart, values?: Readonly<Record<string, string | number>>) => string;

export function queueWords(language: Language): QueueWords {
  return (part, values = {}) => fill(queueParts[part][language], values);
}
