import { resolve } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import { changeLines } from "../../certs/changes.ts";
import { report, type Context } from "../../context.ts";
import type { Format } from "../../report/report.ts";
import { formatFlag } from "../format-flag.ts";
import { authorityValidityFlag, parseName, validityFlag } from "./flags.ts";

interface Flags {
  readonly stack: string;
  readonly out: string;
  readonly san: readonly string[];
  readonly validity: number;
  readonly "ca-validity": number;
  readonly format: Format;
}

/** `stackmon certs init`: makes what a folder of certificates lacks. */
export const certsInitCommand: Command<Context> = buildCommand<Flags, [], Context>({
  func: init,
  parameters: {
    flags: {
      stack: {
        kind: "parsed",
        parse: String,
        default: "stack.yaml",
        brief: "The stack file",
        placeholder: "file",
      },
      out: {
        kind: "parsed",
        parse: String,
        default: "certs",
        brief: "Folder for the certificates; what is in it stays",
        placeholder: "folder",
      },
      san: {
        kind: "parsed",
        parse: parseName,
        variadic: true,
        default: [],
        brief: "One more name or address of the hub, beside those of the stack file; repeat it for more",
        placeholder: "name",
      },
      validity: validityFlag,
      "ca-validity": authorityValidityFlag,
      format: formatFlag,
    },
  },
  docs: {
    brief: "Make the certificates that a stack lacks: authority, hub, each node",
    fullDescription: `Make a certificate authority, the hub's certificate and one for each node of a stack, for mutual TLS between them.
hub/ and each nodes/HOST/ hold what one machine needs in /etc/stackmon/tls. What exists is kept, so run it again
after adding a node. Keys are ECDSA P-256, readable by you alone, and never printed. Keep ca/ca.key offline.
Exit code 0: all are there; 1: the stack has mistakes, or the folder cannot be used as it is.

EXAMPLES
  stackmon certs init
  stackmon certs init --stack stacks/mainnet.yaml --out certs/mainnet
  stackmon certs init --san hub.example.org --san 203.0.113.7 --validity 90d`,
  },
});

async function init(this: Context, flags: Flags): Promise<void> {
  const { stack, out, san, validity, "ca-validity": authorityValidity, format } = flags;
  // The YAML library, the schema of stack files and the X.509 library are for few commands.
  const { readStackFile } = await import("../../stack-file/read.ts");
  const read = await readStackFile(stack, this.io.cwd);
  if (!read.ok) return report(this, format, read.diagnostics);
  const { initCertificates } = await import("../../certs/init.ts");
  const outcome = await initCertificates({
    root: resolve(this.io.cwd, out),
    named: out,
    stack: read.value,
    names: san,
    validity,
    authorityValidity,
    sources: this.io,
  });
  if (!outcome.ok) return report(this, format, [...read.warnings, ...outcome.diagnostics]);
  report(this, format, [...read.warnings, ...outcome.warnings], { folder: out, certificates: outcome.value });
  if (format === "human") {
    this.io.stdout.write(changeLines(outcome.value, out));
    this.io.stdout.write(
      next(
        out,
        outcome.value.some(({ done }) => done === "made"),
      ),
    );
  }
}

function next(out: string, made: boolean): string {
  return made
    ? `next: copy ${out}/hub and each ${out}/nodes/HOST to /etc/stackmon/tls of its machine, and keep ${out}/ca/ca.key offline\n`
    : "nothing was missing\n";
}
