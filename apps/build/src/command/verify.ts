import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import type { VerifiedBundle } from "@stackmon/bundle";
import { report, type Context } from "../context.ts";
import { fault, refuse, systemReason, type Outcome } from "../diagnostic.ts";
import type { Format } from "../report/report.ts";
import { formatFlag } from "./format-flag.ts";

/** `stackmon verify <bundle...>`: names each file of a bundle that is changed, missing or extra. */
export const verifyCommand: Command<Context> = buildCommand({
  func: verify,
  parameters: {
    flags: { format: formatFlag },
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
It proves that a bundle is whole, not who made it. Exit code 0: all are whole; 1: some are not.

EXAMPLES
  stackmon verify dist/bundles/*.tar.gz
  stackmon verify --format json stackmon-hub-0.1.0.tar.gz`,
  },
});

interface Verified extends VerifiedBundle {
  readonly path: string;
  /** Of the archive. */
  readonly digest: string;
}

async function verify(this: Context, { format }: { format: Format }, ...paths: string[]): Promise<void> {
  const outcomes = await Promise.all(paths.map((path) => verifyFile(path, this.io.cwd)));
  const verified = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  if (format === "human") for (const one of verified) this.io.stdout.write(okLine(one));
  const diagnostics = outcomes.flatMap((outcome) => (outcome.ok ? outcome.warnings : outcome.diagnostics));
  report(this, format, diagnostics, { bundles: verified.map(summary) });
}

async function verifyFile(path: string, cwd: string): Promise<Outcome<Verified>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(cwd, path));
  } catch (error) {
    const help = "name a bundle's .tar.gz, for example dist/bundles/stackmon-hub-0.1.0.tar.gz";
    return refuse(fault("build/unreadable-file", path, `cannot be read: ${systemReason(error)}`, help));
  }
  const { sha256, verify: verifyBundle } = await import("@stackmon/bundle");
  const result = await verifyBundle(bytes);
  return result.ok
    ? { ok: true, value: { ...result.value, path, digest: sha256(bytes) }, warnings: [] }
    : refuse(...result.diagnostics.map((one) => ({ ...one, file: path })));
}

function okLine({ path, digest, manifest }: Verified): string {
  const { role, version, files } = manifest;
  return `${path}: ok, ${role} ${version}, ${files.length} files, SHA-256 ${digest}\n`;
}

function summary({ path, digest, manifest }: Verified): Readonly<Record<string, unknown>> {
  const { role, version, sourceRevision } = manifest;
  return { file: path, role, version, sourceRevision, sha256: digest };
}
