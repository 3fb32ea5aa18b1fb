/** Where a file made of an input goes in a folder: never above it. */
export function outputName(path: string): string {
  return path
    .split("/")
    .filter((part) => part !== "" && part !== "." && part !== "..")
    .join("/");
}
