import type { ObservationRule } from "../rule.ts";

/** Fewer sentences say too little to tell a copy from a formula. */
const fewestSentences = 8;
/** The share of its sentences that a copied text has from last year's. */
const copiedShare = 0.6;

export const textCopiedFromLastYear: ObservationRule = {
  id: "text-copied-from-last-year",
  severity: "info",
  summary: {
    "zh-Hans": "文字不与上一年度雷同：相同的句子不到六成",
    "zh-Hant": "文字不與上一年度雷同：相同的句子不到六成",
    en: "The text is not last year's: fewer than six sentences in ten are the same",
  },
  formula: {
    "zh-Hans": `与上一年度相同的句子 ÷ 全部句子 < ${copiedShare * 100}%`,
    "zh-Hant": `與上一年度相同的句子 ÷ 全部句子 < ${copiedShare * 100}%`,
    en: `sentences that are last year's ÷ all sentences < ${copiedShare * 100}%`,
  },
  because: {
    origin: "practice",
    quote: "内容雷同、敷衍塞责",
    source: {
      "zh-Hans":
        "国办公开办函〔2021〕30号 追责情形；泉州市鲤城区2020年度考评，与以往年度雷同的扣分；现有的年度报告审核系统计算重复率；六成的界限为推定",
      "zh-Hant":
        "國辦公開辦函〔2021〕30號 追責情形；泉州市鯉城區2020年度考評，與以往年度雷同的扣分；現有的年度報告審核系統計算重複率；六成的界限為推定",
      en: "国办公开办函〔2021〕30号 holds agencies to account for it; the 2020 evaluation of Licheng, Quanzhou took points off for a report identical with earlier ones; an existing web system for these reports computes the share; the bound of 60% is inferred",
    },
  },
  examples: [
    {
      cells: {},
      sentences: ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"],
      previousSentences: ["甲", "乙", "丙", "丁", "子", "丑", "寅", "卯"],
      breaks: [],
    },
    {
      cells: {},
      sentences: ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"],
      previousSentences: ["甲", "乙", "丙", "丁", "戊", "丑", "寅", "卯"],
      breaks: ["text"],
    },
  ],
  *observe({ narrative: { digests } }, { previous }) {
    if (previous === null || digests.length < fewestSentences) return;
    const before = new Set(previous.narrative.digests);
    const identical = digests.filter((digest) => before.has(digest)).length;
    if (identical < digests.length * copiedShare) return;
    yield {
      detail: { kind: "text-copied", year: previous.year, identical, sentences: digests.length },
      primary: { cell: "text", text: null, value: null, at: null },
    };
  },
};
