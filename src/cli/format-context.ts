import { fails } from "../check.ts";
import type { FormatContext } from "../formatters/formatter.ts";
import { chapters, rules, yearwise } from "../rules/index.ts";
import type { Words } from "../words/index.ts";
import { type ListingOptions, listedBy } from "./check-outputs.ts";
import type { Settings } from "./config-settings.ts";
import { pathInRepository } from "./path-in-repository.ts";
import { type ColorChoice, type Terminal, wantsColor } from "./terminal.ts";
import { version } from "./version.ts";

/** The rules that look at other reports, which may not be there. */
const ofSeveral: ReadonlySet<string> = new Set([...yearwise, ...chapters.bodies].map(({ id }) => id));

/** What formats know of a run beside its outcomes. */
export function formatContext(
  options: ListingOptions & { readonly color: ColorChoice },
  { failOn, optionsFor }: Settings,
  isKnown: FormatContext["isKnown"],
  words: Words,
  terminal: Terminal,
): FormatContext {
  return {
    words,
    color: wantsColor(options.color, terminal),
    version,
    pathOf: pathInRepository(terminal),
    rules,
    asked: (path) => {
      const { severities } = optionsFor(path);
      return rules.filter(({ id }) => !ofSeveral.has(id) && severities?.get(id) !== "off");
    },
    fails: (severity) => fails(severity, failOn),
    listed: listedBy(options, failOn),
    isKnown,
  };
}
