import type { Edition, Label } from "./edition.ts";
import { applicantColumns, firstRequestRows, groupLabels, lastRequestRows, reviewAndLitigation } from "./shared.ts";

const items: readonly Label[] = [
  { id: "priorYearItems", label: "上一年项目数量" },
  { id: "change", label: "本年增/减", aliases: ["本年增"] },
];
const itemsAndDecisions: readonly Label[] = [...items, { id: "decisions", label: "处理决定数量" }];

export const edition2019: Edition = {
  id: "2019",
  authority: {
    document: "国办公开办函〔2019〕60号",
    title: "中华人民共和国政府信息公开工作年度报告格式（试行）",
    source: "http://hongxingpaper.com/n2588035/n2588300/c13587052/content.html",
  },
  years: [2019, 2020],
  proactiveDisclosure: [
    {
      columns: [
        { id: "made", label: "本年新制作数量" },
        { id: "newlyDisclosed", label: "本年新公开数量" },
        { id: "totalDisclosed", label: "对外公开总数量" },
      ],
      rows: [
        { id: "regulations", label: "规章" },
        { id: "normativeDocuments", label: "规范性文件", aliases: ["规范性档案", "行政规范性文件"] },
      ],
    },
    {
      columns: itemsAndDecisions,
      rows: [
        { id: "licensing", label: "行政许可" },
        { id: "otherServices", label: "其他对外管理服务事项" },
      ],
    },
    {
      columns: itemsAndDecisions,
      rows: [
        { id: "penalties", label: "行政处罚" },
        { id: "coercion", label: "行政强制" },
      ],
    },
    { columns: items, rows: [{ id: "fees", label: "行政事业性收费" }] },
    {
      columns: [
        { id: "projects", label: "采购项目数量" },
        { id: "amount", label: "采购总金额" },
      ],
      rows: [{ id: "procurement", label: "政府集中采购" }],
    },
  ],
  requests: {
    columns: applicantColumns,
    rows: [
      ...firstRequestRows,
      { id: "outcomes.otherHandling.undivided", label: "（六）其他处理" },
      ...lastRequestRows,
    ],
  },
  groupLabels,
  reviewAndLitigation,
};
