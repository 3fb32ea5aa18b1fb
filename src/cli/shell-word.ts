/** A path as it is typed in on a command line: in double quotes, which every shell knows, where it has a blank or the like. */
export function shellWord(path: string): string {
  return /^[\p{L}\p{N}\p{M}_./\\:@%+=,~·-]+$/u.test(path) ? path : `"${path}"`;
}
