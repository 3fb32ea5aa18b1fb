import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect } from "vitest";
import type { ReportOutcome as ReportOutcomeJson } from "../../src/schema/generated/outcome.ts";
import type { ReportJson } from "../../src/schema/generated/report.ts";
import { lines } from "./outcome.ts";
import { root } from "./root.ts";

/** An answer of `disclose pipe`, as `schemas/pipe.schema.json` has it. */
export interface AnswerJson {
  readonly id: unknown;
  readonly report?: ReportJson | null;
  readonly outcome?: ReportOutcomeJson | null;
  readonly error: { readonly stage: string; readonly reason: string; readonly message: string } | null;
  readonly notes?: readonly { readonly reason: string; readonly message: string }[];
}

const ajv = new Ajv2020({ allowUnionTypes: true, strictRequired: false });
formats.default(ajv, ["date"]);
for (const name of ["report", "outcome", "pipe"]) {
  ajv.addSchema(JSON.parse(await readFile(join(root, `schemas/${name}.schema.json`), "utf8")));
}
const definition = (name: string) =>
  ajv.getSchema(`https://disclose.invalid/schemas/pipe-1.0.json#/$defs/${name}`) as ValidateFunction;
const isAnswer = definition("answer");

/** What the schema finds wrong with a request. */
export function requestFaults(request: unknown): unknown {
  const isRequest = definition("request");
  return isRequest(request) ? [] : isRequest.errors;
}

/** Standard output as answers that the schema holds for, one on each line, their keys in order. */
export function answersIn(stdout: string): AnswerJson[] {
  return lines(stdout).map((line) => {
    const answer = JSON.parse(line) as AnswerJson;
    expect(isAnswer(answer) ? [] : isAnswer.errors).toEqual([]);
    const order = ["id", "report", "outcome", "error", "notes"].filter((key) => key in answer);
    expect(Object.keys(answer)).toEqual(order);
    return answer;
  });
}
