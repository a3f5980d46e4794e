import type { Diagnostic } from "../../diagnostic.ts";
import { isHostName, isLoopback, isUnspecified, splitHostPort } from "../address.ts";
import { completeStack } from "../complete.ts";
import { stackDiagnostic } from "../diagnostic-code.ts";
import { presentEntries } from "../stack-file.ts";
import type { Draft, HubEntry, StackFile } from "../stack-file.ts";
import type { ValuePath } from "../value-path.ts";
import { isUnsure } from "./unsure.ts";

/** Addresses that cannot be reached from where they are used, and receivers that anyone can reach. */
export function checkAddresses(file: Draft<StackFile>): Diagnostic[] {
  const hub = typeof file.hub === "object" ? checkHubListener(file.hub) : [];
  return [...checkUnspecified(file), ...checkLoopback(file), ...hub];
}

function checkUnspecified(file: Draft<StackFile>): Diagnostic[] {
  const hub = typeof file.hub === "object" ? file.hub.address : undefined;
  const own = "write the hub's own address, and listenAddress: 0.0.0.0 if it shall listen on all of them";
  return [
    ...unspecified(hub, ["hub", "address"], own),
    ...unspecified(file.stores?.metrics?.address, ["stores", "metrics", "address"], "write 127.0.0.1"),
    ...unspecified(file.stores?.logs?.address, ["stores", "logs", "address"], "write 127.0.0.1"),
    ...presentEntries(file.services).flatMap(([name, service]) =>
      unspecifiedEndpoint(service?.metrics, ["services", name, "metrics"]),
    ),
    ...unspecifiedEndpoint(file.grafana?.metrics, ["grafana", "metrics"]),
    ...presentEntries(file.vmalert).flatMap(([name, text]) => unspecifiedEndpoint(text, ["vmalert", name])),
  ];
}

function unspecifiedEndpoint(text: string | undefined, path: ValuePath): Diagnostic[] {
  const { address, port } = splitHostPort(text ?? "");
  return unspecified(address, path, `write 127.0.0.1:${port}`);
}

function unspecified(address: string | undefined, path: ValuePath, help: string): Diagnostic[] {
  if (address === undefined || !isUnspecified(address)) return [];
  const message = `saw ${address}, which is no destination, wanted an address that can be reached`;
  return [stackDiagnostic("stack/unspecified-address", path, message, help)];
}

/** One node may be the hub's own server; of several, at most one is. */
function checkLoopback(file: Draft<StackFile>): Diagnostic[] {
  const count = file.nodes?.length ?? 0;
  if (count < 2) return [];
  const { hub, stores } = completeStack(file);
  // Each of two hubs has an address of its own.
  if (typeof file.hub === "object" && file.hub.replicas !== undefined) return [];
  const server = "one that every node reaches, such as 10.0.0.10";
  const used: [address: string, path: string[]][] =
    hub === "none"
      ? [
          [stores.metrics.address, ["stores", "metrics", "address"]],
          [stores.logs.address, ["stores", "logs", "address"]],
        ]
      : [[hub.address, ["hub", "address"]]];
  return used
    .filter(([, path]) => !isUnsure(file, path))
    .flatMap(([address, path]) => loopback(address, path, count, server));
}

function loopback(address: string, path: ValuePath, count: number, server: string): Diagnostic[] {
  if (!isLoopback(address)) return [];
  const message = `saw ${address}, which on each of ${count} nodes is that node itself, wanted an address of one server`;
  return [stackDiagnostic("stack/loopback-address", path, message, `write ${server}`)];
}

function checkHubListener(hub: Draft<HubEntry>): Diagnostic[] {
  if (hub.listenAddress !== undefined)
    return hub.tls === "mutual" ? [] : checkOpenReceivers(hub.listenAddress);
  if (hub.address === undefined || !isHostName(hub.address) || isLoopback(hub.address)) return [];
  const message = `the receivers would bind whatever ${hub.address} means on the hub (127.0.1.1 on Debian), wanted an address`;
  const help = "add hub.listenAddress with the hub's own address, such as 10.0.0.10";
  return [stackDiagnostic("stack/listen-on-name", ["hub", "address"], message, help)];
}

function checkOpenReceivers(listenAddress: string): Diagnostic[] {
  if (!isUnspecified(listenAddress)) return [];
  const message = `saw ${listenAddress}, all interfaces, for receivers that ask for no password, wanted a private address`;
  const help =
    "write the hub's private address, such as 10.0.0.10, or add hub.tls: mutual, which asks for a certificate";
  return [stackDiagnostic("stack/open-receivers", ["hub", "listenAddress"], message, help)];
}
