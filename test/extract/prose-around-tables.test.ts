import { describe, expect, it } from "vitest";
import { type Address, splitAddress } from "../../src/model/form.ts";
import { cellsOf } from "../../src/model/report.ts";
import { readReport } from "../../src/run.ts";
import { type Account, type Dialect, dialects } from "../support/dialects.ts";
import { narrated } from "../support/narrative.ts";

/** How a heading may be printed, with blanks that a reader of columns might take for gaps between cells. */
const headings: Readonly<Record<string, (number: string, title: string) => string>> = {
  "a blank behind the number": (number, title) => `${number}、 ${title}`,
  "a mark before the number": (number, title) => `## ${number}、 ${title}`,
  "a number of a part": (number, title) => `第${number}部分 ${title}`,
  "a number in brackets": (number, title) => `（${number}） ${title}`,
  "a tab before it": (number, title) => `\t${number}、　${title}`,
  "a blank in the middle": (number, title) => `${number}、${title.replace(/(?=政府信息|及改进)/, " ")}`,
};

/** What may stand above or below a table, and names labels of the form. */
const strays: readonly string[] = [
  "未经复议直接起诉 3 件、复议后起诉 2 件。",
  "未经复议直接起诉3件，其中结果维持2件、结果纠正1件",
  "行政许可12件，行政处罚 3 件",
  "规章 0 件",
  "政府集中采购项目5个。",
  "结果维持 1 件 结果纠正 0 件 其他结果 0 件 尚未审结 2 件 总计 3 件",
  "表3 收到和处理政府信息公开申请情况",
  "注：总计为上述各项之和。",
];

const texts = dialects.filter(({ path, loses }) => path === "report.txt" && loses === undefined);

/** The figures of a report that were read otherwise than they were printed. */
async function misread({ path, print, blanksZeros = false }: Dialect, seed: number, account?: Account) {
  const { figures, account: own } = narrated(seed);
  const bytes = Buffer.from(print(figures, account ?? own));
  const { report } = await readReport({ path, read: async () => bytes });
  if (report === null) throw new Error("nothing read");
  return cellsOf(report).flatMap(({ address, text, value }) => {
    const printed = figures.cells[address];
    if (printed === undefined) return value === null ? [] : [`seed ${seed}: ${address} is invented`];
    const expected = blanksZeros && printed === 0 ? null : printed;
    return value === expected && text !== null ? [] : [`seed ${seed}: ${address} is ${value}, not ${expected}`];
  });
}

async function misreadInAny(seeds: readonly number[], change: (account: Account) => Account = (same) => same) {
  const wrong: string[] = [];
  for (const [i, dialect] of texts.entries()) {
    for (const seed of seeds) {
      const figures = await misread(dialect, seed + i, change(narrated(seed + i).account));
      wrong.push(...figures.slice(0, 1).map((text) => `${dialect.name}, ${text}`));
    }
  }
  return wrong;
}

/** The account with its sections changed, those with tables by their number from 1. */
function withSections(account: Account, change: (section: Section, number: number) => Section): Account {
  if (account.prose === null) return account;
  const sections = account.prose.sections.map((section, i) => change(section, i));
  return { ...account, prose: { ...account.prose, sections } };
}
type Section = NonNullable<Account["prose"]>["sections"][number];

describe("every figure of a text is read below headings with", () => {
  it.each(Object.keys(headings))("%s", async (name) => {
    const wrong = await misreadInAny([4000], (account) =>
      withSections(account, (section) => {
        const [number = "", title = ""] = section.heading.split(/、\s*/, 2);
        return { ...section, heading: headings[name]?.(number, title) ?? section.heading };
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe("every figure of a text is read beside", () => {
  it.each(strays)("“%s”", async (stray) => {
    const wrong = await misreadInAny([6000], (account) =>
      withSections(account, (section, i) =>
        i < 1 || i > 3 ? section : { ...section, before: [...section.before, stray], after: [stray, ...section.after] },
      ),
    );
    expect(wrong).toEqual([]);
  });
});

const table4 = (page: string) => ["某市2022年政府信息公开工作年度报告", page, ""].join("\n");

async function review(page: string) {
  const bytes = Buffer.from(table4(page));
  const { report } = await readReport({ path: "report.txt", read: async () => bytes });
  const cells = report === null ? [] : cellsOf(report);
  const isPrinted = (address: Address) => splitAddress(address).table === "reviewAndLitigation";
  return cells.filter(({ address, value }) => isPrinted(address) && value !== null).map(({ address }) => address);
}

describe("the figures of table 4 stay in their columns among blanks", () => {
  const results = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计";
  const header = [
    "|  | 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |  |",
    `|  | ${results} | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |  |`,
    `|  |  |  |  |  |  | ${results} | ${results} |  |`,
  ];

  it("where a column of blanks stands before and behind them", async () => {
    const figures = `|  |  | 1 |  |  | 1 ${"|  ".repeat(10)}|  |`;
    expect(await review([...header, figures].join("\n"))).toEqual([
      "reviewAndLitigation.review.corrected",
      "reviewAndLitigation.review.total",
    ]);
  });

  it("where 1, 2 and 3 are all it prints", async () => {
    const figures = `|  |  |  |  |  |  | 1 |  |  | 2 | 3 ${"|  ".repeat(5)}|  |`;
    expect(await review([...header, figures].join("\n"))).toEqual([
      "reviewAndLitigation.litigationDirect.upheld",
      "reviewAndLitigation.litigationDirect.pending",
      "reviewAndLitigation.litigationDirect.total",
    ]);
  });
});
