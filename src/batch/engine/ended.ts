import { unreadable } from "../../check.ts";
import type { Failure } from "../../model/outcome.ts";
import { pack } from "../packed.ts";
import { entryOf } from "../packed-entry.ts";
import type { Job, Results, Worked } from "./task.ts";

const worked: Worked = { sha256: null, milliseconds: 0 };

/** What comes of an input that could not be worked on to the end. */
const results: { readonly [Name in Job]: (path: string, failure: Failure) => Results[Name] } = {
  identify: (_, ended) => ({ ...worked, identity: null, ended }),
  check: (path, failure) => ({ ...worked, outcome: unreadable(path, failure) }),
  checkAfter: (path, failure) => ({ ...worked, outcome: unreadable(path, failure), remarks: [] }),
  convert: (path, failure) => ({ ...worked, reading: { path, report: null, failure, sha256: null } }),
  pack: (path, failure) => {
    const packed = pack({ path, report: null, failure, sha256: null });
    return { ...worked, entry: entryOf(path, packed), failure };
  },
};

export function endedResult<Name extends Job>(job: Name, path: string, failure: Failure): Results[Name] {
  return results[job](path, failure);
}
