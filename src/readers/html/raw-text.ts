import { greaterThan, isBlank, slash } from "./characters.ts";

/** The offset of the end tag of an element that holds text only, or the end of the page. */
export function endOfRawText(source: string, nameStart: number, nameEnd: number, start: number): number {
  const name = source.slice(nameStart, nameEnd).toLowerCase();
  for (let p = source.indexOf("</", start); p >= 0; p = source.indexOf("</", p + 2)) {
    const after = p + 2 + name.length;
    if (source.slice(p + 2, after).toLowerCase() !== name) continue;
    const code = source.charCodeAt(after);
    if (code === greaterThan || code === slash || isBlank(code)) return p;
  }
  return source.length;
}

/**
 * The offset of the end tag of a script, or the end of the page. It ends at `</script`, but for one that a script inside
 * a comment opened.
 */
export function endOfScript(source: string, start: number): number {
  const mark = /<!--|-->|<(\/?)script(?=[\s/>])/gi;
  mark.lastIndex = start;
  let isComment = false;
  let isNested = false;
  for (let match = mark.exec(source); match !== null; match = mark.exec(source)) {
    const [text, closing] = match;
    if (text === "<!--") {
      isComment = true;
      // `<!-->` is a comment, whole.
      mark.lastIndex -= 2;
    } else if (text === "-->") {
      isComment = false;
      isNested = false;
    } else if (closing === "") {
      isNested = isComment;
    } else {
      if (!isNested) return match.index;
      isNested = false;
    }
  }
  return source.length;
}
