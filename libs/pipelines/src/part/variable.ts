import type { Expression, SecretText } from "@stackmon/alloy-river";
import { coalesce, constants, sys } from "@stackmon/alloy-river";
import type { CertificateUse, Hub } from "@stackmon/stacks";

/** An environment variable that a pipeline reads: what differs from host to host, with the value for most of them. */
export interface Variable {
  /** `STACKMON_…` */
  readonly name: string;
  /** Used while the variable is empty or not set; empty where nothing is, or where the meaning says what is. */
  readonly default: string;
  readonly meaning: string;
  /** Whether it is the path of a certificate, key or password: Alloy starts without, and loses what it reads. */
  readonly mustBeReadable?: true;
  /** What for, where it is the path of a certificate. */
  readonly certificate?: CertificateUse;
}

/** The address that the hub's receivers bind. */
export function listenVariable({ listenAddress }: Hub): Variable {
  return {
    name: "STACKMON_HUB_LISTEN_ADDRESS",
    default: listenAddress,
    meaning: "Address that the hub's receivers bind.",
  };
}

/** Where the machine's own files are seen from. */
export const machineRoot: Variable = {
  name: "STACKMON_ROOT",
  default: "",
  meaning:
    "Put before the paths of log files and file systems: where the host's files are seen from, e.g. /host in a container.",
};

/** The folder that is seen as {@link machineRoot}, for what wants a folder. */
export const machineRootFolder: Expression<string> = coalesce(sys.env(machineRoot.name), "/");

/** The variable's value, or its default. */
export function valueOf(variable: Variable): Expression<string> {
  return variable.default === "" ? environment(variable) : coalesce(environment(variable), variable.default);
}

/** The variable's value, or the machine's host name. */
export function hostNameUnless(variable: Variable): Expression<string> {
  return coalesce(environment(variable), constants.hostname);
}

function environment(variable: Variable): Expression<string & SecretText> {
  return sys.env(variable.name);
}

/** `stacks-node` → `STACKS_NODE`: how names of services and labels stand in names of variables. */
export function shout(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]+/g, "_");
}
