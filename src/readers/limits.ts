import type { MediaType } from "../model/report.ts";

/**
 * The most bytes that are read of each format. A report has some hundred thousand; whatever is in that many bytes is read
 * within 3 GB of memory and 90 s, which the tests hold true. Delimited text and plain text take more of both for a byte:
 * every one may be a cell.
 */
export const mostBytes: Readonly<Record<MediaType | "application/json", number>> = {
  "text/html": 24_000_000,
  "text/csv": 4_000_000,
  "text/tab-separated-values": 4_000_000,
  "text/plain": 4_000_000,
  "application/json": 24_000_000,
};
