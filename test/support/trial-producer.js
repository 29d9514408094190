/** Has a queue compute a study and writes each result to a file as it hears it: `node trial-producer.js URL STUDY OUT`. */
import fs from "node:fs";
import { queueRunner } from "../../dist/cli/simulation/queue-runner.js";
import { jobsOf } from "../../dist/simulate/job.js";
import { readStudy } from "../../dist/simulate/study-text.js";

const [url, file, out] = process.argv.slice(2);
const study = readStudy(fs.readFileSync(file, "utf8"));
await queueRunner(url).run(study, jobsOf(study), (result) => {
  fs.appendFileSync(out, `${JSON.stringify(result)}\n`);
});
