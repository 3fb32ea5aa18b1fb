import { expect } from "vitest";
import type { OutcomeJson } from "../../src/schema/generated/outcome.ts";
import type { ReportJson } from "../../src/schema/generated/report.ts";
import type { StatsJson } from "../../src/schema/generated/stats.ts";
import {
  type Validator,
  validateOutcome,
  validateReport,
  validateStats,
} from "../../src/schema/generated/validators.js";

/** Standard output as exactly one JSON document that `schemas/outcome.schema.json` holds for. */
export function outcomeIn(stdout: string): OutcomeJson {
  return valid(JSON.parse(stdout), validateOutcome) as OutcomeJson;
}

/** Standard output as exactly one JSON document that `schemas/stats.schema.json` holds for. */
export function statsIn(stdout: string): StatsJson {
  return valid(JSON.parse(stdout), validateStats) as StatsJson;
}

/** Standard output as exactly one JSON document that `schemas/report.schema.json` holds for. */
export function reportIn(stdout: string): ReportJson {
  return valid(JSON.parse(stdout), validateReport) as ReportJson;
}

export function reportsIn(stdout: string): ReportJson[] {
  return lines(stdout).map(reportIn);
}

/** The lines of `check --format ndjson`: a report each, then the summary; together they make a valid outcome. */
export function streamIn(stdout: string): OutcomeJson {
  const documents = lines(stdout).map((line) => JSON.parse(line) as Record<string, unknown>);
  const last = documents.pop() as { summary: OutcomeJson["summary"] };
  expect(Object.keys(last)).toEqual(["summary"]);
  const outcome = { schemaVersion: "1.0", verdict: last.summary.verdict, reports: documents, summary: last.summary };
  return valid(outcome, validateOutcome) as OutcomeJson;
}

/** The lines of a text, each ended by a line feed. */
export function lines(text: string): string[] {
  if (text === "") return [];
  expect(text.endsWith("\n")).toBe(true);
  return text.slice(0, -1).split("\n");
}

function valid(document: unknown, validate: Validator): unknown {
  expect(validate(document) ? [] : validate.errors).toEqual([]);
  return document;
}
