import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { tar, zip } from "./archives.ts";
import { root } from "./root.ts";

/** The page of a fixture. */
export const page = (fixture: string) => readFile(join(root, "fixtures", fixture, "report.html"));
const clean = await page("suqian-2024");
const last = await page("suqian-2023");
const wrong = await page("broken-one-figure-per-table");
const gbk = await page("gbk-page");

/** An archive with something of everything, by path. */
export const mixedArchive = {
  "in/2023.html": last,
  "in/2024.html": clean,
  "in/copy of 2024.html": clean,
  "in/wrong.html": wrong,
  "in/市局/gbk.html": gbk,
  "in/市局/名 字#1%20?&=.html": clean,
  "in/空的.html": "",
  "in/nothing.html": "<p>404 Not Found</p>",
  "in/pages.zip": zip([
    { name: "2019/甲/a.html", content: last },
    { name: "2019/b.html", content: "%PDF-1.4" },
    { name: "c.txt", content: wrong },
  ]),
  "in/old.tar": tar([{ name: "x/../../y.html", content: last }]),
  "other/a.html": wrong,
  "single.html": last,
};
/** What is given to a command to have all of it, some of it twice. */
export const mixedPaths = ["in", "in/2024.html", "other", "single.html", "in/gone.html"];
