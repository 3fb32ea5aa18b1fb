import { startBatch } from "./batch.ts";
import { keepInSight } from "./in-sight.ts";
import { startMarks } from "./marks.ts";

document.documentElement.classList.add("scripted");
startMarks();
addEventListener("resize", keepInSight);
keepInSight();
if (document.getElementById("rows") !== null) startBatch();
