import { decodeHTML } from "entities/decode";
import type { DecodeReference } from "./references.ts";

/** Decodes any reference by the table of the HTML Standard; few pages need it, and it takes milliseconds to load. */
export const decodeAll: DecodeReference = (reference) => decodeHTML(reference);
