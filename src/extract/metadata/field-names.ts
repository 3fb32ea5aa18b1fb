import type { Simplify } from "../labels.ts";
import { remember } from "../memory.ts";
import { withoutPinyin } from "./compact.ts";

/** What a page says of itself in a box, a list or a line above the report. */
export type Field = "indexNumber" | "agency" | "publishedOn" | "title" | "year";

/** The names, likeliest first. */
const strongNames: Readonly<Record<Field, string>> = {
  indexNumber: "索引号 信息索引号 公开索引号 主题索引号 索引编号 索引号码 索引码 信息索引 索取号 信息索取号",
  agency:
    "发布机构 公开机构 发文机构 发布单位 制发机关 公开责任部门 发布部门 发布机关 公开机关 发文机关 发文单位 制作机关 " +
    "制发单位 公开主体 公开单位 公开部门 公开责任单位 发布主体 信息发布机构 信息公开机构 信息公开单位 信息提供单位 " +
    "信息发布单位 生成机构 编制单位 编制机关 填报单位 报告单位 报送单位 单位名称 机构名称 部门名称 机关名称 行政机关名称",
  publishedOn:
    "公开日期 发布日期 公布日期 发文日期 发布时间 公开时间 公布时间 发文时间 信息发布日期 信息公开日期 发表时间 发稿时间 " +
    "发稿日期 上传日期 生成日期 生成时间 成文日期 印发日期",
  title: "信息名称 文件名称 公文名称 信息标题 文件标题 公文标题 文章标题 名称 标题 题名",
  year: "报告年度 报告年份 所属年度 年报年度",
};
/** Names that other things have too. */
const weakNames: Readonly<Record<Field, string>> = {
  indexNumber: "",
  agency: "信息来源 文章来源 稿件来源 内容来源 来源单位 供稿单位 来源 稿源 单位 机构 部门",
  publishedOn: "日期 时间",
  title: "",
  year: "年度 年份",
};

/** A field by one of its names. */
export interface Name {
  readonly field: Field;
  /** Among the names of its field, likeliest first. */
  readonly rank: number;
  /** True for a name that other things have too: 来源, 日期. */
  readonly isWeak: boolean;
}

const names = new Map<string, Name>();
for (const [isWeak, table] of [
  [false, strongNames],
  [true, weakNames],
] as const) {
  for (const [field, listed] of Object.entries(table) as [Field, string][]) {
    listed.split(" ").forEach((name, i) => {
      if (name !== "") names.set(name, { field, rank: (isWeak ? 100 : 0) + i, isWeak });
    });
  }
}
/** The longest name, and as much again for blanks between its characters. */
export const longestName = 2 * Math.max(...[...names.keys()].map((name) => name.length));

/** Marks, blanks and colons around a name and in it. */
const marks = /[^\p{L}\p{N}]/gu;

/** The lookups of one script; pages print the same few texts over and over. */
const lookups = new WeakMap<Simplify, (printed: string) => Name | null>();

/** The name that a text is, with a colon, blanks or brackets or without; null for any other text. */
export function nameOf(printed: string, simplify: Simplify): Name | null {
  if (printed.length > longestName + 2 || printed.length < 2) return null;
  let lookup = lookups.get(simplify);
  if (lookup === undefined) {
    lookup = remember(
      (text) => {
        const bare = withoutPinyin(text).replace(marks, "");
        return names.get(bare) ?? names.get(simplify(bare)) ?? null;
      },
      () => null,
    );
    lookups.set(simplify, lookup);
  }
  return lookup(printed);
}

/** True for a character that some name begins with. */
export function beginsName(character: string): boolean {
  return beginnings.has(character);
}

const beginnings = new Set([...names.keys()].map((name) => name.charAt(0)));
