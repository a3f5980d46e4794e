import { boardUids } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { storeKinds } from "../../data-source/reference.ts";
import { composeBoard } from "../../panel/compose-board.ts";
import type { Dashboard } from "../../panel/compose-board.ts";
import { amissRow } from "../amiss-row.ts";
import { metricAndLogVariables } from "../variables.ts";
import { burnRow } from "./burn-row.ts";
import { chainRow } from "./chain-row.ts";
import { mempoolRow } from "./mempool-row.ts";
import { peersRow } from "./peers-row.ts";
import { rpcRow } from "./rpc-row.ts";
import { unreachablePanel } from "./unreachable-panel.ts";

/** A Stacks node from its chain down to its log: where did it stop, and why? */
export function nodeBoard(stack: Stack): Dashboard {
  return composeBoard(
    {
      uid: boardUids.node,
      description:
        "Does the node follow both chains, is it well connected, does it answer, and what does it say?",
      cadence: "stacks blocks",
      variables: metricAndLogVariables(stack),
      arrangement: "tabs",
      rows: [
        chainRow(stack),
        burnRow(stack),
        peersRow(),
        rpcRow(),
        mempoolRow(),
        amissRow(100, "stacks-node", unreachablePanel(104)),
      ],
    },
    storeKinds(stack),
  );
}
