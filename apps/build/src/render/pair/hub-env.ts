import { peerStoreUrl } from "@stackmon/pipelines";
import { grafanaGossipPort, hostPort, otherHub, type HubReplica, type PairedStack } from "@stackmon/stacks";
import { envFile, type EnvironmentEntry } from "../env-file.ts";
import { queryBackends } from "./query-proxy.ts";

/** Yields {@link hubValues} as the hub's stackmon.env. */
export function hubEnv(stack: PairedStack, replica: HubReplica): string {
  const title = `Values of ${replica.host}: install this file as /etc/stackmon/stackmon.env on that machine.`;
  return envFile([title], hubValues(stack, replica));
}

/** Yields the values of one hub of a pair: its host, what it binds, and where the other one is. */
export function hubValues(stack: PairedStack, { host, address }: HubReplica): readonly EnvironmentEntry[] {
  const { metrics, logs } = stack.stores;
  const other = otherHub(stack, host);
  const both = (own: string, port: number): string => `${hostPort(own, port)},${hostPort(address, port)}`;
  return [
    { name: "STACKMON_HOST", value: host },
    // A gate listens for Alloy, whose receivers stay on the loopback address.
    ...(stack.hub.tls === "mutual" ? [] : [{ name: "STACKMON_HUB_LISTEN_ADDRESS", value: address }]),
    { name: "STACKMON_PEER_METRICS_STORE_URL", value: peerStoreUrl(other.address, metrics) },
    {
      name: "VM_httpListenAddr",
      value: both(metrics.address, metrics.port),
      comment: ["For this machine, and for the other hub."],
    },
    { name: "VL_httpListenAddr", value: both(logs.address, logs.port) },
    ...queryBackends(stack, other.address),
    {
      name: "GF_UNIFIED_ALERTING_HA_LISTEN_ADDRESS",
      value: hostPort(address, grafanaGossipPort),
      comment: ["Where the other hub's Grafana tells this one what it has told of."],
    },
  ];
}
