/** The thread that computes jobs. */
import { loadSolver } from "../../lottery/lottery.ts";
import { serveJobs } from "./serve-jobs.ts";
import { runJob } from "../../simulate/run-job.ts";

// Before the first job; should it fail, so will the job, which tells why.
loadSolver().catch(() => undefined);

export default serveJobs(runJob);
