import type { Detail } from "../model/detail.ts";
import { isAddress, splitAddress, type TableId } from "../model/form.ts";
import type { Language } from "../model/language.ts";
import type { Failure } from "../model/outcome.ts";
import { printPlace } from "../model/place.ts";
import type { Problem } from "../model/problem.ts";
import type { TableImage } from "../model/report.ts";
import type { Alternatives, Suggestion } from "../model/suggestion.ts";
import { archiveProblemTexts } from "./archive-problems.ts";
import { sentences } from "./details/index.ts";
import { briefRelationValues } from "./details/relation.ts";
import type { Sentence } from "./details/sentence.ts";
import { networkProblemTexts } from "./network-problems.ts";
import { fill, type Phrases, type RowId } from "./phrases.ts";
import { sizes } from "./size.ts";
import { alternativeLines, shouldBe, suggestionSentence } from "./suggestions.ts";

/** Missing rows that are named one by one. */
const namedRows = 3;

/** The reader's words for everything a report or an outcome holds. */
export class Words {
  readonly language: Language;
  readonly phrases: Phrases;

  constructor(language: Language, phrases: Phrases) {
    this.language = language;
    this.phrases = phrases;
  }

  /** What stands between a name and what is said of it. */
  get colon(): string {
    return this.language === "en" ? ": " : "：";
  }

  table(table: TableId): string {
    return this.phrases.tables[table];
  }

  row(row: string): string {
    return this.phrases.rows[row as RowId];
  }

  column(address: string): string {
    const { row, column } = splitAddress(address);
    const columns: Readonly<Record<string, string>> = this.phrases.columns;
    return columns[`${row}.${column}`] ?? (columns[column] as string);
  }

  /** `表三“（七）总计”行“自然人”列`. */
  cell(address: string): string {
    const { table, row } = splitAddress(address);
    return fill(this.phrases.parts.cell, {
      table: this.table(table),
      row: this.row(row),
      column: this.column(address),
    });
  }

  /** `“（七）总计”行“自然人”列`, where the table is named already. */
  cellInTable(address: string): string {
    return fill(this.phrases.parts.cellInTable, {
      row: this.row(splitAddress(address).row),
      column: this.column(address),
    });
  }

  /** A cell, a row or a table by its address; anything else is the page. */
  name(address: string): string {
    const { tables, parts } = this.phrases;
    if (address in tables) return this.table(address as TableId);
    if (isAddress(address)) return this.cell(address);
    const table = address.slice(0, address.indexOf(".")) as TableId;
    if (!(table in tables)) return parts.page;
    return fill(parts.rowOf, { table: this.table(table), row: this.row(address.slice(table.length + 1)) });
  }

  /** What several findings of one story have in common: the cell that all concern, or null where they concern none. */
  story(cell: string | null, count: number): string {
    const { story, storyOfSeveral } = this.phrases.parts;
    return cell === null ? fill(storyOfSeveral, { count }) : fill(story, { count, cell: this.name(cell) });
  }

  /** One sentence that states what a diagnostic found. */
  sentence(detail: Detail): string {
    const { text, values } = sentences[detail.kind] as Sentence<Detail>;
    return fill(text[this.language], values(detail, this));
  }

  /** The same without the terms of a long sum; null where it has none. */
  briefly(detail: Detail): string | null {
    if (detail.kind !== "relation") return null;
    const values = briefRelationValues(detail, this);
    return values === null ? null : fill(sentences.relation.text[this.language], values);
  }

  /** One sentence that says what is probably wrong and what it should be. */
  suggestion(suggestion: Suggestion): string {
    return suggestionSentence(suggestion, this);
  }

  /** How surely a figure should be another: `应为`, `很可能应为`. */
  shouldBe(confidence: number): string {
    return shouldBe(confidence, this);
  }

  /** What may have happened, in lines. */
  alternatives(alternatives: Alternatives): string[] {
    return alternativeLines(alternatives, this);
  }

  /** What became of an input of which something could not be read: `无法解码`, `没有读全`. */
  unread(failure: Failure): string {
    const { parts, stages } = this.phrases;
    return failure.reason === "incomplete"
      ? parts.incomplete
      : fill(parts.unreadable, { stage: stages[failure.stage] });
  }

  /** What is left to say of a failure where findings name everything that is missing. */
  failureBesideFindings(failure: Failure): string {
    const isListed = failure.reason === "incomplete" || failure.reason === "tables-are-pictures";
    return isListed ? this.phrases.parts.listedAbove : this.failure(failure);
  }

  /** One sentence that states why an input, or a part of it, could not be read. */
  failure(failure: Failure): string {
    if (failure.reason === "archive") {
      return fill(archiveProblemTexts[failure.problem][this.language], { about: failure.about ?? "" });
    }
    if (failure.reason === "network") {
      return fill(networkProblemTexts[failure.problem][this.language], { about: failure.about ?? "" });
    }
    return fill(this.phrases.failures[failure.reason], this.#failureValues(failure));
  }

  #failureValues(failure: Exclude<Failure, { reason: "archive" | "network" }>): Record<string, string | number> {
    switch (failure.reason) {
      case "other":
      case "crashed":
      case "shard-parked":
        return { system: failure.system };
      case "result-missing":
      case "result-damaged":
        return { file: failure.file };
      case "binary":
        return { format: this.phrases.formats[failure.format] };
      case "too-large":
        return this.#sizes(failure);
      case "too-many-tags":
        return { most: failure.most };
      case "timed-out":
        return { seconds: failure.seconds };
      case "not-a-report-json":
        return { pointer: failure.pointer || "/", problem: failure.problem };
      case "tables-are-pictures":
        return { count: failure.images.length, place: placeOfFirst(failure.images) };
      case "older-form":
        return { place: printPlace(failure.at) };
      case "incomplete":
        return {
          lacking: failure.tables.map((lack) => this.#lack(lack)).join(this.phrases.parts.list),
          truncated:
            failure.truncatedAt === null
              ? ""
              : (failure.tables.length > 0 ? this.phrases.parts.list : "") +
                fill(this.phrases.parts.truncated, { place: printPlace(failure.truncatedAt) }),
        };
      default:
        return {};
    }
  }

  #sizes({ bytes, most: limit }: { readonly bytes: number | null; readonly most: number }): Record<string, string> {
    const { size, most } = sizes(bytes ?? limit, limit);
    return { size: bytes === null ? fill(this.phrases.parts.moreThan, { most }) : size, most };
  }

  /** What is wrong with a document or an option, and what was likely meant. */
  problem(problem: Problem): string {
    const { problems, jsonTypes, didYouMean } = this.phrases;
    const lists = {
      allowed: "allowed" in problem ? problem.allowed.join(", ") : "",
      types: "types" in problem ? problem.types.map((type) => jsonTypes[type]).join(" / ") : "",
    };
    const { at: _, ...values } = problem;
    const sentence = fill(problems[problem.reason], { ...values, ...lists } as Readonly<Record<string, string>>);
    const { nearest = null } = "nearest" in problem ? problem : {};
    const join = this.language === "en" ? " " : "";
    return nearest === null ? sentence : `${sentence}${join}${fill(didYouMean, { nearest })}`;
  }

  /** Several rows of a table, named one by one. */
  rows(rows: readonly string[]): string {
    return rows.map((row) => this.row(row)).join(this.phrases.parts.list);
  }

  #lack({ table, found, missingRows, missingColumns }: Lack): string {
    const { missingTable, missingRows: lacksRows, missingColumns: lacksColumns, andMore, list } = this.phrases.parts;
    if (!found) return fill(missingTable, { table: this.table(table), section: this.phrases.sections[table] });
    const shorten = (names: readonly string[]) =>
      names.length > namedRows ? fill(andMore, { rows: names.slice(0, namedRows).join(list) }) : names.join(list);
    const rows = missingRows.map((row) => this.row(row));
    const columns = missingColumns.map((address) => this.column(address));
    const lacks = [
      ...(rows.length > 0
        ? [fill(lacksRows, { table: this.table(table), count: rows.length, rows: shorten(rows) })]
        : []),
      ...(columns.length > 0
        ? [fill(lacksColumns, { table: this.table(table), count: columns.length, columns: shorten(columns) })]
        : []),
    ];
    return lacks.join(list);
  }
}

/** What a table lacks. */
type Lack = Extract<Failure, { reason: "incomplete" }>["tables"][number];

function placeOfFirst(images: readonly TableImage[]): string {
  return images[0] === undefined ? "" : printPlace(images[0].at);
}
