import type { JsonType } from "./problem.ts";

/** Why a line that was sent to `disclose pipe` is no request; a key within `previous` is `previous.content`. */
export type RequestProblem =
  | { readonly reason: "too-long" /** Bytes. */; readonly most: number }
  | { readonly reason: "not-utf8" }
  /** `column` is where it stops being JSON, from 1 on; null where that was not looked for. */
  | { readonly reason: "not-json"; readonly column: number | null }
  | { readonly reason: "not-an-object" }
  | { readonly reason: "wrong-type"; readonly key: string; readonly types: readonly JsonType[] }
  | { readonly reason: "no-input"; readonly keys: readonly string[] }
  | { readonly reason: "several-inputs"; readonly keys: readonly string[] }
  | { readonly reason: "not-base64"; readonly key: string }
  /** What the path leads to is where the requests come from: reading it would take them away. */
  | { readonly reason: "where-requests-are"; readonly key: string }
  | {
      readonly reason: "unknown-media-type";
      readonly key: string;
      readonly mediaType: string;
      readonly known: readonly string[];
    };

/** A key of a request that means nothing: what it was meant for may be missing. */
export interface UnknownKey {
  readonly key: string;
  readonly known: readonly string[];
}
