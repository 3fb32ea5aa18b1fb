import { onNotes, type ReadingRule } from "../rule.ts";

export const cellsLost: ReadingRule = {
  id: "cells-lost",
  severity: "error",
  summary: {
    "zh-Hans": "行名在，数字个数与栏数不符，分不清哪个是哪一栏的（如文本提取时丢了重复的 0），无法还原，不作填补",
    "zh-Hant": "行名在，數字個數與欄數不符，分不清哪個是哪一欄的（如擷取文字時丟了重複的 0），無法還原，不作填補",
    en: "Rows are named, but their figures are not as many as the columns, as where an extractor dropped repeated zeros; they cannot be recovered and are not filled in",
  },
  formula: {
    "zh-Hans": "一行数字的个数 ≠ 格式的栏数",
    "zh-Hant": "一行數字的個數 ≠ 格式的欄數",
    en: "figures of a row ≠ columns of the form",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由行名与数字的个数推定；雄县某乡2019年度报告的文本即只留下第一个 0",
      "zh-Hant": "由行名與數字的個數推定；雄縣某鄉2019年度報告的文字版即只留下第一個 0",
      en: "Inferred from the names of rows and the number of figures; of the 2019 report of a township in Xiong county an extractor left only the first 0",
    },
  },
  examples: [
    { cells: {}, breaks: [] },
    {
      as: "txt",
      page: [
        "信息内容",
        "本年新制作数量",
        "本年新公开数量",
        "对外公开总数量",
        "规章",
        "0",
        "规范性文件",
        "第二十条第（五）项",
      ],
      breaks: ["proactiveDisclosure"],
    },
  ],
  leavesUnread: true,
  observe: onNotes("cells-lost", ({ table, at }) => ({ cell: table, text: null, value: null, at })),
};
