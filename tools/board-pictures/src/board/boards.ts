import { dashboards } from "@stackmon/dashboards";
import { readStack } from "@stackmon/stacks";
import { hosts } from "../simulation/targets.ts";
import type { Board } from "./board.ts";

/** A board with the name of its page and picture. */
export interface NamedBoard {
  /** `overview`: its UID without what all have in common. */
  readonly name: string;
  readonly board: Board;
}

/** Every board, as three nodes with the Victoria stores and a hub with a gate have it. */
export function allBoards(): readonly NamedBoard[] {
  const read = readStack({
    nodes: hosts.map((host) => ({ host })),
    hub: { address: "10.0.0.10", tls: "mutual" },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return dashboards(read.value).map(({ uid, json }) => ({
    name: uid.replace("stackmon-", ""),
    board: JSON.parse(json) as Board,
  }));
}
