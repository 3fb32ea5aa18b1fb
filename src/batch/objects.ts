import type { Failure } from "../model/outcome.ts";
import { networkFailure } from "../network/failure.ts";
import { parseS3 } from "../network/uris.ts";
import { Refused } from "../run.ts";
import { archiveKind } from "./archives/paths.ts";
import { isGlob } from "./glob-syntax.ts";
import { isJsonName, isNormalized } from "./normalized-json.ts";
import type { InputLimits } from "./origin.ts";
import { hasReportEnding, isPassedOver } from "./searched.ts";

/** Objects that are being listed. */
export interface ObjectSearch {
  /** Their addresses, in the order of the keys. */
  readonly objects: AsyncIterable<string>;
  /** Why no more of them could be listed; null as long as they can. */
  readonly failure: () => Failure | null;
}

/** What to look for in a bucket. */
interface Wanted {
  /** What all keys begin with. */
  readonly prefix: string;
  readonly wants: (key: string) => boolean;
  /** Whether all is wanted that is a report, rather than what somebody named. */
  readonly isFolder: boolean;
}

/** Lists what a bucket, a prefix or a glob stands for: of the first two what a folder is searched for. */
export async function listObjects(uri: string, limits: InputLimits): Promise<ObjectSearch> {
  let failure: Failure | null = null;
  async function* objects(): AsyncGenerator<string> {
    try {
      yield* listed(uri, limits);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      ({ failure } = error);
    }
  }
  return { objects: objects(), failure: () => failure };
}

async function* listed(uri: string, limits: InputLimits): AsyncGenerator<string> {
  const object = parseS3(uri);
  if (object === null) throw new Refused(networkFailure("not-a-url"));
  const { prefix, wants, isFolder } = await wantedOf(object.key);
  const { openBucket } = await import("../network/bucket.ts");
  const bucket = await openBucket(object.bucket, limits.network ?? {});
  for await (const key of bucket.list(prefix)) {
    if (key.endsWith("/") || !wants(key)) continue;
    const found = `s3://${object.bucket}/${key}`;
    if (isFolder && isJsonName(key) && !(await isNormalized({ kind: "uri", uri: found }, limits))) continue;
    yield found;
  }
}

async function wantedOf(key: string): Promise<Wanted> {
  if (!isGlob(key)) {
    const isReport = (name: string) => hasReportEnding(name) || archiveKind(name) !== null;
    const isHidden = (found: string) => found.slice(key.length).split("/").some(isPassedOver);
    return { prefix: key, wants: (found) => isReport(found) && !isHidden(found), isFolder: true };
  }
  const { memberGlob } = await import("./glob.ts");
  const isMatch = memberGlob(key);
  // Brackets may be part of a name.
  return {
    prefix: key.slice(0, key.search(/[*?[\]{}!]/)),
    wants: (found) => found === key || isMatch(found),
    isFolder: false,
  };
}
