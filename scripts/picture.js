// Writes .github/terminal.svg: what a terminal shows of a check, for the README. With `-` it prints the picture instead.
import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { eastAsianWidth } from "get-east-asian-width";

const root = fileURLToPath(new URL("../", import.meta.url));
const arguments_ = ["check", "fixtures/slip-swapped-cells/report.html"];

/** Pixels. A column is half as wide as a Chinese character. */
const size = { font: 14, column: 7.7, line: 21, margin: 20, bar: 34 };
const colors = { text: "#d7dde5", background: "#12181f", bar: "#1c242e" };
const fonts =
  "ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace";

/** What an SGR parameter sets. */
const sgr = {
  0: { weight: null, opacity: null, underline: null, inverse: null, fill: null },
  1: { weight: "bold" },
  2: { opacity: 0.62 },
  4: { underline: true },
  7: { inverse: true },
  22: { weight: null, opacity: null },
  24: { underline: null },
  27: { inverse: null },
  31: { fill: "#ff7b72" },
  32: { fill: "#56d364" },
  33: { fill: "#e3b341" },
  35: { fill: "#d2a8ff" },
  36: { fill: "#79c0ff" },
  39: { fill: null },
};

const picture = draw(`\u001b[2m$\u001b[22m disclose ${arguments_.join(" ")}\n${printed()}`.trimEnd().split("\n"));
if (process.argv[2] === "-") process.stdout.write(picture);
else await writeFile(new URL("../.github/terminal.svg", import.meta.url), picture);

/** What the command prints in colour; it exits with 1, for there are findings. */
function printed() {
  const env = { ...process.env, LANG: "zh_CN.UTF-8", LC_ALL: "", LC_MESSAGES: "", GITHUB_ACTIONS: "" };
  try {
    execFileSync(process.execPath, ["bin/disclose.js", ...arguments_, "--color", "always"], { cwd: root, env });
  } catch (error) {
    if (error.status === 1) return error.stdout.toString();
    throw error;
  }
  throw new Error("the picture is to show findings, and there are none");
}

function draw(lines) {
  const drawn = lines.map(drawLine);
  const width = Math.ceil(Math.max(...drawn.map(({ columns }) => columns)) * size.column + 2 * size.margin);
  const height = size.bar + lines.length * size.line + size.margin;
  const dots = ["#ff5f57", "#febc2e", "#28c840"].map(
    (color, i) => `<circle cx="${size.margin + i * 20}" cy="${size.bar / 2}" r="6" fill="${color}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="disclose ${arguments_.join(" ")}" font-family="${fonts}" font-size="${size.font}">
<rect width="${width}" height="${height}" rx="10" fill="${colors.background}"/>
<path d="M0 ${size.bar}V10A10 10 0 0 1 10 0H${width - 10}A10 10 0 0 1 ${width} 10V${size.bar}Z" fill="${colors.bar}"/>
${dots.join("")}
${drawn
  .map(({ svg }) => svg)
  .filter(Boolean)
  .join("\n")}
</svg>
`;
}

/** One line of the terminal: each run of one style is a text whose characters stand on the columns of the terminal. */
function drawLine(line, row) {
  const y = size.bar + (row + 1) * size.line;
  const parts = [];
  let column = 0;
  let style = sgr[0];
  for (const [i, part] of line.split("\u001b[").entries()) {
    // What follows the beginning of a sequence are its parameters, an m, and the text that has the style.
    const [, codes, text] = i === 0 ? ["", "", part] : /^([\d;]*)m(.*)$/.exec(part);
    for (const code of codes.split(";").filter(Boolean)) style = { ...style, ...sgr[Number(code)] };
    const from = column;
    const places = [...text].map((character) => {
      const x = column;
      column += eastAsianWidth(character.codePointAt(0));
      return x;
    });
    parts.push(drawRun(text, places, { y, from, to: column, style }));
  }
  return { svg: parts.join(""), columns: column };
}

function drawRun(text, places, { y, from, to, style }) {
  const at = (column) => Number((size.margin + column * size.column).toFixed(1));
  const fill = style.inverse ? colors.background : (style.fill ?? colors.text);
  const box = style.inverse
    ? `<rect x="${at(from)}" y="${y - 16}" width="${at(to) - at(from)}" height="${size.line}" fill="${style.fill ?? colors.text}"/>`
    : "";
  if (text.trim() === "") return box;
  const attributes = [
    `x="${places.map(at).join(" ")}"`,
    `y="${y}"`,
    `fill="${fill}"`,
    style.weight && `font-weight="${style.weight}"`,
    style.opacity && `opacity="${style.opacity}"`,
    style.underline && 'text-decoration="underline"',
  ].filter(Boolean);
  return `${box}<text xml:space="preserve" ${attributes.join(" ")}>${escaped(text)}</text>`;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
