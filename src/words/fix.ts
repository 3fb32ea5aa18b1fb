import type { Refusal } from "../model/correction.ts";
import type { Language, Text } from "../model/language.ts";
import { fill } from "./phrases.ts";

type FixPart =
  | "corrected"
  | "left"
  | "change"
  | "blank"
  | "because"
  | "nothing"
  | "preview"
  | "written"
  | "before"
  | "after"
  | "passes"
  | "remains"
  | "notAssessed"
  | "wrote"
  | "same"
  | "exists"
  | "isInput"
  | "failed"
  | "leftOut"
  | "inArchive"
  | "onNetwork"
  | "needsFile"
  | "needsWrite";

/** What `disclose fix` says. */
export const fixParts: Readonly<Record<FixPart, Text>> = {
  corrected: { "zh-Hans": "更正", "zh-Hant": "更正", en: "corrected" },
  left: { "zh-Hans": "未改", "zh-Hant": "未改", en: "not changed" },
  change: {
    "zh-Hans": "{place}  {cell}：{from} → {to}",
    "zh-Hant": "{place}  {cell}：{from} → {to}",
    en: "{place}  {cell}: {from} → {to}",
  },
  blank: { "zh-Hans": "空白", "zh-Hant": "空白", en: "blank" },
  because: { "zh-Hans": "未改的原因：{reason}", "zh-Hant": "未改的原因：{reason}", en: "Not changed because {reason}" },
  nothing: { "zh-Hans": "没有可以更正的。", "zh-Hant": "沒有可以更正的。", en: "Nothing to correct." },
  preview: {
    "zh-Hans": "可更正 {cells} 格（{files} 份报告）；没有写文件，写出副本请加 --write。",
    "zh-Hant": "可更正 {cells} 格（{files} 份報告）；沒有寫檔案，寫出副本請加 --write。",
    en: "Cells to correct: {cells}, in {files} report(s); no file was written, --write writes copies.",
  },
  written: {
    "zh-Hans": "可更正 {cells} 格（{files} 份报告），写好副本 {copies} 份。",
    "zh-Hant": "可更正 {cells} 格（{files} 份報告），寫好副本 {copies} 份。",
    en: "Cells to correct: {cells}, in {files} report(s); copies written: {copies}.",
  },
  before: { "zh-Hans": "检查", "zh-Hant": "檢查", en: "Check" },
  after: { "zh-Hans": "改后重新检查", "zh-Hant": "改後重新檢查", en: "Checked again with the corrections" },
  passes: { "zh-Hans": "{checked}：通过。", "zh-Hant": "{checked}：通過。", en: "{checked}: passed." },
  remains: {
    "zh-Hans": "{checked}：还有 {findings} 条没有更正（{files} 份报告），详见 disclose check。",
    "zh-Hant": "{checked}：還有 {findings} 條沒有更正（{files} 份報告），詳見 disclose check。",
    en: "{checked}: {findings} finding(s) remain, in {files} report(s); see disclose check.",
  },
  notAssessed: {
    "zh-Hans": "{checked}：没有别的问题，但有 {files} 份没有读全，不能算通过。",
    "zh-Hant": "{checked}：沒有別的問題，但有 {files} 份沒有讀全，不能算通過。",
    en: "{checked}: nothing else was found, but {files} report(s) were not read in full and cannot pass.",
  },
  wrote: { "zh-Hans": "已写出 {copy}。", "zh-Hant": "已寫出 {copy}。", en: "wrote {copy}." },
  same: {
    "zh-Hans": "{copy} 已经写出过，内容相同。",
    "zh-Hant": "{copy} 已經寫出過，內容相同。",
    en: "{copy} is there already, with the same content.",
  },
  exists: {
    "zh-Hans": "{copy} 已经存在，内容不同，没有覆盖；确要覆盖请加 --force。",
    "zh-Hant": "{copy} 已經存在，內容不同，沒有覆蓋；確要覆蓋請加 --force。",
    en: "{copy} is there already with other content and was not overwritten; --force overwrites it.",
  },
  isInput: {
    "zh-Hans": "{copy} 本身也是输入，没有覆盖。",
    "zh-Hant": "{copy} 本身也是輸入，沒有覆蓋。",
    en: "{copy} is an input itself and was not overwritten.",
  },
  failed: {
    "zh-Hans": "{copy} 不能写出：{message}",
    "zh-Hant": "{copy} 不能寫出：{message}",
    en: "{copy} cannot be written: {message}",
  },
  leftOut: {
    "zh-Hans": "略过已写出的副本 {count} 份（*.fixed.*）；要更正副本，请写明它的文件名。",
    "zh-Hant": "略過已寫出的副本 {count} 份（*.fixed.*）；要更正副本，請寫明它的檔名。",
    en: "left out {count} copy or copies written before (*.fixed.*); to correct one, name it.",
  },
  onNetwork: {
    "zh-Hans": "略过网上的报告 {count} 份：更正写在原文件旁边，请先下载，再更正下载的文件。",
    "zh-Hant": "略過網上的報告 {count} 份：更正寫在原檔案旁邊，請先下載，再更正下載的檔案。",
    en: "left out {count} report(s) on a network: a corrected copy stands beside its page; download it, and correct the file.",
  },
  inArchive: {
    "zh-Hans": "略过压缩包内的报告 {count} 份：压缩包内的文件不能更正，请先解压，再更正解压出的文件。",
    "zh-Hant": "略過壓縮檔內的報告 {count} 份：壓縮檔內的檔案不能更正，請先解壓，再更正解壓出的檔案。",
    en: "left out {count} report(s) in archives: a member of an archive cannot be corrected in place; unpack it, and correct the file that comes out.",
  },
  needsFile: {
    "zh-Hans": "标准输入没有文件名，不能用 --write；去掉 --write 即输出差异。",
    "zh-Hant": "標準輸入沒有檔名，不能用 --write；去掉 --write 即輸出差異。",
    en: "standard input has no file beside which --write could put a copy; without --write the differences are printed.",
  },
  needsWrite: {
    "zh-Hans": "--force 只与 --write 同用。",
    "zh-Hant": "--force 只與 --write 同用。",
    en: "--force is for use with --write.",
  },
};

/** Why a suggestion was left alone. */
export const refusals: Readonly<Record<Refusal, Text>> = {
  "other-report": {
    "zh-Hans": "要改的在另一份报告里。",
    "zh-Hant": "要改的在另一份報告裡。",
    en: "what is to be changed stands in another report.",
  },
  converted: {
    "zh-Hans": "这是 disclose convert 转换出的 JSON；请更正原来的网页，再重新转换。",
    "zh-Hant": "這是 disclose convert 轉換出的 JSON；請更正原來的網頁，再重新轉換。",
    en: "this is JSON written by disclose convert; correct the page itself and convert it again.",
  },
  "not-confident": { "zh-Hans": "把握不够。", "zh-Hant": "把握不夠。", en: "it is not certain enough." },
  "not-on-page": {
    "zh-Hans": "页面上没有这一格。",
    "zh-Hant": "頁面上沒有這一格。",
    en: "the page has no such cell.",
  },
  "not-a-figure": {
    "zh-Hans": "这一格所写的不是单独一个数。",
    "zh-Hant": "這一格所寫的不是單獨一個數。",
    en: "what the cell prints is not a number by itself.",
  },
  "not-found": {
    "zh-Hans": "在文件里不能确定这个数的位置。",
    "zh-Hant": "在檔案裡不能確定這個數的位置。",
    en: "where the figure stands in the file is not certain.",
  },
  "no-room": {
    "zh-Hans": "这一空白格里有别的内容，不能确定填在哪里。",
    "zh-Hant": "這一空白格裡有別的內容，不能確定填在哪裡。",
    en: "the blank cell holds something else, and where a figure belongs is not certain.",
  },
  overlaps: {
    "zh-Hans": "几处更正要改同一段文字。",
    "zh-Hant": "幾處更正要改同一段文字。",
    en: "several corrections are about the same piece of text.",
  },
  "reads-otherwise": {
    "zh-Hans": "照此改后，读出的不止这一格有变（可能几格合用一处），或者没有变成应有的数。",
    "zh-Hant": "照此改後，讀出的不止這一格有變（可能幾格合用一處），或者沒有變成應有的數。",
    en: "the changed page reads otherwise than meant: other cells change too, as where several share one place.",
  },
  "printed-twice": {
    "zh-Hans": "同一张表在页面上印了不止一次，只改一处会前后不一。",
    "zh-Hant": "同一張表在頁面上印了不止一次，只改一處會前後不一。",
    en: "the page prints the table more than once, and the printings would disagree.",
  },
};

/** The words of `disclose fix` in one language. */
export interface FixWords {
  readonly say: (part: FixPart, values?: Readonly<Record<string, string | number>>) => string;
  readonly refusal: (reason: Refusal) => string;
}

export function fixWords(language: Language): FixWords {
  return {
    say: (part, values = {}) => fill(fixParts[part][language], values),
    refusal: (reason) => refusals[reason][language],
  };
}
