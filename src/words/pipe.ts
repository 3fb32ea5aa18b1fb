import type { Text } from "../model/language.ts";
import type { RequestProblem, UnknownKey } from "../model/request-problem.ts";
import { fill } from "./phrases.ts";
import { sizes } from "./size.ts";
import type { Words } from "./words.ts";

type PipePart =
  | RequestProblem["reason"]
  | "unknown-key"
  | "atLine"
  | "atColumn"
  | "previousUnreadable"
  | "previousOfYear"
  | "previousOfAgency"
  | "expected";

/** What `disclose pipe` says of requests. */
export const pipeParts: Readonly<Record<PipePart, Text>> = {
  atLine: { "zh-Hans": "第 {line} 行：{problem}", "zh-Hant": "第 {line} 行：{problem}", en: "line {line}: {problem}" },
  "too-long": {
    "zh-Hans": "这一行超过 {most}，没有读入；请把内容存成文件，改用 path。",
    "zh-Hant": "這一行超過 {most}，沒有讀入；請把內容存成檔案，改用 path。",
    en: "this line is longer than {most} and was not read; put the content into a file and use path.",
  },
  "not-utf8": {
    "zh-Hans": "这一行不是 UTF-8 编码；其他编码的网页请放在 contentBase64 里。",
    "zh-Hant": "這一行不是 UTF-8 編碼；其他編碼的網頁請放在 contentBase64 裡。",
    en: "this line is not in UTF-8; a page in another encoding goes into contentBase64.",
  },
  "not-json": {
    "zh-Hans": "不是有效的 JSON{where}。",
    "zh-Hant": "不是有效的 JSON{where}。",
    en: "this is not JSON{where}.",
  },
  atColumn: {
    "zh-Hans": "（第 {column} 个字符有误）",
    "zh-Hant": "（第 {column} 個字元有誤）",
    en: " (see column {column})",
  },
  "not-an-object": {
    "zh-Hans": '应是一个 JSON 对象，如 {"id": 1, "path": "report.html"}。',
    "zh-Hant": '應是一個 JSON 物件，如 {"id": 1, "path": "report.html"}。',
    en: 'it must be a JSON object such as {"id": 1, "path": "report.html"}.',
  },
  "unknown-key": {
    "zh-Hans": "没有“{key}”这一项，未予理会；可以写的有 {known}。",
    "zh-Hant": "沒有「{key}」這一項，未予理會；可以寫的有 {known}。",
    en: "there is no “{key}”, which was passed over; there may be {known}.",
  },
  "wrong-type": {
    "zh-Hans": "“{key}”应为{types}。",
    "zh-Hant": "「{key}」應為{types}。",
    en: "“{key}” should be {types}.",
  },
  "no-input": {
    "zh-Hans": "没有写明要读什么：{keys} 应有一项。",
    "zh-Hant": "沒有寫明要讀什麼：{keys} 應有一項。",
    en: "nothing says what to read: one of {keys} is needed.",
  },
  "several-inputs": {
    "zh-Hans": "{keys} 只能有一项。",
    "zh-Hant": "{keys} 只能有一項。",
    en: "only one of {keys} may be there.",
  },
  "not-base64": {
    "zh-Hans": "“{key}”不是有效的 Base64。",
    "zh-Hant": "「{key}」不是有效的 Base64。",
    en: "“{key}” is not Base64.",
  },
  "where-requests-are": {
    "zh-Hans": "“{key}”是本程序读取请求的标准输入，不能再当作报告来读；请写报告的文件名。",
    "zh-Hant": "「{key}」是本程式讀取請求的標準輸入，不能再當作報告來讀；請寫報告的檔案名稱。",
    en: "“{key}” is the standard input that requests are read from, and no report; name the file of a report.",
  },
  "unknown-media-type": {
    "zh-Hans": "“{key}”所写的“{mediaType}”读不了；可以写的有 {known}。",
    "zh-Hant": "「{key}」所寫的「{mediaType}」讀不了；可以寫的有 {known}。",
    en: "“{key}” says “{mediaType}”, which is not read; it may be {known}.",
  },
  previousUnreadable: {
    "zh-Hans": "所给的上一年度报告（{path}）{unread}{colon}{message}",
    "zh-Hant": "所給的上一年度報告（{path}）{unread}{colon}{message}",
    en: "the report given as last year's ({path}) {unread}{colon}{message}",
  },
  previousOfYear: {
    "zh-Hans": "所给的上一年度报告（{path}）是 {year} 年度的，不是 {expected} 年度的，没有用来比较。",
    "zh-Hant": "所給的上一年度報告（{path}）是 {year} 年度的，不是 {expected} 年度的，沒有用來比較。",
    en: "the report given as last year's ({path}) is for {year}, not for {expected}; nothing was compared with it.",
  },
  previousOfAgency: {
    "zh-Hans": "所给的上一年度报告（{path}）是{other}的，而本报告是{agency}的；仍作了比较，请确认没有选错。",
    "zh-Hant": "所給的上一年度報告（{path}）是{other}的，而本報告是{agency}的；仍作了比較，請確認沒有選錯。",
    en: "the report given as last year's ({path}) is of {other}, and this one of {agency}; they were compared all the same: make sure that it is the right one.",
  },
  expected: {
    "zh-Hans": '请输入请求，每行一个，如 {"id": 1, "path": "report.html"}；按 Ctrl-D 结束。',
    "zh-Hant": '請輸入請求，每行一個，如 {"id": 1, "path": "report.html"}；按 Ctrl-D 結束。',
    en: 'requests are expected, one on each line, such as {"id": 1, "path": "report.html"}; Ctrl-D ends them.',
  },
};

/** The words of `disclose pipe` in one language. */
export interface PipeWords {
  readonly part: (part: PipePart, values?: Readonly<Record<string, string | number>>) => string;
  /** Why a line is no request. */
  readonly problem: (problem: RequestProblem, line: number) => string;
  readonly unknown: (unknown: UnknownKey) => string;
}

export function pipeWords({ language, phrases }: Pick<Words, "language" | "phrases">): PipeWords {
  const part: PipeWords["part"] = (name, values = {}) => fill(pipeParts[name][language], values);
  const list = (names: readonly string[]) => names.join(phrases.parts.list);
  const said = (problem: RequestProblem): Readonly<Record<string, string | number>> => {
    switch (problem.reason) {
      case "too-long":
        return { most: sizes(problem.most, problem.most).most };
      case "not-json":
        return { where: problem.column === null ? "" : part("atColumn", { column: problem.column }) };
      case "wrong-type":
        return { key: problem.key, types: problem.types.map((type) => phrases.jsonTypes[type]).join(" / ") };
      case "no-input":
      case "several-inputs":
        return { keys: list(problem.keys) };
      case "unknown-media-type":
        return { key: problem.key, mediaType: problem.mediaType, known: list(problem.known) };
      case "not-base64":
      case "where-requests-are":
        return { key: problem.key };
      case "not-utf8":
      case "not-an-object":
        return {};
    }
  };
  return {
    part,
    unknown: ({ key, known }) => part("unknown-key", { key, known: list(known) }),
    problem: (problem, line) => part("atLine", { line, problem: part(problem.reason, said(problem)) }),
  };
}
