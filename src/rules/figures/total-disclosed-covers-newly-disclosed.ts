import { type ObservationRule, subject } from "../rule.ts";

export const totalDisclosedCoversNewlyDisclosed: ObservationRule = {
  id: "total-disclosed-covers-newly-disclosed",
  severity: "warning",
  summary: {
    "zh-Hans": "2019年格式表二：规章、规范性文件的对外公开总数量不小于本年新公开数量",
    "zh-Hant": "2019年格式表二：規章、規範性文件的對外公開總數量不小於本年新公開數量",
    en: "In table 2 of the 2019 edition, documents disclosed in total are no fewer than those newly disclosed",
  },
  formula: {
    "zh-Hans": "对外公开总数量 ≥ 本年新公开数量",
    "zh-Hant": "對外公開總數量 ≥ 本年新公開數量",
    en: "totalDisclosed ≥ newlyDisclosed",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由栏名推定：本年新公开的也在对外公开总数量之内",
      "zh-Hant": "由欄名推定：本年新公開的也在對外公開總數量之內",
      en: "Inferred from the names of the columns: what is newly disclosed is among all that is disclosed",
    },
  },
  examples: [
    {
      cells: {
        "proactiveDisclosure.normativeDocuments.newlyDisclosed": "3",
        "proactiveDisclosure.normativeDocuments.totalDisclosed": "83",
      },
      breaks: [],
    },
    {
      cells: {
        "proactiveDisclosure.normativeDocuments.newlyDisclosed": "28",
        "proactiveDisclosure.normativeDocuments.totalDisclosed": "",
      },
      breaks: [],
    },
    {
      cells: {
        "proactiveDisclosure.normativeDocuments.newlyDisclosed": "28",
        "proactiveDisclosure.normativeDocuments.totalDisclosed": "1",
      },
      breaks: ["proactiveDisclosure.normativeDocuments.totalDisclosed"],
    },
  ],
  *observe({ proactiveDisclosure: { regulations, normativeDocuments } }) {
    for (const { totalDisclosed: whole, newlyDisclosed: part } of [regulations, normativeDocuments]) {
      if (whole.value === null || part.value === null || whole.value >= part.value) continue;
      yield { detail: { kind: "whole-below-part", whole, part }, primary: subject(whole), related: [subject(part)] };
    }
  },
};
