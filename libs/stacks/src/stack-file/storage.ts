import { defaults } from "./defaults.ts";
import { present } from "./stack-file.ts";
import type { Draft, StorageEntry } from "./stack-file.ts";
import type { Hub, Stack, Storage, StorageNode } from "./stack.ts";

type Signal = Storage["stores"][number];

/** A stack whose stores' data, of one signal or of both, are on machines of their own. */
export type ScaledStack = Stack & { readonly hub: Hub; readonly storage: Storage };

/** Whether the stack has storage nodes. */
export function isScaled(stack: Stack): stack is ScaledStack {
  return stack.storage !== undefined && stack.hub !== "none";
}

/** Whether the data of a signal are on storage nodes, and not on the machine of the store. */
export function isSpread(stack: Stack, signal: Signal): stack is ScaledStack {
  return isScaled(stack) && stack.storage.stores.includes(signal);
}

/** The storage nodes that get what is new. */
export function takingNodes({ storage }: ScaledStack): readonly StorageNode[] {
  return storage.nodes.filter(({ readOnly }) => !readOnly);
}

/**
 * VictoriaLogs on the hub of a scaled stack, which has no data and asks the storage nodes.
 *
 * *Source:* VictoriaLogs v1.51, docs/victorialogs/cluster.md, "Quick start", whose vlselect has this port.
 */
export const logsSelect = { address: "127.0.0.1", port: 9471 } as const;

/**
 * What stands before vmstorage on the hub, by the programs' own ports.
 *
 * *Source:* VictoriaMetrics cluster v1.150.0, `-httpListenAddr` of vminsert and vmselect.
 */
export const metricsFronts = {
  vminsert: { address: "127.0.0.1", port: 8480 },
  vmselect: { address: "127.0.0.1", port: 8481 },
} as const;

/**
 * Ports of vmstorage on each storage node.
 *
 * *Source:* VictoriaMetrics cluster v1.150.0, `-httpListenAddr`, `-vminsertAddr`, `-vmselectAddr` of vmstorage.
 */
export const vmstoragePorts = { own: 8482, vminsert: 8400, vmselect: 8401 } as const;

/**
 * By their hosts, so that a file that is sorted anew changes no bundle. A half-written draft has the nodes that are whole.
 */
export function completeStorage(entry: Draft<StorageEntry> | undefined): Pick<Stack, "storage"> {
  if (entry === undefined) return {};
  const stores = present(entry.stores).map(([, signal]) => signal);
  const nodes = present(entry.nodes)
    .flatMap(([, { host, address, readOnly = false }]) =>
      host === undefined || address === undefined ? [] : [{ host, address, readOnly }],
    )
    .toSorted((one, other) => (one.host < other.host ? -1 : 1));
  return {
    storage: {
      nodes,
      stores: stores.length === 0 ? defaults.storage.stores : stores,
      replicationFactor: entry.replicationFactor ?? defaults.storage.replicationFactor,
    },
  };
}
