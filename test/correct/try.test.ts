import { readFileSync, readdirSync, existsSync } from "node:fs";
import { it } from "vitest";
import { checkInput } from "../../src/run.ts";
import { fixPage } from "../../src/fix.ts";
import { cellsOf, isBlank } from "../../src/model/report.ts";

it("every cell of every fixture", async () => {
  const counts: Record<string, Record<string, number>> = {};
  for (const dir of readdirSync("fixtures")) {
    for (const f of readdirSync(`fixtures/${dir}`)) {
      if (!/^report\d*\.(html?|csv|txt|tsv)$|\.(csv|txt|html)$/.test(f) || f === "check.txt") continue;
      const path = `fixtures/${dir}/${f}`;
      const bytes = readFileSync(path);
      const outcome = await checkInput({ path, read: async () => bytes }, {});
      if (outcome.report === null) continue;
      const c: Record<string, number> = {};
      let n = 0;
      for (const cell of cellsOf(outcome.report)) {
        if (cell.text === null) continue;
        if (cell.value === null && !isBlank(cell)) continue;
        if (n++ % 7 !== 0 && cell.value !== null) continue;
        const s = { confidence: 0.9, kind: "transposed-digits", repairs: [], story: 1, changes: [{ cell, from: cell.value, to: 1234 }] } as const;
        const fix = await fixPage({ ...outcome, suggestions: [s] }, bytes);
        const key = (cell.value === null ? "blank " : "") + (fix.applied.length ? "ok" : fix.refused[0]?.reason);
        c[key] = (c[key] ?? 0) + 1;
      }
      counts[path] = c;
    }
  }
  console.log(counts);
}, 600000);
