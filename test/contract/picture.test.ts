import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../support/root.ts";

const file = join(root, ".github/terminal.svg");

it("the picture of the README is what a terminal shows", () => {
  const drawn = execFileSync(process.execPath, [join(root, "scripts/picture.js"), "-"]).toString();
  if (process.env.UPDATE_README === "1") writeFileSync(file, drawn);
  expect(readFileSync(file, "utf8")).toBe(drawn);
});
