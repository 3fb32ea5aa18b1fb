import { startBatch } from "./batch.ts";
import { startMarks } from "./marks.ts";

document.documentElement.classList.add("scripted");
startMarks();
if (document.getElementById("rows") !== null) startBatch();
