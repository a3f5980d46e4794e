import { resolve } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import { report, type Context } from "../../context.ts";
import type { Format } from "../../report/report.ts";
import { formatFlag } from "../format-flag.ts";
import { certsFlag, withinFlag } from "./flags.ts";

interface Flags {
  readonly certs: string;
  readonly within: number;
  readonly format: Format;
}

/** `stackmon certs list`: every certificate of a folder, and what is wrong with it. */
export const certsListCommand: Command<Context> = buildCommand<Flags, [], Context>({
  func: list,
  parameters: { flags: { certs: certsFlag, within: withinFlag, format: formatFlag } },
  docs: {
    brief: "List certificates: subject, names, expiry, days left, issuer",
    fullDescription: `List certificates: subject, names, expiry, days left, and the folder of the authority that issued each.
Nothing is written, and no key is needed. stackmon certs show is the same.
Exit code 0: all are good; 1: one has expired or expires soon, is of no authority here, or has another one's key.

EXAMPLES
  stackmon certs list
  stackmon certs list --certs certs/mainnet --within 60d
  stackmon certs list --format json`,
  },
});

async function list(this: Context, { certs, within, format }: Flags): Promise<void> {
  const { listCertificates, tableOf } = await import("../../certs/list.ts");
  const outcome = await listCertificates(resolve(this.io.cwd, certs), certs, within, this.io.now());
  if (!outcome.ok) return report(this, format, outcome.diagnostics);
  const { rows, findings } = outcome.value;
  if (format === "human") this.io.stdout.write(tableOf(rows));
  report(this, format, findings, { folder: certs, certificates: rows });
}
