import type { Simplify } from "../labels.ts";
import { compact } from "./compact.ts";

/** What an agency's name says: whose part of the country it serves, and what it does there. */
interface Anatomy {
  /** 局, 厅, 委员会, or the level of a government: 镇, 县. */
  readonly kind: string;
  /** `平川县`, or the name of the government's own place; empty where the name has none. */
  readonly region: string;
  /** `财政`; empty for a government. */
  readonly work: string;
}

/** Agencies of several names print the others in brackets. */
const severalNames = /[（(、]|加挂/;
const department = /^(.*?)(局|厅|委员会|委)$/;
const government = /^(.*?)(镇|乡|街道|苏木|县|市|区|省|旗)(?:人民政府|政府|办事处)?$/;
const regions = /[^省市县区旗州盟]{1,8}[省市县区旗州盟]/g;
/** Words of many departments' names that tell none apart. */
const common = /人民|管理|监督|事务|工作|服务|综合|行政|和|与|及|局|厅|委员会|委/g;
/** Departments that publish for the others. */
const publisher = /政务|审批|数据|信息|宣传|网络|自然资源/;

/**
 * True where two names cannot mean one agency, nor one the publisher of the other: both are departments of one kind for
 * different work or different places, or both are governments of one level with different names. An abbreviation
 * (发改局, 发展和改革局), the government above or its office contradict nothing.
 */
export function contradicts(one: string, other: string, simplify: Simplify): boolean {
  const [a, b] = [anatomyOf(one, simplify), anatomyOf(other, simplify)];
  if (a === null || b === null || a.kind !== b.kind) return false;
  const elsewhere = a.region.at(-1) === b.region.at(-1) && areApart(a.region.slice(0, -1), b.region.slice(0, -1));
  if (elsewhere) return true;
  const isOnePlace = a.region === b.region || a.region === "" || b.region === "";
  return isOnePlace && areApart(a.work, b.work);
}

function anatomyOf(printed: string, simplify: Simplify): Anatomy | null {
  const name = compact(printed, simplify).text;
  if (severalNames.test(name)) return null;
  const office = department.exec(name);
  if (office !== null) {
    const [, before = "", kind = ""] = office;
    const region = before.match(regions)?.at(-1) ?? "";
    const work = behindLast(region, before);
    return publisher.test(work) ? null : { kind, region, work: work.replace(common, "") };
  }
  const place = government.exec(name);
  if (place === null) return null;
  const [, before = "", kind = ""] = place;
  const above = before.match(regions)?.at(-1) ?? "";
  return { kind, region: behindLast(above, before) + kind.slice(-1), work: "" };
}

/** `大王` of `平川县大王` behind `平川县`; all of a text without a region. */
function behindLast(region: string, text: string): string {
  return region === "" ? text : text.slice(text.lastIndexOf(region) + region.length);
}

/** True for two names that share no character. */
function areApart(a: string, b: string): boolean {
  return a.length >= 2 && b.length >= 2 && ![...a].some((character) => b.includes(character));
}
