import { type ObservationRule, subject } from "../rule.ts";

/** In 万元 so much is ten billion yuan, more than the fees of any city; in yuan it is what a county may charge. */
const implausible = 1_000_000;
/** The fees of a whole province may be so high. */
const provincial = /省|自治[区區]|(?:北京|上海|天津|重[庆慶])市人民政府/;

export const amountsArePlausible: ObservationRule = {
  id: "amounts-are-plausible",
  severity: "warning",
  summary: {
    "zh-Hans": "表二“本年收费金额”以万元计；一百万以上的整数可能是把元当成了万元",
    "zh-Hant": "表二「本年收費金額」以萬元計；一百萬以上的整數可能是把元當成了萬元",
    en: "The fees of table 2 are in units of 10,000 yuan; a whole number of a million or more may be in yuan",
  },
  formula: {
    "zh-Hans": "本年收费金额（万元）不是 ≥ 1000000 的整数",
    "zh-Hant": "本年收費金額（萬元）不是 ≥ 1000000 的整數",
    en: "fees.amount < 1000000, or it has decimals",
  },
  because: {
    origin: "inference",
    quote: "本年收费金额（单位：万元）",
    source: {
      "zh-Hans": "单位见国办公开办函〔2021〕30号 表二；数额的界限为推定，省级政府不在此列，已印明单位的见 unit-differs",
      "zh-Hant": "單位見國辦公開辦函〔2021〕30號 表二；數額的界限為推定，省級政府不在此列，已印明單位的見 unit-differs",
      en: "The unit is the form's, table 2 of 2021; the bound is inferred, and provinces are exempt; for units that are printed see unit-differs",
    },
  },
  examples: [
    { cells: { "proactiveDisclosure.fees.amount": "59237.2449" }, breaks: [] },
    { cells: { "proactiveDisclosure.fees.amount": "1234567.89" }, breaks: [] },
    { cells: { "proactiveDisclosure.fees.amount": "1234567" }, breaks: ["proactiveDisclosure.fees.amount"] },
  ],
  *observe({ proactiveDisclosure, agency, notes }) {
    const cell = proactiveDisclosure.fees.amount;
    if (cell.value === null || cell.value < implausible || !Number.isInteger(cell.value)) return;
    if (agency !== null && provincial.test(agency)) return;
    // Where the page prints another unit, that has been said.
    if (notes.some((note) => note.kind === "unit-differs" && note.address === cell.address)) return;
    yield { detail: { kind: "amount-implausible", cell }, primary: subject(cell) };
  },
};
