import { hostPort, isSpread, vmstoragePorts, type ScaledStack, type StorageNode } from "@stackmon/stacks";
import { envFile, type EnvironmentEntry } from "../env-file.ts";

/** Yields path → text of the stackmon.env of each storage node. */
export function storageEnvs(stack: ScaledStack): readonly (readonly [path: string, text: string])[] {
  return stack.storage.nodes.map((node) => {
    const title = `Values of ${node.host}: install this file as /etc/stackmon/stackmon.env on that machine.`;
    return [`env/storage/${node.host}.env`, envFile([title], storageValues(stack, node))] as const;
  });
}

/** Yields the values of one storage node: what its programs bind. */
export function storageValues(stack: ScaledStack, { address }: StorageNode): readonly EnvironmentEntry[] {
  const { own, vminsert, vmselect } = vmstoragePorts;
  return [
    ...(isSpread(stack, "metrics")
      ? [
          { name: "VMSTORAGE_httpListenAddr", value: hostPort(address, own) },
          { name: "VMSTORAGE_vminsertAddr", value: hostPort(address, vminsert) },
          { name: "VMSTORAGE_vmselectAddr", value: hostPort(address, vmselect) },
        ]
      : []),
    ...(isSpread(stack, "logs")
      ? [{ name: "VL_httpListenAddr", value: hostPort(address, stack.stores.logs.port) }]
      : []),
  ];
}
