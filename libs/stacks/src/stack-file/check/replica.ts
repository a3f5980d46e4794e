import type { Diagnostic } from "../../diagnostic.ts";
import { isLoopback, isUnspecified } from "../address.ts";
import { completeStack } from "../complete.ts";
import { stackDiagnostic } from "../diagnostic-code.ts";
import { present } from "../stack-file.ts";
import type { Draft, HubEntry, HubReplicaEntry, StackFile } from "../stack-file.ts";
import { formatPath } from "../value-path.ts";
import type { ValuePath } from "../value-path.ts";
import { machinesAt, ofSameHost, type Machine } from "./machine.ts";
import { isUnsure } from "./unsure.ts";

const replicasPath: ValuePath = ["hub", "replicas"];

/** Pairs of hubs that are none, that share a machine, or that this project cannot make of what the stack has. */
export function checkReplicas(file: Draft<StackFile>): Diagnostic[] {
  const { hub } = file;
  if (typeof hub !== "object") return checkDatabase(file);
  if (hub.replicas === undefined) return checkDatabase(file);
  return [
    ...checkCount(hub.replicas),
    ...checkMachines(file, hub.replicas),
    ...checkOwnAddresses(hub),
    ...checkSupported(file),
  ];
}

type Replicas = readonly (Draft<HubReplicaEntry> | undefined)[];

/** Nothing here takes votes, so that two are as good as three; a third would store everything once more. */
function checkCount(replicas: Replicas): Diagnostic[] {
  if (replicas.length === 2) return [];
  const message = `saw ${replicas.length}, wanted two hubs`;
  const help =
    replicas.length < 2
      ? "add the second hub, or remove replicas and write hub.address"
      : "keep two: no votes are taken, and each further hub would store everything once more";
  return [stackDiagnostic("stack/replica-count", replicasPath, message, help)];
}

/** Each hub is a machine of its own: no other hub and no node has its host or its address. */
function checkMachines({ nodes }: Draft<StackFile>, replicas: Replicas): Diagnostic[] {
  const machines = machinesAt(["nodes"], present(nodes));
  const hubs = machinesAt(replicasPath, present(replicas));
  return hubs.flatMap((hub, index) => {
    const others = [...machines, ...hubs.slice(0, index)];
    return [...checkHost(hub, others), ...checkAddress(hub, others)];
  });
}

function checkHost(hub: Machine, others: readonly Machine[]): Diagnostic[] {
  const { path, host } = hub;
  const same = ofSameHost(hub, others);
  if (same === undefined) return [];
  const message = `saw ${host ?? ""}, which ${formatPath(same.path)} has already, wanted a host of its own`;
  return [stackDiagnostic("stack/duplicate-host", [...path, "host"], message, "rename one of them")];
}

function checkAddress({ path, address }: Machine, others: readonly Machine[]): Diagnostic[] {
  if (address === undefined) return [];
  const at = [...path, "address"];
  if (isUnspecified(address) || isLoopback(address)) {
    const message = `saw ${address}, which every machine has, wanted the address of one`;
    const help = "write the hub's own address, such as 10.0.0.11";
    return [stackDiagnostic("stack/replica-address", at, message, help)];
  }
  const same = others.find((other) => other.address === address);
  if (same === undefined) return [];
  const message = `saw ${address}, which ${formatPath(same.path)} has already, wanted a machine of its own`;
  const help = "write its own address: what shares a machine fails with it";
  return [stackDiagnostic("stack/replica-address", at, message, help)];
}

/** Each hub of a pair is reached under its own address, and binds it. */
function checkOwnAddresses(hub: Draft<HubEntry>): Diagnostic[] {
  return (["address", "listenAddress"] as const).flatMap((key) => {
    const address = hub[key];
    if (address === undefined) return [];
    const message = `saw ${address} beside hub.replicas, which have an address each, wanted one or the other`;
    return [stackDiagnostic("stack/replica-address", ["hub", key], message, `remove hub.${key}`)];
  });
}

/** What stores and deliveries a pair can have. */
function checkSupported(file: Draft<StackFile>): Diagnostic[] {
  const stack = completeStack(file);
  const unsupported = (path: ValuePath, message: string, help: string): Diagnostic[] =>
    isUnsure(file, path) ? [] : [stackDiagnostic("stack/unsupported-replicas", path, message, help)];
  const signals = ["metrics", "logs"] as const;
  const ofStores = signals.flatMap((signal) => {
    const { kind, address } = stack.stores[signal];
    const victoria = `victoria-${signal}`;
    const others =
      kind === victoria
        ? []
        : unsupported(
            ["stores", signal, "kind"],
            `saw ${kind}, wanted ${victoria}, since hub.replicas are read through vmauth`,
            `write ${victoria}, or remove hub.replicas`,
          );
    const elsewhere = isLoopback(address)
      ? []
      : unsupported(
          ["stores", signal, "address"],
          `saw ${address}, wanted 127.0.0.1, since each of hub.replicas has stores of its own`,
          "remove the address: the store listens on its hub's address as well, for the other hub",
        );
    return [...others, ...elsewhere];
  });
  const ofDelivery = signals.flatMap((signal) =>
    stack.delivery[signal] === "queue"
      ? []
      : unsupported(
          ["delivery", signal],
          "saw push, wanted queue, since what waits in memory for one of hub.replicas is lost",
          "write queue, or remove hub.replicas",
        ),
  );
  return [...ofStores, ...ofDelivery];
}

/** One Grafana needs no database of others. */
function checkDatabase({ grafana }: Draft<StackFile>): Diagnostic[] {
  if (grafana?.database === undefined) return [];
  const message = "saw a database for one Grafana, wanted it together with hub.replicas";
  const help = "remove it, or add hub.replicas";
  return [stackDiagnostic("stack/unsupported-replicas", ["grafana", "database"], message, help)];
}
