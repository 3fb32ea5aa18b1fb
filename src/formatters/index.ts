import type { Formatter } from "./formatter.ts";

/** One line per output format of `check`; each is loaded when it is used. */
export const formatters = {
  human: async (): Promise<Formatter> => (await import("./human.ts")).human,
  concise: async (): Promise<Formatter> => (await import("./concise.ts")).concise,
  github: async (): Promise<Formatter> => (await import("./github.ts")).github,
  markdown: async (): Promise<Formatter> => (await import("./markdown.ts")).markdown,
  html: async (): Promise<Formatter> => (await import("./html.ts")).html,
  json: async (): Promise<Formatter> => (await import("./json.ts")).json,
  ndjson: async (): Promise<Formatter> => (await import("./ndjson.ts")).ndjson,
} as const;

export type FormatId = keyof typeof formatters;
export const formatIds = Object.keys(formatters) as readonly FormatId[];
