import { version } from "../version.ts";
import { type Examination, fine, note, problem } from "./examination.ts";

/** A text of each encoding that pages come in beside UTF-8. */
const samples: readonly { readonly encoding: string; readonly bytes: readonly number[]; readonly text: string }[] = [
  { encoding: "gb18030", bytes: [0xd5, 0xfe, 0xb8, 0xae, 0x81, 0x39, 0xef, 0x31], text: "政府㐂" },
  { encoding: "big5", bytes: [0xac, 0x46, 0xa9, 0xb2], text: "政府" },
  { encoding: "utf-16le", bytes: [0x3f, 0x65, 0x9c, 0x5e], text: "政府" },
];

export const machineChecks: readonly Examination[] = [
  { id: "disclose", look: ({ machine, own }) => fine(own.say("installed", { version, folder: machine.folder })) },
  {
    id: "node",
    look: ({ machine: { node, leastNode }, own }) => {
      const values = { version: node, least: leastNode };
      return isOlder(node, leastNode) ? problem(own.say("nodeTooOld", values)) : fine(own.say("node", values));
    },
  },
  {
    id: "system",
    look: ({ machine: { platform, release, arch }, own }) => fine(own.say("system", { platform, release, arch })),
  },
  {
    id: "icu",
    look: ({ machine: { icu, hasChinese }, own }) => {
      const values = { version: icu ?? "–" };
      return hasChinese ? fine(own.say("icuFull", values)) : note(own.say("icuSmall", values));
    },
  },
  {
    id: "encodings",
    look: ({ machine: { decode }, own }) => {
      const unread = samples.filter(({ encoding, bytes, text }) => !reads(decode, encoding, bytes, text));
      const names = (list: typeof samples) => ({
        encodings: list.map(({ encoding }) => encoding).join(own.say("list")),
      });
      return unread.length === 0
        ? fine(own.say("decodes", names(samples)))
        : problem(own.say("decodesNot", names(unread)));
    },
  },
];

function reads(
  decode: (encoding: string, bytes: Uint8Array) => string,
  encoding: string,
  bytes: readonly number[],
  text: string,
): boolean {
  try {
    return decode(encoding, Uint8Array.from(bytes)) === text;
  } catch {
    return false;
  }
}

/** Compares versions number by number: 20.9 is older than 20.20. */
function isOlder(version: string, least: string): boolean {
  const own = version.split(".").map(Number);
  for (const [i, number] of least.split(".").map(Number).entries()) {
    const other = own[i] ?? Number.NaN;
    if (other !== number) return !(other > number);
  }
  return false;
}
