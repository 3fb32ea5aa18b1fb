import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
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
