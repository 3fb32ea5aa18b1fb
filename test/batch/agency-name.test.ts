import { describe, expect, it } from "vitest";
import { agencyKey, fullName, withoutPlace } from "../../src/batch/agency-name.ts";
import { simplifierOf } from "../../src/extract/simplified.ts";

const keyOf = async (name: string) => agencyKey(name, await simplifierOf(name));

describe("the key of an agency's name", () => {
  it.each([
    ["高港區行政審批局", "高港区行政审批局"],
    ["贛州市人民政府", "赣州市人民政府"],
    ["某 市\u3000财政局", "某市财政局"],
    ["某市财政局（本级）", "某市财政局(本级)"],
    ["某市财政局【本级】", "某市财政局(本级)"],
  ])("%s is %s", async (a, b) => {
    expect(await keyOf(a)).toBe(await keyOf(b));
  });

  it.each([
    ["某县发改局", "某县发展和改革局"],
    ["某县人民政府", "某县人民政府办公室"],
    ["某县财政局", "某县财政局（本级）"],
    ["县财政局", "某县财政局"],
  ])("%s is not %s: that is for a person to say", async (a, b) => {
    expect(await keyOf(a)).not.toBe(await keyOf(b));
  });
});

describe("a full name", () => {
  it.each([
    ["某县发改局", "某县发展和改革局"],
    ["某市发改委", "某市发展和改革委员会"],
    ["某县人社局", "某县人力资源和社会保障局"],
    ["某县卫健委", "某县卫生健康委员会"],
    ["某县住建局", "某县住房和城乡建设局"],
    ["某县自规局", "某县自然资源和规划局"],
    ["某县市监局", "某县市场监督管理局"],
    ["某县市场监管局", "某县市场监督管理局"],
    ["某县农业局", "某县农业农村局"],
    ["某县应急局", "某县应急管理局"],
    ["某县政府办", "某县人民政府办公室"],
    ["某街道", "某街道办事处"],
    ["某市财政局(某市国资委)", "某市财政局"],
  ])("%s stands for %s", (short, full) => {
    expect(fullName(short)).toBe(full);
  });

  it.each([
    "某县农业农村局",
    "某县市场监督管理局",
    "某市监察局",
    "某县人民政府",
    "某县卫生健康委员会",
    "某街道办事处",
    "某县退役军人事务局",
  ])("%s stands for itself", (name) => {
    expect(fullName(name)).toBe(name);
  });

  it("may go without its place, or with the kind of its place", () => {
    expect(withoutPlace("某市某县财政局")).toEqual(["市某县财政局", "某县财政局", "县财政局", "财政局"]);
    expect(withoutPlace("某县政府")).toEqual(["县政府"]);
  });
});
