import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 20_000,
    reporters: ["default"],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/schema/generated/**"],
      reporter: ["text-summary"],
      thresholds: { lines: 90, branches: 80 },
    },
  },
});
