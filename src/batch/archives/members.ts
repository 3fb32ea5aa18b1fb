import type { Failure } from "../../model/outcome.ts";
import { tooLarge } from "../../run.ts";
import { InputList } from "../input-list.ts";
import type { Range } from "../origin.ts";
import { hasReportEnding, isPassedOver } from "../searched.ts";
import { archiveFailure, archiveRefused } from "./failure.ts";
import { archiveSwells, memberSwells, mostMembers, mostSwelling } from "./limits.ts";
import { isUnsafe, shownName } from "./member-name.ts";
import { archiveKind } from "./paths.ts";

/** True for a member that somebody names, by itself or by a glob. */
export type IsNamed = (name: string) => boolean;

/** What an archive says of a member before anything of it is read. */
export interface MemberFacts {
  readonly bytes: number;
  /** How many bytes it takes in the archive. */
  readonly packed: number;
  /** False for a link or a device. */
  readonly isFile?: boolean;
  /** What the archive itself says of that; left out where it says nothing, and the name is to tell. */
  readonly isPage?: boolean;
}

/** Takes down the members of one archive that look like reports, and those that are named, in the order of the archive. */
export class Members {
  /** The members by name, without their archive. */
  readonly list = new InputList();
  /** Names of members that are JSON though they are not called so. */
  readonly json = new Set<string>();
  /** Names of members that are there because somebody names them: they do not look like reports. */
  readonly odd = new Set<string>();
  readonly #archiveBytes: number;
  readonly #isNamed: IsNamed;
  /** Larger members are refused. */
  readonly maxBytes: number;
  readonly #placeOf = new Map<string, number>();
  #seen = 0;
  #total = 0;

  constructor(archiveBytes: number, isNamed: IsNamed, maxBytes: number) {
    this.#archiveBytes = archiveBytes;
    this.#isNamed = isNamed;
    this.maxBytes = maxBytes;
  }

  /** Counts an entry, wanted or not. Throws `Refused` beyond the limit. */
  count(entries = 1): void {
    this.#seen += entries;
    if (this.#seen > mostMembers) throw archiveRefused("too-many-members", mostMembers);
  }

  /** Throws `Refused` where an archive comes to more than an honest one does. */
  inflated(bytes: number): void {
    if (archiveSwells(bytes, this.#archiveBytes)) throw archiveRefused("swells", mostSwelling);
  }

  /** True for a member that is wanted and may be read; one that is wanted and may not is refused. */
  accepts(name: string, facts: MemberFacts): boolean {
    const looksRight = facts.isPage ?? looksLikeReport(name);
    // What is in an archive in an archive would be passed over without a word.
    if (!looksRight && !this.#isNamed(name) && archiveKind(name) === null) return false;
    if (!looksRight) this.odd.add(name);
    const failure = this.#problemOf(name, facts);
    if (failure !== null) {
      this.refuse(name, failure);
      return false;
    }
    this.#total += facts.bytes;
    this.inflated(this.#total);
    return true;
  }

  add(name: string, { file, ...range }: Range): void {
    const place = this.#placeOf.get(file) ?? this.list.place("", file);
    this.#placeOf.set(file, place);
    this.list.addRange(place, name, range);
  }

  refuse(name: string, failure: Failure): void {
    this.list.add(isUnsafe(name) ? shownName(name) : name, { kind: "refused", failure });
  }

  #problemOf(name: string, { bytes, packed, isFile = true, isPage = false }: MemberFacts): Failure | null {
    // The name of a page of a crawl is an address, which never becomes the name of a file.
    if (!isPage && isUnsafe(name)) return archiveFailure("unsafe-name");
    if (!isFile) return archiveFailure("no-file");
    if (!isPage && archiveKind(name) !== null) return archiveFailure("nested");
    if (bytes > this.maxBytes) return tooLarge(bytes, this.maxBytes);
    // Packing makes nothing much larger.
    if (packed > 2 * this.maxBytes) return archiveFailure("size-differs");
    return memberSwells(bytes, packed) ? archiveFailure("swells", mostSwelling) : null;
  }
}

function looksLikeReport(name: string): boolean {
  return hasReportEnding(name) && !name.split(/[/\\]/).some(isPassedOver);
}
