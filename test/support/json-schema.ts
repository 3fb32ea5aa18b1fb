import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { root } from "./root.ts";

/** What a schema of `test/schemas` finds wrong with a document. */
export async function faults(schema: string, document: unknown): Promise<unknown> {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  formats.default(ajv);
  const validate = ajv.compile(JSON.parse(await readFile(join(root, "test/schemas", `${schema}.json`), "utf8")));
  return validate(document) ? [] : validate.errors;
}
