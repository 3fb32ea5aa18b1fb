import { Converter } from "opencc-js/cn2t";
import { Converter as toSimplified } from "opencc-js/t2cn";
import { describe, expect, it } from "vitest";
import { inShort, type Said, stated } from "../support/statements.ts";

const city: Said = { agency: "某市人民政府" };
const office: Said = { agency: "某市某区人民政府办公室" };
const town: Said = { agency: "某县城关镇人民政府" };

const cases: readonly (readonly [text: string, expected: readonly string[], said?: Said])[] = [
  // requests, as they are written
  ["2023年，我局共收到政府信息公开申请12件。", ["received 12"]],
  ["全年受理政府信息公开申请1,204件。", ["received 1204"]],
  ["我局收到3起政府信息依申请公开。", ["received 3"]],
  ["2023年，区政府办公室共收到8份政府信息公开申请，均为自然人申请。", ["received 8"], office],
  ["本年度新收政府信息公开申请１２件。", ["received 12"]],
  ["全年共收到公民、法人和其他组织政府信息公开申请十二件。", ["received 12"]],
  ["全年共收到公民、法人和其他组织提出的政府信息公开申请一百零五件。", ["received 105"]],
  ["本单位2023年度共受理信息公开申请1件。", ["received 1"]],
  ["2023年，我办受理依申请信息56条。", ["received 56"]],
  ["本年新收和上年结转政府信息公开申请共13件。", ["received+carriedIn 13"]],
  ["2023年全市共收到政府信息申请公开件658件。", ["received 658"], city],
  ["全市全年共收办政府信息公开申请案件3607件。", ["received+carriedIn 3607"], city],
  ["2023年1月1日至12月31日，我局共收到政府信息公开申请 1 2 件。", ["received 12"]],
  ["截至2023年12月31日，我局共收到政府信息公开申请9件。", ["received 9"]],
  ["全年累计收到政府信息公开申请9件，已全部答复。", ["received 9"]],
  ["某市教育局共受理政府信息公开申请7件，已依法办结。", ["received 7"]],
  ["市教育局办结政府信息公开申请7件。", ["answered 7"]],
  ["收到政府信息公开申请6件，上年结转1件，结转下年度2件。", ["received 6", "carriedIn 1", "carriedForward 2"]],
  ["全年受理政府信息公开申请25件，2件结转下年答复。", ["received 25", "carriedForward 2"]],
  [
    "收到政府信息公开申请6件，2022年度结转1件，结转2024年度继续办理2件。",
    ["received 6", "carriedIn 1", "carriedForward 2"],
  ],
  ["全年收到政府信息公开申请34件，办结32件。", ["received 34", "answered 32"]],
  ["市政府办公室代表市政府共受理政府信息公开申请9件。", ["received 9"], { agency: "某市人民政府办公室" }],
  ["我镇共收到政府信息公开申请2件。", ["received 2"], town],
  ["镇政府共收到政府信息公开申请2件。", ["received 2"], town],
  ["2023年我区收到依申请公开130件。", ["received 130"], { agency: "某市某区人民政府" }],
  ["全年未收到政府信息公开申请。", ["received 0"]],
  ["2023年，我局未收到依申请公开事项。", ["received 0"]],
  // applicants and results
  [
    "全年收到政府信息公开申请12件，其中自然人10件、法人或其他组织2件。",
    [
      "received 12",
      "received/naturalPerson 10",
      "received/business+received/researchInstitution+received/publicWelfareOrganization+received/legalServiceOrganization+received/otherOrganization 2",
    ],
  ],
  ["共收到8份政府信息公开申请。其中，予以公开2件，部分公开2件。", ["received 8", "granted 2", "partiallyGranted 2"]],
  ["政府信息公开申请中，予以公开或部分公开59件、占45.3%。", ["granted+partiallyGranted 59", "percentage 45.3 of 59"]],
  [
    "依申请公开：不予公开3件，无法提供4件，不予处理5件，其他处理6件。",
    ["denied 3", "unavailable 4", "notProcessed 5", "otherHandling 6"],
  ],
  ["对政府信息公开申请，作其他处理（含申请人主动撤回申请）341件。", ["otherHandling 341"]],
  [
    "政府信息公开申请中，属于国家秘密2件，属于三类内部事务信息1件，重复申请3件。",
    ["denied 2", "denied 1", "notProcessed 3"],
  ],
  ["依申请公开中，5件予以公开，2件不予公开。", ["granted 5", "denied 2"]],
  [
    "政府信息公开申请中，不予公开（属于三类内部事务信息）3件，不予公开（属于行政执法案卷）4件，无法提供（要另行制作）2件。",
    ["denied 3", "denied 4"],
  ],
  ["全县受理政府信息公开申请52件（其中上年结转4件）。", ["received 52", "carriedIn 4"], { agency: "某县人民政府" }],
  ["我局受理政府信息公开申请13件，答复8件，不予受理5件。", ["received 13"]],
  [
    "全区受理政府信息公开申请710件，结转下年度31件，区政府本级受理190件，结转下年度5件。",
    ["received 710", "carriedForward 31"],
    { agency: "某市某区人民政府" },
  ],
  // reviews
  ["因政府信息公开引起的行政复议22件、行政诉讼案件1件。", ["review 22", "litigationDirect+litigationAfterReview 1"]],
  ["全年因政府信息公开工作被申请行政复议1件。", ["review 1"]],
  [
    "信息公开类行政复议7件，诉讼9件，均获维持。",
    ["review 7", "litigationDirect+litigationAfterReview 9", "all 16 upheld"],
  ],
  ["未发生因政府信息公开申请行政复议、提起行政诉讼情况。", ["review+litigationDirect+litigationAfterReview 0"]],
  ["因政府信息公开，未经复议直接起诉2件，复议后起诉1件。", ["litigationDirect 2", "litigationAfterReview 1"]],
  [
    "政府信息公开行政复议7件（维持5件，结果纠正1件，尚未审结1件）。",
    ["review 7", "5+1+1=7", "review/upheld 5", "review/corrected 1", "review/pending 1"],
  ],
  ["因政府信息公开引起的行政复议、行政诉讼共13件。", ["review+litigationDirect+litigationAfterReview 13"]],
  // words that go with what was spoken of before
  ["依申请公开方面，新收申请12件，上年结转1件，共计13件。", ["received 12", "carriedIn 1", "received+carriedIn 13"]],
  ["答复12件，其中“予以公开”5件、部分公开2件。", ["answered 12", "granted 5", "partiallyGranted 2"]],
  ["本年度办理结果总计12件。", ["answered 12"]],
  ["无结转下年度继续办理的政府信息公开申请。", ["carriedForward 0"]],
  ["已答复的12件政府信息公开申请中，予以公开5件。", ["answered 12", "granted 5"]],
  // table 2
  [
    "本年制发行政规范性文件3件，废止1件，现行有效15件。",
    [
      "normativeDocuments/issued+normativeDocuments/made 3",
      "normativeDocuments/repealed 1",
      "normativeDocuments/inForce 15",
    ],
  ],
  ["行政处罚处理决定6件。", ["penalties/decisions 6"]],
  ["行政事业性收费265500元。", ["fees/amount 26.55"]],
  ["全年制发行政规范性文件3件。", ["normativeDocuments/issued+normativeDocuments/made 3"]],
  ["全年作出694宗行政许可。", ["licensing/decisions 694"]],
  [
    "全年作出行政许可决定12件、行政处罚3件、行政强制0件。",
    ["licensing/decisions 12", "penalties/decisions 3", "coercion/decisions 0"],
  ],
  ["全年废止规范性文件2件，现行有效规范性文件8件。", ["normativeDocuments/repealed 2", "normativeDocuments/inForce 8"]],
  // percentages, growth, lists
  ["收到政府信息公开申请12件，同比下降3.5%。", ["received 12", "growth -3.5 of 12"]],
  ["收到政府信息公开申请12件，较去年增长9%。", ["received 12", "growth 9 of 12"]],
  ["收到政府信息公开申请12件，较2022年（11件）增长9%。", ["received 12", "growth 9 of 12"]],
  ["收到政府信息公开申请12件，比上年减少3件，下降20%。", ["received 12", "difference -3 of 12", "growth -20 of 12"]],
  ["行政许可决定同比增长5%。", ["growth 5 of licensing/decisions"]],
  [
    "全市收到政府信息公开申请15件（甲县12件、乙县3件），同比增长5%。",
    ["received 15", "12+3=15", "growth 5 of 15"],
    city,
  ],
  ["甲县12件、乙县3件，共15件。", ["12+3=15"]],
  ["公开信息133条，其中工作动态78条、通知公告25条。", []],
  // the fee
  ["本机关2023年度未收取信息处理费。", ["fee 0"]],
  ["全年收取信息处理费0元。", ["fee 0"]],
  ["信息处理费收取情况：无。", ["fee 0"]],
  ["共收取政府信息公开信息处理费2,950元。", ["fee 2950"]],
  ["收取信息处理费0.295万元。", ["fee 2950"]],
  ["发出收费通知，应收信息处理费2950元。", ["fee 2950 not collected"]],
  ["收取信息处理费700元，其中甲局1件100元、乙局3件600元。", ["fee 700", "fee 100+600=700"]],
];

/** Sentences with figures that are none of the tables', or of a part of them only, or of another body or year. */
const silent: readonly (readonly [text: string, said?: Said])[] = [
  ["区政府办代表区政府受理政府信息公开申请17件。", { agency: "某市某区人民政府" }],
  ["市政府收到政府信息公开申请349件。", city],
  ["市公安局收到政府信息公开申请12件。", city],
  ["本机关收到政府信息公开申请12件。", city],
  ["本机关收到政府信息公开申请12件。"],
  ["我办收到政府信息公开申请12件。", city],
  ["本部门共受理政府信息公开申请12件。", city],
  ["市公安局积极推进政务公开，全年收到政府信息公开申请12件。", city],
  ["全市共收到政府信息公开申请3607件。"],
  ["市本级收到政府信息公开申请349件。", city],
  ["市本级收到政府信息公开申请349件，结转下年度12件。", city],
  ["全县受理政府信息公开申请52件（其中上年结转4件），结转下年度3件。", { agency: "某县人民政府办公室" }],
  ["各部门收到政府信息公开申请933件。", city],
  ["2022年，我局收到政府信息公开申请5件。"],
  ["去年收到政府信息公开申请5件。"],
  ["上半年收到政府信息公开申请5件。"],
  ["第一季度收到政府信息公开申请5件。"],
  ["6月，我局收到政府信息公开申请5件。"],
  ["1月至6月，我局收到政府信息公开申请5件。"],
  ["截至11月底，我局收到政府信息公开申请5件。"],
  ["自2019年条例修订以来，累计收到政府信息公开申请55件。"],
  ["网上收到政府信息公开申请5件。"],
  ["通过信函渠道，收到政府信息公开申请5件。"],
  ["当面受理政府信息公开申请1件。"],
  ["全年约收到政府信息公开申请12余件。"],
  ["收到政府信息公开申请近12件。"],
  ["收到政府信息公开申请超过100件。"],
  ["全年收到建议12件。"],
  ["共承办人大建议、政协提案34件，满意率100%。"],
  ["全年办理12345热线工单3612件。"],
  ["全年收到信访件5件，答复5件。"],
  ["全年受理咨询56件。"],
  ["全年收到留言92条，均已回复。"],
  ["将收到的政府信息公开申请控制在12件以内。"],
  ["全年主动公开政府信息20条。"],
  ["政府网站公开信息208条，其中政策文件3条。"],
  ["全年公开401条信息，其中公开行政许可信息55项，行政处罚3项。"],
  ["公示行政许可55件、行政处罚3件。"],
  ["主动公开规章13件（含新制定5件，修改4件，废止4件）。"],
  ["主动公开行政规范性文件42件，人事任免文件106件，其他文件113件。"],
  ["政务信息公开指南1条，占8%；其他公文5条，占41%。"],
  ["协助办理政府信息公开申请5件。"],
  ["转办政府信息公开申请5件。"],
  ["涉及征地的政府信息公开申请5件。"],
  ["除撤回的以外，收到政府信息公开申请5件。"],
  ["不含重复的，答复政府信息公开申请5件。"],
  ["延期答复政府信息公开申请5件。"],
  ["按时答复政府信息公开申请5件。"],
  ["申请人撤回政府信息公开申请3件。"],
  ["“收到政府信息公开申请5件”的写法有误。"],
  ["其中，收到政府信息公开申请5件。"],
  ["办理行政复议案件120件，行政诉讼案件30件。"],
  ["全年审理政府信息公开行政复议案件120件。"],
  ["作为复议机关受理政府信息公开行政复议12件。"],
  ["2022年因政府信息公开被申请行政复议3件。"],
  ["政府信息公开行政复议被纠正2件。"],
  ["检查中发现3件应予以公开而未予以公开的文件。"],
  ["不予公开的理由主要有3条。"],
  ["制定了3条政务公开措施。"],
  ["一起推进政府信息公开申请办理。"],
  ["根据国办发〔2019〕12号文件，规范申请办理。"],
  ["同比增长12%。"],
  ["政府信息公开申请办结率100%。"],
  ["办结率占全市的98%。"],
  ["开展政务公开培训2次，参训120人次。"],
  ["组织召开新闻发布会3场。"],
  ["信息处理费标准为每件100元。"],
  ["我局指导各区收到政府信息公开申请12件。"],
  ["向市政府及市政府办公室提出的政府信息公开申请5件。"],
  ["预计明年收到政府信息公开申请12件。"],
  ["全市教育系统共收到政府信息公开申请12件。"],
  ["开展食品安全专项检查，全年作出行政处罚3件。"],
  ["作出行政处罚3件。"],
  ["其中区政府办代表区政府受理政府信息公开申请17件，予以公开5件。", { agency: "某市某区人民政府" }],
  ["较2019年增加9件，增长300%。"],
  ["收到人大代表建议12件。答复12件，予以公开10件，部分公开2件。"],
  ["深入推进依申请公开。围绕中心工作，全年办理3520件。"],
  ["减免行政事业性收费3.6万元。"],
  ["日均受理政府信息公开申请2件。"],
];

describe("a sentence states", () => {
  it.each(cases.map(([text, expected, said]) => ({ text, expected, said })))("$text", ({ text, expected, said }) => {
    expect(stated(text, said).map(inShort)).toEqual(expected);
  });
});

describe("a sentence states nothing of the tables", () => {
  it.each(silent.map(([text, said]) => ({ text, said })))("$text", ({ text, said }) => {
    expect(stated(text, said).map(inShort)).toEqual([]);
  });
});

describe("the same sentence states the same", () => {
  const read = cases.map(([text, , said]) => ({ text, said, plain: stated(text, said).map(inShort) }));

  it("in the Traditional script", () => {
    const toTraditional = Converter({ from: "cn", to: "tw" });
    const simplify = toSimplified({ from: "tw", to: "cn" });
    for (const { text, said, plain } of read) {
      const agency = said?.agency ?? "某市教育局";
      expect(stated(toTraditional(text), { ...said, agency, simplify }).map(inShort), text).toEqual(plain);
    }
  });

  it("with full-width digits, and with blanks between its characters", () => {
    const widen = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    for (const { text, said, plain } of read) {
      expect(stated(widen(text), said).map(inShort), text).toEqual(plain);
      expect(stated([...text].join(" "), said).map(inShort), text).toEqual(plain);
    }
  });

  it("on two lines into which it was broken", () => {
    const text = "2023年，我局认真做好依申请公开工作，全年共收到政府信息公开申请12件，其中自然人申请10件";
    for (let i = 20; i < text.length; i++) {
      const lines = [text.slice(0, i), `${text.slice(i)}，占83.3%。`];
      expect(stated(lines).map(inShort), lines.join(" | ")).toEqual([
        "received 12",
        "received/naturalPerson 10",
        "percentage 83.3 of 10",
      ]);
    }
  });
});

describe("a statement", () => {
  it("quotes its sentence as printed, with the figure in it, at its paragraph", () => {
    const [heading, text] = [
      "（二）依申请公开",
      "一、总体情况 良好。全年 共收到政府信息公开申请 １２ 件；不予公开2件。",
    ];
    const [first, second] = stated([heading, text]);
    expect(first).toMatchObject({ sentence: "全年 共收到政府信息公开申请 １２ 件", at: { line: 2 } });
    expect(first?.sentence.slice(...(first?.range ?? []))).toBe("１２");
    expect(second?.sentence).toBe("不予公开2件");
  });

  it("of a very long sentence quotes what stands around the figure", () => {
    const text = `${"我局认真落实各项要求，".repeat(30)}全年共收到政府信息公开申请12件，${"依法办理，".repeat(30)}取得成效。`;
    const [first] = stated(text);
    expect(first?.sentence.length).toBeLessThan(150);
    expect(first?.sentence).toMatch(/^….*…$/);
    expect(first?.sentence.slice(...(first?.range ?? []))).toBe("12");
  });

  it("of another body closes the sentences behind it that go on with it", () => {
    const other = "市公安局收到政府信息公开申请12件。其中，予以公开5件，不予公开2件。";
    expect(stated(other, city).map(inShort)).toEqual([]);
    expect(stated(`${other}2023年全市收到政府信息公开申请20件。`, city).map(inShort)).toEqual(["received 20"]);
  });

  it("costs no more than its length, however odd the text is", () => {
    const odd = [
      "数量",
      "社会公众",
      "（",
      "、法人",
      "因政府信息公开引起",
      "未收到有关",
      "1件、",
      "《",
      "收到申请",
      "共",
    ];
    const started = performance.now();
    for (const piece of odd) stated(`全年收到政府信息公开申请12件${piece.repeat(20_000 / piece.length)}`);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe("section six without a word on the fee", () => {
  const page = (...texts: string[]) =>
    stated(["五、存在的主要问题", "略。", "六、其他需要报告的事项", ...texts]).map(inShort);

  it("is noticed where it has text", () => {
    expect(page("我局认真做好政务公开培训工作。", "某市教育局")).toEqual(["fee not mentioned"]);
  });

  it.each([
    ["无"],
    ["无其他需要报告的事项。"],
    ["没有。"],
    ["2023年度暂无其他需要报告的事项。"],
    ["本年度没有收取任何费用。"],
    ["未收取信息处理费。"],
    [],
  ])("is none: %s", (...texts) => {
    expect(page(...texts.filter((text) => text !== undefined))).not.toContain("fee not mentioned");
  });
});
