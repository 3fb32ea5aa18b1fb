import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import { root } from "./root.ts";

const compiled = new Map<string, Promise<ValidateFunction>>();

/** What a schema of `test/schemas` finds wrong with a document. */
export async function faults(schema: string, document: unknown): Promise<unknown> {
  const validator = compiled.get(schema) ?? compile(schema);
  compiled.set(schema, validator);
  const validate = await validator;
  return validate(document) ? [] : validate.errors;
}

async function compile(schema: string): Promise<ValidateFunction> {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, loadSchema: (uri) => read(uri) });
  formats.default(ajv);
  return ajv.compileAsync(await read(`${schema}.json`));
}

/** By its address, too, from which one schema refers to another. */
async function read(name: string) {
  return JSON.parse(await readFile(join(root, "test/schemas", name.slice(name.lastIndexOf("/") + 1)), "utf8"));
}
