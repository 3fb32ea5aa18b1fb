/** What the editions of 2019 and 2021 print alike. */
import type { RequestColumn, RequestRow, ReviewColumn, ReviewRow } from "../model/form.ts";
import type { Edition, Label } from "./edition.ts";

export const applicantColumns: readonly Label<RequestColumn>[] = [
  { id: "naturalPerson", label: "自然人" },
  { id: "business", label: "商业企业", aliases: ["企业"] },
  { id: "researchInstitution", label: "科研机构" },
  { id: "publicWelfareOrganization", label: "社会公益组织", aliases: ["社会组织", "公益组织"] },
  { id: "legalServiceOrganization", label: "法律服务机构", aliases: ["法律服务"] },
  { id: "otherOrganization", label: "其他" },
  { id: "total", label: "总计", aliases: ["合计"] },
];

export const firstRequestRows: readonly Label<RequestRow>[] = [
  { id: "received", label: "一、本年新收政府信息公开申请数量", aliases: ["本年新收"] },
  {
    id: "carriedIn",
    label: "二、上年结转政府信息公开申请数量",
    aliases: ["上年结转", "上年度结转政府信息公开申请数量"],
  },
  { id: "outcomes.granted", label: "（一）予以公开" },
  { id: "outcomes.partiallyGranted", label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）" },
  { id: "outcomes.denied.stateSecret", label: "1.属于国家秘密" },
  { id: "outcomes.denied.prohibitedByLaw", label: "2.其他法律行政法规禁止公开", aliases: ["其他法律行政止公开"] },
  { id: "outcomes.denied.securityAndStability", label: "3.危及“三安全一稳定”" },
  { id: "outcomes.denied.thirdPartyRights", label: "4.保护第三方合法权益" },
  { id: "outcomes.denied.internalAffairs", label: "5.属于三类内部事务信息", aliases: ["三类内容事务信息"] },
  { id: "outcomes.denied.processInformation", label: "6.属于四类过程性信息", aliases: ["四类过程性性信息"] },
  { id: "outcomes.denied.enforcementFile", label: "7.属于行政执法案卷" },
  { id: "outcomes.denied.administrativeInquiry", label: "8.属于行政查询事项" },
  { id: "outcomes.unavailable.notHeld", label: "1.本机关不掌握相关政府信息" },
  { id: "outcomes.unavailable.requiresCreation", label: "2.没有现成信息需要另行制作" },
  { id: "outcomes.unavailable.unclearAfterCorrection", label: "3.补正后申请内容仍不明确" },
  { id: "outcomes.notProcessed.petitionOrComplaint", label: "1.信访举报投诉类申请" },
  { id: "outcomes.notProcessed.repeated", label: "2.重复申请" },
  { id: "outcomes.notProcessed.publication", label: "3.要求提供公开出版物" },
  { id: "outcomes.notProcessed.excessive", label: "4.无正当理由大量反复申请" },
  {
    id: "outcomes.notProcessed.confirmationOrReissue",
    label: "5.要求行政机关确认或重新出具已获取信息",
    aliases: ["要求确认或重新出具已获取信息"],
  },
];

export const lastRequestRows: readonly Label<RequestRow>[] = [
  { id: "outcomes.total", label: "（七）总计", aliases: ["合计", "本年度办理结果总计"] },
  {
    id: "carriedForward",
    label: "四、结转下年度继续办理",
    aliases: ["结转下一年度继续办理", "结转下一年继续办理", "结转下年"],
  },
];

/** Columns that sites add and that carry no figures of the form. */
export const ignoredColumns: readonly string[] = [
  "序号",
  "行次",
  "行号",
  "编号",
  "备注",
  "说明",
  "单位",
  "占比",
  "比例",
];

/** Rows that sites add and that are no rows of the form, wherever they stand. */
export const ignoredRows: readonly string[] = ["小计", "栏次", "列次", "序号", "占比", "比例"];

/** Words in a header that say no more than that the figures below are counts of this year. */
export const countWords: readonly string[] = ["件数", "数量", "个数", "件", "本年", "本年数", "本年度", "当年"];

/** Words in a header that say that the figures below are not this year's counts. */
export const otherMeasures: readonly string[] = [
  "占比",
  "比例",
  "百分比",
  "比重",
  "同比",
  "环比",
  "上年",
  "上年数",
  "上年度",
  "上一年",
  "去年",
  "上年同期",
  "去年同期",
];

/** Rows whose label is a word that any table may use, as a row or in its header. */
export const weakRows: ReadonlySet<string> = new Set<RequestRow>(["outcomes.total", "outcomes.otherHandling.other"]);

export const groupLabels: readonly string[] = [
  "三、本年度办理结果",
  "（三）不予公开",
  "（四）无法提供",
  "（五）不予处理",
  "第二十条第（一）项",
  "信息内容",
  "申请人情况",
  "法人或其他组织",
];

const reviewColumns: readonly Label<ReviewColumn>[] = [
  { id: "upheld", label: "结果维持", aliases: ["维持"] },
  { id: "corrected", label: "结果纠正", aliases: ["纠正"] },
  { id: "otherResult", label: "其他结果", aliases: ["其他"] },
  { id: "pending", label: "尚未审结", aliases: ["未审结"] },
  { id: "total", label: "总计", aliases: ["合计"] },
];

const reviewGroups: readonly Label<ReviewRow>[] = [
  { id: "review", label: "行政复议" },
  { id: "litigationDirect", label: "未经复议直接起诉", aliases: ["未经复议直接诉讼"] },
  { id: "litigationAfterReview", label: "复议后起诉" },
];

export const reviewAndLitigation: Edition["reviewAndLitigation"] = {
  columns: reviewColumns,
  groups: reviewGroups,
  litigation: { id: "litigation", label: "行政诉讼" },
};
