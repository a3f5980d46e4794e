import type { BoardUid } from "@stackmon/stacks";

/** Every board's title, in the order in which the boards link each other: from the whole to its parts. */
export const boardTitles: Readonly<Record<BoardUid, string>> = {
  "stackmon-overview": "Stacks overview",
  "stackmon-node": "Stacks node",
  "stackmon-signer": "Stacks signer",
  "stackmon-miner": "Stacks miner",
  "stackmon-bitcoin": "Bitcoin node",
  "stackmon-events": "Events and reorgs",
  "stackmon-logs": "Logs",
  "stackmon-host": "Host",
  "stackmon-pipeline": "Pipeline",
  "stackmon-stores": "Stores",
  "stackmon-alerts": "Alerts",
};
