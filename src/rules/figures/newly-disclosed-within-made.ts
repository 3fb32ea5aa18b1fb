import { type ObservationRule, subject } from "../rule.ts";

export const newlyDisclosedWithinMade: ObservationRule = {
  id: "newly-disclosed-within-made",
  severity: "info",
  summary: {
    "zh-Hans": "2019年格式表二：规章、规范性文件的本年新公开数量一般不大于本年新制作数量（以前制作、本年才公开的除外）",
    "zh-Hant": "2019年格式表二：規章、規範性文件的本年新公開數量一般不大於本年新製作數量（以前製作、本年才公開的除外）",
    en: "In table 2 of the 2019 edition, documents newly disclosed are as a rule among those made this year; older ones may be disclosed late",
  },
  formula: {
    "zh-Hans": "本年新公开数量 ≤ 本年新制作数量",
    "zh-Hant": "本年新公開數量 ≤ 本年新製作數量",
    en: "newlyDisclosed ≤ made",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由栏名推定；以前制作的文件也可能在本年新公开，所以只作提示",
      "zh-Hant": "由欄名推定；以前製作的文件也可能在本年新公開，所以只作提示",
      en: "Inferred from the names of the columns; a document made earlier may be disclosed this year, hence no more than information",
    },
  },
  examples: [
    {
      cells: {
        "proactiveDisclosure.normativeDocuments.made": "2",
        "proactiveDisclosure.normativeDocuments.newlyDisclosed": "2",
        "proactiveDisclosure.normativeDocuments.totalDisclosed": "83",
      },
      breaks: [],
    },
    {
      cells: {
        "proactiveDisclosure.normativeDocuments.made": "2",
        "proactiveDisclosure.normativeDocuments.newlyDisclosed": "20",
        "proactiveDisclosure.normativeDocuments.totalDisclosed": "83",
      },
      breaks: ["proactiveDisclosure.normativeDocuments.newlyDisclosed"],
    },
  ],
  *observe({ proactiveDisclosure: { regulations, normativeDocuments } }) {
    for (const { made: whole, newlyDisclosed: part } of [regulations, normativeDocuments]) {
      if (whole.value === null || part.value === null || whole.value >= part.value) continue;
      yield { detail: { kind: "whole-below-part", whole, part }, primary: subject(part), related: [subject(whole)] };
    }
  },
};
