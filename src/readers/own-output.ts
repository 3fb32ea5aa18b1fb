/** How what `disclose check` prints begins, every format but those for people, and the tables that `convert` writes. */
const heads: readonly RegExp[] = [
  /^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8">\s*<meta name="generator" content="disclose /i,
  /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<(?:testsuites name="disclose"|checkstyle version="[^"]*")>/,
  /^\{\s*"schemaVersion": "1\.0",\s*"verdict": /,
  /^\{\s*"\$schema":"[^"]*\/sarif-schema-2\.1\.0\.json"/,
  /^\[\s*(?:\]|\{"description":)/,
  /^::(?:error|warning) file=/,
  /^\uFEFF?path[,\t]agency[,\t]year[,\t](?:edition[,\t]table|title[,\t]indexNumber|rule[,\t]severity)[,\t]/,
];

/** Lines that people read: a finding of `human` and of `concise`, and the verdict, which `markdown` has as its heading. */
const lines: readonly RegExp[] = [
  /^ {2}(?:错误|警告|提示|錯誤|error|warning|info) [a-z]+(?:-[a-z]+)+ {2}\S/m,
  /^\S.*: (?:error|warning|info) [a-z]+(?:-[a-z]+)+: /m,
  /^(?:## )?(?:通过|不通过|未能核验|通過|不通過|未能核驗)：\d+ 份[报報]告[。，]/m,
  /^(?:## )?(?:PASSED|FAILED|NOT ASSESSABLE): \d+ reports?(?:\\?\(s\\?\)\.|;)/m,
];

/** Characters at either end in which such a line is looked for. */
const endLength = 1000;

/**
 * True for what `disclose check` printed, and for the tables of `disclose convert`. It may lie among the reports that it
 * is about, and may print their figures as they do; it is no report.
 */
export function isOwnOutput(text: string): boolean {
  const [start, end] = [text.slice(0, endLength), text.slice(-endLength)];
  return heads.some((head) => head.test(start)) || lines.some((line) => line.test(start) || line.test(end));
}
