import type { Edition, Label } from "./edition.ts";
import { applicantColumns, firstRequestRows, groupLabels, lastRequestRows, reviewAndLitigation } from "./shared.ts";

const decisions: readonly Label[] = [{ id: "decisions", label: "本年处理决定数量", aliases: ["处理决定数量"] }];

export const edition2021: Edition = {
  id: "2021",
  authority: {
    document: "国办公开办函〔2021〕30号",
    title: "中华人民共和国政府信息公开工作年度报告格式",
    source: "http://zrzy.smx.gov.cn/16903/616589856/1288675.html",
  },
  years: [2021, null],
  proactiveDisclosure: [
    {
      columns: [
        { id: "issued", label: "本年制发件数", aliases: ["制发件数"] },
        { id: "repealed", label: "本年废止件数", aliases: ["废止件数"] },
        { id: "inForce", label: "现行有效件数", aliases: ["现行有效件"] },
      ],
      rows: [
        { id: "regulations", label: "规章" },
        { id: "normativeDocuments", label: "行政规范性文件", aliases: ["规范性文件", "规范性档案", "行政规范性档案"] },
      ],
    },
    { columns: decisions, rows: [{ id: "licensing", label: "行政许可" }] },
    {
      columns: decisions,
      rows: [
        { id: "penalties", label: "行政处罚" },
        { id: "coercion", label: "行政强制" },
      ],
    },
    {
      columns: [{ id: "amount", label: "本年收费金额（单位：万元）" }],
      rows: [{ id: "fees", label: "行政事业性收费" }],
    },
  ],
  requests: {
    columns: applicantColumns,
    rows: [
      ...firstRequestRows,
      {
        id: "outcomes.otherHandling.correctionOverdue",
        label: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        aliases: ["逾期不补正", "逾期不补正不再处理"],
      },
      {
        id: "outcomes.otherHandling.feeOverdue",
        label: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        aliases: ["逾期不缴费", "逾期未缴费", "逾期未缴费不再处理"],
      },
      { id: "outcomes.otherHandling.other", label: "3.其他", aliases: ["其他原因"] },
      ...lastRequestRows,
    ],
  },
  groupLabels: [...groupLabels, "（六）其他处理"],
  reviewAndLitigation,
};
