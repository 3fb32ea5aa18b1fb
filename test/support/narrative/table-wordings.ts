import type { Wordings } from "./fill.ts";

/** Reviews and suits: in section four, and in section one. */
export const reviews: Wordings = [
  "<year>年，因政府信息公开工作被申请行政复议{review}件，被提起行政诉讼{suits}件。",
  "<self>因政府信息公开被申请行政复议{review}件、提起行政诉讼{suits}件。",
  "全年发生政府信息公开行政复议案件{review}件、行政诉讼案件{suits}件。",
  "政府信息公开行政复议{review}件，其中结果维持{reviewUpheld}件、结果纠正{reviewCorrected}件、其他结果{reviewOther}件、尚未审结{reviewPending}件。",
  "行政复议{review}件（维持{reviewUpheld}件，纠正{reviewCorrected}件，其他结果{reviewOther}件，尚未审结{reviewPending}件）；行政诉讼{suits}件（维持{suitsUpheld}件，纠正{suitsCorrected}件，其他结果{suitsOther}件，尚未审结{suitsPending}件）。",
  "未经复议直接起诉{direct}件，复议后起诉{after}件。",
  "政府信息公开行政诉讼{suits}件，其中未经复议直接起诉{direct}件、复议后起诉{after}件。",
  "未经复议直接起诉{direct}件，其中结果维持{directUpheld}件；复议后起诉{after}件，其中结果维持{afterUpheld}件。",
  {
    text: "<year>年，<self>未发生因政府信息公开引发的行政复议和行政诉讼。",
    when: ({ review, suits }) => review === 0 && suits === 0,
  },
  {
    text: "无因政府信息公开工作被申请行政复议、提起行政诉讼情况。",
    when: ({ review, suits }) => review === 0 && suits === 0,
  },
  { text: "<self>未被提起政府信息公开行政诉讼。", when: ({ suits }) => suits === 0 },
  {
    text: "政府信息公开行政复议{review}件，均获维持。",
    when: ({ review, reviewUpheld }) => review > 0 && review === reviewUpheld,
  },
  { text: "<year>年，信息公开类行政复议{review}件，诉讼{suits}件。", when: ({ legalCases }) => legalCases > 0 },
  {
    text: "因政府信息公开引发的行政复议和行政诉讼共{legalCases}件，其中行政复议{review}件、行政诉讼{suits}件。",
    when: ({ legalCases }) => legalCases > 0,
  },
];

/** What sentences say of table 2. */
export const proactive: Wordings = [
  "<year>年，<self>制发行政规范性文件{issued}件，废止{repealed}件，现行有效{inForce}件。",
  "本年制发行政规范性文件{issued}件，现行有效行政规范性文件{inForce}件。",
  "全年共制发规范性文件{issued}件，均按要求公开。",
  "<self>现行有效行政规范性文件{inForce}件。",
  "本年废止行政规范性文件{repealed}件。",
  {
    text: "制定规章{regulationsIssued}件，废止规章{regulationsRepealed}件，现行有效规章{regulationsInForce}件。",
    when: ({ regulationsInForce }) => regulationsInForce > 0,
  },
  "作出行政许可处理决定{licensing}件，行政处罚处理决定{penalties}件，行政强制处理决定{coercion}件。",
  "全年办理行政许可{licensing}件、行政处罚{penalties}件、行政强制{coercion}件。",
  "<self>作出行政许可决定{licensing}件。",
  "本年行政处罚处理决定{penalties}件。",
  { text: "行政事业性收费{feesAmount}万元。", when: ({ feesAmount }) => feesAmount > 0 },
  { text: "本年行政事业性收费金额{feesAmount}万元。", when: ({ feesAmount }) => feesAmount > 0 },
  "本年新制作规范性文件{made}件，新公开{newlyDisclosed}件，对外公开总数量{totalDisclosed}件。",
  "<self>新制作规范性文件{made}件，本年新公开规范性文件{newlyDisclosed}件。",
  { text: "政府集中采购项目{projects}个。", when: ({ projects }) => projects > 0 },
  "行政许可决定同比{^licensing}。",
  { text: "<year>年未制发行政规范性文件。", when: ({ issued }) => issued === 0 },
];
