import { resolve } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import { changeLines, type Change } from "../../certs/changes.ts";
import { rotationSteps, type RotationStep } from "../../certs/rotation-step.ts";
import { report, UsageError, type Context } from "../../context.ts";
import type { Outcome } from "../../diagnostic.ts";
import type { Format } from "../../report/report.ts";
import { formatFlag } from "../format-flag.ts";
import { authorityValidityFlag, certsFlag, validityFlag, withinFlag } from "./flags.ts";

interface Flags {
  readonly certs: string;
  readonly within: number;
  readonly "rotate-ca"?: RotationStep | undefined;
  readonly validity: number;
  readonly "ca-validity": number;
  readonly format: Format;
}

/** `stackmon certs renew [name...]`: new certificates in the place of old ones. */
export const certsRenewCommand: Command<Context> = buildCommand<Flags, string[], Context>({
  func: renew,
  parameters: {
    flags: {
      certs: certsFlag,
      within: withinFlag,
      "rotate-ca": {
        kind: "enum",
        values: rotationSteps,
        optional: true,
        brief: "Replace the authority, one step at a time",
      },
      validity: validityFlag,
      "ca-validity": authorityValidityFlag,
      format: formatFlag,
    },
    positional: {
      kind: "array",
      parameter: {
        parse: String,
        placeholder: "name",
        brief: "hub, or a node's host; by default what is due",
      },
    },
  },
  docs: {
    brief: "Make new certificates for those that expire, or replace the authority",
    fullDescription: `Make new certificates, with new keys, for those that expire soon or that are named; names and addresses stay.
Each takes the place of its old one at once. An interrupted run leaves all whole; run it again.

The authority is replaced in three steps. After each, copy what it changed and let the programs read it:
  trust  make a new authority; every ca.crt holds the old and the new one
  issue  make new certificates from the new authority for the hub and all nodes
  drop   every ca.crt holds the new authority alone; the old one is removed with its key

Exit code 0: done, also where nothing was due; 1: the folder cannot be used as it is, and nothing is changed.

EXAMPLES
  stackmon certs renew
  stackmon certs renew --within 60d
  stackmon certs renew hub node-1
  stackmon certs renew --rotate-ca trust`,
  },
});

async function renew(this: Context, flags: Flags, ...names: string[]): Promise<UsageError | undefined> {
  const { certs, "rotate-ca": step, format } = flags;
  if (step !== undefined && names.length > 0)
    return new UsageError("--rotate-ca is for all certificates; leave the names out");
  const outcome = await (step === undefined ? renewDue(this, flags, names) : rotate(this, flags, step));
  if (!outcome.ok) report(this, format, outcome.diagnostics);
  else report(this, format, outcome.warnings, { folder: certs, certificates: outcome.value });
  if (!outcome.ok || format === "json") return undefined;
  const { io } = this;
  io.stdout.write(changeLines(outcome.value, certs));
  io.stdout.write(next(outcome.value, step));
  return undefined;
}

async function renewDue(
  { io }: Context,
  { certs, within, validity }: Flags,
  names: readonly string[],
): Promise<Outcome<readonly Change[]>> {
  const { renewCertificates } = await import("../../certs/renew.ts");
  const root = resolve(io.cwd, certs);
  return renewCertificates(names, within, { root, named: certs, validity, sources: io });
}

async function rotate(
  { io }: Context,
  { certs, validity, "ca-validity": authorityValidity }: Flags,
  step: RotationStep,
): Promise<Outcome<readonly Change[]>> {
  const { rotateAuthority } = await import("../../certs/rotate.ts");
  const root = resolve(io.cwd, certs);
  return rotateAuthority(step, { root, named: certs, validity, authorityValidity, sources: io });
}

const following: Readonly<Record<RotationStep, string>> = {
  trust: ", then: stackmon certs renew --rotate-ca issue",
  issue: ", then: stackmon certs renew --rotate-ca drop",
  drop: "; the rotation is finished with that",
};

function next(changes: readonly Change[], step: RotationStep | undefined): string {
  if (step === undefined && changes.every(({ done }) => done === "kept")) return "nothing was due\n";
  return `next: copy what changed to its machine and let its programs read it${step === undefined ? "" : following[step]}\n`;
}
