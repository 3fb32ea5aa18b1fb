import { defineConfig } from "vitest/config";

/**
 * Tests of thousands of generated reports, and of whole processes: they cover nothing that others do not, or nothing that
 * is counted, and counting takes a third as long again.
 */
const long = [
  "test/clean-reports.test.ts",
  "test/sentences.test.ts",
  "test/localise/{hostile,slips,sound}.test.ts",
  "test/readers/html-oracle.test.ts",
  "test/formatters/html.browser.test.ts",
  "test/contract/{drain,interrupt,limits,pipe-process,process,queue-faults,resume}.test.ts",
];

export default defineConfig({
  test: {
    projects: [
      // Loading the program anew for each file would take a quarter of the time.
      { extends: true, test: { name: "usual", include: ["test/**/*.test.ts"], exclude: long, isolate: false } },
      { extends: true, test: { name: "long", include: long } },
    ],
    setupFiles: ["test/support/draw-the-same.ts"],
    testTimeout: 20_000,
    // By default one processor is left idle, which is half of a machine that has two.
    maxWorkers: "100%",
    reporters: ["default"],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      // What is generated is tested where it is made; what runs in a browser is tested in one, which counts no lines.
      exclude: ["src/**/generated/**", "src/formatters/html/client/**"],
      reporter: ["text-summary"],
      thresholds: { lines: 90, branches: 80 },
    },
  },
});
