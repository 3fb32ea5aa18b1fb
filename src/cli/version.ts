declare const __VERSION__: string | undefined;

/** The version of the package; the build fills it in. */
export const version: string = typeof __VERSION__ === "undefined" ? "0.0.0-source" : __VERSION__;
