import type { Formatter } from "./formatter.ts";

/** One line per output format of `check`; each is loaded when it is used. */
export const formatters = {
  human: async (): Promise<Formatter> => (await import("./human.ts")).human,
  concise: async (): Promise<Formatter> => (await import("./concise.ts")).concise,
  json: async (): Promise<Formatter> => (await import("./json.ts")).json,
  ndjson: async (): Promise<Formatter> => (await import("./ndjson.ts")).ndjson,
  sarif: async (): Promise<Formatter> => (await import("./sarif.ts")).sarif,
  github: async (): Promise<Formatter> => (await import("./github.ts")).github,
  gitlab: async (): Promise<Formatter> => (await import("./gitlab.ts")).gitlab,
  junit: async (): Promise<Formatter> => (await import("./junit.ts")).junit,
  checkstyle: async (): Promise<Formatter> => (await import("./checkstyle.ts")).checkstyle,
  markdown: async (): Promise<Formatter> => (await import("./markdown.ts")).markdown,
  html: async (): Promise<Formatter> => (await import("./html.ts")).html,
} as const;

export type FormatId = keyof typeof formatters;
export const formatIds = Object.keys(formatters) as readonly FormatId[];
