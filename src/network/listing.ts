import { decodeXML } from "entities/decode";
import { networkRefused } from "./failure.ts";

/** A page of a listing. */
export interface Listed {
  readonly keys: readonly string[];
  /** What the next page is asked for with; null on the last one. */
  readonly next: string | null;
}

/** Reads what a bucket answers to ListObjectsV2; throws `Refused` for anything else. */
export function listedIn(xml: string): Listed {
  if (!/<ListBucketResult[\s>]/.test(xml)) throw networkRefused("bad-answer", "ListObjectsV2");
  // Names are sent as in a form where the server knows how, so that none has a character that XML has no place for.
  const isEncoded = textOf(xml, "EncodingType") === "url";
  const keys = Array.from(xml.matchAll(/<Contents>.*?<Key>(.*?)<\/Key>/gs), ([, key = ""]) => {
    const text = decodeXML(key);
    return isEncoded ? decoded(text) : text;
  });
  return { keys, next: textOf(xml, "IsTruncated") === "true" ? textOf(xml, "NextContinuationToken") : null };
}

function textOf(xml: string, name: string): string | null {
  const [, text] = new RegExp(`<${name}>(.*?)</${name}>`, "s").exec(xml) ?? [];
  return text === undefined ? null : decodeXML(text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", "%20"));
  } catch {
    throw networkRefused("bad-answer", "ListObjectsV2");
  }
}
