import type { ChalkInstance } from "chalk";
import { type Address, splitAddress, tables } from "../model/form.ts";
import { inText } from "../model/narrative.ts";
import type { Diagnostic, ReportOutcome, Story } from "../model/outcome.ts";
import { printPlace } from "../model/place.ts";
import { cellAt, type Report, rowOf } from "../model/report.ts";
import { fill, type Words } from "../words/index.ts";
import type { FormatContext, Formatter } from "./formatter.ts";
import { runDigest } from "./human-digest.ts";
import { chalk, severityStyles } from "./paint.ts";
import { placed } from "./placed.ts";
import { terminalWidth, textTable, wrap } from "./text-layout.ts";
import { unknownSentence } from "./unknown-relations.ts";

/** What surrounds the cell a finding points at, so that it is found without colour. */
const marks = { before: "▶", after: "◀" };

/** Findings for people: where, what, the row of the table with the cell marked, and the verdict last. */
export const human: Formatter = (context) => {
  const view = new View(context);
  const digest = runDigest(context);
  return {
    add: (report) => {
      const listed = digest.take(report);
      const isSilent = listed.diagnostics.length === 0 && listed.unknown.length === 0;
      return (isSilent ? "" : view.report(listed)) + view.unread(report);
    },
    end: digest.end,
  };
};

class View {
  readonly #words: Words;
  readonly #paint: ChalkInstance;

  constructor({ words, color }: FormatContext) {
    this.#words = words;
    this.#paint = chalk(color);
  }

  report(outcome: ReportOutcome): string {
    const { path, diagnostics, stories, report } = outcome;
    const about = report === null ? "" : `  ${this.#paint.dim(this.#about(report))}`;
    const blocks = stories.map((story, i) => {
      const own = diagnostics.filter((diagnostic) => diagnostic.story === i + 1);
      if (own.length === 0) return "";
      const shown = new Set<string>();
      const findings = own.map((finding) => this.#finding(path, finding, report, shown));
      return this.#heading(story, own.length) + [...findings, ...this.#said(outcome, i + 1)].join("\n");
    });
    return `${this.#paint.underline(path)}${about}\n\n${[...blocks, this.#unknown(outcome)].filter(Boolean).join("\n")}\n`;
  }

  /** What several findings have in common. */
  #heading({ cell }: Story, count: number): string {
    if (count < 2) return "";
    const { parts } = this.#words.phrases;
    const sentence =
      cell === null
        ? fill(parts.storyOfSeveral, { count })
        : fill(parts.story, { count, cell: this.#words.name(cell) });
    return `${wrap(sentence, terminalWidth - 2)
      .map((line) => `  ${this.#paint.bold(line)}`)
      .join("\n")}\n\n`;
  }

  /** What should be, or what may be, of the figures that a story is about. */
  #said({ suggestions, alternatives }: ReportOutcome, story: number): string[] {
    const { parts } = this.#words.phrases;
    const say = (label: string, sentences: readonly string[]) => {
      const lines = sentences.flatMap((sentence) => {
        // What goes on from a numbered line stands under its text.
        const indent = /^\d\. /.test(sentence) ? "   " : "";
        return wrap(sentence, terminalWidth - 4 - indent.length).map((line, i) => (i === 0 ? line : indent + line));
      });
      return [`  ${label}`, ...lines.map((line) => `    ${line}`), ""].join("\n");
    };
    const isOwn = (said: { readonly story: number }) => said.story === story;
    return [
      ...suggestions
        .filter(isOwn)
        .map((one) => say(this.#paint.green.bold(parts.suggestion), [this.#words.suggestion(one)])),
      ...alternatives
        .filter(isOwn)
        .map((one) => say(this.#paint.magenta.bold(parts.alternatives), this.#words.alternatives(one))),
    ];
  }

  /** The relations that could not be checked, and the figures that they lack. */
  #unknown(outcome: ReportOutcome): string {
    const sentence = unknownSentence(outcome, this.#words);
    if (sentence === null) return "";
    return `${wrap(sentence, terminalWidth - 2)
      .map((line) => `  ${this.#paint.dim(line)}`)
      .join("\n")}\n`;
  }

  /** Agency, year and edition, as far as the page says. */
  #about(report: Report): string {
    const { parts, editions } = this.#words.phrases;
    const year = report.year === null ? "" : fill(parts.year, { year: report.year });
    const edition = report.tables.requests.edition ?? report.tables.proactiveDisclosure.edition;
    return [report.agency, year, edition === null ? "" : editions[edition]].filter(Boolean).join(" · ");
  }

  /** One finding; the row of a cell that was `shown` before in its story is not printed again. */
  #finding(path: string, diagnostic: Diagnostic, report: Report | null, shown: Set<string>): string {
    const { severity, rule, primary, related, detail } = diagnostic;
    const label = severityStyles[severity](this.#paint)(this.#words.phrases.severities[severity]);
    const place = primary?.at == null ? path : placed(path, printPlace(primary.at));
    const sentenceAt = related.find(({ cell }) => cell === inText)?.at;
    const also = sentenceAt == null ? "" : fill(this.#words.phrases.parts.inText, { place: printPlace(sentenceAt) });
    const isShown = primary === null || shown.has(primary.cell);
    const row = isShown || report === null ? [] : this.#row(primary.cell, report);
    if (primary !== null) shown.add(primary.cell);
    const sentence = wrap(this.#words.sentence(detail), terminalWidth - 4).map((line) => `    ${line}`);
    const lines = [`  ${label} ${rule}  ${this.#paint.dim(place + also)}`, ...sentence];
    return [...lines, ...(row.length > 0 ? ["", ...row.map((line) => `      ${line}`)] : []), ""].join("\n");
  }

  /** The row of the table that holds a cell, under its column names, with the cell marked. */
  #row(address: string, report: Report): string[] {
    const { table, row } = splitAddress(address);
    if (!tables.includes(table) || row === "") return [];
    if (cellAt(report, address as Address)?.address !== address) return [];
    const cells = rowOf(report, table, row).filter((cell) => cell.onForm);
    const { blank, noPlace } = this.#words.phrases.parts;
    const names = cells.map((cell) => this.#words.column(cell.address));
    const figures = cells.map((cell) => {
      const text = cell.text === null ? noPlace : cell.text;
      if (cell.address !== address) return text;
      return `${marks.before}${text === "" ? blank : text}${marks.after}`;
    });
    const [head = "", body = ""] = textTable([
      [this.#words.table(table), ...names],
      [this.#words.row(row), ...figures],
    ]);
    return [this.#paint.dim(head), body.replace(/▶.*◀/, (cell) => this.#paint.inverse(cell))];
  }

  /** What of an input could not be read: the stage and the reason. */
  unread({ path, unreadable, diagnostics }: ReportOutcome): string {
    if (unreadable === null) return "";
    const reason =
      diagnostics.length === 0 ? this.#words.failure(unreadable) : this.#words.failureBesideFindings(unreadable);
    return `${this.#paint.underline(path)}  ${this.#paint.yellow(this.#words.unread(unreadable))}: ${reason}\n\n`;
  }
}
