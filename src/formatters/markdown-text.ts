/** Text that stands for itself: what a page prints is no markup, and a cell of a table is one line. */
export function escaped(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_[\]<>|#~&]/g, "\\$&");
}
