import type { Failure } from "../model/outcome.ts";
import { networkFailure } from "./failure.ts";
import type { Network } from "./network.ts";
import { missingClient } from "./s3-signer.ts";
import { schemeOf } from "./uris.ts";

/**
 * Why some of these paths and addresses are in vain on this machine, whatever they are: there are no keys to buckets, nothing
 * that signs with them, or no host at all may be fetched from. Null where each may be tried; which hosts are allowed is looked at then.
 */
export async function firstForbidden(
  names: readonly string[],
  { allowNet = false, allowHosts = [], s3 }: Network,
): Promise<Failure | null> {
  const hasKeys = s3 !== undefined && s3.credentials !== null;
  const fetches = allowNet || allowHosts.length > 0;
  for (const name of names) {
    const scheme = schemeOf(name);
    if (scheme === "s3") {
      const missing = hasKeys ? await missingClient() : networkFailure("no-credentials");
      if (missing !== null) return missing;
    }
    if ((scheme === "https" || scheme === "http") && !fetches && URL.canParse(name))
      return networkFailure("not-allowed", new URL(name).host);
  }
  return null;
}
