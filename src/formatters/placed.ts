/** `report.html:12:7` for a text, `report.json#/requests/…` for JSON. */
export function placed(path: string, place: string): string {
  return place.startsWith("#") ? path + place : `${path}:${place}`;
}
