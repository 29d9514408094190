/** A thread that answers at once that no panel was found: what is left is the cost of handing jobs over. */
import { serveJobs } from "../../dist/cli/simulation/serve-jobs.js";

const empty = { status: "infeasible", values: [], curve: [], intersections: [] };

export default serveJobs(({ algorithms }, { setting, replicate }) =>
  Promise.resolve({ setting, replicate, outcomes: algorithms.map((algorithm) => ({ algorithm, ...empty })) }),
);
