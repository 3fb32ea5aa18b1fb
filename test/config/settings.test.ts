import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest } from "../../src/config/nearest.ts";
import { configIn, readConfig } from "../../src/config/read-config.ts";
import { readRuleOption } from "../../src/config/rule-option.ts";
import { printSeverities, settingsFor } from "../../src/config/settings.ts";
import { printPlace } from "../../src/model/place.ts";
import { rules } from "../../src/rules/index.ts";
import type { ConfigJson } from "../../src/schema/generated/config.ts";

const nothingGiven = { blank: undefined, rules: [] };

/** What a configuration makes of a rule in a file. */
const severityOf = (config: ConfigJson, rule: string, path = "report.html") =>
  settingsFor(config, nothingGiven)(path).severities.get(rule);

/** What is wrong with a configuration, as `#/pointer reason`. */
const wrongIn = (config: unknown) =>
  (configIn(config).problems ?? []).map(({ at, reason }) => `${at === null ? "" : printPlace(at)} ${reason}`);

describe("the severity of a rule", () => {
  it("is its own where nothing is said", () => {
    expect(severityOf({}, "requests-balance")).toBeUndefined();
  });

  it("is what its id says, whatever a glob says before or after it", () => {
    for (const config of [
      { rules: { "requests-balance": "info", "requests-*": "off" } },
      { rules: { "requests-*": "off", "requests-balance": "info" } },
    ] as const) {
      expect(severityOf(config, "requests-balance")).toBe("info");
      expect(severityOf(config, "requests-row-total")).toBe("off");
    }
  });

  it("is what the later glob says", () => {
    expect(severityOf({ rules: { "*": "off", "requests-*": "info" } }, "requests-balance")).toBe("info");
    expect(severityOf({ rules: { "requests-*": "info", "*": "off" } }, "requests-balance")).toBe("off");
  });

  it("is what the last override says that is about the file, then what the command line says", () => {
    const config: ConfigJson = {
      rules: { "requests-balance": "warning" },
      overrides: [
        { files: ["old/**"], rules: { "requests-*": "info" } },
        { files: ["**/2019/*.html"], rules: { "*": "off" } },
      ],
    };
    expect(severityOf(config, "requests-balance", "new/a.html")).toBe("warning");
    expect(severityOf(config, "requests-balance", "old/a.html")).toBe("info");
    expect(severityOf(config, "requests-balance", "old/2019/a.html")).toBe("off");
    const given = { blank: undefined, rules: [["requests-*", "error"]] } as const;
    expect(settingsFor(config, given)("old/2019/a.html").severities.get("requests-balance")).toBe("error");
  });

  it("printed for every rule is a configuration that says the same", () => {
    const setting = fc.constantFrom("off", "info", "warning", "error");
    const pattern = fc.constantFrom("*", "requests-*", "{label,table}-*", ...rules.map(({ id }) => id));
    fc.assert(
      fc.property(fc.dictionary(pattern, setting), (own) => {
        const once = printSeverities(settingsFor({ rules: own } as ConfigJson, nothingGiven)("").severities);
        const twice = printSeverities(settingsFor({ rules: once }, nothingGiven)("").severities);
        expect(wrongIn({ rules: once })).toEqual([]);
        expect(twice).toEqual(once);
      }),
    );
  });
});

describe("the files of an override", () => {
  const concerns = (files: string[], path: string) =>
    severityOf({ overrides: [{ files, rules: { "requests-balance": "off" } }] }, "requests-balance", path) === "off";

  it.each([
    [["old.html"], "old.html", true],
    [["old.html"], "a/b/old.html", true],
    [["*.csv"], "a/b/c.csv", true],
    [["a/*.html"], "a/b/c.html", false],
    [["a/**"], "a/b/c.html", true],
    [["./a/**"], "a/b/c.html", true],
    [["a/**", "!a/b/**"], "a/b/c.html", false],
    [["a/**", "!a/b/**"], "a/c.html", true],
    [["!b/**"], "a/c.html", true],
    [["./old.html"], "old.html", true],
    [["报告/**"], "报告/2024年.html", true],
    [["**"], "../elsewhere.html", true],
  ])("%j is about %s: %s", (files, path, expected) => {
    expect(concerns(files, path)).toBe(expected);
  });
});

it("no pattern is too strange to be one", () => {
  const strange = fc.string({ minLength: 1, unit: fc.constantFrom(..."!./*?[]{}(),+@a-|^$\\") });
  fc.assert(
    fc.property(strange, strange, (pattern, path) => {
      const config = { overrides: [{ files: [pattern], blank: "unknown" }] } as const satisfies ConfigJson;
      expect(["zero", "unknown"]).toContain(settingsFor(config as unknown as ConfigJson, nothingGiven)(path).blank);
      expect(readRuleOption(`${pattern}=off`)).toBeDefined();
    }),
  );
});

describe("the blank policy", () => {
  it("is zero, then the configuration's, then the override's, then the command line's", () => {
    const config: ConfigJson = { blank: "unknown", overrides: [{ files: ["a/**"], blank: "zero" }] };
    expect(settingsFor({}, nothingGiven)("b.html").blank).toBe("zero");
    expect(settingsFor(config, nothingGiven)("b.html").blank).toBe("unknown");
    expect(settingsFor(config, nothingGiven)("a/b.html").blank).toBe("zero");
    expect(settingsFor(config, { blank: "unknown", rules: [] })("a/b.html").blank).toBe("unknown");
  });
});

describe("what is wrong with a configuration", () => {
  it.each([
    [{ blnak: "zero" }, ["#/blnak unknown-key"]],
    [{ lang: "chinese", failOn: 3 }, ["#/lang not-one-of", "#/failOn not-one-of"]],
    [{ rules: [] }, ["#/rules wrong-type"]],
    [{ rules: { "requests-balance": "warn" } }, ["#/rules/requests-balance not-one-of"]],
    [{ rules: { "requests-ballance": "off" } }, ["#/rules/requests-ballance unknown-rule"]],
    [{ rules: { "reqests-*": "off" } }, ["#/rules/reqests-* no-rule-matches"]],
    [{ overrides: [{ rules: {} }] }, ["#/overrides/0 missing-key"]],
    [{ overrides: [{ files: [] }] }, ["#/overrides/0/files empty"]],
    [{ overrides: [{ files: ["a"], rules: { "a/b": "off" } }] }, ["#/overrides/0/rules/a~1b unknown-rule"]],
    [{ overrides: [{ files: ["a"], lang: "en" }] }, ["#/overrides/0/lang unknown-key"]],
    [{ agencies: { 县发改局: "县发展和改革局" } }, ["#/agencies/县发改局 wrong-type"]],
    [null, ["# wrong-type"]],
  ])("%j: %j", (config, expected) => {
    expect(wrongIn(config)).toEqual(expected);
  });

  it("is nothing in one that says all there is to say", () => {
    const config: ConfigJson = {
      $schema: "node_modules/disclose/schemas/config.schema.json",
      lang: "zh-Hant",
      blank: "unknown",
      failOn: "never",
      baseline: "disclose.baseline.json",
      rules: { "*": "warning" },
      agencies: { 县发展和改革局: ["县发改局"] },
      overrides: [{ files: ["*.csv"], rules: { "requests-balance": "off" }, blank: "zero" }],
    };
    expect(wrongIn(config)).toEqual([]);
    expect(readConfig(Buffer.from(`\uFEFF${JSON.stringify(config)}`))).toEqual({ value: config, problems: null });
  });
});

describe("what was likely meant", () => {
  it.each([
    ["requests-ballance", "requests-balance"],
    ["reqeusts-balance", "requests-balance"],
    ["Requests-Balance", "requests-balance"],
    ["T3-001", null],
    ["", null],
  ])("%s: %s", (word, expected) => {
    expect(
      nearest(
        word,
        rules.map(({ id }) => id),
      ),
    ).toBe(expected);
  });

  it("of a word cut short is the only one that begins so", () => {
    expect(nearest("warn", ["off", "info", "warning", "error"])).toBe("warning");
    expect(nearest("zh", ["zh-Hans", "zh-Hant", "en"])).toBeNull();
  });
});

describe("--rule", () => {
  it("takes an id or a glob, and a severity", () => {
    expect(readRuleOption("requests-*=warning").value).toEqual(["requests-*", "warning"]);
    expect(readRuleOption(" requests-balance = off ").value).toEqual(["requests-balance", "off"]);
  });

  it.each([
    ["requests-balance", "no-severity"],
    ["requests-balance=", "not-one-of"],
    ["requests-balance=fatal", "not-one-of"],
    ["nosuch=off", "unknown-rule"],
    ["nosuch-*=off", "no-rule-matches"],
    ["=off", "unknown-rule"],
  ])("%s: %s", (text, reason) => {
    expect(readRuleOption(text).problems).toEqual([expect.objectContaining({ reason })]);
  });
});
