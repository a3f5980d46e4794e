import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import type { VerifiedBundle } from "@stackmon/bundle";
import { report, type Context } from "../context.ts";
import { fault, refuse, systemReason, type Outcome } from "../diagnostic.ts";
import type { Format } from "../report/report.ts";
import type { PublicKey } from "../signing/key.ts";
import { readPublicKey } from "../signing/read-key.ts";
import { formatFlag } from "./format-flag.ts";

/** `stackmon verify <bundle...>`: names each file of a bundle that is changed, missing or extra. */
export const verifyCommand: Command<Context> = buildCommand<Flags, string[], Context>({
  func: verify,
  parameters: {
    flags: {
      "public-key": {
        kind: "parsed",
        parse: String,
        optional: true,
        brief: "Public key that must have signed the bundles",
        placeholder: "file",
      },
      format: formatFlag,
    },
    positional: {
      kind: "array",
      minimum: 1,
      parameter: { parse: String, placeholder: "bundle", brief: "A bundle's .tar.gz" },
    },
  },
  docs: {
    brief: "Verify bundles and name each file that was changed",
    fullDescription: `Verify bundles: each file against the bundle's manifest and SHA256SUMS, the manifest against its schema,
and the archive's own headers. Prints one line per bundle with its SHA-256, to compare with its builder's.
With --public-key each must be signed by that key; without it, it is known that a bundle is whole, not who made it.
Exit code 0: all are whole; 1: some are not. On machines without stackmon: sh verify.sh, in each bundle.

EXAMPLES
  stackmon verify dist/bundles/*.tar.gz
  stackmon verify --public-key stackmon.pub stackmon-hub-0.1.0.tar.gz
  stackmon verify --format json stackmon-hub-0.1.0.tar.gz`,
  },
});

interface Flags {
  readonly "public-key"?: string;
  readonly format: Format;
}

interface Verified extends VerifiedBundle {
  readonly path: string;
  /** Of the archive. */
  readonly digest: string;
  /** The key that signed it, where one was asked for. */
  readonly key: PublicKey | undefined;
}

async function verify(
  this: Context,
  { "public-key": keyFile, format }: Flags,
  ...paths: string[]
): Promise<void> {
  const key = keyFile === undefined ? undefined : await readPublicKey(keyFile, this.io.cwd);
  if (key?.ok === false) return report(this, format, key.diagnostics);
  const outcomes = await Promise.all(paths.map((path) => verifyFile(path, this.io.cwd, key?.value)));
  const verified = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  if (format === "human") for (const one of verified) this.io.stdout.write(okLine(one));
  const diagnostics = outcomes.flatMap((outcome) => (outcome.ok ? outcome.warnings : outcome.diagnostics));
  report(this, format, diagnostics, { bundles: verified.map(summary) });
}

async function verifyFile(path: string, cwd: string, key: PublicKey | undefined): Promise<Outcome<Verified>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(cwd, path));
  } catch (error) {
    const help =
      (error as NodeJS.ErrnoException).code === "EISDIR"
        ? "name a bundle's .tar.gz; an unpacked one is verified by its own verify.sh"
        : "name a bundle's .tar.gz, for example dist/bundles/stackmon-hub-0.1.0.tar.gz";
    return refuse(fault("build/unreadable-file", path, `cannot be read: ${systemReason(error)}`, help));
  }
  const { sha256, verify: verifyBundle } = await import("@stackmon/bundle");
  const result = await verifyBundle(bytes, { verifySignature: key?.verify });
  return result.ok
    ? { ok: true, value: { ...result.value, path, digest: sha256(bytes), key }, warnings: [] }
    : refuse(...result.diagnostics.map((one) => ({ ...one, file: path })));
}

function okLine({ path, digest, manifest, ...verified }: Verified): string {
  const { role, version, files } = manifest;
  return `${path}: ok, ${role} ${version}, ${files.length} files, SHA-256 ${digest}${signatureText(verified)}\n`;
}

function signatureText({ key, signed }: Pick<Verified, "key" | "signed">): string {
  if (key !== undefined) return `, signed with the key ${key.fingerprint}`;
  return signed ? ", signature not checked: give --public-key" : "";
}

function summary({ path, digest, manifest, key, signed }: Verified): Readonly<Record<string, unknown>> {
  const { role, version, sourceRevision } = manifest;
  const signedBy = key === undefined ? {} : { signedBy: key.fingerprint };
  return { file: path, role, version, sourceRevision, sha256: digest, signed, ...signedBy };
}
