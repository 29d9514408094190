/** Properties try the same cases at every push, so that a red run is the change's doing; other ones every time with SLOW=1. */
import fc from "fast-check";

if (process.env["SLOW"] !== "1") fc.configureGlobal({ seed: 330 });
