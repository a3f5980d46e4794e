import { buildCommand, type Command } from "@stricli/core";
import { report, type Context } from "../../context.ts";
import type { Format } from "../../report/report.ts";
import { formatFlag } from "../format-flag.ts";

/** `stackmon key create [name]`: a key pair for signatures of bundles. */
export const keyCreateCommand: Command<Context> = buildCommand({
  func: create,
  parameters: {
    flags: { format: formatFlag },
    positional: {
      kind: "tuple",
      parameters: [
        { parse: String, placeholder: "name", brief: "Writes name.key and name.pub", default: "stackmon" },
      ],
    },
  },
  docs: {
    brief: "Make a key pair for signatures of bundles",
    fullDescription: `Make a key pair of Ed25519: name.key, which signs and which you alone can read, and name.pub, which verifies and
goes to every machine. Both are PEM, as openssl writes them. Nothing is overwritten, and the private key is never printed.
Exit code 0: written; 1: one of them exists or cannot be written, and neither is.

EXAMPLES
  stackmon key create
  stackmon key create ~/keys/stackmon-2026`,
  },
});

async function create(this: Context, { format }: { format: Format }, name: string): Promise<void> {
  const { createKey } = await import("../../signing/create-key.ts");
  const outcome = await createKey(name, this.io.cwd);
  if (!outcome.ok) return report(this, format, outcome.diagnostics);
  report(this, format, outcome.warnings, { ...outcome.value });
  if (format === "human") {
    const { privateKey, publicKey, fingerprint } = outcome.value;
    this.io.stdout.write(`${privateKey}: made; keep it where bundles are built, and a copy offline
${publicKey}: made, SHA-256 ${fingerprint}; copy it to /etc/stackmon.pub of each machine
next: stackmon bundle --sign-key ${privateKey}
`);
  }
}
