import { cellsOf, isBlank } from "../../model/report.ts";
import { type ReadingRule, subject } from "../rule.ts";

export const cellUnreadable: ReadingRule = {
  id: "cell-unreadable",
  severity: "error",
  summary: {
    "zh-Hans": "格内文字读不出确定的数字，不作猜测，相关的关系无法核验",
    "zh-Hant": "格內文字讀不出確定的數字，不作猜測，相關的關係無法核驗",
    en: "What a cell prints gives no certain number; it is not guessed at, and relations that need it are not checked",
  },
  formula: {
    "zh-Hans": "格内文字既非数字，亦非空白",
    "zh-Hant": "格內文字既非數字，亦非空白",
    en: "text ∉ numbers ∪ blanks",
  },
  because: {
    origin: "form",
    quote: "一、本年新收政府信息公开申请数量；本年制发件数；本年收费金额（单位：万元）",
    source: {
      "zh-Hans": "国办公开办函〔2021〕30号、〔2019〕60号 各表栏目所填为数量、件数、金额",
      "zh-Hant": "國辦公開辦函〔2021〕30號、〔2019〕60號 各表欄目所填為數量、件數、金額",
      en: "国办公开办函〔2021〕30号 and 〔2019〕60号: the columns of the tables hold counts and amounts of money",
    },
  },
  examples: [
    { cells: { "requests.received.naturalPerson": "1,204件", "requests.received.business": "/" }, breaks: [] },
    { cells: { "requests.received.naturalPerson": "约5,6件" }, breaks: ["requests.received.naturalPerson"] },
    { cells: { "requests.received.naturalPerson": "1２3x" }, breaks: ["requests.received.naturalPerson"] },
  ],
  leavesUnread: false,
  *observe(report) {
    for (const cell of cellsOf(report)) {
      if (!cell.onForm || cell.text === null || cell.value !== null || isBlank(cell)) continue;
      yield { detail: { kind: "cell-unreadable", cell }, primary: subject(cell) };
    }
  },
};
