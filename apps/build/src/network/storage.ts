import {
  isHostName,
  isLoopback,
  isSpread,
  isUnspecified,
  logsSelect,
  metricsFronts,
  vmstoragePorts,
  type ScaledStack,
  type StorageNode,
} from "@stackmon/stacks";
import { connection, inward, outward, scrapePurpose, type Connection, type Way } from "./connection.ts";
import { toStore } from "./store.ts";

interface Asked {
  readonly source: string;
  readonly purpose: string;
  /** Not of a node that is read-only. */
  readonly writes?: true;
}

/** A program that keeps data on a storage node, and what it is asked at which port. */
interface Listener {
  readonly program: string;
  readonly port: number;
  /** The hub's program that asks, and for what. */
  readonly asked: readonly Asked[];
  /** The cluster's own protocol is neither HTTP nor encrypted. */
  readonly isOwnProtocol: boolean;
  readonly signal: "metrics" | "logs";
}

function listeners(stack: ScaledStack): readonly Listener[] {
  const { own, vminsert, vmselect } = vmstoragePorts;
  const vmstorage = (port: number, isOwnProtocol: boolean, ...asked: readonly Asked[]): Listener => ({
    program: "vmstorage",
    port,
    asked,
    isOwnProtocol,
    signal: "metrics",
  });
  return [
    ...(isSpread(stack, "metrics")
      ? [
          vmstorage(vminsert, true, { source: "vminsert", purpose: "store metrics", writes: true }),
          vmstorage(vmselect, true, { source: "vmselect", purpose: "query metrics" }),
          vmstorage(own, false, { source: "Alloy", purpose: scrapePurpose }),
        ]
      : []),
    ...(isSpread(stack, "logs")
      ? [
          {
            program: "VictoriaLogs",
            port: stack.stores.logs.port,
            asked: [
              { source: "vmauth", purpose: "store logs", writes: true },
              { source: "VictoriaLogs", purpose: "query logs" },
              { source: "Alloy", purpose: scrapePurpose },
            ] as const,
            isOwnProtocol: false,
            signal: "logs" as const,
          },
        ]
      : []),
  ];
}

/** Yields what comes in on storage nodes. One bundle is for all, so that each finds here what all of them are asked. */
export function onStorageNodes(stack: ScaledStack): readonly Connection[] {
  return eachListener(stack, (node, { program, port, asked }) => {
    const purpose = [...new Set(asked.map((each) => each.purpose))].join(", ");
    if (asked.length === 0) return [];
    return [connection("hub", program, { address: node.address, port }, purpose, fromHub(stack, node))];
  });
}

/** Yields the hub's ways to its storage nodes, and between the programs before them. */
export function toStorageNodes(stack: ScaledStack): readonly Connection[] {
  return [
    ...before(stack),
    ...eachListener(stack, ({ address }, { program, port, asked }) =>
      asked.map(({ source, purpose }) =>
        connection(source, `${program} of a storage node`, { address, port }, purpose, outward(address)),
      ),
    ),
  ];
}

function eachListener(
  stack: ScaledStack,
  made: (node: StorageNode, listener: Listener) => readonly Connection[],
): readonly Connection[] {
  return stack.storage.nodes.flatMap((node) =>
    listeners(stack).flatMap((listener) =>
      made(node, forNode(node, listener)).map((plain): Connection =>
        listener.isOwnProtocol
          ? { ...plain, protocol: "TCP" }
          : toStore(stack.stores[listener.signal], plain),
      ),
    ),
  );
}

function forNode({ readOnly }: StorageNode, listener: Listener): Listener {
  return readOnly ? { ...listener, asked: listener.asked.filter(({ writes }) => writes !== true) } : listener;
}

/** What vmauth asks on the hub itself, and what Alloy scrapes there. */
function before(stack: ScaledStack): readonly Connection[] {
  const { metrics, logs } = stack.stores;
  const { vminsert, vmselect } = metricsFronts;
  return [
    ...(isSpread(stack, "metrics")
      ? [
          connection("vmauth", "vminsert", vminsert, "store metrics"),
          connection("vmauth", "vmselect", vmselect, "query metrics"),
          connection("Alloy", "vminsert", vminsert, scrapePurpose),
          connection("Alloy", "vmselect", vmselect, scrapePurpose),
        ].map((each) => toStore(metrics, each))
      : []),
    ...(isSpread(stack, "logs")
      ? [
          connection("vmauth", "VictoriaLogs", logsSelect, "query logs"),
          connection("Alloy", "VictoriaLogs", logsSelect, scrapePurpose),
        ].map((each) => toStore(logs, each))
      : []),
  ];
}

/** From the hub's own address, where the stack file has it as a number. */
function fromHub({ hub }: ScaledStack, { address }: StorageNode): Way {
  const known = [hub.address, hub.listenAddress].find(
    (each) => !isHostName(each) && !isLoopback(each) && !isUnspecified(each),
  );
  return inward(address, known === undefined ? [] : [known]);
}
