import type { ArtifactLocation, Location, LogicalLocation } from "sarif";
import { isAddress } from "../model/form.ts";
import type { Subject } from "../model/outcome.ts";
import type { Words } from "../words/index.ts";
import type { FormatContext } from "./formatter.ts";
import { plain } from "./sarif-text.ts";
import { textPlaceOf } from "./text-place.ts";

/** Where something is printed, in the report of this path unless the subject names another, and what it is. */
export function locationOf(subject: Subject | null, path: string, context: FormatContext): Location {
  const at = textPlaceOf(subject);
  const region = at === null ? {} : { region: { startLine: at.line, startColumn: at.column } };
  const artifactLocation = artifactAt(context.pathOf(subject?.path ?? path));
  const logicalLocations = subject === null ? [] : logicalLocationsOf(subject, context);
  return {
    physicalLocation: { artifactLocation, ...region },
    ...(logicalLocations.length === 0 ? {} : { logicalLocations }),
  };
}

/** The cell, row or table of the form, and the value of the JSON document that holds it. */
function logicalLocationsOf({ cell, at }: Subject, { words }: FormatContext): LogicalLocation[] {
  const kind = isAddress(cell) ? "cell" : cell in words.phrases.tables ? "table" : cell.includes(".") ? "row" : null;
  const onForm = kind === null ? [] : [{ name: words.name(cell), fullyQualifiedName: cell, kind }];
  if (at === null || !("pointer" in at)) return onForm;
  const name = at.pointer.slice(at.pointer.lastIndexOf("/") + 1);
  return [...onForm, { name, fullyQualifiedName: at.pointer, kind: "value" }];
}

/** Where something related is printed, with what is printed there. */
export function relatedLocationOf(subject: Subject, path: string, context: FormatContext): Location {
  const { words } = context;
  const text = plain(words.name(subject.cell) + words.colon + printed(subject, words));
  return { ...locationOf(subject, path, context), message: { text } };
}

function printed({ text }: Subject, { phrases }: Words): string {
  const { noPlace, blank } = phrases.parts;
  return text === null ? noPlace : text === "" ? blank : text;
}

const halfPair = /\p{Surrogate}/gu;

/** An address is the URI already; the key of an object is not escaped yet. */
const onNetwork = /^[a-z][a-z\d+.-]+:\/\//i;
const inBucket = /^s3:\/\//i;

/** A file by its path: as a URI, relative to the root of the sources where it lies below it. */
export function artifactAt(path: string): ArtifactLocation {
  const whole = path.replace(halfPair, "\u{FFFD}");
  const uri = whole.split("/").map(encodeURIComponent).join("/");
  if (inBucket.test(path)) return { uri: uri.replace("%3A", ":") };
  if (onNetwork.test(path)) return { uri: URL.canParse(whole) ? new URL(whole).href : encodeURI(whole) };
  const isAbsolute = /^(?:\/|[A-Za-z]:\/)/.test(path);
  if (isAbsolute) return { uri: `file://${path.startsWith("/") ? "" : "/"}${uri.replace("%3A", ":")}` };
  return path.split("/").includes("..") ? { uri } : { uri, uriBaseId: "%SRCROOT%" };
}
