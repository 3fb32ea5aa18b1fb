export { assertedFrom, type Localisation, localise } from "./localise.ts";
