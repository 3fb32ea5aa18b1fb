export { assertedFrom, localise } from "./localise.ts";
