import type { Diagnostic } from "../../diagnostic.ts";
import { hostPort, isLoopback, isUnspecified, splitHostPort } from "../address.ts";
import { completeStack } from "../complete.ts";
import { alloyUi } from "../defaults.ts";
import { gateEndpoints } from "../gate-port.ts";
import { grafanaGossipPort, hasPair, queryProxy } from "../pair.ts";
import { stackDiagnostic } from "../diagnostic-code.ts";
import { formatPath } from "../value-path.ts";
import type { ValuePath } from "../value-path.ts";
import { hasQueue } from "../stack.ts";
import type { Stack } from "../stack.ts";
import type { Draft, StackFile } from "../stack-file.ts";
import { isScaled, isSpread, logsSelect, metricsFronts, vmstoragePorts } from "../storage.ts";
import { isUnsure } from "./unsure.ts";

/** A socket that something on one machine binds; no path where the stack file has no say. */
interface Listener {
  readonly what: string;
  readonly address: string;
  readonly port: number;
  readonly path?: ValuePath;
  /** Where the stack file has its address, if not at the same path. */
  readonly addressPath?: ValuePath;
}

/** Two programs that would bind the same port of the same address on one server. */
export function checkPorts(file: Draft<StackFile>): Diagnostic[] {
  const stack = completeStack(file);
  const alloy: Listener = { what: "Alloy's UI", ...alloyUi };
  const isSure = ({ path, addressPath }: Listener): boolean =>
    ![path, addressPath].some((each) => each !== undefined && isUnsure(file, each));
  const ofServices = serviceListeners(stack).filter(isSure);
  const ofServer = serverListeners(stack).filter(isSure);
  const ofMachines = isSingleServer(stack)
    ? clashes([alloy, ...ofServices, ...ofServer])
    : [...clashes([alloy, ...ofServices]), ...clashes([alloy, ...ofServer])];
  return [...ofMachines, ...clashes(storageListeners(stack).filter(isSure))];
}

/** One node and a hub or stores on that node's loopback: everything on one machine. */
function isSingleServer({ hub, stores, nodes }: Stack): boolean {
  return nodes.length === 1 && isLoopback(hub === "none" ? stores.metrics.address : hub.address);
}

function serviceListeners({ services }: Stack): Listener[] {
  return services
    .filter(({ metricsAddress }) => metricsAddress !== "none")
    .map(({ name, metricsAddress }) => ({
      what: `metrics of ${name}`,
      path: ["services", name, "metrics"],
      ...splitHostPort(metricsAddress),
    }));
}

function serverListeners(stack: Stack): Listener[] {
  const { hub, stores, grafana, vmalert } = stack;
  const addressPath = ["hub", "address"];
  const receivers: Listener[] =
    hub === "none"
      ? []
      : [
          {
            what: "the metrics receiver",
            address: hub.listenAddress,
            port: hub.metricsPort,
            path: ["hub", "metricsPort"],
            addressPath,
          },
          {
            what: "the logs receiver",
            address: hub.listenAddress,
            port: hub.logsPort,
            path: ["hub", "logsPort"],
            addressPath,
          },
          ...(!hasQueue(stack)
            ? []
            : [
                {
                  what: "the OTLP receiver",
                  address: hub.listenAddress,
                  port: hub.otlpPort,
                  path: ["hub", "otlpPort"],
                  addressPath,
                },
              ]),
        ];
  const { metrics, logs } = stores;
  const behindGate = hub === "none" || hub.tls === "none" ? [] : gateEndpoints;
  return [
    ...behindGate,
    ...pairPrograms(stack),
    ...beforeStorage(stack),
    ...receivers,
    { what: metrics.kind, address: metrics.address, port: metrics.port, path: ["stores", "metrics", "port"] },
    { what: logs.kind, address: logs.address, port: logs.port, path: ["stores", "logs", "port"] },
    { what: "Grafana", address: grafana.address, port: grafana.port, path: ["grafana", "port"] },
    ...(["metrics", "logs"] as const)
      .filter((signal) => vmalert[signal] !== "none")
      .map((signal) => ({
        what: `vmalert for ${signal}`,
        ...splitHostPort(vmalert[signal]),
        path: ["vmalert", signal],
      })),
    ...pairStores(stack),
  ];
}

/** What a hub of a pair listens on beside what a single one does; of both alike, so the first one's address will do. */
function pairPrograms(stack: Stack): Listener[] {
  if (!hasPair(stack)) return [];
  const [{ address }] = stack.hub.replicas;
  return [
    { what: "vmauth", ...queryProxy },
    { what: "Grafana's gossip", address, port: grafanaGossipPort },
  ];
}

/** What stands between vmauth, which has the ports of the stores, and the storage nodes. */
function beforeStorage(stack: Stack): Listener[] {
  return [
    ...(isSpread(stack, "logs") ? [{ what: "VictoriaLogs before the storage nodes", ...logsSelect }] : []),
    ...(isSpread(stack, "metrics")
      ? Object.entries(metricsFronts).map(([what, endpoint]) => ({ what, ...endpoint }))
      : []),
  ];
}

/** Of all storage nodes alike, so the first one's address will do. */
function storageListeners(stack: Stack): Listener[] {
  if (!isScaled(stack)) return [];
  const address = stack.storage.nodes[0]?.address ?? "";
  const { kind, port } = stack.stores.logs;
  return [
    ...(isSpread(stack, "metrics")
      ? Object.values(vmstoragePorts).map((each) => ({ what: "vmstorage", address, port: each }))
      : []),
    ...(isSpread(stack, "logs")
      ? [{ what: `${kind} of a storage node`, address, port, path: ["stores", "logs", "port"] }]
      : []),
  ];
}

/** The stores of a pair listen for the other hub, too. */
function pairStores(stack: Stack): Listener[] {
  if (!hasPair(stack)) return [];
  const [{ address }] = stack.hub.replicas;
  const { metrics, logs } = stack.stores;
  return [
    {
      what: `${metrics.kind} for the other hub`,
      address,
      port: metrics.port,
      path: ["stores", "metrics", "port"],
    },
    { what: `${logs.kind} for the other hub`, address, port: logs.port, path: ["stores", "logs", "port"] },
  ];
}

function clashes(listeners: readonly Listener[]): Diagnostic[] {
  return listeners.flatMap((listener, index) => {
    const other = listeners.slice(0, index).find((earlier) => meet(earlier, listener));
    return other === undefined || listener.path === undefined ? [] : [clash(listener, other, listeners)];
  });
}

function meet(first: Listener, second: Listener): boolean {
  const anywhere = isUnspecified(first.address) || isUnspecified(second.address);
  const bothLoopback = isLoopback(first.address) && isLoopback(second.address);
  return first.port === second.port && (anywhere || bothLoopback || first.address === second.address);
}

function clash(listener: Listener, other: Listener, all: readonly Listener[]): Diagnostic {
  const at = other.path === undefined ? "" : ` (${formatPath(other.path)})`;
  const message = `saw ${hostPort(listener.address, listener.port)} for ${listener.what}, which ${other.what}${at} binds too, wanted a port of its own`;
  const free = freePort(listener.port, all);
  const help = listener.what.startsWith("metrics of")
    ? "write the port that this service serves"
    : `write ${free}`;
  return stackDiagnostic("stack/port-clash", listener.path ?? [], message, help);
}

/** The next port that nothing here binds. */
function freePort(from: number, all: readonly Listener[]): number {
  const taken = new Set(all.map(({ port }) => port));
  const start = from < 65535 ? from + 1 : 1024;
  return (
    Array.from({ length: all.length + 1 }, (_, step) => start + step).find((port) => !taken.has(port)) ??
    start
  );
}
