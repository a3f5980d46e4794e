import { join, resolve } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import { report, type Context } from "../context.ts";
import type { Format } from "../report/report.ts";
import { reportProgress } from "../report/progress.ts";
import { readSigningKey } from "../signing/read-key.ts";
import { formatFlag } from "./format-flag.ts";

interface Flags {
  readonly stack: string;
  readonly out: string;
  readonly "sign-key"?: string;
  readonly threads?: number;
  readonly format: Format;
}

/** `stackmon bundle`: a stack file to one archive per role. */
export const bundleCommand: Command<Context> = buildCommand<Flags, [], Context>({
  func: bundle,
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
        default: "dist/bundles",
        brief: "Folder for the bundles; files of yours in it stay",
        placeholder: "folder",
      },
      "sign-key": {
        kind: "parsed",
        parse: String,
        optional: true,
        brief: "Private key that signs the bundles; env:NAME takes its text from a variable",
        placeholder: "file",
      },
      threads: {
        kind: "parsed",
        parse: threadCount,
        optional: true,
        brief: "Threads that pack the bundles of a fleet; by default one for each processor",
        placeholder: "count",
      },
      format: formatFlag,
    },
  },
  docs: {
    brief: "Build the bundles of a stack",
    fullDescription: `Build the bundles of a stack: stackmon-<role>-<version>.tar.gz for agent, hub and single, with index.json,
provenance.json and SHA256SUMS beside them. A stack file with fleet: gives a bundle for each node in place of agent and single,
and a later run makes only those anew whose content changes; index.json has their rings. The same stack and sources give the same bytes. Progress is on stderr.
With --sign-key each bundle and the checksums are signed, see: stackmon key --help
Exit code 0: all are written; 1: the stack has mistakes or the folder cannot be written, and nothing is changed.

EXAMPLES
  stackmon bundle
  stackmon bundle --stack stacks/mainnet.yaml --out dist/mainnet
  stackmon bundle --sign-key stackmon.key
  stackmon bundle --sign-key env:STACKMON_SIGN_KEY
  stackmon bundle --format json`,
  },
});

function threadCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 256) throw new Error("wanted a number from 1 to 256");
  return count;
}

async function bundle(
  this: Context,
  { stack, out, "sign-key": reference, threads, format }: Flags,
): Promise<void> {
  const key = reference === undefined ? undefined : await readSigningKey(reference, this.io);
  if (key?.ok === false) return report(this, format, key.diagnostics);
  const signingKey = key?.value;
  // The libraries cost most of the start: only a build loads them.
  const { build, buildStages } = await import("../build.ts");
  const outcome = await build({
    stack,
    out: resolve(this.io.cwd, out),
    cwd: this.io.cwd,
    signingKey,
    threads,
    progress: reportProgress(this.io.stderr, buildStages),
  });
  if (!outcome.ok) return report(this, format, outcome.diagnostics);
  const bundles = outcome.value.bundles.map((one) => ({ ...one, file: join(out, one.file) }));
  const signedBy = signingKey === undefined ? {} : { signedBy: signingKey.fingerprint };
  report(this, format, outcome.warnings, { ...outcome.value, ...signedBy, bundles });
  if (format === "json") return;
  if (signingKey !== undefined) this.io.stderr.write(`signed with the key ${signingKey.fingerprint}\n`);
  const kept = new Set(outcome.value.kept?.map((file) => join(out, file)));
  if (outcome.value.kept !== undefined) {
    this.io.stderr.write(
      `${bundles.length - kept.size} of ${bundles.length} bundles made, the others are as they were\n`,
    );
  }
  for (const { sha256, file } of bundles) if (!kept.has(file)) this.io.stdout.write(`${sha256}  ${file}\n`);
}
