import {
  type Address,
  type ProactiveRow,
  type RequestColumn,
  type RequestRow,
  type ReviewColumn,
  splitAddress,
} from "../model/form.ts";
import type { Text } from "../model/language.ts";
import type { EditionId } from "../model/report.ts";
import type { ProactiveColumnId } from "./phrases.ts";
import type { Words } from "./words.ts";

/** A label in the two Chinese scripts; in English a label is what Words call the row or column. */
interface Label {
  readonly "zh-Hans": string;
  readonly "zh-Hant": string;
}

/** Labels over or beside several rows or columns, which carry no figures of their own. */
export const groupLabels = {
  content: { "zh-Hans": "信息内容", "zh-Hant": "信息內容", en: "Content" },
  "article20(1)": { "zh-Hans": "第二十条第（一）项", "zh-Hant": "第二十條第（一）項", en: "Article 20, item 1" },
  "article20(5)": { "zh-Hans": "第二十条第（五）项", "zh-Hant": "第二十條第（五）項", en: "Article 20, item 5" },
  "article20(6)": { "zh-Hans": "第二十条第（六）项", "zh-Hant": "第二十條第（六）項", en: "Article 20, item 6" },
  "article20(8)": { "zh-Hans": "第二十条第（八）项", "zh-Hant": "第二十條第（八）項", en: "Article 20, item 8" },
  "article20(9)": { "zh-Hans": "第二十条第（九）项", "zh-Hant": "第二十條第（九）項", en: "Article 20, item 9" },
  balance: {
    "zh-Hans": "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    "zh-Hant": "（本列數據的勾稽關係為：第一項加第二項之和，等於第三項加第四項之和）",
    en: "(In each column, item 1 plus item 2 equals item 3 plus item 4)",
  },
  applicants: { "zh-Hans": "申请人情况", "zh-Hant": "申請人情況", en: "Applicants" },
  organizations: {
    "zh-Hans": "法人或其他组织",
    "zh-Hant": "法人或其他組織",
    en: "Legal persons and other organisations",
  },
  outcomes: { "zh-Hans": "三、本年度办理结果", "zh-Hant": "三、本年度辦理結果", en: "3 Handled this year" },
  denied: { "zh-Hans": "（三）不予公开", "zh-Hant": "（三）不予公開", en: "3(3) Refused" },
  unavailable: { "zh-Hans": "（四）无法提供", "zh-Hant": "（四）無法提供", en: "3(4) Unavailable" },
  notProcessed: { "zh-Hans": "（五）不予处理", "zh-Hant": "（五）不予處理", en: "3(5) Not processed" },
  otherHandling: { "zh-Hans": "（六）其他处理", "zh-Hant": "（六）其他處理", en: "3(6) Other handling" },
  review: { "zh-Hans": "行政复议", "zh-Hant": "行政復議", en: "Administrative review" },
  litigation: { "zh-Hans": "行政诉讼", "zh-Hant": "行政訴訟", en: "Litigation" },
  litigationDirect: { "zh-Hans": "未经复议直接起诉", "zh-Hant": "未經復議直接起訴", en: "Without review" },
  litigationAfterReview: { "zh-Hans": "复议后起诉", "zh-Hant": "復議後起訴", en: "After review" },
} as const satisfies Readonly<Record<string, Text>>;
export type GroupLabel = keyof typeof groupLabels;

/** Rows as the newest edition that has them prints them. */
export const printedRows: Readonly<Record<ProactiveRow | RequestRow, Label>> = {
  regulations: { "zh-Hans": "规章", "zh-Hant": "規章" },
  normativeDocuments: { "zh-Hans": "行政规范性文件", "zh-Hant": "行政規範性文件" },
  licensing: { "zh-Hans": "行政许可", "zh-Hant": "行政許可" },
  otherServices: { "zh-Hans": "其他对外管理服务事项", "zh-Hant": "其他對外管理服務事項" },
  penalties: { "zh-Hans": "行政处罚", "zh-Hant": "行政處罰" },
  coercion: { "zh-Hans": "行政强制", "zh-Hant": "行政強制" },
  fees: { "zh-Hans": "行政事业性收费", "zh-Hant": "行政事業性收費" },
  procurement: { "zh-Hans": "政府集中采购", "zh-Hant": "政府集中採購" },
  received: { "zh-Hans": "一、本年新收政府信息公开申请数量", "zh-Hant": "一、本年新收政府信息公開申請數量" },
  carriedIn: { "zh-Hans": "二、上年结转政府信息公开申请数量", "zh-Hant": "二、上年結轉政府信息公開申請數量" },
  "outcomes.granted": { "zh-Hans": "（一）予以公开", "zh-Hant": "（一）予以公開" },
  "outcomes.partiallyGranted": {
    "zh-Hans": "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "zh-Hant": "（二）部分公開（區分處理的，只計這一情形，不計其他情形）",
  },
  "outcomes.denied.stateSecret": { "zh-Hans": "1.属于国家秘密", "zh-Hant": "1.屬於國家秘密" },
  "outcomes.denied.prohibitedByLaw": {
    "zh-Hans": "2.其他法律行政法规禁止公开",
    "zh-Hant": "2.其他法律行政法規禁止公開",
  },
  "outcomes.denied.securityAndStability": { "zh-Hans": "3.危及“三安全一稳定”", "zh-Hant": "3.危及“三安全一穩定”" },
  "outcomes.denied.thirdPartyRights": { "zh-Hans": "4.保护第三方合法权益", "zh-Hant": "4.保護第三方合法權益" },
  "outcomes.denied.internalAffairs": { "zh-Hans": "5.属于三类内部事务信息", "zh-Hant": "5.屬於三類內部事務信息" },
  "outcomes.denied.processInformation": { "zh-Hans": "6.属于四类过程性信息", "zh-Hant": "6.屬於四類過程性信息" },
  "outcomes.denied.enforcementFile": { "zh-Hans": "7.属于行政执法案卷", "zh-Hant": "7.屬於行政執法案卷" },
  "outcomes.denied.administrativeInquiry": { "zh-Hans": "8.属于行政查询事项", "zh-Hant": "8.屬於行政查詢事項" },
  "outcomes.unavailable.notHeld": { "zh-Hans": "1.本机关不掌握相关政府信息", "zh-Hant": "1.本機關不掌握相關政府信息" },
  "outcomes.unavailable.requiresCreation": {
    "zh-Hans": "2.没有现成信息需要另行制作",
    "zh-Hant": "2.沒有現成信息需要另行製作",
  },
  "outcomes.unavailable.unclearAfterCorrection": {
    "zh-Hans": "3.补正后申请内容仍不明确",
    "zh-Hant": "3.補正後申請內容仍不明確",
  },
  "outcomes.notProcessed.petitionOrComplaint": { "zh-Hans": "1.信访举报投诉类申请", "zh-Hant": "1.信訪舉報投訴類申請" },
  "outcomes.notProcessed.repeated": { "zh-Hans": "2.重复申请", "zh-Hant": "2.重複申請" },
  "outcomes.notProcessed.publication": { "zh-Hans": "3.要求提供公开出版物", "zh-Hant": "3.要求提供公開出版物" },
  "outcomes.notProcessed.excessive": { "zh-Hans": "4.无正当理由大量反复申请", "zh-Hant": "4.無正當理由大量反覆申請" },
  "outcomes.notProcessed.confirmationOrReissue": {
    "zh-Hans": "5.要求行政机关确认或重新出具已获取信息",
    "zh-Hant": "5.要求行政機關確認或重新出具已獲取信息",
  },
  "outcomes.otherHandling.undivided": { "zh-Hans": "（六）其他处理", "zh-Hant": "（六）其他處理" },
  "outcomes.otherHandling.correctionOverdue": {
    "zh-Hans": "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "zh-Hant": "1.申請人無正當理由逾期不補正、行政機關不再處理其政府信息公開申請",
  },
  "outcomes.otherHandling.feeOverdue": {
    "zh-Hans": "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "zh-Hant": "2.申請人逾期未按收費通知要求繳納費用、行政機關不再處理其政府信息公開申請",
  },
  "outcomes.otherHandling.other": { "zh-Hans": "3.其他", "zh-Hant": "3.其他" },
  "outcomes.total": { "zh-Hans": "（七）总计", "zh-Hant": "（七）總計" },
  carriedForward: { "zh-Hans": "四、结转下年度继续办理", "zh-Hant": "四、結轉下年度繼續辦理" },
};

/** Columns as the newest edition that has them prints them. */
export const printedColumns: Readonly<Record<ProactiveColumnId | RequestColumn | ReviewColumn, Label>> = {
  made: { "zh-Hans": "本年新制作数量", "zh-Hant": "本年新製作數量" },
  newlyDisclosed: { "zh-Hans": "本年新公开数量", "zh-Hant": "本年新公開數量" },
  totalDisclosed: { "zh-Hans": "对外公开总数量", "zh-Hant": "對外公開總數量" },
  issued: { "zh-Hans": "本年制发件数", "zh-Hant": "本年制發件數" },
  repealed: { "zh-Hans": "本年废止件数", "zh-Hant": "本年廢止件數" },
  inForce: { "zh-Hans": "现行有效件数", "zh-Hant": "現行有效件數" },
  priorYearItems: { "zh-Hans": "上一年项目数量", "zh-Hant": "上一年項目數量" },
  change: { "zh-Hans": "本年增/减", "zh-Hant": "本年增/減" },
  decisions: { "zh-Hans": "本年处理决定数量", "zh-Hant": "本年處理決定數量" },
  "fees.amount": { "zh-Hans": "本年收费金额（单位：万元）", "zh-Hant": "本年收費金額（單位：萬元）" },
  projects: { "zh-Hans": "采购项目数量", "zh-Hant": "採購項目數量" },
  "procurement.amount": { "zh-Hans": "采购总金额", "zh-Hant": "採購總金額" },
  naturalPerson: { "zh-Hans": "自然人", "zh-Hant": "自然人" },
  business: { "zh-Hans": "商业企业", "zh-Hant": "商業企業" },
  researchInstitution: { "zh-Hans": "科研机构", "zh-Hant": "科研機構" },
  publicWelfareOrganization: { "zh-Hans": "社会公益组织", "zh-Hant": "社會公益組織" },
  legalServiceOrganization: { "zh-Hans": "法律服务机构", "zh-Hant": "法律服務機構" },
  otherOrganization: { "zh-Hans": "其他", "zh-Hant": "其他" },
  upheld: { "zh-Hans": "结果维持", "zh-Hant": "結果維持" },
  corrected: { "zh-Hans": "结果纠正", "zh-Hant": "結果糾正" },
  otherResult: { "zh-Hans": "其他结果", "zh-Hant": "其他結果" },
  pending: { "zh-Hans": "尚未审结", "zh-Hant": "尚未審結" },
  total: { "zh-Hans": "总计", "zh-Hant": "總計" },
};

/** What an older edition prints otherwise. */
export const printedOtherwise: Readonly<Record<EditionId, Readonly<Record<string, Label>>>> = {
  "2019": {
    normativeDocuments: { "zh-Hans": "规范性文件", "zh-Hant": "規範性文件" },
    decisions: { "zh-Hans": "处理决定数量", "zh-Hant": "處理決定數量" },
  },
  "2021": {},
};

/** A row as an edition prints it; without the number of the group that it stands in. */
export function printedRow(row: ProactiveRow | RequestRow, edition: EditionId, words: Words): string {
  if (words.language === "en") return words.row(row);
  return (printedOtherwise[edition][row] ?? printedRows[row])[words.language];
}

/** The column of a cell as an edition prints it. */
export function printedColumn(address: Address, edition: EditionId, words: Words): string {
  if (words.language === "en") return words.column(address);
  const { row, column } = splitAddress(address);
  const columns: Readonly<Record<string, Label>> = printedColumns;
  const label = printedOtherwise[edition][column] ?? columns[`${row}.${column}`] ?? columns[column];
  if (label === undefined) throw new Error(`the form prints no column ${column}`);
  return label[words.language];
}
