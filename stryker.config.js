/**
 * Breaks the code on purpose, to see whether a test notices: `npm run mutation`, or for one file
 * `npm run mutation -- --mutate src/lottery/whole.ts`.
 *
 * Without the TypeScript checker: a mutant that does not compile is told from one that is not noticed by the tests alone.
 */
export default {
  mutate: ["src/{lottery,certificate,draw,quotas,audit}/**/*.ts"],
  // Their tests run dist/, which no mutant reaches.
  ignorePatterns: ["dist", "test/cli"],
  testRunner: "vitest",
  // Which tests a mutant needs is worked out from coverage, test by test.
  coverageAnalysis: "perTest",
  vitest: { configFile: "vitest.config.ts" },
  concurrency: 2,
  reporters: ["clear-text", "progress"],
  clearTextReporter: { allowColor: false, logTests: false },
  tempDirName: ".stryker-tmp",
};
