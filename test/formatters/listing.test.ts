import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Listing } from "../../src/formatters/listing.ts";
import { severities } from "../../src/model/outcome.ts";
import { disclose } from "../support/in-process.ts";
import { lines } from "../support/outcome.ts";
import { root } from "../support/root.ts";
import { scratch } from "../support/scratch.ts";
import { contextOf, print } from "./print.ts";
import { sampleIds, samples } from "./samples.ts";

const everything = { outcomes: sampleIds.flatMap((id) => [...samples[id].outcomes]) };

const count = (found: readonly { readonly severity: string }[], severity: string) =>
  found.filter((one) => one.severity === severity).length;

/** How many there are of each severity. */
const countsOf = (found: readonly { readonly severity: string }[]) =>
  Object.fromEntries(severities.map((severity) => [severity, count(found, severity)]));

describe("what formats for people list", () => {
  const limits = fc.record({
    least: fc.constantFrom(...severities),
    most: fc.oneof(fc.nat(20), fc.constant(Number.POSITIVE_INFINITY)),
  });

  it("and what is hidden are all that was found, and nothing is listed that is below the least or above the number", () => {
    fc.assert(
      fc.property(limits, fc.shuffledSubarray([...everything.outcomes]), (listed, outcomes) => {
        const listing = new Listing(listed);
        const shown = outcomes.map((outcome) => listing.take(outcome));
        const found = shown.flatMap(({ diagnostics }) => [...diagnostics]);
        const all = countsOf(outcomes.flatMap(({ diagnostics }) => [...diagnostics]));
        const sum = severities.map((severity) => [severity, count(found, severity) + listing.hidden[severity]]);
        expect(Object.fromEntries(sum)).toEqual(all);
        expect(found.length).toBeLessThanOrEqual(listed.most);
        expect(found.filter(({ severity }) => severities.indexOf(severity) > severities.indexOf(listed.least))).toEqual(
          [],
        );
        for (const { diagnostics, suggestions, alternatives } of shown) {
          const told = new Set(diagnostics.map(({ story }) => story));
          for (const { story } of [...suggestions, ...alternatives]) expect(told).toContain(story);
        }
      }),
    );
  });

  it.each(["human", "concise", "markdown"] as const)(
    "%s says how many are not listed, and only then",
    async (format) => {
      const listed = { least: "info", most: 1 } as const;
      const text = await print(format, everything, await contextOf(everything, { listed }));
      const {
        error = 0,
        warning = 0,
        info = 0,
      } = countsOf(everything.outcomes.flatMap(({ diagnostics }) => [...diagnostics]));
      expect(text).toContain(`没有列出：错误 ${error - 1} 条，警告 ${warning} 条，提示 ${info} 条。`);
      expect(await print(format, everything, await contextOf(everything))).not.toContain("没有列出");
    },
  );

  it("machines get everything", async () => {
    const listed = { least: "error", most: 0 } as const;
    for (const format of ["json", "ndjson", "sarif", "github", "gitlab", "junit", "checkstyle"] as const) {
      const [all, few] = await Promise.all([contextOf(everything), contextOf(everything, { listed })]);
      expect(await print(format, everything, few)).toBe(await print(format, everything, all));
    }
  });
});

describe("--quiet and --max-findings", () => {
  const warned = "fixtures/shanghai-office-2019/report.html";
  const broken = "fixtures/broken-one-figure-per-table/report.html";
  const found = async (...argv: string[]) => {
    const { status, stdout } = await disclose(["check", "-f", "concise", ...argv]);
    return {
      status,
      rules: lines(stdout).flatMap((line) => /: (?:error|warning|info) (?!suggestion)([\w-]+):/.exec(line)?.[1] ?? []),
      stdout,
    };
  };

  it("--quiet lists what fails a report, and says how much else there is", async () => {
    const { status, rules, stdout } = await found(warned, "--quiet");
    expect({ status, rules }).toEqual({ status: 0, rules: [] });
    expect(stdout).toContain("没有列出：错误 0 条，警告 4 条，提示 2 条。");
    expect((await found(warned, "--quiet", "--fail-on", "warning")).rules).toHaveLength(4);
    expect((await found(warned, "-q", "--fail-on", "never")).rules).toEqual([]);
  });

  it.each([0, 1, 3, 5, 99])(
    "--max-findings %i lists no more, and changes neither the status nor the verdict",
    async (most) => {
      const all = await found(broken);
      const { status, rules, stdout } = await found(broken, "--max-findings", String(most));
      expect(status).toBe(1);
      expect(rules).toEqual(all.rules.slice(0, most));
      expect(lines(stdout).at(-1)).toBe(lines(all.stdout).at(-1));
    },
  );

  it("a file that is written besides has everything", async () => {
    const cwd = await scratch();
    const page = join(root, broken);
    await disclose(["check", page, "--report", "markdown=all.md"], { cwd });
    await disclose(["check", page, "-q", "--max-findings", "1", "--report", "markdown=quiet.md"], { cwd });
    expect(await readFile(join(cwd, "quiet.md"), "utf8")).toBe(await readFile(join(cwd, "all.md"), "utf8"));
  });

  it.each(["-1", "1.5", "many", "", "1e3"])("--max-findings %j is refused", async (value) => {
    const { status, stderr } = await disclose(["check", broken, `--max-findings=${value}`]);
    expect(status).toBe(2);
    expect(stderr).toContain("应为不小于 0 的整数");
  });
});
