import { hostPort, type LogsStore, type MetricsStore } from "@stackmon/stacks";

import { otherDisk } from "../systemd.ts";
import type { StoreRendering } from "./store.ts";

type VictoriaStore = Extract<MetricsStore | LogsStore, { kind: `victoria-${string}` }>;

const programs = {
  "victoria-metrics": {
    title: "VictoriaMetrics",
    prefix: "VM_",
    documentation: "https://docs.victoriametrics.com/victoriametrics/single-server-victoriametrics/",
  },
  "victoria-logs": {
    title: "VictoriaLogs",
    prefix: "VL_",
    documentation: "https://docs.victoriametrics.com/victorialogs/",
  },
} as const;

/**
 * Yields VictoriaMetrics or VictoriaLogs with every flag in its environment file, dots of a flag as underscores.
 *
 * *Source:* VictoriaMetrics v1.150.0, lib/envflag: `-envflag.enable`, `-envflag.prefix`.
 */
export function victoriaStore(store: VictoriaStore): StoreRendering {
  const { title, prefix, documentation } = programs[store.kind];
  const flag = (name: string, value: string, ...comment: string[]) => ({
    name: `${prefix}${name}`,
    value,
    comment,
  });
  return {
    kind: store.kind,
    title,
    releaseBinary: `${store.kind}-prod`,
    environment: [
      flag(
        "httpListenAddr",
        hostPort(store.address, store.port),
        "Address for writes, queries and its own UI.",
      ),
      flag("storageDataPath", `/var/lib/${store.kind}`, otherDisk(store.kind)),
      flag(
        "retentionPeriod",
        `${store.retentionDays}d`,
        "Older data is deleted, and older samples are not accepted.",
      ),
      flag(
        "memory_allowedPercent",
        "20",
        "Per cent of the machine's memory for caches; the program's own 60 leaves no room for what runs beside it.",
        "A machine for the stores alone may allow more.",
      ),
      flag(
        "inmemoryDataFlushInterval",
        "1s",
        "What is answered and not yet written is lost when the program is killed; the program's own 5s would lose more.",
      ),
    ],
    unit: {
      name: store.kind,
      description: title,
      documentation,
      command: [`/usr/bin/${store.kind}`, "-envflag.enable", `-envflag.prefix=${prefix}`],
    },
  };
}
