import { createHash } from "node:crypto";
import { checkReport, readReport, toJson } from "../../dist/index.js";
import { loadArchive, loadStages } from "./internals.js";
import { heading, inTurns, median, row } from "./measure.js";

/** What the time of a page is spent on: every stage by itself, over pages no two of which are alike. */
export async function stages({ isQuick }) {
  const count = isQuick ? 150 : 600;
  const rounds = isQuick ? 5 : 15;
  const { archivePage } = await loadArchive();
  const { decode, htmlReader, extract, simplifierFor } = await loadStages();
  const pages = Array.from({ length: count }, (_, number) => archivePage(number).bytes);
  const texts = pages.map((bytes) => decode(bytes).text);
  const readers = await Promise.all(texts.map(htmlReader));
  const documents = texts.map((text, i) => readers[i](text));
  const simplify = await Promise.all(documents.map(simplifierFor));
  const inputs = pages.map((bytes, i) => ({ path: `${i}.html`, read: async () => bytes }));
  const reports = (await Promise.all(inputs.map(readReport))).map(({ report }) => report);
  const json = reports.map((report) => toJson(report));
  const each = (work) => () => {
    for (let i = 0; i < count; i++) work(i);
  };
  const works = {
    "decode: bytes to text": each((i) => decode(pages[i])),
    "sha256 of the bytes": each((i) => createHash("sha256").update(pages[i]).digest("hex")),
    "tables, paragraphs, places": each((i) => readers[i](texts[i])),
    "extract: addresses, metadata, narrative": each((i) =>
      extract(documents[i], { simplify: simplify[i], mediaType: "text/html" }),
    ),
    "check: rules, wrong cells": each((i) => checkReport(reports[i])),
    "normalize: the report as JSON has it": each((i) => toJson(reports[i])),
    "JSON as text": each((i) => JSON.stringify(json[i])),
  };
  const samples = await inTurns(works, rounds, 3);
  const times = Object.values(samples).map((own) => median(own) / count);
  const whole = times.reduce((sum, time) => sum + time, 0);
  heading(`What the time is spent on, ${count} pages, no two alike, median of ${rounds} interleaved runs`);
  Object.keys(works).forEach((name, i) => {
    row(name, `${times[i].toFixed(3)} ms`, `${((100 * times[i]) / whole).toFixed(0)} %`);
  });
  row("together", `${whole.toFixed(3)} ms`);
}
