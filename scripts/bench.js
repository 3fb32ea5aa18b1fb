// Prints what the program costs, as ratios and differences measured in one run. Run `npm run build` first.
// `npm run bench -- --quick` takes about a minute; `npm run bench -- page batch` prints some sections only.
import { batch } from "./bench/batch.js";
import { page } from "./bench/page.js";
import { stages } from "./bench/stages.js";
import { startUp } from "./bench/start-up.js";

const sections = { "start-up": startUp, page, batch, stages };

const args = process.argv.slice(2);
const isQuick = args.includes("--quick");
const named = args.filter((arg) => arg !== "--quick");
const unknown = named.filter((name) => !(name in sections));
if (unknown.length > 0)
  throw new Error(`no section ${unknown.join(", ")}: there are ${Object.keys(sections).join(", ")}`);
for (const [name, section] of Object.entries(sections)) {
  if (named.length === 0 || named.includes(name)) await section({ isQuick });
}
