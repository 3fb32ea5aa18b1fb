import type { Dice } from "./dice.ts";

/** What kind of body publishes a report: it decides the size of the figures, the words for itself and the deadline. */
export const bodyKinds = ["township", "street", "bureau", "district", "city"] as const;
export type BodyKind = (typeof bodyKinds)[number];

export interface Body {
  readonly kind: BodyKind;
  readonly name: string;
  /** What it calls itself where it counts its own: 我局, 全区. */
  readonly self: string;
  /** The place it belongs to, or is: 云岭县. */
  readonly place: string;
  /** The units whose requests it sums up; none for a body that reports for itself. */
  readonly units: readonly string[];
  /** The most requests of a common year. */
  readonly most: number;
}

const counties = ["云岭县", "清江区", "石桥县", "南屏区", "平原县", "临山区"];
const cities = ["云山市", "清河市", "东陵市"];
const towns = ["河口镇", "大桥镇", "松林乡", "双井镇", "白石乡"];
const streets = ["中山街道", "人民路街道", "新华街道"];
const bureaus: readonly (readonly [name: string, self: readonly string[]])[] = [
  ["财政局", ["我局", "本局", "局机关", "县财政局"]],
  ["自然资源和规划局", ["我局", "本机关", "全局"]],
  ["住房和城乡建设局", ["我局", "本单位", "我单位"]],
  ["市场监督管理局", ["我局", "全系统"]],
  ["卫生健康委员会", ["我委", "本机关"]],
  ["行政审批局", ["我局", "本行政机关"]],
];
const unitsOfCounty = ["区政府办公室", "公安分局", "自然资源局", "住建局", "各镇街"];
const unitsOfCity = ["市政府", "市各有关部门", "云岭县", "清江区", "石桥县", "高新区", "滨湖新区"];

/** The year's reports are due by 31 January; those of governments from the county up by 31 March. */
export const dueMonth: Readonly<Record<BodyKind, number>> = { township: 1, street: 1, bureau: 1, district: 3, city: 3 };

export function bodyOf(dice: Dice): Body {
  const kind = dice.pick(bodyKinds);
  const county = dice.pick(counties);
  switch (kind) {
    case "township":
      return {
        kind,
        ...own(`${county}${dice.pick(towns)}人民政府`, county, dice.pick(["我镇", "镇政府", "本机关"])),
        most: 9,
      };
    case "street":
      return {
        kind,
        ...own(`${county}${dice.pick(streets)}办事处`, county, dice.pick(["我街道", "街道", "街道办事处"])),
        most: 15,
      };
    case "bureau": {
      const [name, selves] = dice.pick(bureaus);
      const place = dice.pick([county, ...cities]);
      return { kind, ...own(`${place}${name}`, place, dice.pick(selves)), most: 120 };
    }
    case "district": {
      const self = dice.pick([`全${county.at(-1)}`, `全${county.at(-1)}各级行政机关`, county]);
      return { kind, name: `${county}人民政府`, self, place: county, units: unitsOfCounty, most: 900 };
    }
    case "city": {
      const city = dice.pick(cities);
      return {
        kind,
        name: `${city}人民政府`,
        self: dice.pick(["全市", "全市各级行政机关"]),
        place: city,
        units: unitsOfCity,
        most: 4200,
      };
    }
  }
}

function own(name: string, place: string, self: string) {
  return { name, place, self, units: [] };
}
