import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { toJson } from "../src/normalized/to-json.ts";
import { readReport } from "../src/run.ts";
import { balanced } from "./support/balanced.ts";
import { type Dialect, dialects } from "./support/dialects.ts";

/** A change of a printed report that changes nothing it says. */
interface Change {
  readonly name: string;
  readonly make: (printed: string) => string | Buffer;
}

const always: readonly Change[] = [
  { name: "CRLF", make: (text) => text.replace(/\r?\n/g, "\r\n") },
  { name: "lone carriage returns", make: (text) => text.replace(/\r?\n/g, "\r") },
  { name: "a byte order mark", make: (text) => `\ufeff${text}` },
  { name: "GB 18030", make: (text) => iconv.encode(text, "gb18030") },
  { name: "UTF-16, low byte first", make: (text) => iconv.encode(text, "utf-16le", { addBOM: true }) },
  { name: "UTF-16, high byte first", make: (text) => iconv.encode(text, "utf-16be", { addBOM: true }) },
  { name: "digits of full width", make: (text) => outsideMarkup(text, /\d/g, (digit) => wide(digit)) },
  { name: "characters that print nothing", make: (text) => outsideMarkup(text, /\d/g, (digit) => `${digit}\u200b`) },
];

const inMarkup: readonly Change[] = [
  {
    name: "attributes on every tag",
    make: (page) => page.replace(/<(td|th|tr|p)\b/gi, `<$1 data-x="a>b <td>" class='x"y' onclick=go(1)`),
  },
  { name: "tags in capitals", make: (page) => page.replace(/<\/?[a-z1]+/g, (tag) => tag.toUpperCase()) },
  {
    name: "comments before every cell",
    make: (page) => page.replace(/<t[dh]\b/gi, (tag) => `<!-- 12 <td>3</td> -->${tag}`),
  },
  { name: "blanks around all text", make: (page) => inBody(page, (text) => `\n\t&nbsp; ${text}\u3000\n`) },
  {
    name: "every character in a span",
    make: (page) => inBody(page, (text) => eachCharacter(text, (one) => `<span lang=EN-US>${one}</span>`)),
  },
  { name: "characters as entities", make: (page) => inBody(page, (text) => eachCharacter(text, entity)) },
  {
    name: "no declaration and no line breaks",
    make: (page) => page.replace(/<!doctype[^>]*>/i, "").replace(/>\n</g, "><"),
  },
  {
    name: "scripts and styles in between",
    make: (page) =>
      page.replaceAll(
        "<table",
        `<script>if (1<2) document.write("<table><tr><td>规章<td>9</table>")</script><style>td>p{}</style><table`,
      ),
  },
];

const wide = (digit: string) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
const entity = (character: string) => `&#x${(character.codePointAt(0) as number).toString(16)};`;

/** Text behind the heading of table 2, outside tags: titles and the page's own data stay as they are. */
function outsideMarkup(text: string, pattern: RegExp, change: (match: string) => string): string {
  const start = text.indexOf("二、主动公开");
  const changed = text
    .slice(start)
    .replace(/<[^>]*>|&[^;\s]+;|[^<&]+/g, (part) => (/^[<&]/.test(part) ? part : part.replace(pattern, change)));
  return text.slice(0, start) + changed;
}

/** Every text of the body that prints something; entities count as one character. */
function inBody(page: string, change: (text: string) => string): string {
  const start = page.search(/<body/i);
  const changed = page
    .slice(start)
    .replace(/>([^<>]+)</g, (whole, text: string) => (text.trim() === "" ? whole : `>${change(text)}<`));
  return page.slice(0, start) + changed;
}

function eachCharacter(text: string, change: (character: string) => string): string {
  return text.replace(/&[^;\s]+;|./gsu, (one) => (one.startsWith("&") || /\s/.test(one) ? one : change(one)));
}

/** The normalized report without what the bytes alone decide: where it came from and the places of its cells. */
async function said(dialect: Dialect, bytes: string | Buffer): Promise<unknown> {
  const { report, failure } = await readReport({ path: dialect.path, read: async () => Buffer.from(bytes) });
  expect(failure).toBeNull();
  if (report === null) return null;
  const { source: _, ...json } = toJson(report);
  return JSON.parse(JSON.stringify(json, (key, value) => (key === "at" ? undefined : value)));
}

/** Dialects as texts; those in bytes have an encoding of their own. */
function named(names: readonly string[]): Dialect[] {
  return names.map((name) => {
    const dialect = dialects.find((candidate) => candidate.name === name);
    if (dialect === undefined) throw new Error(`no dialect ${name}`);
    return dialect;
  });
}

const pages = named([
  "a plain page",
  "a page that Word saved",
  "a page with zeros left blank",
  "a page of unclosed upper-case tags",
]);
const texts = named([
  "text joined by bars",
  "a table of Markdown, merged cells blank",
  "text with one cell on a line",
  "CSV, merged cells blank",
  "TSV, merged cells repeated",
]);

async function saysTheSame(dialect: Dialect, change: Change): Promise<void> {
  await fc.assert(
    fc.asyncProperty(balanced, async (figures) => {
      const printed = String(dialect.print(figures));
      expect(await said(dialect, change.make(printed))).toEqual(await said(dialect, printed));
    }),
    { seed: 21, numRuns: 4 },
  );
}

const pairs = (of: readonly Dialect[], changes: readonly Change[]) =>
  changes.flatMap((change) => of.map((dialect) => [change.name, dialect.name, change, dialect] as const));

describe("a report says the same with", () => {
  it.each([...pairs([...pages, ...texts], always), ...pairs(pages, inMarkup)])(
    "%s, as %s",
    async (_change, _dialect, change, dialect) => {
      await saysTheSame(dialect, change);
    },
  );
});

describe("a report damaged at random", () => {
  it.each([...pages, ...texts])("ends in a result, as $name", async (dialect) => {
    await fc.assert(
      fc.asyncProperty(
        balanced,
        fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.uint8Array({ maxLength: 8 })), { minLength: 1, maxLength: 30 }),
        async (figures, damages) => {
          let bytes = Buffer.from(dialect.print(figures));
          for (const [at, length, instead] of damages) {
            const start = at % (bytes.length + 1);
            bytes = Buffer.concat([bytes.subarray(0, start), instead, bytes.subarray(start + length)]);
          }
          const { failure } = await readReport({ path: dialect.path, read: async () => bytes });
          expect(failure?.reason).not.toBe("crashed");
        },
      ),
      { seed: 22, numRuns: 12 },
    );
  });
});
