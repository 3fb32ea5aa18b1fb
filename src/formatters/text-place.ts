import type { Subject } from "../model/outcome.ts";
import type { TextPlace } from "../model/place.ts";

/** The character that a finding is shown at; null where it concerns a file as a whole, or a value of a JSON document. */
export function textPlaceOf(subject: Subject | null): TextPlace | null {
  return subject?.at == null || "pointer" in subject.at ? null : subject.at;
}
