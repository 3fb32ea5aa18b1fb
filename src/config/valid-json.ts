import { isUtf8 } from "node:buffer";
import type { JsonType, Problem } from "../model/problem.ts";
import type { ValidationError, Validator } from "../schema/generated/validators.js";
import { syntaxErrorAt } from "./json-syntax.ts";
import { nearest } from "./nearest.ts";

/** A document of the type its schema has, or what is wrong with it. */
export type Read<T> =
  | { readonly value: T; readonly problems: null }
  | { readonly value: null; readonly problems: readonly Problem[] };

/** Parses a file in UTF-8, with or without a byte order mark. What is in another encoding would say something else. */
export function parseJson(bytes: Uint8Array): Read<unknown> {
  if (!isUtf8(bytes)) return { value: null, problems: [{ reason: "not-utf8", at: null }] };
  const json = new TextDecoder().decode(bytes);
  try {
    return { value: JSON.parse(json), problems: null };
  } catch {
    return { value: null, problems: [{ reason: "not-json", at: syntaxErrorAt(json) }] };
  }
}

/** A value judged by its schema; `pointer` is where in its document it stands. */
export function validJson<T>(value: unknown, validate: Validator, pointer = ""): Read<T> {
  if (validate(value)) return { value: value as T, problems: null };
  return { value: null, problems: (validate.errors ?? []).map((error) => problemOf(error, pointer)) };
}

function problemOf({ instancePath, keyword, params, data, parentSchema }: ValidationError, root: string): Problem {
  const own = root + instancePath;
  const at = { pointer: own };
  switch (keyword) {
    case "additionalProperties": {
      const key = String(params.additionalProperty);
      const known = Object.keys(parentSchema?.properties ?? {});
      return { reason: "unknown-key", at: { pointer: pointerTo(own, key) }, key, nearest: nearest(key, known) };
    }
    case "required":
      return { reason: "missing-key", at, key: String(params.missingProperty) };
    case "enum":
    case "const": {
      const allowed = keyword === "enum" ? (params.allowedValues as string[]) : [String(params.allowedValue)];
      const text = typeof data === "string" ? data : JSON.stringify(data);
      return { reason: "not-one-of", at, value: text, allowed, nearest: nearest(text, allowed) };
    }
    case "type":
      return { reason: "wrong-type", at, types: [params.type as JsonType | readonly JsonType[]].flat() };
    case "minItems":
    case "minLength":
      return { reason: "empty", at };
    default:
      return { reason: "malformed", at };
  }
}

/** A JSON Pointer to a key of what another points to. */
export function pointerTo(parent: string, key: string): string {
  return `${parent}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
