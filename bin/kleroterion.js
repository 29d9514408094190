#!/usr/bin/env node
import { main } from "../dist/cli/main.js";
import { systemIo } from "../dist/cli/io.js";
import { tierUpLate } from "../dist/cli/late-tiering.js";

tierUpLate();
process.exitCode = await main(process.argv.slice(2), systemIo());
