import { type Simplify, simplifierOf } from "../extract/simplified.ts";

/** Short names and spellings, and what they stand for; they only offer a name, they never decide that two are one. */
const abbreviations: readonly [RegExp, string][] = [
  [/发改(?=[局委])|发展改革/, "发展和改革"],
  [/人社(?=[局厅])|人力资源社会保障/, "人力资源和社会保障"],
  [/卫健(?=[局委])/, "卫生健康"],
  [/住建(?=[局委厅])|住房城乡建设/, "住房和城乡建设"],
  [/自规(?=局)|自然资源规划/, "自然资源和规划"],
  [/市监(?=局$)|市场监管/, "市场监督管理"],
  [/农委$/, "农业农村委员会"],
  [/农业(?=局$)/, "农业农村"],
  [/文旅(?=[局委])|文化旅游/, "文化和旅游"],
  [/文广旅(?=局)/, "文化广电和旅游"],
  [/工信(?=[局委])/, "工业和信息化"],
  [/退役军人局/, "退役军人事务局"],
  [/应急局/, "应急管理局"],
  [/城管局/, "城市管理局"],
  [/医保局/, "医疗保障局"],
  [/交通局/, "交通运输局"],
  [/行审局/, "行政审批局"],
  [/(?<!人民)政府/, "人民政府"],
  [/政府办$/, "政府办公室"],
  [/街道(?:办)?$/, "街道办事处"],
  [/(?<=和改革|健康|城乡建设|信息化|旅游)委$/, "委员会"],
];

const brackets = /[（(〔[【].*?[）)〕\]】]/gu;
/** A name may go without the place before one of these. */
const afterPlace = /(?<=[省市县区旗州盟镇乡])/u;
const shortestName = 3;

/** What an agency is told by: Simplified, without blanks, full-width forms folded. Nothing is left out or written out. */
export function agencyKey(name: string, simplify: Simplify): string {
  return simplify(name)
    .normalize("NFKC")
    .replace(/[\s\p{Cf}·]/gu, "")
    .replace(/[〔[【]/gu, "(")
    .replace(/[〕\]】]/gu, ")");
}

/** The key of a name in either script. */
export async function keyOfAgency(name: string): Promise<string> {
  return agencyKey(name, await simplifierOf(name));
}

/** Finds the key of an agency by its name, or by another that it is said to go by. */
export async function agencyKeys(
  agencies: Readonly<Record<string, readonly string[]>>,
): Promise<(name: string) => Promise<string>> {
  const ownKey = await ownKeys(agencies);
  return async (name) => ownKey(await keyOfAgency(name));
}

/** From the key of any of an agency's names to that of its own. */
export async function ownKeys(agencies: Readonly<Record<string, readonly string[]>>): Promise<(key: string) => string> {
  const names = new Map<string, string>();
  for (const [own, others] of Object.entries(agencies)) {
    for (const other of others) names.set(await keyOfAgency(other), await keyOfAgency(own));
  }
  return (key) => names.get(key) ?? key;
}

/** True where two names are one but for script and spaces. */
export async function isSameAgency(name: string, other: string): Promise<boolean> {
  return (await keyOfAgency(name)) === (await keyOfAgency(other));
}

/** A key with abbreviations written out and without what stands in brackets: equal ones may be one agency. */
export function fullName(key: string): string {
  return abbreviations.reduce((name, [short, full]) => name.replace(short, full), key.replace(brackets, ""));
}

/** What is left of a full name without the place it begins with: `某市某县财政局` → `某县财政局`, `县财政局`, `财政局`. */
export function withoutPlace(name: string): readonly string[] {
  const pieces = name.split(afterPlace);
  const ends = pieces.map((_, i) => pieces.slice(i).join("")).slice(1);
  // The place may be named by its kind alone: 县财政局.
  return [...new Set(ends.flatMap((end, i) => [((pieces[i] as string).at(-1) as string) + end, end]))].filter(
    (end) => end.length >= shortestName && end !== name,
  );
}
