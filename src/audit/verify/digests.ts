/** The commitment cites the files as they are, and the draw cites the commitment. */
import { rawDigest } from "../digest.ts";
import { inputsDigest } from "../inputs.ts";
import { defineCheck, fail, pass, type DigestOf } from "./check.ts";
import { filePaths } from "./evidence.ts";

export const checkDigests = defineCheck("digests", ["commitment"], ({ commitment }, { bytes, artefacts }) => {
  const found = (name: "commitment" | "lottery" | "certificate") => {
    const content = bytes.get(filePaths[name]);
    return content && rawDigest(content);
  };
  const cited = artefacts.draw ? artefacts.draw.commitment : found("commitment");
  const compared: [DigestOf, boolean][] = [
    ["inputs", commitment.inputsDigest === inputsDigest(commitment.inputs)],
    ["lottery", commitment.lottery === found("lottery")],
    ["certificate", commitment.certificate === found("certificate")],
    ["commitment", cited === found("commitment")],
  ];
  const wrong = compared.filter(([, equal]) => !equal).map(([of]) => of);
  return wrong.length > 0 ? fail({ wrong }) : pass({ digest: found("commitment")! });
});
