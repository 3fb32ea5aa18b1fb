import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkInput } from "../../src/run.ts";
import { root } from "../support/root.ts";

const page = (name: string) => readFileSync(`${root}/fixtures/${name}/report.html`, "utf8");
const tablesOf = (text: string) => text.match(/<table[\s\S]*?<\/table>/g)?.slice(-3) ?? [];

async function found(text: string) {
  const { diagnostics } = await checkInput({ path: "report.html", read: async () => Buffer.from(text) }, {});
  return diagnostics
    .filter(({ rule }) => rule.startsWith("edition"))
    .map(({ rule, severity, primary, related }) => ({
      rule,
      severity,
      cells: [primary, ...related].map((subject) => subject?.cell),
      isPlaced: [primary, ...related].every((subject) => subject?.at != null),
    }));
}

it("table 3 of 2019 in a report of 2021 is a mixture, which fails no report", async () => {
  const [, requests = ""] = tablesOf(page("suqian-2024"));
  const [, older = ""] = tablesOf(page("shanghai-office-2019"));
  expect(await found(page("suqian-2024").replace(requests, older))).toEqual([
    {
      rule: "edition-mixture",
      severity: "warning",
      cells: ["proactiveDisclosure", "requests"],
      isPlaced: true,
    },
  ]);
});

it("all tables of 2019 in a report of 2022 are of another year", async () => {
  expect(await found(page("shanghai-office-2019").replaceAll("2019", "2022"))).toEqual([
    { rule: "edition-mixture", severity: "warning", cells: ["proactiveDisclosure"], isPlaced: true },
    { rule: "edition-mixture", severity: "warning", cells: ["requests"], isPlaced: true },
  ]);
});
