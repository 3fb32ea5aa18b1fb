import type { Place } from "./place.ts";

/** What is wrong with a document that was written by hand, or with an option; `at` is null for an option. */
export type Problem = { readonly at: Place | null } & (
  | { readonly reason: "not-json" | "not-utf8" }
  | { readonly reason: "unknown-key"; readonly key: string; readonly nearest: string | null }
  | { readonly reason: "missing-key"; readonly key: string }
  | {
      readonly reason: "not-one-of";
      readonly value: string;
      readonly allowed: readonly string[];
      readonly nearest: string | null;
    }
  | { readonly reason: "wrong-type"; readonly types: readonly JsonType[] }
  | { readonly reason: "empty" | "malformed" }
  | { readonly reason: "unknown-rule"; readonly rule: string; readonly nearest: string | null }
  | { readonly reason: "no-rule-matches"; readonly pattern: string }
  | { readonly reason: "no-severity"; readonly text: string }
);

/** The types of JSON values, as JSON Schema names them. */
export type JsonType = "string" | "number" | "integer" | "boolean" | "array" | "object" | "null";
