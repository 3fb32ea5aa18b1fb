import type { Subject } from "../model/outcome.ts";
import type { Formatter } from "./formatter.ts";
import { hiddenSentence, Listing } from "./listing.ts";
import { placed } from "./placed.ts";
import { verdictSentence } from "./summary-sentences.ts";
import { unreadAlone } from "./unread.ts";

/** One line per finding, for editors, hooks and grep: `path:line:column: severity rule: sentence`. */
export const concise: Formatter = ({ words, listed }) => {
  const listing = new Listing(listed);
  return {
    add: (report) => {
      const { path, suggestions, diagnostics } = listing.take(report);
      const line = (at: Subject["at"], what: string, sentence: string) => `${placed(path, at)}: ${what}: ${sentence}\n`;
      const findings = diagnostics.map(({ severity, rule, primary, detail }) =>
        line(primary?.at ?? null, `${severity} ${rule}`, words.sentence(detail)),
      );
      const said = suggestions.map((one) =>
        line(one.changes[0]?.cell.at ?? null, "info suggestion", words.suggestion(one)),
      );
      const failure = unreadAlone(report);
      const unread =
        failure === null
          ? []
          : [line(null, "error unreadable", words.unread(failure) + words.colon + words.failure(failure))];
      return [...findings, ...said, ...unread].join("");
    },
    end: (summary) =>
      `${[hiddenSentence(listing, words), verdictSentence(summary, words)].filter(Boolean).join("\n")}\n`,
  };
};
