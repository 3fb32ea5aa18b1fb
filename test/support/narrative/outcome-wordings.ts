import type { Dice } from "./dice.ts";
import type { Wording, Wordings } from "./fill.ts";
import type { Quantities, Quantity } from "./quantities.ts";

/** What a group of results is called in sentences; the first name is the form's. */
const groups: readonly (readonly [Quantity, readonly string[]])[] = [
  ["granted", ["予以公开", "“予以公开”", "予以公开的"]],
  ["partial", ["部分公开", "“部分公开”", "予以部分公开"]],
  ["denied", ["不予公开", "“不予公开”"]],
  ["unavailable", ["无法提供", "“无法提供”"]],
  ["notProcessed", ["不予处理", "“不予处理”", "作不予处理"]],
  ["other", ["其他处理", "作其他处理", "其他处理情形"]],
];

const reasons: readonly (readonly [Quantity, readonly [Quantity, string][]])[] = [
  [
    "denied",
    [
      ["stateSecret", "属于国家秘密"],
      ["prohibited", "其他法律行政法规禁止公开"],
      ["security", "危及“三安全一稳定”"],
      ["thirdParty", "保护第三方合法权益"],
      ["internal", "属于三类内部事务信息"],
      ["process", "属于四类过程性信息"],
      ["enforcement", "属于行政执法案卷"],
      ["inquiry", "属于行政查询事项"],
    ],
  ],
  [
    "unavailable",
    [
      ["notHeld", "本机关不掌握相关政府信息"],
      ["creation", "没有现成信息需要另行制作"],
      ["unclear", "补正后申请内容仍不明确"],
    ],
  ],
  [
    "notProcessed",
    [
      ["petition", "信访举报投诉类申请"],
      ["repeated", "重复申请"],
      ["publication", "要求提供公开出版物"],
      ["excessive", "无正当理由大量反复申请"],
      ["reissue", "要求行政机关确认或重新出具已获取信息"],
    ],
  ],
];
const groupNames: Readonly<Partial<Record<Quantity, string>>> = {
  denied: "不予公开",
  unavailable: "无法提供",
  notProcessed: "不予处理",
};

const openings = [
  "全年办结政府信息公开申请{answered}件，其中，",
  "在本年度办理结果中，",
  "从办理结果看，",
  "已答复的{answered}件申请中，",
  "答复{answered}件，其中",
  "<year>年度办理结果：",
  "全年共答复政府信息公开申请{answered}件。其中",
];

/** The groups of results enumerated: all six, or those that are not 0; with shares, or without. */
export function outcomeWording(quantities: Quantities, dice: Dice): Wording | null {
  const answered = quantities.answered;
  if (answered === undefined || answered === 0) return null;
  const isWhole = dice.chance(0.5);
  const counted = groups.filter(([name]) => isWhole || (quantities[name] as number) > 0);
  const hasShares = dice.chance(0.35);
  const separator = dice.pick(["、", "，", "；", "，"]);
  const nameAt = dice.below(3);
  const items = counted.map(([name, names], i) => {
    const share = hasShares ? `，占${i === 0 ? "办结总数的" : ""}{%${name}/answered}` : "";
    return `${names[nameAt % names.length]}{${name}}件${share}`;
  });
  const joined = items.join(hasShares ? "；" : separator);
  return { text: `${dice.pick(openings)}${joined}。` };
}

/** The same with what is still open behind it: they add up to all that was to be done. */
export function poolWording(quantities: Quantities, dice: Dice): Wording | null {
  if (quantities.pool === undefined || quantities.pool === 0) return null;
  const items = groups.map(([name, [first]]) => `${first}{${name}}件`).join("、");
  return {
    text: dice.pick([
      `<self>共收办政府信息公开申请案件{pool}件，其中，${items}、转下年度办理{forward}件。`,
      `<year>年应办理政府信息公开申请{pool}件：${items}，结转下年度继续办理{forward}件。`,
    ]),
    isLoose: true,
  };
}

/** A group of results and the reasons in it. */
export function reasonWording(quantities: Quantities, dice: Dice): Wording | null {
  const [group, members] = dice.pick(reasons);
  const total = quantities[group];
  if (total === undefined || total === 0) return null;
  const counted = members.filter(([name]) => (quantities[name] as number) > 0);
  const items = counted.map(([name, label]) => (dice.chance(0.2) ? `因${label}{${name}}件` : `${label}{${name}}件`));
  const share = dice.chance(0.3) ? `，占全部答复的{%${group}/answered}` : "";
  return {
    text: dice.pick([
      `${groupNames[group]}{${group}}件${share}，其中${items.join("、")}。`,
      `${groupNames[group]}{${group}}件（${items.join("，")}）。`,
      `决定${groupNames[group]}的{${group}}件申请中，${items.join("，")}。`,
    ]),
  };
}

/** Single results and groups said by themselves. */
export const results: Wordings = [
  "予以公开{granted}件，部分公开{partial}件。",
  "予以公开及部分公开{open}件，占{%open/answered}。",
  { text: "<self>予以公开的{granted}件，占办结总数的{%granted/answered}。", when: ({ answered }) => answered > 0 },
  "不予公开{denied}件，无法提供{unavailable}件。",
  "因本机关不掌握相关政府信息无法提供{notHeld}件。",
  "属于信访举报投诉类申请不予处理{petition}件。",
  { text: "属于四类过程性信息{process}件。", when: ({ process }) => process > 0 },
  { text: "对{granted}件申请予以公开。", when: ({ granted }) => granted > 0 },
  { text: "无不予公开情形。", when: ({ denied }) => denied === 0 },
  { text: "办结的申请均予以公开。", when: ({ answered, granted }) => answered > 0 && granted === answered },
];
