import { type Place, printPlace } from "../model/place.ts";

/** `report.html:12:7` for a text, `report.json#/requests/…` for JSON, and the path alone for what has no place. */
export function placed(path: string, at: Place | null): string {
  if (at === null) return path;
  const place = printPlace(at);
  return "pointer" in at ? path + place : `${path}:${place}`;
}
