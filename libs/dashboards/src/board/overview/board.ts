import { boardUids } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { storeKinds } from "../../data-source/reference.ts";
import { composeBoard } from "../../panel/compose-board.ts";
import type { Dashboard } from "../../panel/compose-board.ts";
import { metricAndLogVariables } from "../variables.ts";
import { bitcoinRow } from "./bitcoin-row.ts";
import { logsRow } from "./logs-row.ts";
import { nodeRow } from "./node-row.ts";
import { signerRow } from "./signer-row.ts";

/** Node and signer at a glance: is the chain moving here, do I sign, is the Bitcoin view right, what is logged? */
export function overviewBoard(stack: Stack): Dashboard {
  return composeBoard(
    {
      uid: boardUids.overview,
      description: "Is the chain moving on my nodes, does my signer answer, and what do they log?",
      cadence: "stacks blocks",
      variables: metricAndLogVariables(stack),
      rows: [nodeRow(stack), signerRow(), bitcoinRow(), logsRow(stack)],
    },
    storeKinds(stack),
  );
}
