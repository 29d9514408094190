// What judges a draw shares no code with what computes one, whatever lies between. Types are no code: they are gone before anything runs.
export default {
  forbidden: [
    {
      name: "verifier-reaches-no-lottery",
      severity: "error",
      from: { path: "^src/audit/verify/" },
      to: { path: "^src/(lottery|solver|reports|cli)/|node_modules/(@types/)?highs/", reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "node"] },
  },
};
