import { readdirSync, readFileSync } from "node:fs";
import { digestOf } from "../../run.ts";
import { version } from "../version.ts";

/** Where a digest is for people to compare, so much of it does. */
const shownDigits = 12;

/**
 * Stands for everything about the program that a result depends on: its version, its code, and Node.js, whose decoders
 * and serializer it uses.
 */
export function programDigest(threadProgram: URL | null): string {
  return digestOf([version, process.version, ...piecesBeside(threadProgram)].join("\n"));
}

/** Names the program for other machines, which may run it with another Node.js: `0.1.0+3f2a91bc04de`. */
export function programName(threadProgram: URL | null): string {
  return `${version}+${digestOf(piecesBeside(threadProgram).join("\n")).slice(0, shownDigits)}`;
}

/** The names of the bundle's pieces have digests of their content in them. */
function piecesBeside(program: URL | null): string[] {
  if (program === null) return [];
  const chunks = readdirSync(new URL("chunks/", program)).sort();
  return [...chunks, digestOf(readFileSync(program))];
}
