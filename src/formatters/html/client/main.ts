import { startBatch } from "./batch.ts";
import { keepInSight } from "./in-sight.ts";
import { startMarks } from "./marks.ts";

document.documentElement.classList.add("scripted");
startMarks();
addEventListener("resize", keepInSight);
document.addEventListener("toggle", keepInSight, { capture: true });
keepInSight();
if (document.getElementById("rows") !== null) startBatch();
