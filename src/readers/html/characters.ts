/** Characters that end names in HTML, as code units. */
export const slash = 47;
export const greaterThan = 62;

/** True for what the HTML Standard takes for white space. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;
}
