import { join } from "node:path";
import { bundled } from "../internals.js";
import { root } from "../run-node.js";

const parts = {
  "src/queue/open.ts": ["openQueueOn"],
  "src/queue/job.ts": ["packPaths", "shardId"],
  "src/queue/shards.ts": ["shardsOf"],
  "src/queue/result-file.ts": ["encodeResult", "entryOf", "resultName"],
  "src/queue/folder-place.ts": ["folderPlace"],
  "src/queue/drained.ts": ["drained"],
};

/** What the queue is made of. */
export function loadQueue() {
  const contents = Object.entries(parts).map(([path, names]) => `export { ${names.join(", ")} } from "./${path}";`);
  const stdin = { contents: contents.join("\n"), resolveDir: join(root) };
  return bundled({ stdin, external: ["bullmq", "ioredis", "pg"] });
}
