import { cellsOf } from "../../model/report.ts";
import { type AgencyKind, agencyKind } from "../agency-names.ts";
import { type ObservationRule, subject } from "../rule.ts";

const withoutPower: ReadonlySet<AgencyKind | null> = new Set<AgencyKind>(["township", "district", "department"]);
const row = "proactiveDisclosure.regulations.";

export const regulationsNeedRuleMakingPower: ObservationRule = {
  id: "regulations-need-rule-making-power",
  severity: "warning",
  summary: {
    "zh-Hans": "表二“规章”只有国务院部门和省、设区的市、自治州政府才有；乡镇、街道、县、区和地方部门应为 0",
    "zh-Hant": "表二「規章」只有國務院部門和省、設區的市、自治州政府才有；鄉鎮、街道、縣、區和地方部門應為 0",
    en: "Only departments of the State Council and governments of provinces, cities with districts and autonomous prefectures have regulations; those below, and local departments, have none",
  },
  formula: {
    "zh-Hans": "乡镇、街道、县、区政府和地方部门：规章 = 0",
    "zh-Hant": "鄉鎮、街道、縣、區政府和地方部門：規章 = 0",
    en: "agency without rule-making power ⇒ regulations.* = 0",
  },
  because: {
    origin: "inference",
    quote: null,
    source: {
      "zh-Hans":
        "推定：制定规章的是国务院部门和省、设区的市、自治州政府；只看机关名称，名称不能确定的（如某市人民政府）不报",
      "zh-Hant":
        "推定：制定規章的是國務院部門和省、設區的市、自治州政府；只看機關名稱，名稱不能確定的（如某市人民政府）不報",
      en: "Inferred: departments of the State Council and governments of provinces, cities with districts and autonomous prefectures make regulations; judged by the agency's name alone, and nothing is said where the name does not tell",
    },
  },
  examples: [
    { cells: {}, breaks: [] },
    {
      cells: { "proactiveDisclosure.regulations.inForce": "6" },
      breaks: ["proactiveDisclosure.regulations.inForce"],
    },
  ],
  *observe(report) {
    const { agency } = report;
    if (agency === null || !withoutPower.has(agencyKind(agency))) return;
    const [cell, ...others] = cellsOf(report).filter(
      ({ address, onForm, value }) => onForm && address.startsWith(row) && value !== null && value > 0,
    );
    if (cell === undefined) return;
    yield {
      detail: { kind: "no-rule-making-power", cell, agency },
      primary: subject(cell),
      related: others.map((other) => subject(other)),
    };
  },
};
