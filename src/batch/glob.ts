import picomatch from "picomatch";
import { toSlashes } from "./display-path.ts";

/** Letters count as the same in either case, as file names do on many systems; hidden files are named to be matched. */
const options = { nocase: true, posix: true } as const;
/** Folders that hold no reports. */
const passedOver = /(?:^|\/)(?:node_modules|\.git)(?:\/|$)/i;

/** What a glob matches below the folder it begins in, by paths relative to it. */
export function globBelow(pattern: string, root: string) {
  const below = toSlashes(pattern)
    .slice(toSlashes(root).length)
    .replace(/^\/|\/$/g, "");
  const isMatch = picomatch(below, options);
  const parts = partsOf(below).map((part) => ({
    isDeep: part === "**" || part.includes("/"),
    isMatch: picomatch(part, options),
  }));
  return {
    wants: (file: string) => isMatch(file) && !passedOver.test(file),
    /** A folder is entered as long as its path is the beginning of one that may match. */
    enters: (folder: string) => {
      if (passedOver.test(folder)) return false;
      for (const [i, name] of folder.split("/").entries()) {
        const part = parts[i];
        if (part === undefined || (!part.isDeep && !part.isMatch(name))) return false;
        if (part.isDeep) return true;
      }
      return true;
    },
  };
}

/** What matches the names of members. */
export function memberGlob(pattern: string): (name: string) => boolean {
  return picomatch(pattern, options);
}

function partsOf(pattern: string): readonly string[] {
  const { parts = [] } = picomatch.scan(pattern, { parts: true });
  return parts.length === 0 ? [pattern] : parts;
}
