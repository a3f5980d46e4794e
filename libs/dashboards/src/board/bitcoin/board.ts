import { boardUids } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { storeKinds } from "../../data-source/reference.ts";
import { composeBoard } from "../../panel/compose-board.ts";
import type { Dashboard } from "../../panel/compose-board.ts";
import { metricVariables } from "../variables.ts";
import { blockRow } from "./block-row.ts";
import { chainRow } from "./chain-row.ts";
import { exporterRow } from "./exporter-row.ts";
import { mempoolRow } from "./mempool-row.ts";
import { networkRow } from "./network-row.ts";
import { peersRow } from "./peers-row.ts";
import { programRow } from "./program-row.ts";

/** The Bitcoin node under the Stacks node, as its exporter sees it. */
export function bitcoinBoard(stack: Stack): Dashboard {
  return composeBoard(
    {
      uid: boardUids.bitcoin,
      description: "Is the Bitcoin view right, is bitcoind well, and what does a transaction cost?",
      cadence: "bitcoin blocks",
      variables: metricVariables(stack),
      arrangement: "tabs",
      rows: [
        chainRow(stack),
        peersRow(),
        blockRow(),
        mempoolRow(),
        networkRow(),
        programRow(),
        exporterRow(),
      ],
    },
    storeKinds(stack),
  );
}
