export { type Localisation, localise } from "./localise.ts";
