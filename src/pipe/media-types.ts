import { type Declared, type InputType, inputTypes } from "../run.ts";

/** What else the formats that are read are called. */
const otherNames: Readonly<Record<string, InputType>> = { "application/xhtml+xml": "text/html" };

export const knownMediaTypes: readonly string[] = [...inputTypes, ...Object.keys(otherNames)];

/** What `text/html; charset=gbk` declares of an input; null for a format that is not read. */
export function declaredBy(mediaType: string): Declared | null {
  const [name = "", ...parameters] = mediaType.split(";").map((part) => part.trim());
  const lower = name.toLowerCase();
  const type = inputTypes.find((known) => known === lower) ?? (Object.hasOwn(otherNames, lower) && otherNames[lower]);
  if (!type) return null;
  const [charset] = parameters.flatMap((parameter) => /^charset\s*=\s*"?([^"\s]+)"?$/i.exec(parameter)?.[1] ?? []);
  return charset === undefined ? { mediaType: type } : { mediaType: type, charset };
}
