/** The commands of src/audit/SIGNING.md do what it says, with the real tools. Needs `npm run build`, ssh-keygen and openssl. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { execute, kleroterion, root, workplace, type Outcome } from "../support/cli.ts";

const guide = fs.readFileSync(path.join(root, "src/audit/SIGNING.md"), "utf8");
const blocks = [...guide.matchAll(/^```console\n(.*?)^```$/gms)].map(([, text]) => text!.replaceAll(/^\$ /gm, ""));
const [makeKey = "", signCommitment = "", signDraw = "", verifyBoth = "", timestamp = ""] = blocks;

/** Reason to leave the tests of a tool out, undefined where it is there: in CI it must be. */
function missing(tool: string): string | undefined {
  const found = spawnSync(tool, ["-?"], { input: "" }).error === undefined;
  return found || process.env["CI"] !== undefined ? undefined : `${tool} is not installed: what it signs is not tested`;
}

const noKeys = missing("ssh-keygen");
const noTimestamps = missing("openssl");
for (const reason of [noKeys, noTimestamps]) if (reason !== undefined) console.warn(reason);

/** A prepared draw in `assembly/`; ssh-keygen gets a passphrase when it asks for one. */
function prepared(): string {
  const folder = workplace();
  fs.writeFileSync(path.join(folder, "askpass"), "#!/bin/sh\necho a passphrase\n", { mode: 0o700 });
  const inputs = ["--register", "bad/register.csv", "--quotas", "bad/quotas.csv", "--size", "6"];
  expect(kleroterion(folder, ["prepare", ...inputs, "--out", "assembly", "--quiet"]).code).toBe(0);
  return folder;
}

/** The lines typed in one shell, up to the first that fails. */
function typed(folder: string, lines: string): Outcome {
  return execute(folder, "bash", ["-e", "-c", lines], {
    SSH_ASKPASS: path.join(folder, "askpass"),
    SSH_ASKPASS_REQUIRE: "force",
    DISPLAY: "none",
  });
}

function run(folder: string, lines: string): string {
  const { code, out, err } = typed(folder, lines);
  expect({ lines, code, err }).toEqual({ lines, code: 0, err: expect.any(String) as unknown });
  return out;
}

function signed(): string {
  const folder = prepared();
  expect(run(folder, makeKey)).toMatch(/^256 SHA256:\S{43} clerk@municipality\.example \(ED25519\)\n$/);
  run(folder, signCommitment);
  expect(kleroterion(folder, ["draw", "assembly", "--seed", "1", "--quiet"]).code).toBe(0);
  run(folder, signDraw);
  return folder;
}

function flip(file: string): void {
  const bytes = fs.readFileSync(file);
  bytes[bytes.length >> 1]! ^= 1;
  fs.writeFileSync(file, bytes);
}

describe("SIGNING.md", () => {
  it("has a block of commands for each step", () => {
    expect(blocks).toHaveLength(5);
    expect(verifyBoth.match(/-Y verify/g)).toHaveLength(2);
  });
});

describe.skipIf(noKeys !== undefined)("signatures of a draw", () => {
  it("are made and verified as it says, and leave the draw as it was", () => {
    const folder = signed();
    const good = `Good "kleroterion" signature for clerk@municipality.example with ED25519 key SHA256:`;
    const lines = run(folder, verifyBoth).trim().split("\n");
    expect(lines).toEqual([expect.stringContaining(good), expect.stringContaining(good)]);
    expect(kleroterion(folder, ["verify", "assembly", "--quiet"])).toEqual({ code: 0, out: "", err: "" });
    expect(typed(folder, 'ssh-keygen -y -P "" -f clerk').code).not.toBe(0);
    expect(typed(folder, 'ssh-keygen -y -P "a passphrase" -f clerk').code).toBe(0);
  });

  it.each(["commitment.json", "draw.json"])("fail once %s is another", (name) => {
    const folder = signed();
    const [commitment = "", draw = ""] = verifyBoth.split("\n").filter((line) => line.includes("-Y verify"));
    const verify = `cd assembly/public\n${name === "draw.json" ? draw : commitment}`;
    run(folder, verify);
    flip(path.join(folder, "assembly/public", name));
    const { code, out, err } = typed(folder, verify);
    expect(code).not.toBe(0);
    expect(out + err).toContain("Could not verify signature");
  });

  it("fail for another namespace, another file and a key that is not on the list", () => {
    const folder = signed();
    const sound = "ssh-keygen -Y verify -f allowed_signers -I clerk@municipality.example -n kleroterion";
    const draw = "-s assembly/public/draw.json.sig < assembly/public/draw.json";
    run(folder, `${sound} ${draw}`);
    expect(typed(folder, `${sound.replace("-n kleroterion", "-n git")} ${draw}`).code).not.toBe(0);
    expect(typed(folder, `${sound} ${draw.replace("< assembly/public/draw", "< assembly/public/lottery")}`).code).not.toBe(0); // prettier-ignore
    run(folder, 'ssh-keygen -q -t ed25519 -N "" -f stranger && rm assembly/public/draw.json.sig');
    run(folder, "ssh-keygen -q -Y sign -n kleroterion -f stranger assembly/public/draw.json");
    expect(typed(folder, `${sound} ${draw}`).code).not.toBe(0);
  });
});

describe.skipIf(noTimestamps !== undefined)("a timestamp of a draw", () => {
  it("is asked for and verified as it says, of an authority of our own", () => {
    const folder = prepared();
    authority(folder);
    const answered = timestamp.replace(/^curl .*$/m, answer);
    expect(answered).not.toBe(timestamp);
    expect(run(folder, answered)).toContain("Status: Granted.");
    const digest = createHash("sha256").update(fs.readFileSync(path.join(folder, "assembly/public/commitment.json")));
    expect(fs.readFileSync(path.join(folder, "commitment.tsq")).includes(digest.digest())).toBe(true);
    flip(path.join(folder, "assembly/public/commitment.json"));
    expect(typed(folder, answered.split("\n").at(-2)!).code).not.toBe(0);
  });
});

/** In place of the question over the network. */
const answer = "openssl ts -reply -config tsa.cnf -queryfile commitment.tsq -out commitment.tsr";

/** A timestamping authority that signs for itself. */
function authority(folder: string): void {
  const config = [
    ...["[req]", "distinguished_name = name", "prompt = no", "x509_extensions = stamping", "[name]", "CN = Authority"],
    ...["[stamping]", "extendedKeyUsage = critical,timeStamping", "keyUsage = critical,digitalSignature"],
    ...["[tsa]", "default_tsa = own", "[own]", "serial = serial", "signer_cert = tsa.pem", "certs = tsa.pem"],
    ...["signer_key = tsa.key", "signer_digest = sha256", "default_policy = 1.2.3.4", "digests = sha256"],
  ];
  fs.writeFileSync(path.join(folder, "tsa.cnf"), `${config.join("\n")}\n`);
  fs.writeFileSync(path.join(folder, "serial"), "01\n");
  run(folder, "openssl req -config tsa.cnf -x509 -newkey rsa:2048 -nodes -days 2 -keyout tsa.key -out tsa.pem");
}
