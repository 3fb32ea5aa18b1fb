import type { Encoding } from "../model/report.ts";

/** Where the legacy encodings have the characters of a figure beyond ASCII: the wide zero, before the other digits, and the wide comma. */
const wide: Readonly<
  Partial<Record<Encoding, { readonly zero: readonly number[]; readonly comma: readonly number[] }>>
> = {
  gb18030: { zero: [0xa3, 0xb0], comma: [0xa3, 0xac] },
  big5: { zero: [0xa2, 0xaf], comma: [0xa1, 0x41] },
};

/** The bytes of a figure: ASCII, and digits and commas of full width. For the legacy encodings anything else throws. */
export function encode(figure: string, encoding: Encoding): Uint8Array {
  const units = Array.from({ length: figure.length }, (_, i) => figure.charCodeAt(i));
  if (encoding === "utf-16le") return Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
  if (encoding === "utf-16be") return Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 0xff]));
  const legacy = wide[encoding];
  if (legacy === undefined) return new TextEncoder().encode(figure);
  return Uint8Array.from(
    [...figure].flatMap((character): readonly number[] => {
      if (character < "\u0080") return [character.charCodeAt(0)];
      if (character === "，") return legacy.comma;
      const digit = "０１２３４５６７８９".indexOf(character);
      if (digit < 0) throw new Error(`“${character}” is no character of a figure`);
      const [lead = 0, trail = 0] = legacy.zero;
      return [lead, trail + digit];
    }),
  );
}
