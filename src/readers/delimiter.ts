/** The delimiters of delimited text, likeliest first. */
const delimiters = [",", "\t", ";", "，", "|"] as const;
const sampledLines = 200;
const sampledCharacters = 262_144;

/** The delimiter that cuts the most lines into the same number of fields, or null where none cuts any. */
export function sniffDelimiter(text: string): string | null {
  const lines = sampleOf(text);
  const scored = delimiters.map((delimiter) => ({ delimiter, score: consistency(lines, delimiter) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.delimiter : null;
}

/** True where commas, tabs or semicolons cut most lines into fields. */
export function looksDelimited(text: string): boolean {
  const delimiter = sniffDelimiter(text);
  if (delimiter === null || delimiter === "|" || delimiter === "，" || delimiter === "\t") return false;
  const lines = sampleOf(text);
  return lines.filter((line) => fields(line, delimiter) > 3).length * 2 > lines.length;
}

function sampleOf(text: string): string[] {
  return text
    .slice(0, sampledCharacters)
    .split(/\r\n|\n|\r/, sampledLines)
    .filter((line) => line.trim() !== "");
}

/** Lines that share the commonest number of fields, weighed by that number. */
function consistency(lines: readonly string[], delimiter: string): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const n = fields(line, delimiter);
    if (n > 1) counts.set(n, (counts.get(n) ?? 0) + 1);
  }
  return Math.max(0, ...[...counts].map(([n, times]) => times * Math.min(n, 8)));
}

/** Fields of a line, counting no delimiter inside double quotes. */
function fields(line: string, delimiter: string): number {
  return line.replace(/"[^"]*"/g, "").split(delimiter).length;
}
