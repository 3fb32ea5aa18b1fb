import { type CheckOptions, checkReport } from "../../src/check.ts";
import { Evidence } from "../../src/localise/evidence.ts";
import { compile, type Matrix } from "../../src/localise/matrix.ts";
import { linesOf } from "../../src/localise/operations/axes.ts";
import { balancesOf } from "../../src/localise/operations/balances.ts";
import type { Address } from "../../src/model/form.ts";
import type { ReportOutcome } from "../../src/model/outcome.ts";
import { cellAt, type Report } from "../../src/model/report.ts";
import type { Explanation } from "../../src/model/suggestion.ts";
import { alone } from "../../src/model/surroundings.ts";
import type { BlankPolicy, Equation } from "../../src/rules/equation.ts";
import { rules } from "../../src/rules/index.ts";

/** The equations of a report that cells are sought by, on its form. */
export function telling(report: Report, previous: Report | null = null): Equation[] {
  return rules
    .flatMap((rule) =>
      "relations" in rule && rule.localises === true ? [...rule.relations(report, { ...alone, previous })] : [],
    )
    .filter(({ left, right }) => left.length > 0 && [...left, ...right].every(({ onForm }) => onForm));
}

/** What the localiser works with. */
export function workbench(report: Report, previous: Report | null = null, policy: BlankPolicy = "zero") {
  const equations = telling(report, previous);
  const matrix = compile(equations, policy);
  return {
    equations,
    matrix,
    lines: linesOf(matrix),
    balances: balancesOf(equations, matrix),
    evidence: new Evidence(matrix, { previous, statements: [] }),
    at: (address: Address) => variableAt(matrix, report, address),
    address: (variable: number) => addressOf(matrix, variable),
  };
}

export function variableAt({ variableOf }: Matrix, report: Report, address: Address): number {
  const variable = variableOf.get(cellAt(report, address));
  if (variable === undefined) throw new Error(`no equation counts ${address}`);
  return variable;
}

export function addressOf({ variables }: Matrix, variable: number): Address {
  const found = variables[variable];
  if (found === undefined) throw new Error(`no variable ${variable}`);
  return found.cell.address;
}

export function checked(report: Report, previous: Report | null = null, options: CheckOptions = {}): ReportOutcome {
  return checkReport(report, options, null, { ...alone, previous });
}

/** Changes as `requests.received.total 5 → 7`, those of last year's report marked. */
export function told({ changes }: Pick<Explanation, "changes">): string[] {
  return changes.map(
    ({ cell, from, to, of }) => `${of === undefined ? "" : "last year's "}${cell.address} ${from ?? "blank"} → ${to}`,
  );
}
