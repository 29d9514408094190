/** public/commitment.json: what is fixed, and can be published, before anybody knows the seed. */
import { readInputs, type FrozenInputs, type Inputs } from "./inputs.ts";
import { object, oneOf, readFile, sha256Hex } from "./reader.ts";
import { readVersions, type Versions } from "./versions.ts";

const SCHEMA = "kleroterion/commitment/4";

/**
 * "The digest" of a draw, which is published and which the seed scheme calls manifest, is the SHA-256 of this file's bytes,
 * as `sha256sum public/commitment.json` prints it.
 */
export interface Commitment {
  readonly schema: typeof SCHEMA;
  readonly inputs: Inputs;
  /** Of kind `inputs`. */
  readonly inputsDigest: string;
  readonly versions: Versions;
  /** SHA-256 of the bytes of lottery.json. */
  readonly lottery: string;
  /** SHA-256 of the bytes of certificate.json. */
  readonly certificate: string;
}

const read = object<Commitment>({
  schema: oneOf([SCHEMA]),
  inputs: readInputs,
  inputsDigest: sha256Hex,
  versions: readVersions,
  lottery: sha256Hex,
  certificate: sha256Hex,
});

export function buildCommitment(
  frozen: FrozenInputs,
  computed: { readonly versions: Versions; readonly lottery: string; readonly certificate: string },
): Commitment {
  const { versions, lottery, certificate } = computed;
  return { schema: SCHEMA, inputs: frozen.inputs, inputsDigest: frozen.digest, versions, lottery, certificate };
}

export const commitmentSchema = read.schema;

/** @throws {Malformed} */
export function parseCommitment(bytes: Uint8Array): Commitment {
  return readFile(bytes, SCHEMA, read);
}
