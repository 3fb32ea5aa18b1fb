#!/usr/bin/env node
const fatal = (error) => {
  process.stderr.write(`disclose: ${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 2;
};
process.on("uncaughtException", fatal);
process.on("unhandledRejection", fatal);

const { main } = await import("../dist/cli.js");
// What failed on the way has set its status, and keeps it.
await main(process.argv.slice(2)).then((status) => {
  process.exitCode ??= status;
}, fatal);
