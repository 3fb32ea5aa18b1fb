import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ruleRows } from "../src/cli/rules-markdown.ts";
import { formatIds } from "../src/formatters/index.ts";
import { chapters } from "../src/rules/index.ts";
import { Words } from "../src/words/index.ts";
import { zhHans } from "../src/words/zh-hans.ts";
import { disclose } from "./support/in-process.ts";

const file = new URL("../README.md", import.meta.url);
const readme = readFileSync(file, "utf8");
const update = process.env.UPDATE_README === "1";

/** The part of the README between a comment that begins with `name:` and the end of the block after it. */
function expectPart(pattern: RegExp, made: string): void {
  if (update)
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(pattern, (_, before: string) => before + made),
    );
  else expect(pattern.exec(readme)?.[2]).toBe(made);
}

it("the picture is what the command prints", async () => {
  const command = /^\$ disclose (check .*)$/m.exec(readme)?.[1] ?? "";
  const { stdout, status } = await disclose(command.split(" "));
  expect(status).toBe(1);
  expectPart(/(<!-- picture:[^\n]*\n```console\n)([\s\S]*?)(?=```)/, `$ disclose ${command}\n${stdout}`);
});

it("the rules that leave a report not assessable are those of the rule book", () => {
  const ids = chapters.reading.filter(({ leavesUnread }) => leavesUnread).map(({ id }) => `\`${id}\``);
  expectPart(/(<!-- unread:[^\n]*\n)([^\n]*\n)/, `${ids.join("、")}\n`);
});

it.each(Object.entries(chapters))("the table of the chapter %s is the rule book's", (name, part) => {
  expectPart(
    new RegExp(`(<!-- ${name}:[^\\n]*\\n\\|[^\\n]*\\n\\|[^\\n]*\\n)((?:\\|[^\\n]*\\n)*)`),
    ruleRows(part, new Words("zh-Hans", zhHans)),
  );
});

it("the formats are those of the program", () => {
  const table = /<!-- formats:[^\n]*\n(?:\|[^\n]*\n){2}((?:\|[^\n]*\n)*)/.exec(readme)?.[1] ?? "";
  expect([...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, id]) => id)).toEqual(formatIds);
});
