/** Whose figures a report's tables hold. */
export interface Reporter {
  /** As printed, or null where the page does not say. */
  readonly agency: string | null;
  readonly year: number | null;
}

/** Whose figure a sentence states, and of what time, by the words before its verb. */
export type Scope =
  /** The reporter's, in so many words. */
  | "own"
  /** No word says otherwise. */
  | "unmarked"
  | "other";

/** Words that say nothing of whose or of when: adverbs, and the year as a whole. */
const neutral = [
  "(?:本年度?|全年度?|年内|年度|一年来|一年中|这一年|今年以来|今年|期间|截[至止](?:当年|年底|年末|12月31日)(?:为止|止)?)",
  "(?:共计|共|一共|总共|总计|合计|新|累计|实际|依法依规|依法|依规|及时|规范|严格|认真|积极|妥善|稳妥|均|已|全部|先后|直接|是|则|内|中|，)",
  "(?:方面|情况|工作|(?:政府)?信息公开|依申请公开|公开)",
].map((pattern) => new RegExp(`^${pattern}`));

/** The reporter by a word that only it can use of itself. */
const itself =
  /^(?:[我本](?:市|区|县|旗|省|州|盟)?(?:人民政府|政府)?(?:办公[室厅]|(?:行政)?机关|单位|部门|街道|中心|局|办|委|厅|镇|乡|街|处|院|所|队|站|社|会|府)|我们|全(?:局|委|厅|镇|乡|街道?|办|系统内))/;
/** The region: the reporter's where the government of just that level reports. */
const region = /^[我本全](?<level>市|区|县|旗|省|州|盟|自治[区州县])(?:范围内|上下|各级(?:行政机关|政府))?/;
const fullYear = /^20\d{2}年1月1日起?[至到—-]+(?:20\d{2}年)?12月31日(?:止|期间)?/;
const fullYears = /1月1日起?[至到—-]+(?:20\d{2}年)?12月31日/g;
const yearBefore = /^(20\d{2})年度?/;
const represents = /^(\p{Script=Han}{1,20})代表(?:\p{Script=Han}{0,8}(?:政府|机关))/u;

const governments = /(?:人民政府|管理?委员会|管委会|办事处)$/;
/** A town's government is the one body that there is. */
const towns = /[镇乡](?:人民)?政府$/;

/** Judges what stands before the verb of a clause. What it does not know is another's scope. */
export function scopeOf(prefix: string, { agency, year }: Reporter): Scope {
  let rest = prefix;
  let scope: Scope = "unmarked";
  while (rest !== "") {
    const named = yearBefore.exec(rest);
    const taken =
      fullYear.exec(rest)?.[0] ??
      (named !== null && (year === null || Number(named[1]) === year) ? named[0] : undefined) ??
      neutral.map((pattern) => pattern.exec(rest)?.[0]).find((text) => text !== undefined);
    if (taken !== undefined) {
      rest = rest.slice(taken.length);
      continue;
    }
    const [representing, representative = ""] = represents.exec(rest) ?? [];
    const own =
      (representing !== undefined && isReporter(representative, agency) ? representing : undefined) ??
      itselfIn(rest, agency) ??
      regionIn(rest, agency) ??
      nameIn(rest, agency);
    if (own === undefined) return "other";
    scope = "own";
    rest = rest.slice(own.length);
  }
  return scope;
}

/** A word of the reporter for itself. 本机关 is the house that writes, which may have no more than a part of the figures. */
function itselfIn(text: string, agency: string | null): string | undefined {
  const own = itself.exec(text)?.[0];
  if (own === undefined || /机关$/.test(own)) return undefined;
  const isHouse = /(?:单位|部门|办|办公[室厅])$/.test(own) && agency !== null && governments.test(agency);
  return isHouse ? undefined : own;
}

function regionIn(text: string, agency: string | null): string | undefined {
  const match = region.exec(text);
  const level = match?.groups?.level?.slice(-1) ?? "";
  const isOwn = agency === null || new RegExp(`${level}(?:人民政府|管理?委员会|管委会)$`).test(agency);
  return isOwn ? match?.[0] : undefined;
}

/** The longest beginning of a text that may be a short name of the reporter; of a government's only where it is a town's. */
function nameIn(text: string, agency: string | null): string | undefined {
  for (let length = text.length; length >= 2; length--) {
    const name = text.slice(0, length);
    if (!isReporter(name, agency)) continue;
    // 区政府 may be the district or its own house.
    const isVague = /政府$/.test(name) && agency !== null && governments.test(agency) && !towns.test(agency);
    return isVague ? undefined : name;
  }
  return undefined;
}

/** True for 我办, and for what is left of the reporter's name where characters are left out: `区政府办`. */
function isReporter(name: string, agency: string | null): boolean {
  if (itselfIn(name, agency) === name) return true;
  if (agency === null || name.length < 2) return false;
  let i = 0;
  for (const character of agency) if (character === name[i]) i++;
  return i === name.length && endsAlike(name, agency);
}

/** An office, a bureau and a government are not each other: 市政府 is not short for 市政府办公厅, nor 某市 for its bureau. */
function endsAlike(name: string, agency: string): boolean {
  if (agency.endsWith(name.slice(-1))) return true;
  if (/办公[室厅]$/.test(agency)) return name.endsWith("办");
  if (name === "街道") return agency.endsWith("街道办事处");
  return governments.test(agency) && agency.startsWith(name) && /[省市县区州盟旗镇乡道]$/.test(name);
}

/** A comparison names last year without speaking of it. */
const comparison = /(?:同比|[较比与同和](?:去年|上年|上一年|往年|20\d{2}年)度?(?:同期)?(?:相比)?)/g;
/** Applications that were carried over are this year's affair. */
const carried = /(?:上一?年度?|去年|20\d{2}年度?)(?:未办结)?结转|结转(?:自|的)?上一?年度?/g;
const otherTimes =
  /去年|上一?年|往年|历年|同期|上半年|下半年|季度|(?<!1|12月31日至)\d{1,2}月(?!31日)|月份|截[至止](?!.{0,8}(?:12月31日|年底|年末))|以来(?<!今年以来)/;
const narrower =
  /网上|网络|在线|线上|线下|信函|邮寄|邮件|邮箱|信件|来函|当面|现场|传真|窗口|渠道|途径|形式|平台|系统|本级|本部|各部门|各单位|各镇|各街|各乡|各县|各区|各级|下属|所属|直属|基层|不含|不包括|除[^外]{1,20}外|剔除|扣除|涉及|关于|其余|另有|转办|转交|移交|协助|指导|按时|按期(?!限)|延期|逾期(?!不补正|未按收费)|当[场日]|重复(?!申请)|撤[回销]/;
const otherSubjects =
  /建议|提案|咨询|信访(?!举报投诉)|投诉(?!类)|热线|(?<!信访)举报|留言|来信|诉求|工单|问政|舆情|行政处罚(?!决定)|检查/;
const plans = /(?:^|[^即])将(?!.{0,4}(?:办理|处理)结果)|拟|力争|计划|预计|目标|争取|确保|如果|应当/;

/** True where a clause speaks of another year, or of a part of this one. */
export function isOtherTime(clause: string, { year }: Reporter): boolean {
  if (!/[年月季期来截]/.test(clause)) return false;
  const text = clause.replace(comparison, "").replace(carried, "").replace(fullYears, "");
  if (otherTimes.test(text)) return true;
  const years = [...text.matchAll(/20\d{2}(?=年)/g)].map(([named]) => Number(named));
  return year !== null && years.some((named) => named !== year);
}

/** The whole region, though it names the levels in it. */
const wholeRegion = /[我本全](?:市|区|县|旗|省|州|盟)各级(?:行政机关|政府)/;

/** True where a clause speaks of a part of what the tables count, of other matters, or of what is to come. */
export function isNarrower(clause: string): boolean {
  return narrower.test(clause.replace(wholeRegion, "")) || plans.test(clause);
}

export function isOnOtherMatters(clause: string): boolean {
  return otherSubjects.test(clause);
}

/** Verbs and prepositions with which a clause begins that leaves out who acts. */
const subjectless =
  /^(?:一是|二是|三是|四是|五是)?(?:20\d{2}年度?|本年度?|全年|[，,])*(?:因|未|无|没有|由于|对于|加强|围绕|按照|按|根据|依据|在|为|坚持|认真|严格|不断|持续|积极|进一步|规范|完善|优化|畅通|强化|深化|健全|落实|扎实|依法|对|有效|切实|充分|做好|全面|高度|稳步|提高|提升|推进|推动|贯彻|建立|严把|及时|妥善|明确|始终|着力|主动|收到|受理|办理|共|答复|公开|政府信息|信息|依申请|申请|新|开展|制定|组织|编制|更新|[一二三四五六七八九十]+[、.])/;
const organisation =
  /^(?:20\d{2}年度?|本年度?|全年|[，,])*(\p{Script=Han}{1,14}?(?:政府办公[室厅]|政府办|(?:人民)?政府(?!信息)|委员会|办事处|管委会|开发区|新区|园区|分局|总局|局|厅|委|镇|乡|街道|县|区|市|法院|检察院|大队|支队|公司|部门|单位|机关|科室|办公室))/u;

/** True where a sentence begins with a body that is not the reporter: what follows is that body's. */
export function isOnAnotherBody(clause: string, reporter: Reporter): boolean {
  const text = clause.replace(/^其中/, "");
  if (subjectless.test(text)) return false;
  const body = organisation.exec(text)?.[1];
  return body !== undefined && scopeOf(body, reporter) === "other";
}

/** The words with which a sentence begins that is of the reporter and the year, whatever was spoken of before. */
export function beginsAnew(clause: string, { agency, year }: Reporter): boolean {
  const named = yearBefore.exec(clause);
  return (
    (named !== null && (year === null || Number(named[1]) === year)) ||
    /^在?(?:本年|全年|今年)/.test(clause) ||
    itselfIn(clause, agency) !== undefined ||
    regionIn(clause, agency) !== undefined
  );
}
