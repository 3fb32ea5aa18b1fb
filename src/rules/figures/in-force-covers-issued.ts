import { type ObservationRule, subject } from "../rule.ts";

export const inForceCoversIssued: ObservationRule = {
  id: "in-force-covers-issued",
  severity: "warning",
  summary: {
    "zh-Hans": "表二：规章、行政规范性文件的现行有效件数不小于本年制发件数减本年废止件数",
    "zh-Hant": "表二：規章、行政規範性文件的現行有效件數不小於本年制發件數減本年廢止件數",
    en: "In table 2, documents in force are no fewer than those issued this year less those repealed",
  },
  formula: {
    "zh-Hans": "现行有效件数 ≥ 本年制发件数 − 本年废止件数",
    "zh-Hant": "現行有效件數 ≥ 本年制發件數 − 本年廢止件數",
    en: "inForce ≥ issued − repealed",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans": "由栏名推定：本年制发而未废止的，年末仍然有效；废止的多为以前制发的，所以只有下限",
      "zh-Hant": "由欄名推定：本年制發而未廢止的，年末仍然有效；廢止的多為以前制發的，所以只有下限",
      en: "Inferred from the names of the columns: what was issued and not repealed is in force at the end of the year; most that is repealed is older, hence only a lower bound",
    },
  },
  examples: [
    {
      cells: {
        "proactiveDisclosure.normativeDocuments.issued": "109",
        "proactiveDisclosure.normativeDocuments.repealed": "489",
        "proactiveDisclosure.normativeDocuments.inForce": "597",
      },
      breaks: [],
    },
    {
      cells: {
        "proactiveDisclosure.normativeDocuments.issued": "8",
        "proactiveDisclosure.normativeDocuments.repealed": "1",
        "proactiveDisclosure.normativeDocuments.inForce": "5",
      },
      breaks: ["proactiveDisclosure.normativeDocuments.inForce"],
    },
  ],
  *observe({ proactiveDisclosure: { regulations, normativeDocuments } }) {
    for (const { issued, repealed, inForce } of [regulations, normativeDocuments]) {
      if (issued.value === null || repealed.value === null || inForce.value === null) continue;
      const least = issued.value - repealed.value;
      if (inForce.value >= least) continue;
      yield {
        detail: { kind: "in-force-below-issued", inForce, issued, repealed, least },
        primary: subject(inForce),
        related: [issued, repealed].map((cell) => subject(cell)),
      };
    }
  },
};
