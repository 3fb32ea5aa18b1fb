import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./root.ts";

/** One page in so many is wrong, and one cannot be read. */
const wrongEvery = 17;
const unreadableEvery = 101;

/** Fills a folder with so many pages, one in so many a report, of two years of as many agencies; the same every time. */
export async function writeArchive(folder: string, count: number, reportEvery = 1): Promise<void> {
  const page = await readFile(join(root, "fixtures/suqian-2024/report.html"), "utf8");
  await mkdir(folder, { recursive: true });
  for (let i = 0; i < count; i++) {
    const year = 2023 + (i % 2);
    const own = page
      .replaceAll("宿迁市", `宿迁市第${i >> 1}区`)
      .replaceAll("2024", String(year))
      .replace(">3525<", `>${i % wrongEvery === 0 ? 3252 : 3525}<`);
    const text = i % unreadableEvery === 7 || (i >> 1) % reportEvery !== 0 ? "<p>404 Not Found</p>" : own;
    await writeFile(join(folder, `${String(i >> 1).padStart(5, "0")}-${year}.html`), text);
  }
}
