import {
  hostPort,
  metricsFronts,
  takingNodes,
  tlsFiles,
  vmstoragePorts,
  type ScaledStack,
  type StorageNode,
} from "@stackmon/stacks";
import type { EnvironmentEntry } from "../env-file.ts";
import { asksWhoIsThere } from "../store/access.ts";
import type { StoreRendering } from "../store/store.ts";
import {
  accessFlags,
  dataFlags,
  debugKeys,
  flagsOf,
  hourlyBudget,
  keyFlags,
  labelBudget,
  memoryShare,
  plainOtlp,
  queryBound,
  upkeepKeys,
  type Flag,
} from "../store/victoria.ts";
import type { ClusterProgram } from "../upstream.ts";

/*
 * VictoriaMetrics' cluster, by its documentation: no test has run it, as its branch is no version that can be built here.
 *
 * Source: VictoriaMetrics v1.150.0, docs/victoriametrics/Cluster-VictoriaMetrics.md, vminsert_common_flags.md, vmselect_common_flags.md,
 * vmstorage_common_flags.md.
 */

const prefixes: Readonly<Record<ClusterProgram, string>> = {
  vminsert: "VMINSERT_",
  vmselect: "VMSELECT_",
  vmstorage: "VMSTORAGE_",
};

/** Yields vminsert, which writes each sample to as many storage nodes as the stack has copies. */
export function vminsertRendering(stack: ScaledStack): StoreRendering<"vminsert"> {
  const flag = flagsOf(prefixes.vminsert);
  return rendering("vminsert", "vminsert, which writes samples to the storage nodes", stack, [
    listens(flag, "vminsert", "Where vmauth writes samples."),
    storageNodes(takingNodes(stack), flag, vmstoragePorts.vminsert),
    flag(
      "replicationFactor",
      String(stack.storage.replicationFactor),
      "Storage nodes that get each sample; vmselect has to know the same.",
    ),
    ...labelBudget(flag),
    plainOtlp(flag),
    memoryShare(flag, "alone"),
    ...keyFlags(debugKeys, flag),
    ...accessFlags(stack.stores.metrics, flag),
  ]);
}

/** Yields vmselect, which asks all storage nodes and fails where too few of them answer. */
export function vmselectRendering(stack: ScaledStack): StoreRendering<"vmselect"> {
  const flag = flagsOf(prefixes.vmselect);
  return rendering("vmselect", "vmselect, which asks the storage nodes for samples", stack, [
    listens(flag, "vmselect", "Where vmauth asks for samples."),
    storageNodes(stack.storage.nodes, flag, vmstoragePorts.vmselect),
    flag(
      "replicationFactor",
      String(stack.storage.replicationFactor),
      "With so many copies an answer is whole while one storage node fewer is away.",
    ),
    ...copiedSamples(stack, flag),
    flag(
      "search_denyPartialResponse",
      "true",
      "A query fails where samples may be missing: rules would find less than there is, and say nothing.",
    ),
    queryBound(flag),
    memoryShare(flag, "alone"),
    ...keyFlags({ ...debugKeys, deleteAuthKey: "/delete: deletes series." }, flag),
    ...accessFlags(stack.stores.metrics, flag),
  ]);
}

/** Yields vmstorage of a storage node. */
export function vmstorageRendering(stack: ScaledStack): StoreRendering<"vmstorage"> {
  const { metrics } = stack.stores;
  const flag = flagsOf(prefixes.vmstorage);
  return rendering("vmstorage", "vmstorage, which keeps samples", stack, [
    flag("httpListenAddr", hostPort("127.0.0.1", vmstoragePorts.own), "Address of its own metrics."),
    flag(
      "vminsertAddr",
      hostPort("127.0.0.1", vmstoragePorts.vminsert),
      "Where vminsert writes, unencrypted, without a question.",
    ),
    flag(
      "vmselectAddr",
      hostPort("127.0.0.1", vmstoragePorts.vmselect),
      "Where vmselect asks, unencrypted, without a question.",
    ),
    ...dataFlags("vmstorage", metrics, flag, "storage-node"),
    ...copiedSamples(stack, flag),
    hourlyBudget(flag, stack.nodes.length),
    ...keyFlags({ ...upkeepKeys, snapshotAuthKey: "/snapshot: copies of the data on the same disk." }, flag),
    ...accessFlags(metrics, flag, tlsFiles.node),
  ]);
}

function listens(flag: Flag, program: keyof typeof metricsFronts, comment: string): EnvironmentEntry {
  const { address, port } = metricsFronts[program];
  return flag("httpListenAddr", hostPort(address, port), comment);
}

function storageNodes(nodes: readonly StorageNode[], flag: Flag, port: number): EnvironmentEntry {
  const addresses = nodes.map(({ address }) => hostPort(address, port)).join(",");
  return flag("storageNode", addresses, "The storage nodes.");
}

/** Copies have the same millisecond. */
function copiedSamples({ storage }: ScaledStack, flag: Flag): readonly EnvironmentEntry[] {
  return storage.replicationFactor === 1
    ? []
    : [
        flag(
          "dedup_minScrapeInterval",
          "1ms",
          "Of samples of one series and one millisecond one is told: the others are its copies.",
        ),
      ];
}

function rendering<Name extends ClusterProgram>(
  name: Name,
  description: string,
  { stores: { metrics } }: ScaledStack,
  environment: readonly EnvironmentEntry[],
): StoreRendering<Name> {
  const prefix = prefixes[name];
  return {
    kind: name,
    title: name,
    releaseBinary: `${name}-prod`,
    environment,
    unit: {
      name,
      description,
      documentation: "https://docs.victoriametrics.com/victoriametrics/cluster-victoriametrics/",
      readsSecrets: asksWhoIsThere(metrics),
      command: [`/usr/bin/${name}`, "-envflag.enable", `-envflag.prefix=${prefix}`],
      // As VictoriaMetrics does: lib/fs/mincore_linux.go.
      ...(name === "vmstorage" ? { needs: { systemCalls: ["mincore"] } } : {}),
    },
    ready: `//\${${prefix}httpListenAddr}/health`,
    speaksTls: metrics.tls !== false,
    configs: [],
  };
}
