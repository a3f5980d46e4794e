import type { Diagnostic } from "../../diagnostic.ts";
import { isLoopback, isUnspecified } from "../address.ts";
import { completeStack } from "../complete.ts";
import { defaults } from "../defaults.ts";
import { stackDiagnostic } from "../diagnostic-code.ts";
import type { StackDiagnosticCode } from "../diagnostic-code.ts";
import { present } from "../stack-file.ts";
import type { Draft, StackFile, StorageEntry } from "../stack-file.ts";
import type { Stack } from "../stack.ts";
import { formatPath } from "../value-path.ts";
import type { ValuePath } from "../value-path.ts";
import { machinesAt, ofSameHost, type Machine } from "./machine.ts";
import { duplicateHost } from "./node.ts";
import { isUnsure } from "./unsure.ts";

/** Storage nodes that share a machine, or that this project cannot make of what the stack has. */
export function checkStorage(file: Draft<StackFile>): Diagnostic[] {
  const { storage } = file;
  if (storage === undefined) return [];
  const stack = completeStack(file);
  const all = [
    ...checkMachines(file, storage),
    ...checkSupported(file, stack),
    ...checkReplication(storage, stack),
  ];
  return all.filter(({ path }) => !isUnsure(file, path)).map(({ diagnostic }) => diagnostic);
}

interface Found {
  readonly path: ValuePath;
  readonly diagnostic: Diagnostic;
}

function found(code: StackDiagnosticCode, path: ValuePath, message: string, help: string): Found {
  return { path, diagnostic: stackDiagnostic(code, path, message, help) };
}

/** Each is a machine of its own: what shares a machine with another one makes room for nothing. */
function checkMachines({ hub, nodes }: Draft<StackFile>, storage: Draft<StorageEntry>): Found[] {
  const others: readonly Machine[] = [
    ...machinesAt(["nodes"], present(nodes)),
    ...(typeof hub === "object" ? [{ path: ["hub"], host: undefined, address: hub.address }] : []),
  ];
  const stores = machinesAt(["storage", "nodes"], present(storage.nodes));
  return stores.flatMap((store, index) => {
    const before = [...others, ...stores.slice(0, index)];
    return [...checkHost(store, before), ...checkAddress(store, before)];
  });
}

function checkHost(store: Machine, others: readonly Machine[]): Found[] {
  const { path, host } = store;
  const same = ofSameHost(store, others);
  if (host === undefined || same === undefined) return [];
  const at = [...path, "host"];
  return [{ path: at, diagnostic: duplicateHost(at, host, formatPath(same.path)) }];
}

function checkAddress({ path, address }: Machine, others: readonly Machine[]): Found[] {
  if (address === undefined) return [];
  const at = [...path, "address"];
  if (isLoopback(address) || isUnspecified(address)) {
    const message = `saw ${address}, which every machine has, wanted the address under which the hub reaches this one`;
    return [
      found("stack/storage-address", at, message, "write the machine's own address, such as 10.0.0.21"),
    ];
  }
  const same = others.find((other) => other.address === address);
  if (same === undefined) return [];
  const message = `saw ${address}, which ${formatPath(same.path)} has already, wanted a machine of its own`;
  return [
    found("stack/storage-address", at, message, "write the address of a machine that does nothing else"),
  ];
}

/** What hubs and stores can have storage nodes. */
function checkSupported(file: Draft<StackFile>, stack: Stack): Found[] {
  const unsupported = (path: ValuePath, message: string, help: string): Found =>
    found("stack/unsupported-storage", path, message, help);
  if (stack.hub === "none") {
    const message = "saw none, wanted a hub, which stands before the storage nodes";
    return [unsupported(["hub"], message, "remove hub: none, or remove storage")];
  }
  const ofPair =
    typeof file.hub === "object" && file.hub.replicas !== undefined
      ? [
          unsupported(
            ["hub", "replicas"],
            "saw two hubs beside storage, wanted one: each of the two keeps all data itself",
            "remove storage, or remove hub.replicas",
          ),
        ]
      : [];
  const written = present(file.storage?.nodes);
  const ofNodes =
    written.length > 0 && taking(file.storage) === 0
      ? [
          unsupported(
            ["storage", "nodes"],
            "saw only nodes that are readOnly, wanted one that takes what is new",
            "take readOnly from one of them, or add a storage node",
          ),
        ]
      : [];
  return [
    ...ofPair,
    ...ofNodes,
    ...spreadSignals(stack).flatMap((signal) => checkStore(signal, stack, unsupported)),
  ];
}

/** How many nodes get what is new. */
function taking(storage: Draft<StorageEntry> | undefined): number {
  return present(storage?.nodes).filter(([, { readOnly }]) => readOnly !== true).length;
}

function spreadSignals({ storage }: Stack): readonly ("metrics" | "logs")[] {
  return storage?.stores ?? defaults.storage.stores;
}

function checkStore(
  signal: "metrics" | "logs",
  { stores }: Stack,
  unsupported: (path: ValuePath, message: string, help: string) => Found,
): Found[] {
  const { kind, address } = stores[signal];
  const victoria = `victoria-${signal}`;
  const ofKind =
    kind === victoria
      ? []
      : [
          unsupported(
            ["stores", signal, "kind"],
            `saw ${kind}, wanted ${victoria}, since storage spreads its data`,
            `write ${victoria}, or take ${signal} from storage.stores`,
          ),
        ];
  const elsewhere = isLoopback(address)
    ? []
    : [
        unsupported(
          ["stores", signal, "address"],
          `saw ${address}, wanted 127.0.0.1, since only the hub's own programs ask what stands before storage.nodes`,
          "remove the address",
        ),
      ];
  return [...ofKind, ...elsewhere];
}

/**
 * A factor of N writes each sample to N nodes, and answers for N - 1 that are away.
 *
 * *Source:* VictoriaMetrics v1.150.0, docs/victoriametrics/cluster-victoriametrics.md, "Replication and data safety": 2*N-1
 * nodes, or samples that are written while N - 1 of them are away have fewer copies.
 */
function checkReplication(entry: Draft<StorageEntry>, { storage }: Stack): Found[] {
  const { stores = [], replicationFactor = 1 } = storage ?? {};
  const nodes = taking(entry);
  if (replicationFactor === 1) return [];
  const path = ["storage", "replicationFactor"];
  if (!stores.includes("metrics")) {
    const message = `saw ${replicationFactor}, but the samples are not spread, wanted it together with metrics in storage.stores`;
    const help = "remove it, or write stores: [metrics, logs]; lines are kept once";
    return [found("stack/replication-factor", path, message, help)];
  }
  if (replicationFactor > nodes) {
    const message = `saw ${replicationFactor} copies on ${nodes} ${nodes === 1 ? "node" : "nodes"}, wanted a node for each copy`;
    return [found("stack/replication-factor", path, message, "add storage nodes, or write a smaller number")];
  }
  const wanted = 2 * replicationFactor - 1;
  if (nodes >= wanted) return [];
  const away = replicationFactor - 1 === 1 ? "one is" : `${replicationFactor - 1} are`;
  const message = `saw ${replicationFactor} copies on ${nodes} nodes, wanted at least ${wanted} nodes: while ${away} away, new samples get fewer copies`;
  return [found("stack/thin-replication", path, message, `have ${wanted} storage nodes or more`)];
}
