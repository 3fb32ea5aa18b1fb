import { integers, octets, positions } from "./column.ts";
import type { Inputs } from "./inputs.ts";
import { type BatchInput, type InputLimits, openInput, packings, type Range, type ReadableOrigin } from "./origin.ts";
import { PackedTexts } from "./packed-texts.ts";

/** What an input is: a file by itself, the address that is its path, something kept as it is, or else the range of this number, counted from 1. */
const slots = { file: 0, uri: 0xfffffffe, other: 0xffffffff } as const;
/** Beside the number of the packing: whether the size and the checksum are known. */
const knownBytes = 0x80;
const knownCrc = 0x40;

/**
 * The inputs of a run in their order, while they are found and after. It keeps their names and eight bytes of a file,
 * or thirty of a member, beside them, the folder once for all in it; an input is made whenever it is asked for.
 */
export class InputList implements Inputs {
  readonly #limits: InputLimits;
  /** What stands before the names of a folder or an archive: in the paths that are displayed, and in those of the files. */
  readonly #displayed = new PackedTexts();
  readonly #files = new PackedTexts();
  readonly #names = new PackedTexts();
  readonly #placeOf = integers();
  readonly #slotOf = integers();
  readonly #ranges = {
    offset: positions(),
    length: integers(),
    bytes: integers(),
    crc: integers(),
    packing: octets(),
    charset: octets(),
  };
  readonly #charsets: (string | undefined)[] = [undefined];
  readonly #others = new Map<number, ReadableOrigin>();

  constructor(limits: InputLimits = {}) {
    this.#limits = limits;
    this.place("", "");
  }

  get length(): number {
    return this.#names.length;
  }

  /** A folder, both texts with the separator at their end; or an archive, and the file in which the members' bytes are. */
  place(displayed: string, file: string): number {
    this.#files.add(file);
    return this.#displayed.add(displayed);
  }

  addFile(place: number, name: string): void {
    this.#add(place, name, slots.file);
  }

  addRange(place: number, name: string, { offset, length, bytes, crc, packing, charset }: Omit<Range, "file">): void {
    const { offset: offsets, ...columns } = this.#ranges;
    offsets.push(offset);
    columns.length.push(length);
    columns.bytes.push(bytes ?? 0);
    columns.crc.push(crc ?? 0);
    columns.packing.push(packings.indexOf(packing) | (bytes === null ? 0 : knownBytes) | (crc === null ? 0 : knownCrc));
    columns.charset.push(this.#charsetNumber(charset));
    this.#add(place, name, offsets.length);
  }

  addUri(place: number, name: string): void {
    this.#add(place, name, slots.uri);
  }

  /** Any other: there should be few. */
  add(path: string, origin: ReadableOrigin): void {
    this.#others.set(this.length, origin);
    this.#add(0, path, slots.other);
  }

  /** Puts something else into the place of an input, under its path. */
  replace(number: number, origin: ReadableOrigin): void {
    this.#others.set(number, origin);
    this.#slotOf.set(number, slots.other);
  }

  pathOf(number: number): string {
    return this.#displayed.at(this.#placeOf.at(number)) + this.#names.at(number);
  }

  input(number: number): BatchInput {
    return openInput(this.pathOf(number), this.originOf(number), this.#limits);
  }

  *[Symbol.iterator](): Generator<BatchInput> {
    for (let number = 0; number < this.length; number++) yield this.input(number);
  }

  #add(place: number, name: string, slot: number): void {
    this.#names.add(name);
    this.#placeOf.push(place);
    this.#slotOf.push(slot);
  }

  originOf(number: number): ReadableOrigin {
    const slot = this.#slotOf.at(number);
    const place = this.#placeOf.at(number);
    if (slot === slots.file) return { kind: "file", file: this.#files.at(place) + this.#names.at(number) };
    if (slot === slots.uri) return { kind: "uri", uri: this.pathOf(number) };
    if (slot === slots.other) return this.#others.get(number) as ReadableOrigin;
    return { kind: "range", file: this.#files.at(place), ...this.#rangeAt(slot - 1) };
  }

  #rangeAt(slot: number): Omit<Range, "file"> {
    const { offset, length, bytes, crc, packing, charset } = this.#ranges;
    const packed = packing.at(slot);
    const named = this.#charsets[charset.at(slot)];
    return {
      offset: offset.at(slot),
      length: length.at(slot),
      packing: packings[packed & ~(knownBytes | knownCrc)] as Range["packing"],
      bytes: packed & knownBytes ? bytes.at(slot) : null,
      crc: packed & knownCrc ? crc.at(slot) : null,
      ...(named === undefined ? {} : { charset: named }),
    };
  }

  /** Servers name a handful of encodings; who names more than a column holds is not heard. */
  #charsetNumber(charset: string | undefined): number {
    const known = this.#charsets.indexOf(charset);
    if (known >= 0) return known;
    return this.#charsets.length > 0xff ? 0 : this.#charsets.push(charset) - 1;
  }
}
