import os from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/{unit,property,vectors,cli}/**/*.test.ts"],
    setupFiles: ["test/support/fixed-seed.ts"],
    // Files share what is loaded: none changes it for others, and to load it 230 times takes a minute.
    isolate: false,
    // Most wait for programs of their own: with one file more than processors none of those is idle.
    maxWorkers: os.availableParallelism() + 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
