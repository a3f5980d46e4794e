import { labelVariableName } from "@stackmon/pipelines";
import { isLoopback, isUnspecified, type Stack } from "@stackmon/stacks";
import type { EnvironmentEntry } from "../../env-file.ts";
import { nodeValues } from "../../node-env.ts";
import { hubValues } from "../../pair/hub-env.ts";
import { meetsStorage, runsPair, type Role } from "../../role.ts";
import { storageValues } from "../../storage/storage-env.ts";

/** Label of the node of a cluster that has the addresses of a hub. */
export const hubNodeLabel = "stackmon/hub";

/** One machine of a role, as Kubernetes runs it. */
export interface Machine {
  /** Of its workload, its service and what belongs to them. */
  readonly name: string;
  /** Folder of its manifests below kubernetes/. */
  readonly folder: string;
  /** The node of the cluster that it has to run on, by name; absent for a hub. */
  readonly host?: string;
  /** Variables that differ from machine to machine. */
  readonly values: readonly EnvironmentEntry[];
  /** Whether it has the addresses of its node, and not its own. */
  readonly hostNetwork: boolean;
}

/** Yields the machines of a role: each node of the stack, its hubs, or its storage nodes. The nodes of a fleet have a bundle each, and none here. */
export function machinesOf(role: Role, stack: Stack): readonly Machine[] {
  if (runsPair(role, stack)) {
    return stack.hub.replicas.map((replica) =>
      placed("hubs", "hub", replica.host, hubValues(stack, replica)),
    );
  }
  if (role === "storage") {
    return meetsStorage(role, stack)
      ? stack.storage.nodes.map((node) => placed("storage", role, node.host, storageValues(stack, node)))
      : [];
  }
  if (role === "hub") {
    return [{ name: "stackmon-hub", folder: "hub", values: [], hostNetwork: bindsAddress(stack) }];
  }
  if (stack.fleet !== undefined) return [];
  const values = nodeValues(stack, labelVariableName);
  return stack.nodes.map((node) => placed("nodes", role, node.host, values(node)));
}

function placed(folder: string, role: Role, host: string, values: Machine["values"]): Machine {
  return {
    name: `stackmon-${role}-${dnsLabel(host)}`,
    folder: `${folder}/${host}`,
    host,
    values,
    hostNetwork: true,
  };
}

/** Names of pods are names of hosts as well: no dots, no capitals. */
function dnsLabel(host: string): string {
  return host.toLowerCase().replaceAll(/[^a-z0-9-]/g, "-");
}

/** Whether a hub listens on an address that only its server has; loopback and unspecified ones every pod has. */
function bindsAddress({ hub, stores, grafana }: Stack): boolean {
  const bound = [
    ...(hub === "none" ? [] : [hub.listenAddress]),
    stores.metrics.address,
    stores.logs.address,
    grafana.address,
  ];
  return bound.some((address) => !isLoopback(address) && !isUnspecified(address));
}
