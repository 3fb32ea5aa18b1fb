import { describe, expect, it } from "vitest";
import { checkReport } from "../../src/check.ts";
import { type AgencyKind, agencyKind } from "../../src/rules/agency-names.ts";
import { report } from "../support/build-report.ts";

describe("the name of an agency tells what it is", () => {
  it.each<[name: string, kind: AgencyKind | null]>([
    ["木岗镇人民政府", "township"],
    ["六枝特区木岗镇人民政府", "township"],
    ["会昌县中村乡人民政府", "township"],
    ["巴音乌兰苏木人民政府", "township"],
    ["石家庄市桥西区中山街道办事处", "township"],
    ["打浦桥街道", "township"],
    ["某县某镇人民政府党政办公室", "township"],
    ["某縣某鎮人民政府", "township"],
    ["平川县人民政府", "district"],
    ["平川县人民政府办公室", "district"],
    ["武汉市汉阳区政府办公室", "district"],
    ["某某自治县人民政府", "district"],
    ["正蓝旗人民政府", "district"],
    ["平川县财政局", "department"],
    ["高港區行政審批局", "department"],
    ["某省财政厅", "department"],
    ["某市发展和改革委员会", "department"],
    ["某市市场监督管理局（知识产权局）", "department"],
    ["上海市人民政府办公厅", "government"],
    ["宿迁市人民政府", "government"],
    ["耒阳市人民政府办公室", "government"],
    ["内蒙古自治区人民政府", "government"],
    ["上海市浦东新区人民政府", "government"],
    ["延边朝鲜族自治州人民政府", "government"],
    ["景德镇市人民政府", "government"],
    ["国家税务总局某市税务局", "national"],
    ["国家发展和改革委员会", "national"],
    ["中国气象局", "national"],
    ["海关总署", "national"],
    ["财政部", null],
    ["某市高新技术产业开发区管理委员会", null],
    ["某市人民检察院", null],
    ["财政局", null],
    ["某区供排水公司", null],
  ])("%s", (name, kind) => {
    expect(agencyKind(name)).toBe(kind);
  });
});

describe("regulations of a body without the power to make them", () => {
  const found = (agency: string | null) =>
    checkReport(report({ "proactiveDisclosure.regulations.inForce": 6 }, { agency })).diagnostics.map(
      ({ rule }) => rule,
    );

  it.each(["木岗镇人民政府", "平川县人民政府", "平川县财政局", "某省财政厅"])("%s: are found", (agency) => {
    expect(found(agency)).toEqual(["regulations-need-rule-making-power"]);
  });

  it.each(["上海市人民政府办公厅", "耒阳市人民政府", "国家税务总局某市税务局", "财政部", null])(
    "%s: are not",
    (agency) => {
      expect(found(agency)).toEqual([]);
    },
  );
});
