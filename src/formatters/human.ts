import type { ChalkInstance } from "chalk";
import { inText } from "../model/narrative.ts";
import type { Diagnostic, ReportOutcome, Story } from "../model/outcome.ts";
import { printPlace } from "../model/place.ts";
import { editionOf, type Report } from "../model/report.ts";
import { fill, type Words } from "../words/index.ts";
import type { FormatContext, Formatter } from "./formatter.ts";
import { runDigest } from "./human-digest.ts";
import { miniTables } from "./mini-table.ts";
import { chalk, severityStyles } from "./paint.ts";
import { placed } from "./placed.ts";
import { terminalWidth, wrap } from "./text-layout.ts";
import { unknownSentence } from "./unknown-relations.ts";
import { isUnreadNamed } from "./unread.ts";

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
      // Where it is known which cell is wrong, that one is shown, and not the total that a relation points at.
      const shown = outcome.suggestions.some((one) => one.story === i + 1) ? null : new Set<string>();
      const findings = own.map((finding) => this.#finding(path, finding, report, shown));
      return this.#heading(story, own.length) + [...findings, ...this.#said(outcome, i + 1)].join("\n");
    });
    return `${this.#paint.underline(path)}${about}\n\n${[...blocks, this.#unknown(outcome)].filter(Boolean).join("\n")}\n`;
  }

  /** What several findings have in common. */
  #heading({ cell }: Story, count: number): string {
    if (count < 2) return "";
    const sentence = this.#words.story(cell, count);
    return `${wrap(sentence, terminalWidth - 2)
      .map((line) => `  ${this.#paint.bold(line)}`)
      .join("\n")}\n\n`;
  }

  /** What should be, with the rows in which it should, or what may be, of the figures that a story is about. */
  #said({ suggestions, alternatives, report }: ReportOutcome, story: number): string[] {
    const { parts } = this.#words.phrases;
    const isOwn = (said: { readonly story: number }) => said.story === story;
    return [
      ...suggestions.filter(isOwn).map((one) => {
        const said = this.#say(this.#paint.green.bold(parts.suggestion), [this.#words.suggestion(one)]);
        const changes = one.changes.filter(({ of }) => of === undefined);
        const marks = changes.map(({ cell, to }) => [cell.address, (text: string) => `${text}→${to}`] as const);
        return [said, this.#tables(report, new Map(marks))].filter(Boolean).join("\n");
      }),
      ...alternatives
        .filter(isOwn)
        .map((one) => this.#say(this.#paint.magenta.bold(parts.alternatives), this.#words.alternatives(one))),
    ];
  }

  /** Sentences under what they are. */
  #say(label: string, sentences: readonly string[]): string {
    const lines = sentences.flatMap((sentence) => {
      // What goes on from a numbered line stands under its text.
      const indent = /^\d\. /.test(sentence) ? "   " : "";
      return wrap(sentence, terminalWidth - 4 - indent.length).map((line, i) => (i === 0 ? line : indent + line));
    });
    return [`  ${label}`, ...lines.map((line) => `    ${line}`)].map((line) => `${line}\n`).join("");
  }

  /** The relations that could not be checked. */
  #unknown({ unknown, report }: ReportOutcome): string {
    if (unknown.length === 0) return "";
    return `${wrap(unknownSentence(unknown, report, this.#words), terminalWidth - 2)
      .map((line) => `  ${this.#paint.dim(line)}`)
      .join("\n")}\n`;
  }

  /** Agency, year and edition, as far as the page says. */
  #about(report: Report): string {
    const { parts, editions } = this.#words.phrases;
    const year = report.year === null ? "" : fill(parts.year, { year: report.year });
    const edition = editionOf(report);
    return [report.agency, year, edition === null ? "" : editions[edition]].filter(Boolean).join(" · ");
  }

  /** One finding, and the row of its cell unless that was `shown` before in its story; null where no row is. */
  #finding(path: string, diagnostic: Diagnostic, report: Report | null, shown: Set<string> | null): string {
    const { severity, rule, primary, related, detail } = diagnostic;
    const label = severityStyles[severity](this.#paint)(this.#words.phrases.severities[severity]);
    const place = placed(path, primary?.at ?? null);
    const sentenceAt = related.find(({ cell }) => cell === inText)?.at;
    const also = sentenceAt == null ? "" : fill(this.#words.phrases.parts.inText, { place: printPlace(sentenceAt) });
    const isShown = primary === null || shown === null || shown.has(primary.cell);
    const table = isShown ? "" : this.#tables(report, new Map([[primary.cell, (text) => text]]));
    if (primary !== null) shown?.add(primary.cell);
    const sentence = wrap(this.#words.sentence(detail), terminalWidth - 4).map((line) => `    ${line}\n`);
    const lines = [`  ${label} ${rule}  ${this.#paint.dim(place + also)}\n`, ...sentence];
    return [lines.join(""), table].filter(Boolean).join("\n");
  }

  /** The rows that hold the cells of this report, with those marked. */
  #tables(report: Report | null, marks: ReadonlyMap<string, (text: string) => string>): string {
    if (report === null || marks.size === 0) return "";
    const options = { words: this.#words, paint: this.#paint, width: terminalWidth - 6 };
    return miniTables(report, marks, options)
      .map((line) => `      ${line}\n`)
      .join("");
  }

  /** What of an input could not be read: the stage and the reason. */
  unread(report: ReportOutcome): string {
    const { path, unreadable } = report;
    if (unreadable === null) return "";
    const reason = isUnreadNamed(report)
      ? this.#words.failureBesideFindings(unreadable)
      : this.#words.failure(unreadable);
    return `${this.#paint.underline(path)}  ${this.#paint.yellow(this.#words.unread(unreadable))}${this.#words.colon}${reason}\n\n`;
  }
}
