import { Refused, tooLarge } from "../../run.ts";
import { archiveRefused, isZlibError } from "./failure.ts";

/** What a call of zlib comes to; more than was said is not what was said, or else too much. */
export function inflated(inflate: () => Buffer, bytes: number | null, most: number): Buffer {
  try {
    return inflate();
  } catch (error) {
    if (!isZlibError(error)) throw error;
    if (error.code !== "ERR_BUFFER_TOO_LARGE") throw archiveRefused("member-damaged", error.message);
    throw bytes === null ? new Refused(tooLarge(null, most)) : archiveRefused("size-differs");
  }
}
