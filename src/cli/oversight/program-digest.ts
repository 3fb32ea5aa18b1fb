import { readdirSync, readFileSync } from "node:fs";
import { digestOf } from "../../run.ts";
import { version } from "../version.ts";

/**
 * Stands for everything about the program that a result depends on: its version, its code, and Node.js, whose decoders
 * and serializer it uses. The names of the bundle's pieces have digests of their content in them.
 */
export function programDigest(threadProgram: URL | null): string {
  const code = threadProgram === null ? [] : piecesBeside(threadProgram);
  return digestOf([version, process.version, ...code].join("\n"));
}

function piecesBeside(program: URL): string[] {
  const chunks = readdirSync(new URL("chunks/", program)).sort();
  return [...chunks, digestOf(readFileSync(program))];
}
