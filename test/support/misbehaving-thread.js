// The program of a thread that misbehaves on pages that ask for it, inside the work on them.
import { existsSync, writeFileSync } from "node:fs";

const decode = TextDecoder.prototype.decode;
const misbehaviours = {
  exit: () => process.exit(7),
  hang: () => {
    for (;;);
  },
  memory: () => {
    const kept = [];
    for (;;) kept.push(new Array(100_000).fill(kept.length));
  },
  much: () => {
    const megabytes = 120;
    const kept = [];
    for (let i = 0; i < megabytes; i++) kept.push(new Array(125_000).fill(i));
  },
  stray: () => {
    setImmediate(() => {
      throw new RangeError("thrown aside");
    });
  },
  sleep: () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300),
  once: (file) => {
    if (existsSync(file)) return;
    writeFileSync(file, "");
    process.exit(7);
  },
};

TextDecoder.prototype.decode = function (bytes, ...rest) {
  const text = decode.call(this, bytes, ...rest);
  const [, name, file] = /misbehave:(\w+)(?: (\S+);)?/.exec(text) ?? [];
  if (name !== undefined) misbehaviours[name](file);
  return text;
};

export const { identify, check, checkAfter, convert, pack } = await import("../../dist/thread.js");
