#!/usr/bin/env node
const fatal = (error) => {
  process.stderr.write(`disclose: ${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 2;
};
process.on("uncaughtException", fatal);
process.on("unhandledRejection", fatal);

const { main } = await import("../dist/cli.js");
process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  fatal(error);
  return 2;
});
