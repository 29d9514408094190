/** What the log says happened is what the files hold. */
import type { Commitment } from "../commitment.ts";
import { rawDigest } from "../digest.ts";
import type { DrawFile } from "../draw-file.ts";
import type { LogEvent, LogLine } from "../log-event.ts";
import { defineCheck, fail, pass, type StatementOf } from "./check.ts";
import { filePaths, type Evidence } from "./evidence.ts";

export const checkLogStatements = defineCheck(
  "log-statements",
  ["commitment", "log"],
  ({ commitment, log }, evidence) => {
    const compared = log.flatMap((event) => statements(event, commitment, evidence));
    const wrong = compared.filter(([, equal]) => !equal).map(([of]) => of);
    return wrong.length > 0 ? fail({ wrong }) : pass({ statements: compared.length });
  },
);

/** Each statement of an event, and whether it holds; files that cannot be read are for the check `file` to name. */
function statements(event: LogLine, commitment: Commitment, { bytes, artefacts }: Evidence): [StatementOf, boolean][] {
  const { certificate, draw } = artefacts;
  switch (event.type) {
    case "inputs":
      return [["inputs", event.body.inputs === commitment.inputsDigest]];
    case "lottery":
      return [
        ["lottery", event.body.lottery === commitment.lottery],
        ["certificate", event.body.certificate === commitment.certificate],
        ...(certificate ? [["status", event.body.status === certificate.status] satisfies [StatementOf, boolean]] : []),
      ];
    case "commitment":
      return [["commitment", event.body.commitment === rawDigest(bytes.get(filePaths.commitment)!)]];
    case "seed":
      return draw ? [["seed", sameSeed(event.body, draw)]] : [];
    case "draw":
      return draw
        ? [
            ["ticket", event.body.ticket === draw.ticket],
            ["draw", event.body.draw === rawDigest(bytes.get(filePaths.draw)!)],
          ]
        : [];
    default:
      return [];
  }
}

function sameSeed(stated: LogEvent<"seed">["body"], draw: DrawFile): boolean {
  return (
    stated.fallback === draw.fallback &&
    stated.parts.length === draw.parts.length &&
    stated.parts.every(({ source, value }, i) => source === draw.parts[i]!.source && value === draw.parts[i]!.value)
  );
}
