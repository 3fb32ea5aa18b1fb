/** What the name of an agency clearly tells of it. */
export type AgencyKind = "national" | "government" | "district" | "township" | "department";

/** The office of a government publishes for it. */
const office = "(?:(?:党政|黨政)?(?:综合|綜合)?[办辦]公[室厅廳]|政[务務]公[开開][办辦]公室)?$";

/**
 * How names end or begin, in either script; the first that fits tells. A bare 某市人民政府 may be of a city divided into
 * districts or of one that is a county, and what has no place in its name may be the State Council's.
 */
const kinds: readonly (readonly [AgencyKind, RegExp])[] = [
  ["national", /^(?:国|國|中国|中國|中央|中华|中華|海关总署|海關總署|审计署|審計署)/],
  ["township", new RegExp(`(?:[镇鎮乡鄉]|苏木|蘇木)(?:人民)?政府${office}`)],
  ["township", new RegExp(`街道(?:[办辦]事[处處]|[办辦])?${office}`)],
  ["district", new RegExp(`(?:[县縣旗]|(?<!自治|新)[区區])(?:人民)?政府${office}`)],
  ["government", new RegExp(`人民政府${office}|[^人民]政府(?:[办辦]公[室厅廳])$`)],
  ["department", /[省市县縣区區州盟旗].*(?:局|[厅廳]|委[员員][会會]|[发發][改]委|[国國][资資]委|[卫衛]健委)$/],
];

/** Bodies that carry the name of a place and are neither its government nor one of its departments. */
const otherBodies = /管理委[员員][会會]$|管委[会會]$|[村居]民委[员員][会會]$|[办辦]公[厅廳]$/;

/** What a name clearly tells, or null. */
export function agencyKind(agency: string): AgencyKind | null {
  const name = agency.replace(/\s/g, "").replace(/[（(][^（）()]*[）)]$/, "");
  if (otherBodies.test(name) && !/政府[办辦]公[厅廳]$/.test(name)) return null;
  return kinds.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}
