// Imports point one way: cli → reports, simulate → audit → draw → lottery → certificate → quotas → register; solver under lottery and quotas.
const layers = ["register", "quotas", "certificate", "lottery", "draw", "audit", "simulate", "reports", "cli"];
const domain = "^src/(errors|index|register|quotas|solver|certificate|lottery|draw|audit|simulate|messages)";

const upward = layers.slice(0, -1).map((layer, depth) => ({
  name: `${layer}-imports-downward-only`,
  severity: "error",
  from: { path: `^src/${layer}/` },
  to: { path: `^src/(${layers.slice(depth + 1).join("|")})/` },
}));

const oneImporter = (module, importer) => ({
  name: `${module}-has-one-importer`,
  severity: "error",
  from: { path: "^src/", pathNot: importer },
  to: { path: `node_modules/(@types/)?${module}/` },
});

export default {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: "^src/index\\.ts$" },
      to: {},
    },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    ...upward,
    {
      name: "solver-serves-lottery-and-quotas",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(solver|lottery|quotas)/" },
      to: { path: "^src/solver/" },
    },
    {
      name: "solver-knows-no-sortition",
      severity: "error",
      from: { path: "^src/solver/" },
      to: { path: "^src/", pathNot: "^src/(solver/|errors)" },
    },
    {
      name: "domain-runs-in-a-browser",
      severity: "error",
      from: { path: domain },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "domain-has-no-terminal",
      severity: "error",
      from: { path: domain },
      to: { path: "node_modules/(chalk|commander)/" },
    },
    oneImporter("highs", "^src/solver/highs\\.ts$"),
    oneImporter("seedrandom", "^src/draw/stream\\.ts$"),
    oneImporter("csv-parse", "^src/register/csv\\.ts$"),
    oneImporter("smol-toml", "^src/cli/toml\\.ts$"),
    oneImporter("d3-scale", "^src/reports/(bar-chart|chance-bins|plot-axis)\\.ts$"),
    oneImporter("csv-stringify", "^src/reports/csv\\.ts$"),
    oneImporter("piscina", "^src/cli/simulation/threads\\.ts$"),
    oneImporter("bullmq", "^src/cli/simulation/job-queue\\.ts$"),
    oneImporter("ioredis", "^src/cli/simulation/redis\\.ts$"),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "node"] },
  },
};
