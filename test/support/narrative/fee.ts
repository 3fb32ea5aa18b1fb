import type { Dice } from "./dice.ts";
import type { Context, Sentence } from "./fill.ts";

/** What is free, and what a page above it costs, by 国办函〔2020〕109号: progressive. */
const pageRates = [
  { upTo: 30, yuan: 0 },
  { upTo: 100, yuan: 10 },
  { upTo: 200, yuan: 20 },
  { upTo: Number.POSITIVE_INFINITY, yuan: 40 },
];
/** Requests of one applicant in a month: 10 free, then 100 yuan each, and 100 more with every ten above 30. */
const freeRequests = 10;

/** The fee for so many pages. */
export function feeByPages(pages: number): number {
  let fee = 0;
  let from = 0;
  for (const { upTo, yuan } of pageRates) {
    fee += Math.max(0, Math.min(pages, upTo) - from) * yuan;
    from = upTo;
  }
  return fee;
}

/** The fee for so many requests of one month. */
export function feeByRequests(requests: number): number {
  let fee = 0;
  for (let n = freeRequests + 1; n <= requests; n++) fee += n <= 30 ? 100 : 100 * (Math.ceil((n - 30) / 10) + 1);
  return fee;
}

const none = [
  "<year>年，<self>未收取政府信息公开信息处理费。",
  "本机关<year>年度未收取信息处理费。",
  "<year>年度收取信息处理费0元。",
  "按照《政府信息公开信息处理费管理办法》的规定，<self>本年度发出收费通知0件，收取信息处理费0元。",
  "<self><year>年没有收取信息处理费，无其他需要报告的事项。",
  "本年度未产生政府信息公开信息处理费。",
];
/** Before the tariff of 2021 nobody charged. */
const noneBefore = [
  "<year>年，<self>未收取政府信息公开相关费用。",
  "本年度无收费及减免情况。",
  "无其他需要报告的事项。",
];

/** What section six says of the fee: a sum that the tariff gives, with parts that add up, or none. */
export function feeSentence(context: Context, dice: Dice): Sentence {
  const { quantities, names } = context;
  const write = (text: string): Sentence => ({
    isLoose: false,
    pieces: [text.replace(/<(\w+)>/g, (_, name: string) => names[name] ?? "")],
  });
  const amount = quantities.feesAmount;
  if (amount === undefined) return write(dice.pick(noneBefore));
  const fees = Array.from({ length: dice.between(1, 3) }, () =>
    dice.chance(0.5) ? feeByPages(dice.between(31, 260)) : feeByRequests(dice.between(11, 45)),
  );
  const sum = fees.reduce((a, b) => a + b, 0);
  // It is one of the fees whose sum table 2 has.
  if (sum > amount * 10000 || (quantities.answered as number) < fees.length || dice.chance(0.5))
    return write(dice.pick(none));
  const parts = fees.map((fee, i) => `${["住建部门", "自然资源部门", "公安部门"][i]}1件${fee}元`).join("、");
  const forms = [
    `<year>年，<self>共收取信息处理费${fees.length}件${sum}元。`,
    `本年度发出收费通知${fees.length}件，收取信息处理费${sum}元。`,
    `依据《政府信息公开信息处理费管理办法》，<self>收取政府信息公开信息处理费${sum}元。`,
    ...(fees.length > 1 ? [`<year>年，共收取政府信息公开信息处理费${fees.length}件${sum}元，其中${parts}。`] : []),
    ...(sum >= 10000 ? [`<year>年共收取信息处理费${sum / 10000}万元。`] : []),
  ];
  return write(dice.pick(forms));
}
