/** Threads whose jobs are nothing: what is left is the cost of handing them over. */
import { serveJobs } from "../../dist/cli/simulation/serve-jobs.js";

export default serveJobs((_, job) => ({ ...job, outcomes: [] }));
